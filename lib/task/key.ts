/**
 * The name of a task, the same wherever it is seen.
 *
 * - `github:owner/repo#12`, on an Enterprise server `github:host/owner/repo#12`
 * - `jira:acme.atlassian.net/ABC-12`, under a context path `jira:issues.example.org/jira/ABC-12`
 * - `asana:1200000000000001`
 *
 * GitHub's owners and repositories and all hosts are the same in any case, so they are kept in lower case;
 * Jira's keys in upper case (Jira counts from 1; whoever fills one by hand may count from 0). Issues and pull requests of a repository share one run of numbers.
 */
export type ToolName = 'github' | 'jira' | 'asana';

export const TOOL_NAMES: readonly ToolName[] = ['github', 'jira', 'asana'];

export type TaskRef =
	| { tool: 'github'; host: string; owner: string; repo: string; number: number }
	| { tool: 'jira'; site: string; key: string }
	| { tool: 'asana'; gid: string };

export const GITHUB_HOST = 'github.com';

// Marked as pure: a page's script that never takes a name apart goes without them.
const NAME = '[a-z0-9_.-]+';
const HOST = '[a-z0-9._-]+(?::[0-9]+)?';
const GITHUB = /* @__PURE__ */ new RegExp(`^github:(?:(${HOST})/)?(${NAME})/(${NAME})#([1-9][0-9]{0,15})$`, 'i');
const JIRA = /* @__PURE__ */ new RegExp(
	`^jira:(${HOST}(?:/[^/\\s#?]+)*)/([A-Z][A-Z0-9_]*-(?:0|[1-9][0-9]{0,15}))$`,
	'i',
);
const ASANA = /^asana:([1-9][0-9]{4,30})$/;

/** The parts of a task's name; null where the text is no such name. */
export function parseKey(text: string): TaskRef | null {
	if (text.length > 600) return null;
	const github = GITHUB.exec(text);
	if (github) {
		const [, host, owner = '', repo = '', number = ''] = github;
		return {
			tool: 'github',
			host: (host ?? GITHUB_HOST).toLowerCase(),
			owner: owner.toLowerCase(),
			repo: repo.toLowerCase(),
			number: Number(number),
		};
	}
	const jira = JIRA.exec(text);
	if (jira) {
		const [host = '', ...path] = (jira[1] ?? '').split('/');
		return { tool: 'jira', site: [host.toLowerCase(), ...path].join('/'), key: (jira[2] ?? '').toUpperCase() };
	}
	const asana = ASANA.exec(text);
	return asana ? { tool: 'asana', gid: asana[1] ?? '' } : null;
}

/** {@link printKey} for Jira alone: its pages need no more. */
export function printJira(site: string, key: string): string {
	const [host = '', ...path] = site.split('/');
	return `jira:${[host.toLowerCase(), ...path].join('/')}/${key.toUpperCase()}`;
}

/** The one way to write a task's name; the inverse of {@link parseKey}. */
export function printKey(ref: TaskRef): string {
	switch (ref.tool) {
		case 'github': {
			const host = ref.host.toLowerCase() === GITHUB_HOST ? '' : `${ref.host}/`;
			return `github:${`${host}${ref.owner}/${ref.repo}`.toLowerCase()}#${ref.number}`;
		}
		case 'jira':
			return printJira(ref.site, ref.key);
		case 'asana':
			return `asana:${ref.gid}`;
	}
}

/** The tool a task or a draft lives in; null where the text is no task's name. */
export function toolOf(key: string): ToolName | null {
	return parseKey(key)?.tool ?? (/^draft:(github|jira|asana):/.exec(key)?.[1] as ToolName | undefined) ?? null;
}
