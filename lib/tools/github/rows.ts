import type { Surface } from '../reading/table.ts';
import { FIRST_POST, TASK_LINE } from './rails.ts';
import { ICON, STATES } from './states.ts';

/** Rows of the tree of sub-issues; source: github-issue-toolkit and other public scripts, 2025 and 2026. */
export const SUB_ISSUE = '[data-testid="sub-issues-issue-container"] li[role="treeitem"]';

/** Pages that show an issue whole. */
const WHOLE = ['issue', 'project', 'issue list', 'my issues', 'milestone'];
const TO_TASK = 'a:is([href*="/issues/"], [href*="/pull/"])';
const SIDE = '[data-testid="issue-viewer-metadata-pane"]';
const NAME = { since: '2025-07', select: TO_TASK, attr: 'href' } as const;

/** The views of issues and pull requests, of all generations. */
const VIEW = '[data-testid="issue-viewer-container"], [data-testid="issue-viewer-issue-container"], .js-discussion';

/** Not one of the rows below it, which stand within it. */
const OWN_ICON = `:scope > :not(ul) ${ICON}`;

const fields: Surface['fields'] = {
	// The address of the title, of which `finish` makes the repository and the kind.
	project: [{ ...NAME, take: 'attr' }],
	state: [{ since: '2025-07', select: OWN_ICON, attr: 'class', words: STATES }],
};

/** A sub-issue, as a row of the tree below its parent's description. What it leaves out it may still have. */
export const subIssue: Surface = {
	name: 'sub issue',
	on: WHOLE,
	within: VIEW,
	roots: [{ since: '2025-07', select: SUB_ISSUE }],
	key: [NAME],
	required: ['title'],
	fields: {
		...fields,
		title: [{ since: '2025-07', select: TO_TASK, seen: 'github-issue-toolkit' }],
		assignees: [
			{
				since: '2025-07',
				select: 'img[alt]',
				// The faces of the rows below it, which stand within it.
				not: '[role="treeitem"] [role="treeitem"] img',
				take: 'actor',
				attr: 'alt',
			},
		],
	},
	badge: [
		{ since: '2025-07', select: '[class*="TreeView-item-container"], [class*="TreeViewItemContainer"]', place: 'end' },
		{ since: '2025-07', select: TO_TASK, place: 'after' },
	],
};

/** A task that the sidebar names: parent, blocked by, blocking, linked pull requests. */
export const related: Surface = {
	name: 'related',
	on: WHOLE,
	within: VIEW,
	roots: [
		{
			since: '2025-07',
			select: `${SIDE} [data-testid^="sidebar-"] li a[href*="/issues/"], ${SIDE} [data-testid^="sidebar-"] li a[href*="/pull/"]`,
			around: 'li',
		},
	],
	key: [NAME],
	required: ['title'],
	fields: {
		...fields,
		title: [
			{
				since: '2025-07',
				select: TO_TASK,
				strip:
					'[data-component="ActionList.Description"], [data-component="ActionList.TrailingVisual"], .sr-only, [class*="VisuallyHidden"]',
				seen: 'page',
			},
		],
	},
	// Within the link, which fills the line.
	badge: [
		{ since: '2025-07', select: 'a [data-component="ActionList.Description"]', place: 'end' },
		{ since: '2025-07', select: TO_TASK, place: 'end' },
	],
};

/**
 * A line of a task list that leads to a task. Of that only its name is taken: the words may be a shorthand (`#12`)
 * or tell what is to be done with it.
 */
export const taskLine: Surface = {
	name: 'task line',
	on: [...WHOLE, 'pull request'],
	within: VIEW,
	roots: [
		{
			since: '2021-12',
			select: `[data-testid="issue-body"] ${TASK_LINE} a[data-hovercard-type="issue"], [data-testid="issue-body"] ${TASK_LINE} a[data-hovercard-type="pull_request"]`,
			around: TASK_LINE,
		},
		{
			since: '2021-12',
			select: `${FIRST_POST} ${TASK_LINE} a[data-hovercard-type="issue"], ${FIRST_POST} ${TASK_LINE} a[data-hovercard-type="pull_request"]`,
			around: TASK_LINE,
		},
	],
	key: [{ ...NAME, select: 'a[data-hovercard-type="issue"], a[data-hovercard-type="pull_request"]' }],
	required: [],
	fields: { project: [{ ...NAME, select: 'a[data-hovercard-type]', take: 'attr' }] },
	badge: [
		{
			since: '2021-12',
			select: 'a[data-hovercard-type="issue"], a[data-hovercard-type="pull_request"]',
			place: 'after',
		},
	],
};
