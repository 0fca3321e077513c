import type { Payload, PayloadField } from '../reading/table.ts';

/**
 * The data in GitHub's pages, as they are served. Titles, states and descriptions stand in it as they were typed or in
 * other words than on the page, so they only fill in; people, labels and milestones are the same and win.
 */
const EMBEDDED = 'script[data-target="react-app.embeddedData"]';

/** Bots bear their bare name here, so that only the type tells them from people; see `people.ts`. */
const WHO = { name: 'login', kind: '__typename' };

const STATE: PayloadField['words'] = {
	OPEN: 'Open',
	CLOSED: 'Closed',
	MERGED: 'Merged',
	DRAFT: 'Draft',
	open: 'Open',
	closed: 'Closed',
	merged: 'Merged',
};

/** The issue of `IssueViewerViewQuery`: real pages of 2025-07 and 2025-10, and an answer recorded in 2026-08. */
export const ofIssue: readonly Payload[] = [
	{
		since: '2025-07',
		script: EMBEDDED,
		key: 'url',
		has: 'assignedActors',
		seen: 'page',
		fields: {
			title: { at: 'title', fills: true },
			state: { at: 'state', words: STATE, fills: true },
			author: { at: 'author', as: WHO },
			assignees: { at: 'assignedActors.nodes', as: WHO },
			labels: { at: 'labels.edges.node.name' },
			milestone: { at: 'milestone', as: { name: 'title' } },
			body: { at: 'body', fills: true },
		},
	},
];

/** The header of a pull request: real page of 2026-03, and an answer recorded in 2026-07. Nothing of the sidebar. */
export const ofPull: readonly Payload[] = [
	{
		since: '2026-03',
		script: EMBEDDED,
		key: 'urls.conversation',
		has: 'pullRequest',
		seen: 'page',
		fields: {
			title: { at: 'pullRequest.title', fills: true },
			state: { at: 'pullRequest.state', words: STATE, fills: true },
		},
	},
];

/** How a pull request stands, in the data of a list. */
const SHOWN = 'REPO_PULL_REQUEST_DISPLAY_STATE_';

/**
 * The rows of a repository's pull requests (public scripts of 2026-10), and those of `/pulls` (an answer recorded in
 * 2026-06; that its pages carry the same, by public scripts of 2026).
 * People only: an app that a task is given to may not be among them, so that an empty list proves nothing.
 */
export const ofRow: readonly Payload[] = [
	{
		since: '2026-10',
		script: EMBEDDED,
		key: 'permalink',
		has: 'displayState',
		seen: 'public scripts',
		fields: {
			title: { at: 'title', fills: true },
			state: {
				at: 'displayState',
				words: {
					[`${SHOWN}OPEN`]: 'Open',
					[`${SHOWN}DRAFT`]: 'Draft',
					[`${SHOWN}MERGED`]: 'Merged',
					[`${SHOWN}CLOSED`]: 'Closed',
				},
				fills: true,
			},
			labels: { at: 'labels.name', fills: true, some: true },
		},
	},
	{
		since: '2026-06',
		script: EMBEDDED,
		key: 'permalink',
		has: 'isReadByCurrentUser',
		fields: {
			title: { at: 'title', fills: true },
			assignees: { at: 'assignees', as: { name: 'login' }, some: true },
			labels: { at: 'labels.name' },
		},
	},
];

/** The items of a project's first page: the capture of 2026-10. Of the columns, only the title's value is known. */
export const ofProject: readonly Payload[] = [
	{
		since: '2026-10',
		script: 'script#memex-paginated-items-data',
		key: 'content.url',
		has: 'memexProjectColumnValues',
		seen: 'page',
		fields: {
			title: { at: 'memexProjectColumnValues.value.title.raw', fills: true },
			state: { at: 'state', words: STATE, fills: true },
		},
	},
];
