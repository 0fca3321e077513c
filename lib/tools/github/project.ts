import type { Surface } from '../reading/table.ts';
import { ofProject } from './payload.ts';
import { ICON, STATES } from './states.ts';

/** Links to tasks within a place. */
const within = (place: string): string => `${place} a:is([href*="/issues/"], [href*="/pull/"])`;

const MEMEX = '#memex-project-view-root';
const HEADER = '[role="rowheader"]';
const CELL = '[role="gridcell"]';
const CARD = '[data-board-card-id]';

/**
 * The cell of a column, by the column's id: in the style that sets its width since 2026-10, in a test id before.
 * Both are the same in every language and for every order of columns; a hidden column has no cell.
 */
const cell = (id: string): string => `${CELL}[style*="--column-${id}-width"], [data-testid$="column: ${id}}"]`;

/**
 * A row of a project's table or roadmap. Drafts have no address, so they are no tasks that could be told apart.
 * No empty cell of these columns was ever seen, so that nothing here proves emptiness.
 * Sources: the capture of 2026-10; a script for test ids of 2023; clockify for titles in a plain cell.
 */
export const table: Surface = {
	name: 'project table',
	on: ['project'],
	roots: [
		{ since: '2026-10', select: within(`[role="row"] ${HEADER}`), around: '[role="row"]' },
		{ since: '2022-07', select: within(`${MEMEX} [role="row"] ${CELL}`), around: '[role="row"]', unless: HEADER },
	],
	key: [
		{ since: '2026-10', select: within(HEADER), attr: 'href' },
		{ since: '2022-07', select: within(CELL), attr: 'href' },
	],
	required: ['title'],
	payload: ofProject,
	fields: {
		title: [
			{ since: '2026-10', select: within(HEADER), seen: 'page' },
			{ since: '2022-07', select: within(CELL), seen: 'clockify' },
		],
		// Of the title's address, `finish` makes the repository and the kind.
		project: [
			{ since: '2026-10', select: within(HEADER), take: 'attr', attr: 'href', seen: 'page' },
			{ since: '2022-07', select: within(CELL), take: 'attr', attr: 'href', seen: 'clockify' },
		],
		state: [{ since: '2026-10', in: HEADER, select: ICON, attr: 'class', words: STATES, seen: 'page' }],
		assignees: [{ since: '2026-10', in: cell('Assignees'), select: 'img[alt]', take: 'actor', attr: 'alt' }],
		labels: [{ since: '2026-10', in: cell('Labels'), select: '[class*="TokenTextContainer"]' }],
		milestone: [{ since: '2026-10', in: cell('Milestone'), strip: '.sr-only' }],
	},
	badge: [
		{ since: '2026-10', select: `${HEADER} a[href] + *`, place: 'end' },
		{ since: '2022-07', select: within(CELL), place: 'after' },
		{ since: '2026-10', select: within(HEADER), place: 'after' },
	],
};

/** The title of a card, which is there once the card is drawn: those out of sight or yet to come are empty boxes. */
export const CARD_TITLE = '[id^="board-card-title-"]';
const CARD_LINK = `a:has(${CARD_TITLE})`;
/** A field that a card shows: a figure that says in its caption which one it is. */
const shown = (field: string) => ({ in: `${CARD} figure`, named: `${field}:`, heading: 'figcaption' }) as const;

/**
 * A card on a project's board. Cards out of sight are empty boxes, drafts link nowhere: neither is a task. A card may show
 * faces of reviewers, parents and linked pull requests, all above its title, so that each field goes by its own name.
 * Sources: a card of 2026-09 with people and labels (`page`); cards of another public board of 2026-09, whose labels are
 * buttons (jon-or/ground-control, gustavohstrassburger/board-declutter).
 */
export const board: Surface = {
	name: 'board',
	on: ['project'],
	roots: [
		{ since: '2026-09', select: `a[href*="/issues/"] ${CARD_TITLE}, a[href*="/pull/"] ${CARD_TITLE}`, around: CARD },
	],
	key: [{ since: '2026-09', select: CARD_LINK, attr: 'href' }],
	required: ['title'],
	payload: ofProject,
	fields: {
		title: [{ since: '2026-09', select: CARD_TITLE, seen: 'page' }],
		project: [{ since: '2026-09', select: CARD_LINK, take: 'attr', attr: 'href', seen: 'page' }],
		state: [{ since: '2026-09', in: '[id^="board-card-header-icon-"]', select: ICON, attr: 'class', words: STATES }],
		assignees: [
			{ since: '2026-09', ...shown('Assignees'), select: 'img[alt]', take: 'actor', attr: 'alt', seen: 'page' },
		],
		labels: [
			{
				since: '2026-09',
				select: '[aria-label="Fields"] button[aria-label^="Label: "]',
				attr: 'aria-label',
				after: 'Label: ',
				seen: 'public scripts',
			},
			{ since: '2026-09', ...shown('Labels'), select: 'span', seen: 'page' },
		],
	},
	badge: [{ since: '2026-09', select: '[id^="board-card-header-title-"]', place: 'end' }],
};
