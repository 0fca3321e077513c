/** The states by the class of the icon that shows them: the words beside it differ from list to list. */
export const STATES: Readonly<Record<string, string>> = {
	'octicon-issue-opened': 'Open',
	'octicon-issue-reopened': 'Open',
	'octicon-issue-closed': 'Closed',
	'octicon-skip': 'Closed as not planned',
	'octicon-issue-draft': 'Draft',
	'octicon-git-pull-request': 'Open',
	'octicon-git-pull-request-draft': 'Draft',
	'octicon-git-pull-request-closed': 'Closed',
	'octicon-git-merge': 'Merged',
	'octicon-git-merge-queue': 'Queued',
};

/** Any of those icons. */
export const ICON: string = Object.keys(STATES)
	.map((name) => `svg.${name}`)
	.join(', ');

/**
 * Apps that write code or judge it by themselves, by the name in `/apps/<name>`.
 * Sources: pages of 2026-02 and 2026-03 (Jules, Gemini, Copilot), the apps' own pages on GitHub for the rest.
 */
export const AGENTS: readonly string[] =
	'copilot copilot-swe-agent copilot-pull-request-reviewer google-labs-jules gemini-code-assist claude anthropic-code-agent openai-code-agent chatgpt-codex-connector codex devin-ai-integration cursor coderabbitai sweep-ai'.split(
		' ',
	);
