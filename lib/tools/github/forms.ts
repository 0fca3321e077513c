import type { Surface } from '../reading/table.ts';

/**
 * Forms in which a task is written. Sources: the names of the boxes in Rails, by which many extensions fill them in;
 * for React the container and the title's validation, by which public end-to-end tests find them.
 * What people choose beside the text is taken where it shows; how nothing looks there was never seen.
 */
const BOX = 'input[aria-describedby~="title-validation"]';
/** The first label of the form is the title's. */
const LABEL = 'label[for]';
const PANE = '[data-testid="issue-create-pane-container"]';

const chosen: Surface['fields'] = {
	assignees: [
		{ since: '2025-07', select: '[data-testid="issue-assignees"]', take: 'actor', strip: 'button' },
		{ since: '2021-12', select: '.js-issue-assignees .assignee', take: 'actor' },
	],
	labels: [
		{ since: '2025-07', select: '[data-testid="issue-labels"] a', strip: '.sr-only' },
		{ since: '2021-12', select: '.js-issue-labels .IssueLabel' },
	],
	milestone: [
		{ since: '2021-12', select: 'a[href*="/milestone/"]', strip: '[data-component="ActionList.Description"]' },
	],
};

const ISSUE: Surface = {
	name: 'new issue',
	on: [],
	draft: true,
	roots: [
		{ since: '2025-07', select: BOX, around: PANE },
		{ since: '2025-07', select: BOX, around: '[role="dialog"]', unless: `${PANE}, ${PANE} *` },
		{ since: '2021-12', select: 'input[name="issue[title]"]', around: 'form', unless: '#partial-discussion-header *' },
	],
	key: [],
	required: [],
	fields: {
		...chosen,
		kind: [{ since: '2021-12', take: 'const', is: 'issue' }],
		title: [
			{ since: '2025-07', in: BOX, take: 'value', empty: true, seen: 'playwright tests' },
			{ since: '2021-12', in: 'input[name="issue[title]"]', take: 'value', empty: true, seen: 'octolinker' },
		],
	},
	badge: [
		{ since: '2021-12', select: LABEL, place: 'after' },
		{ since: '2021-12', select: 'input[name="issue[title]"]', place: 'after' },
	],
};

/** A new issue, on a page or in a dialog over another one. */
export const newIssue: Surface = {
	...ISSUE,
	on: ['new issue', 'issue list', 'my issues', 'issue', 'project', 'milestone'],
	fields: {
		...ISSUE.fields,
		body: [
			{ since: '2021-12', in: 'textarea[name="issue[body]"]', take: 'lines', empty: true },
			{ since: '2025-07', in: 'textarea', take: 'lines', empty: true, seen: 'playwright tests' },
		],
	},
};

/** A new issue by a form with questions of its own: its text is in many boxes, none of which is the whole. */
export const issueForm: Surface = { ...ISSUE, on: ['issue form'] };

/** A new pull request, below the comparison of its branches. */
export const newPull: Surface = {
	name: 'new pull request',
	on: ['new pull request'],
	draft: true,
	roots: [{ since: '2021-12', select: 'input[name="pull_request[title]"]', around: 'form' }],
	key: [],
	required: [],
	fields: {
		...chosen,
		kind: [{ since: '2021-12', take: 'const', is: 'pull request' }],
		title: [{ since: '2021-12', in: 'input[name="pull_request[title]"]', take: 'value', empty: true }],
		body: [{ since: '2021-12', in: 'textarea[name="pull_request[body]"]', take: 'lines', empty: true }],
	},
	badge: [
		{ since: '2021-12', select: LABEL, place: 'after' },
		{ since: '2021-12', select: 'input[name="pull_request[title]"]', place: 'after' },
	],
};
