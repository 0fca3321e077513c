/**
 * Where each tool lives, as match patterns; what the manifest asks for is exactly this.
 * Jira Data Center lives on hosts of its own; the largest public one is read from the start.
 */
export const GITHUB = ['https://github.com/*'];
export const JIRA = ['https://*.atlassian.net/*', 'https://*.jira.com/*', 'https://issues.apache.org/jira/*'];
export const ASANA = ['https://app.asana.com/*'];

export const HOSTS: readonly string[] = [...GITHUB, ...JIRA, ...ASANA];
