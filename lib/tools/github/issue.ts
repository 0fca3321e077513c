import type { Surface } from '../reading/table.ts';
import { ofIssue } from './payload.ts';
import { RAILS, ROOT, SHOWN, TASK_LINE } from './rails.ts';
import { SUB_ISSUE } from './rows.ts';
import { SHUT } from './shut.ts';
import { TURNED, TURNING } from './timeline.ts';

const SECTION = '[data-testid="issue-viewer-metadata-pane"] [data-testid="sidebar-section"]';
const LOADING = '[class*="Skeleton"], [aria-busy="true"]';
// Words beside a name in a list of links: what the milestone's due date is, which repository a link leads to.
const BESIDE =
	'[data-component="ActionList.Description"], [data-component="ActionList.TrailingVisual"], .sr-only, [class*="VisuallyHidden"]';
// Linked and related tasks wait for a second answer of the server; until it came the page says that there are none,
// and this list is not there.
const LINKED = '[data-testid="issue-viewer-linked-pr-container"]';
const RELATED =
	'[data-testid="sidebar-section"] a[href*="/issues/"], [data-testid="sidebar-section"] a[href*="/pull/"]';
const NAMED_RELATED =
	'[data-testid="sidebar-relationships-section"] a[href*="/issues/"], [data-testid="sidebar-relationships-section"] a[href*="/pull/"]';

const POST = { since: '2025-07', select: '[data-testid="issue-body-header-link"]', attr: 'href' } as const;

const TIMELINE = '[data-testid="issue-timeline-container"]';
const COMMENT = '[data-testid^="comment-viewer-outer-box-"]';
// A comment that was hidden is folded up to its header, which keeps its id (refined-github, 2026-08).
const FOLDED = '.react-issue-comment, [id^="issuecomment-"]';

// For a rule that can prove emptiness and nothing else.
const NEVER = ':not(*)';

const OF_ASSIGNEES = {
	select: '[data-testid="issue-assignees"]',
	take: 'actor',
	strip: 'button',
	unless: LOADING,
} as const;
/** Where no name is found, nobody is assigned only where there is no picture and no link either. */
const NOBODY = {
	select: 'img[alt]',
	take: 'actor',
	attr: 'alt',
	empty: '[data-testid^="sidebar-"]:not(:has([data-testid="issue-assignees"], img, a[href]))',
	unless: LOADING,
} as const;
/** What a label is for, behind its name. */
const TOLD_ASIDE = '.sr-only, [class*="VisuallyHidden"], [role="tooltip"], [popover]';
const NO_LABELS = {
	select: NEVER,
	empty: '[data-testid^="sidebar-"]:not(:has(a[href], li, [style], [class*="Token"]))',
	unless: LOADING,
} as const;
const OF_MILESTONE = {
	select: '[data-testid="issue-milestone-container"], a[href*="/milestone/"]',
	strip: BESIDE,
	empty: '[data-testid^="sidebar-"]:not(:has([data-testid="issue-milestone-container"], a[href], li))',
	unless: LOADING,
} as const;

/**
 * An issue: the React viewer, on its page and in a project's side pane, and the page of before.
 *
 * The viewer's sections of 2025 have no name but their heading, English and never translated; those that can be edited
 * bear one since 2025 (`sidebar-assignees-section` and so on, in refined-github and other extensions).
 */
export const issue: Surface = {
	name: 'issue',
	// In the side pane over a project or a list, too.
	on: ['issue', 'project', 'issue list', 'my issues', 'milestone'],
	roots: [
		{ since: '2025-07', select: '[data-testid="issue-viewer-container"]' },
		// The element within it, where the one around it has another name.
		{
			since: '2025-07',
			select: '[data-testid="issue-viewer-issue-container"]',
			unless: '[data-testid="issue-viewer-container"] *',
		},
		ROOT,
	],
	key: [
		// The address of the post itself: right also while the page's address is of another issue already.
		POST,
		SHOWN,
		{ since: '2021-12', fromUrl: true },
	],
	required: ['title'],
	fields: {
		...RAILS,
		kind: [{ since: '2021-12', take: 'const', is: 'issue' }],
		project: [{ ...POST, take: 'attr', seen: 'page' }, ...(RAILS.project ?? [])],
		title: [{ since: '2025-07', select: '[data-testid="issue-title"]', seen: 'page' }, ...(RAILS.title ?? [])],
		state: [{ since: '2025-07', select: '[data-testid="header-state"]', seen: 'page' }, ...(RAILS.state ?? [])],
		author: [
			{ since: '2025-07', select: '[data-testid="issue-body-header-author"]', take: 'actor', seen: 'page' },
			...(RAILS.author ?? []),
		],
		assignees: [
			{
				since: '2026-08',
				in: '[data-testid="sidebar-assignees-section"]',
				...OF_ASSIGNEES,
				select: '[data-testid="issue-assignees"] a[href]',
				seen: 'mihaamiharu',
			},
			{ since: '2025-10', in: '[data-testid="sidebar-assignees-section"]', ...OF_ASSIGNEES, seen: 'refined-github' },
			{ since: '2025-10', in: '[data-testid="sidebar-assignees-section"]', ...NOBODY, seen: 'refined-github' },
			{
				since: '2026-08',
				in: '[data-testid="sidebar-assignees-section"]',
				...OF_ASSIGNEES,
				select: 'a[data-hovercard-url^="/users/"], a[href^="/apps/"]',
				seen: 'websculpt',
			},
			{ since: '2025-07', in: SECTION, named: 'Assignees', ...OF_ASSIGNEES, seen: 'page' },
			{ since: '2025-07', in: SECTION, named: 'Assignees', ...NOBODY, seen: 'page' },
			...(RAILS.assignees ?? []),
		],
		labels: [
			{
				since: '2025-07',
				in: '[data-testid="issue-labels"]',
				select: 'a',
				strip: TOLD_ASIDE,
				empty: '[data-testid="issue-labels"]:not(:has(a, li, [style], [class*="Label"], [class*="Token"]))',
				unless: LOADING,
				seen: 'page',
			},
			{
				since: '2026-08',
				in: '[data-testid="sidebar-labels-section"]',
				select: 'a[href*="label"]',
				strip: TOLD_ASIDE,
				unless: LOADING,
				seen: 'websculpt',
			},
			{ since: '2025-10', in: '[data-testid="sidebar-labels-section"]', ...NO_LABELS, seen: 'refined-github' },
			{ since: '2025-07', in: SECTION, named: 'Labels', ...NO_LABELS, seen: 'page' },
			...(RAILS.labels ?? []),
		],
		milestone: [
			{ since: '2025-10', in: '[data-testid="sidebar-milestones-section"]', ...OF_MILESTONE, seen: 'mihaamiharu' },
			{ since: '2025-07', in: SECTION, named: 'Milestone', ...OF_MILESTONE, seen: 'page' },
			...(RAILS.milestone ?? []),
		],
		parent: [
			{
				since: '2025-07',
				in: '[data-testid="issue-viewer-metadata-pane"] li',
				named: 'Parent',
				select: 'a[href*="/issues/"]',
				take: 'link',
				strip: BESIDE,
			},
			{
				since: '2025-07',
				in: '[data-testid="issue-viewer-metadata-pane"]',
				select: NEVER,
				empty: LINKED,
				unless: `${RELATED}, ${NAMED_RELATED}, ${SHUT}, ${LOADING}`,
				seen: 'page',
			},
		],
		links: [
			{
				since: '2025-07',
				in: '[data-testid="issue-viewer-metadata-pane"]',
				select: `${LINKED} a[href], ${RELATED}, ${NAMED_RELATED}`,
				take: 'link',
				// A group of related tasks is an item with a heading and a list of its own.
				group: 'li:has(> ul)',
				strip: BESIDE,
				seen: 'page',
			},
			{
				since: '2025-07',
				in: '[data-testid="issue-viewer-metadata-pane"]',
				select: NEVER,
				empty: `${LINKED}:not(:has(*))`,
				unless: SHUT,
				seen: 'page',
			},
			...(RAILS.links ?? []),
		],
		body: [
			{
				since: '2025-07',
				in: '[data-testid="issue-body"]',
				select: '[data-testid="markdown-body"]',
				take: 'rich',
				seen: 'page',
			},
			...(RAILS.body ?? []),
		],
		comments: [
			{
				since: '2025-07',
				in: TIMELINE,
				select: COMMENT,
				take: 'comment',
				author: 'a[data-testid="avatar-link"]',
				title: '[data-testid="markdown-body"]',
				most: 50,
				seen: 'page',
			},
			{
				since: '2025-07',
				select: NEVER,
				// The sidebar comes after the timeline: where it is, the page was not cut before. Past the last page of a
				// timeline there is no description either (websculpt, 2026-08).
				empty: `:has(${TIMELINE}):has([data-testid="issue-body"]):has([data-testid="issue-viewer-metadata-pane"])`,
				// There are some, or more of the timeline is still to come, or to be asked for.
				unless: `${COMMENT}, ${FOLDED}, ${TURNING}, ${TURNED}`,
				seen: 'page',
			},
			...(RAILS.comments ?? []),
		],
		subtasks: [
			{
				since: '2025-07',
				// Ticked lines of the description, and the first level of the tree of sub-issues.
				select: `[data-testid="issue-body"] ${TASK_LINE}, ${SUB_ISSUE}[aria-level="1"]`,
				take: 'subtask',
				title: `${TASK_LINE}, [role="treeitem"] a[href*="/issues/"], [data-listview-item-title-container] a`,
				done: ':scope > input:checked, :scope > p > input:checked, [aria-level="1"] > :not(ul) svg.octicon-issue-closed, [aria-level="1"] > :not(ul) svg.octicon-skip',
				strip: 'ul, ol',
				seen: 'github-issue-toolkit',
			},
			...(RAILS.subtasks ?? []),
		],
	},
	payload: ofIssue,
	badge: [
		{ since: '2025-07', select: '[data-testid="issue-header"] [data-component="PH_Title"]', place: 'end' },
		{ since: '2025-07', select: '[data-component="PH_Title"]', place: 'end' },
		{ since: '2021-12', select: '#partial-discussion-header .gh-header-title', place: 'end' },
	],
};
