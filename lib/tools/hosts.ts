import type { ToolName } from '../task/key.ts';

/**
 * Where each tool lives, as match patterns; what the manifest asks for is exactly this.
 * Jira Data Center lives on hosts of its own; the largest public one is read from the start.
 */
export const GITHUB = ['https://github.com/*'];
export const JIRA = ['https://*.atlassian.net/*', 'https://*.jira.com/*', 'https://issues.apache.org/jira/*'];
export const ASANA = ['https://app.asana.com/*'];

export const HOSTS: readonly string[] = [...GITHUB, ...JIRA, ...ASANA];
export const HOSTS_OF: Readonly<Record<ToolName, readonly string[]>> = { github: GITHUB, jira: JIRA, asana: ASANA };

/** A match pattern of a whole host or of a path on it, or the origin of an added site, as a regular expression. */
export function asExpression(pattern: string): string {
	const [, scheme = '', any = '', rest = ''] = /^(https?:\/\/)(\*\.)?([^*]*)\*?$/.exec(pattern) ?? [];
	const path = rest.includes('/') ? rest : `${rest}/`;
	return `^${scheme}${any && '([^/]+\\.)?'}${path.replace(/[.+?^$()[\]{}|\\]/g, '\\$&')}`;
}

/** What an address is read as from the start, and by which pattern; null: nothing. */
export function builtIn(url: string): { tool: ToolName; pattern: string } | null {
	for (const [tool, patterns] of Object.entries(HOSTS_OF)) {
		const pattern = patterns.find((one) => new RegExp(asExpression(one)).test(url));
		if (pattern) return { tool: tool as ToolName, pattern };
	}
	return null;
}

/** Whether anything on a host is read from the start, under whatever path. */
export function builtInHost(hostname: string): boolean {
	const whole = HOSTS.map((pattern) => pattern.replace(/(:\/\/[^/]+)\/.*$/, '$1/*'));
	return whole.some((pattern) => new RegExp(asExpression(pattern)).test(`https://${hostname}/`));
}
