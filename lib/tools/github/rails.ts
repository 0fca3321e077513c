import type { Surface } from '../reading/table.ts';

/**
 * The pages that GitHub's server writes whole: issues until 2024, pull requests until today, since 2026 inside of a
 * React shell, and Enterprise servers for longer. The sidebar kept its form labels from 2021 to 2026.
 */
const side = (select: string): string => `#partial-discussion-sidebar ${select}`;

const ASSIGNEES = side('.js-issue-assignees');
const LABELS = side('.js-issue-labels');
const MILESTONE = side('form[aria-label="Select milestones"]');
const LINKS = side('form[aria-label="Link issues"]');
const REVIEWERS = side('form[aria-label="Select reviewers"]');
// The same form by what it is sent to and by its id: geld 2026-10, boosts 2026-11.
const REVIEW_REQUESTS = `${side('form[action$="/review-requests"]')}, ${side('form[id^="pull-request-reviewers-form"]')}`;
// People who are only suggested have no mark of a review, or one that is not shown (a public script of 2025).
const REVIEWER = 'p:has(.reviewers-status-icon:not(.v-hidden)) .assignee';

const TIMELINE = '.js-discussion';
// Comments and the words of reviews; a review's time stands in the line above it, both in one item of the timeline.
const COMMENTS =
	'.js-timeline-item:has([id^="issuecomment-"]), .js-timeline-item:has([id^="pullrequestreview-"] .js-comment-body)';

/** A line of a task list, in text of all generations. */
export const TASK_LINE = 'li.task-list-item';
/** The first post of a pull request, by a name that it has had since 2022: a part of 2026-06, extensions to 2026-11. */
export const PULL_BODY = '.js-command-palette-pull-body';
/** The text of the first post. */
export const FIRST_POST = '.js-discussion [id^="issue-"] .js-comment-body';

export const ROOT = { since: '2021-12', select: '#partial-discussion-header', around: 'main' } as const;

/**
 * The address that the header renews itself from. It names the task that is shown, also for the moment after a link was
 * followed in which the page's address is another one already.
 */
export const SHOWN = { since: '2021-12', select: '#partial-discussion-header', attr: 'data-url' } as const;

/** What the header, the first post and the sidebar tell. */
export const RAILS: Surface['fields'] = {
	// Of an address, `finish` makes the repository and the kind.
	project: [{ ...SHOWN, take: 'attr', seen: 'page' }],
	title: [{ since: '2021-12', select: '#partial-discussion-header .js-issue-title', seen: 'page' }],
	state: [{ since: '2021-12', select: '#partial-discussion-header .gh-header-meta .State', seen: 'page' }],
	author: [
		{ since: '2021-12', select: '#partial-discussion-header .gh-header-meta a.author', take: 'actor', seen: 'page' },
	],
	assignees: [
		{
			since: '2021-12',
			in: ASSIGNEES,
			select: '.assignee',
			take: 'actor',
			empty: '.js-issue-assignees:not(:has(.assignee, img, a))',
			seen: 'page',
		},
		{ since: '2026-08', in: ASSIGNEES, select: 'a[data-hovercard-url]', take: 'actor', seen: 'websculpt' },
	],
	reviewers: [
		{
			since: '2021-12',
			in: REVIEWERS,
			select: REVIEWER,
			take: 'actor',
			empty: 'form:not(:has(.reviewers-status-icon, [id^="review-status-"]))',
			unless: 'form > include-fragment, span > include-fragment',
			seen: 'page',
		},
		{ since: '2026-10', in: REVIEW_REQUESTS, select: REVIEWER, take: 'actor', seen: 'geld' },
	],
	labels: [
		{ since: '2021-12', in: LABELS, select: '.IssueLabel', empty: '.js-issue-labels:not(:has(*))', seen: 'page' },
		{ since: '2026-08', in: LABELS, select: 'a[data-name]', take: 'attr', attr: 'data-name', seen: 'websculpt' },
	],
	milestone: [
		{
			since: '2021-12',
			in: MILESTONE,
			select: 'a[href*="/milestone/"]',
			empty: 'form:not(:has(a[href*="/milestone/"]))',
			unless: 'form > include-fragment',
			seen: 'page',
		},
	],
	links: [
		{
			since: '2021-12',
			in: LINKS,
			select: 'a[data-hovercard-type="issue"], a[data-hovercard-type="pull_request"]',
			take: 'link',
			empty: 'form:not(:has(a[data-hovercard-type]))',
			// Logged out, the links are fetched after the page; until then, or when that fails, nothing is known of them.
			unless: 'form > include-fragment, include-fragment[src*="/partials/links"]',
			seen: 'page',
		},
	],
	body: [
		{
			since: '2021-12',
			in: FIRST_POST,
			take: 'rich',
			seen: 'page',
		},
		{ since: '2026-06', in: PULL_BODY, select: '.js-comment-body', take: 'rich', seen: 'hister' },
	],
	comments: [
		{
			since: '2021-12',
			in: TIMELINE,
			select: COMMENTS,
			take: 'comment',
			author: 'a.author',
			title: '.js-comment-body',
			most: 50,
			seen: 'page',
		},
		{
			since: '2021-12',
			select: ':not(*)',
			empty: `:has(${TIMELINE}):has(#partial-discussion-sidebar)`,
			// What was hidden is fetched when it is unfolded: geld, 2026-10.
			unless: `${TIMELINE} .ajax-pagination-form, ${TIMELINE} .minimized-comment, ${TIMELINE} .js-timeline-item .js-comment-container, ${TIMELINE} [id^="discussion_r"], ${TIMELINE} [id^="issuecomment-"], ${TIMELINE} [id^="pullrequestreview-"]`,
			seen: 'page',
		},
	],
	subtasks: [
		{
			since: '2021-12',
			in: FIRST_POST,
			select: TASK_LINE,
			take: 'subtask',
			done: ':scope > input:checked, :scope > p > input:checked',
			strip: 'ul, ol',
			seen: 'page',
		},
	],
};
