/**
 * Where each tool lives, as match patterns; what the manifest asks for is exactly this.
 * Jira Data Center lives on hosts of its own; the largest public one is read from the start.
 */
export const HOSTS = {
	github: ['https://github.com/*'],
	jira: ['https://*.atlassian.net/*', 'https://*.jira.com/*', 'https://issues.apache.org/jira/*'],
	asana: ['https://app.asana.com/*'],
} as const satisfies Record<string, readonly string[]>;
