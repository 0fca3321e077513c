import { type Custom, custom } from '../../reading/custom.ts';
import { has, one } from '../../reading/dom.ts';
import type { OpenRows, RowFields } from '../../reading/rows.ts';
import { wordsOf } from '../../reading/take.ts';
import { taskAt } from '../url.ts';
import { type Column, columnsIn, isOwn, itemsIn, wordsOfValue } from './columns.ts';

/**
 * A project's own fields, in the rows of its table and roadmap and on the cards of its board.
 *
 * Header and cell bear their field's id in the style that sets the column's width, so that no place in an order of
 * columns is counted; an empty cell has nothing in it (`page`: the capture of 2026-10; see `../project.ts`). Only the
 * columns of the view are there: what is not among them is not known. A card words its fields as `Name: value` in a
 * caption (`page`: 2026-09, of people and labels) or a chip's hint (facts); of one that it does not word nothing is
 * known from the card.
 */
const ROW = '[role="row"]';
const NAMED = '[role="rowheader"]';
const CELL = '[role="gridcell"]';
const HEADER = '[role="columnheader"]';
const CARD = '[data-board-card-id]';
const CAPTION =
	'figcaption, [aria-label="Fields"] [role="tooltip"], [aria-label="Fields"] [data-component="Tooltip"], [aria-label="Fields"] [popover]';
const CARD_LINK = 'a:has([id^="board-card-title-"])';
const TASK = 'a[href*="/issues/"], a[href*="/pull/"]';
/** A value that is being written, or is still to come. */
const UNSURE =
	'input, textarea, [contenteditable="true"], [role="combobox"], [aria-busy="true"], [class*="Skeleton"], [class*="skeleton"], [class*="Placeholder"]';
const BESIDE =
	'svg, button, [role="tooltip"], [data-component="Tooltip"], [popover], .sr-only, [class*="VisuallyHidden"]';
/** More rows and columns than a page shows at once. */
const MOST_ROWS = 500;
const MOST_CELLS = 100;
const LONGEST_CAPTION = 5_000;

/** The id of a header's or cell's field, where it is one that people made. */
function idOf(cell: Element): string | null {
	const [, id] = /--column-([\w-]{1,40})-width/.exec((cell.getAttribute('style') ?? '').slice(0, 1_000)) ?? [];
	return id && isOwn(id) ? id : null;
}

/** The names of the columns that a grid shows, by their ids. */
function namesIn(grid: Element): Map<string, string> {
	const headers = [...grid.querySelectorAll(HEADER)].slice(0, MOST_CELLS);
	return new Map(
		headers.flatMap((header) => {
			const id = idOf(header);
			const name = wordsOf(header, BESIDE);
			return id && name ? [[id, name] as const] : [];
		}),
	);
}

/** What a cell holds; null: nothing; undefined: it can't be told. */
function valueIn(cell: Element): string | null | undefined {
	if (has(cell, UNSURE)) return undefined;
	if (!cell.firstElementChild && !cell.textContent?.trim()) return null;
	return wordsOf(cell, BESIDE) || undefined;
}

const inRow = (row: Element, names: ReadonlyMap<string, string>): Custom =>
	custom(
		[...row.querySelectorAll(CELL)].slice(0, MOST_CELLS).flatMap((cell) => {
			const name = names.get(idOf(cell) ?? '');
			return name === undefined || cell.closest(ROW) !== row ? [] : [[name, valueIn(cell)] as const];
		}),
	);

const onCard = (card: Element, columns: Iterable<Column>): Custom => {
	const captions = [...card.querySelectorAll(CAPTION)]
		.slice(0, MOST_CELLS)
		.map((caption) => wordsOf(caption).slice(0, LONGEST_CAPTION));
	return custom(
		[...columns].flatMap(({ name }) => {
			const caption = captions.find((words) => words.startsWith(`${name}: `));
			return caption === undefined ? [] : [[name, caption.slice(name.length + 2)] as const];
		}),
	);
};

/** What the page was served with, by task: of each the fields that people made. */
function servedIn(document: Document, url: URL, columns: ReadonlyMap<string, Column>): Map<string, Custom> {
	const served = new Map<string, Custom>();
	for (const item of columns.size > 0 ? itemsIn(document) : []) {
		const task = taskAt(item.url, url);
		if (!task || served.size >= MOST_ROWS * 10) continue;
		const found = [...columns].flatMap(([id, column]) =>
			item.values.has(id) ? [[column.name, wordsOfValue(item.values.get(id), column)] as const] : [],
		);
		served.set(task, custom(found));
	}
	return served;
}

const taskOn = (root: Element | null, link: string, url: URL): string | null =>
	taskAt((root && one(root, link)?.getAttribute('href')) ?? '', url);

/** The rows and cards of a project that are of a task each. */
export const openProject: OpenRows = (document, url) => {
	const grids = new Map<Element, Map<string, string>>();
	const rows = [...document.querySelectorAll(`${ROW} ${NAMED}`)].slice(0, MOST_ROWS).flatMap((named) => {
		const row = named.closest(ROW);
		const grid = row?.closest('[role="grid"], [role="treegrid"]');
		if (!row || !grid) return [];
		const names = grids.get(grid) ?? namesIn(grid);
		grids.set(grid, names);
		// What a row shows is read in one go: it may be of another task right after.
		return (): RowFields | null => {
			const task = names.size > 0 ? taskOn(one(row, NAMED), TASK, url) : null;
			return task ? { task, surface: 'project table', custom: inRow(row, names), served: {} } : null;
		};
	});
	const cards = [...document.querySelectorAll(CARD)].slice(0, MOST_ROWS);
	if (cards.length === 0) return rows;
	const columns = columnsIn(document);
	let served: Map<string, Custom> | undefined;
	const onBoard = cards.map((card) => (): RowFields | null => {
		served ??= servedIn(document, url, columns);
		// Above its title a card may show links to other tasks.
		const task = taskOn(card, CARD_LINK, url);
		return task
			? { task, surface: 'board', custom: onCard(card, columns.values()), served: served.get(task) ?? {} }
			: null;
	});
	return [...rows, ...onBoard];
};
