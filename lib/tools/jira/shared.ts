import type { Rule } from '../reading/table.ts';

/** What the tables of Jira's pages have in common. */

export const id = (testid: string): string => `[data-testid="${testid}"]`;

/** Every kind of page on which an issue can be opened beside or over what is there. */
export const ANYWHERE: readonly string[] = [
	'issue',
	'board',
	'backlog',
	'list',
	'timeline',
	'plan',
	'queue',
	'search',
	'dashboard',
	'elsewhere',
];

export const DIALOG = id('issue.views.issue-details.issue-modal.modal-dialog');
export const PREVIEW = id('preview-panels.preview-panel');
export const COMPACT = id('issue.views.issue-details.issue-layout.compact-layout');
/** The link to itself of an issue that is open over or beside a page: the parent of the rows in it; see `finish.ts`. */
export const OPEN =
	'[role="dialog"] [data-testid$="current-issue.item"], [data-testid$="preview-panel"] [data-testid$="current-issue.item"], [data-testid$="compact-layout"] [data-testid$="current-issue.item"]';
/** A part of an issue that is open over or beside a page. */
export const within = (part: string): string => `:is(${DIALOG}, ${PREVIEW}, ${COMPACT}) ${part}`;

/** The panels of smaller and of linked tasks in an issue, by what their test ids have in common. */
export const CHILDREN = '[data-testid*="child-issues-panel"]';
export const LINKED = ':is([data-testid*="content.issue-links"], [data-testid*="content-issue-links"])';
/** One task in either of them, drawn as a card of one line; its test id got a longer beginning at times. */
export const LINE = '[data-testid$="issue-line-card.card-container"]';
export const LINE_TITLE = id('issue-field-summary.ui.inline-read.link-item');

/** A task in a table of issues. */
export const TR = `tr${id('native-issue-table.ui.issue-row')}`;
export const CELL = 'native-issue-table.common.ui.issue-cells';
export const CELL_TITLE = id(`${CELL}.issue-summary.issue-summary-cell`);

export const PERSON = id('profilecard-next.ui.profilecard.profilecard-trigger');
/**
 * What stands for somebody where no name is found. A person is on a card of a profile, picture or not. For nobody an icon
 * is drawn, with the word for that (a saved timeline, 2026-04). But an agent of Rovo has a figure of its own, drawn in SVG
 * and on no such card: only an icon is a `presentation` (@atlaskit/avatar, icon and rovo-agent-components, 2026-11).
 */
export const SOMEBODY =
	'img, [data-testid*="profilecard"], [data-vc*="profilecard"], [data-testid$="--agent"], [data-testid*="hexagon"], svg:not([role="presentation"])';
/** The words of a state, in rows and on cards. */
export const LOZENGE: readonly Rule[] = [
	{
		since: '2026-08',
		select: '[data-testid^="issue.fields.status.common.ui.status-lozenge"][data-testid$="--text"]',
		seen: 'live tenant, one row',
	},
	{ since: '2025', select: '[data-testid^="issue.fields.status.common.ui.status-lozenge"]' },
];

/** A picture's label is `Assignee: Name`, in the reader's language: `finish.ts` cuts it. Without a picture it may name nobody. */
export const avatar = (since: string, seen: string): Rule => ({
	since,
	in: '[data-testid*="assignee"]',
	select: '[data-testid*="assignee"][data-testid$="avatar"]:has(img) [data-testid$="avatar--label"]',
	take: 'actor',
	// The drawn figure and no label at all: nobody. With a label it may be a picture that did not load.
	empty:
		'[data-testid*="assignee"][data-testid$="avatar"]:not(:has([data-testid$="--label"], [hidden])) [data-testid$="--person"]',
	seen,
});

/** When what is on a card is due. */
export const CARD_DUE: readonly Rule[] = [
	{
		since: '2025',
		select: '[data-testid^="coloured-due-date.ui"]',
		take: 'date',
		seen: 'userscripts that colour cards',
	},
];
