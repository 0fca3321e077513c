import type { Surface } from '../reading/table.ts';
import { ofRow } from './payload.ts';
import { ICON, STATES } from './states.ts';

/** The title of a pinned issue: by refined-github and kiss-translator (2026). */
const PINNED = ['[class*="PinnedIssue-module__titleOptions"] a', 'a[class*="PinnedIssue-module__Link"]'];

/**
 * The link on the title. It says what the row is of: lists of issues show pull requests, and the reverse.
 * Its test id had three names in two years (the last, on issues, by public scripts of 2026-10); the box that it stands in
 * has had one since 2024. The inbox of `/pulls` has a heading only (a fixture of refined-github, 2026-09), and tests that
 * quote rows of pull requests of 2026-09 and 2026-10 have no test id at all.
 */
const TITLE = {
	'2026-10': ['[class*="Title-module__container"] :is(h3, h4) a'],
	'2026-09': ['a[data-testid$="listitem-title-link"]', ':is(h3, h4) > a[data-hovercard-type]:not(.issue-link)'],
	'2024-10': ['[data-listview-item-title-container] a', 'a[data-testid="issue-pr-title-link"]', ...PINNED],
	'2021-12': ['a.js-navigation-open[data-hovercard-type]'],
};
// Only where it leads to a task: others put links of their own before the title. Each stands alone: a list of selectors
// is looked for far more slowly than each of them, in a row and all the more on a page.
const titles = Object.entries(TITLE).flatMap(([since, links]) =>
	links.map((link) => ({ since, select: `${link}:is([href*="/issues/"], [href*="/pull/"])` })),
);

/** A place in a row of 2024 and later, by the tool's own name for it. */
const part = (name: string): string => `[data-testid="list-row-${name}"]`;
const PEOPLE = part('assignees');
const AGENTS = part('assigned-agents');
const PULLS = part('linked-pull-requests');
/** What stands in one line with the people of a row and is known to be something else. */
const BESIDE_PEOPLE = [PEOPLE, PULLS, part('comments')].join(', ');
/** The icons of other tasks: pull requests and issues that the row's own is linked to. */
const LINKED = `${PULLS} *`;
/**
 * The faces of those who have a pull request: at the right of a row, or in a column of theirs where each row has one line
 * (danieleformichelli's tampermonkey-scripts, 2026-10); no other faces stand in a row (a public highlighter of 2026-09,
 * that knows reviewers from elsewhere only). A face may be worded otherwise than by a login.
 */
const PULL = '[class*="PullsListItem-module"]';
const FACES = [
	'[class*="metadataAssignees"]',
	`${PULL} [class*="alignRight"]`,
	`${PULL} [data-component="AvatarStack"]`,
]
	.map((place) => `${place} img[alt]:not([alt*=" "]), ${place} img[alt$=")"]`)
	.join(', ');

// A sub-issue of the issue that is open over the list has a link of the same kind; see `rows.ts`.
const ROW = 'li:not([role="treeitem"])';

/**
 * A row of any list of issues and pull requests. What a row leaves out it may still have: only the assignees
 * have a place of their own that is there and bare when nobody is assigned.
 */
export const row: Surface = {
	name: 'list',
	on: ['issue list', 'pull list', 'milestone', 'my issues', 'my pulls'],
	roots: [
		...titles.filter(({ since }) => since > '2022').map((title) => ({ ...title, around: ROW })),
		{ since: '2021-12', select: '.js-issue-row' },
	],
	key: titles.map((title) => ({ ...title, attr: 'href' })),
	required: ['title'],
	fields: {
		title: titles.map((title) => ({ ...title, seen: title.since === '2021-12' ? 'page' : 'public scripts' })),
		state: [
			{ since: '2024-10', in: part('state-icon'), select: 'svg', attr: 'class', words: STATES },
			{ since: '2021-12', select: ICON, not: `${LINKED}, button *`, attr: 'class', words: STATES, seen: 'page' },
		],
		author: [
			{
				since: '2026-09',
				select: '[data-testid="author-filter-link"]',
				take: 'actor',
				strip: '[class*="VisuallyHidden"]',
				// Should those words be hidden otherwise.
				after: 'Filter by author ',
				seen: 'refined-github',
			},
			...['created-at', 'closed-at'].map((place) => ({
				since: '2024-10',
				in: `[data-testid="${place}"]`,
				select: 'a',
				take: 'actor' as const,
				seen: 'refined-github',
			})),
			{ since: '2021-12', select: '.opened-by a', take: 'actor', seen: 'page' },
		],
		// The address of the title, of which `finish` makes the repository and the kind.
		project: titles.map((title) => ({ ...title, take: 'attr' as const, attr: 'href' })),
		assignees: [
			{ since: '2026-10', select: FACES, take: 'actor', attr: 'alt', seen: 'public scripts' },
			// Agents have a place of their own beside the people.
			{
				since: '2025-10',
				select: `${PEOPLE} img[alt], ${AGENTS} img[alt]`,
				take: 'actor',
				attr: 'alt',
				seen: 'refined-github',
			},
			// Filled by a second answer of the server; a placeholder stands in it until then. Before it stands the place of
			// agents, should it be called otherwise one day, too. Asked of the places, not of what is in them: a page may
			// nest its nodes as deep as it likes.
			{
				since: '2024-10',
				// Never a value, only the proof that there is none.
				attr: 'alt',
				empty: `${PEOPLE}:empty`,
				unless: `${AGENTS}:not(:empty), :not(${BESIDE_PEOPLE}, :empty) ~ ${PEOPLE}`,
				seen: 'refined-github',
			},
			// The English words are the element's only mark against other stacks of pictures.
			{
				since: '2021-12',
				in: '.AvatarStack-body[aria-label^="Assigned to"]',
				select: 'img[alt]',
				take: 'actor',
				attr: 'alt',
				empty: '.AvatarStack-body:not(:has(*))',
				seen: 'page',
			},
		],
		labels: [
			{
				since: '2026-09',
				select: '[aria-label^="Filter by label "]',
				attr: 'aria-label',
				after: 'Filter by label ',
				seen: 'public scripts',
			},
			{
				since: '2024-10',
				in: '[data-listview-item-title-container]',
				select: '[data-listview-component="trailing-badge"] a, a[data-listview-component="trailing-badge"]',
				strip: '.sr-only, [class*="VisuallyHidden"]',
				seen: 'refined-github',
			},
			{ since: '2021-12', select: '.IssueLabel', seen: 'page' },
		],
		milestone: [{ since: '2021-12', select: 'a[href*="/milestone/"]', strip: '.sr-only' }],
	},
	payload: ofRow,
	badge: [
		// Of issues, and of pull requests since they are React's: no row has both, and the second takes long to look for.
		{ since: '2024-10', select: part('repo-name-and-number'), place: 'end' },
		{ since: '2026-09', select: ':has(> [data-testid="timestamp-container"])', place: 'end' },
		{ since: '2021-12', select: ':has(> .opened-by)', place: 'end' },
		{ since: '2024-10', select: '[data-listview-item-title-container]', place: 'end' },
		{ since: '2026-09', select: ':is(h3, h4)', place: 'end' },
		{ since: '2024-10', select: PINNED.join(', '), place: 'after' },
	],
};
