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

/** Any of those icons. As a list of ten selectors it would be looked for five times as slowly. */
export const ICON: string = `svg:is(${Object.keys(STATES)
	.map((name) => `.${name}`)
	.join(', ')})`;
