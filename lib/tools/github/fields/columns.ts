/**
 * What a project's page says of its fields and their values in the data that it is served with (`page`: a capture of
 * 2026-10, of a date, a choice and their emptiness). A number, an iteration and the pages of a grouped view are by
 * public tools that read them (2024 to 2026); of a text only that it may be plain or have its plain words beside.
 */
const COLUMNS = 'script#memex-columns-data';
const ITEMS = 'script#memex-paginated-items-data';
/** Larger data than any page carries is not read, in UTF-16 units. */
const LARGEST = 5_000_000;
/** More fields than a project may have, and more choices than a field. */
const MOST_COLUMNS = 200;
const MOST_CHOICES = 1_000;

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.slice(0, MOST_CHOICES).filter(isJson) : []);

/** A field that people made in a project, and the one for its stages, which every project has. */
export interface Column {
	name: string;
	/** GitHub's word: `text`, `number`, `date`, `singleSelect`, `iteration`, … */
	type: string;
	/** The names of its choices, by their ids. */
	choices: ReadonlyMap<string, string>;
}

function dataIn(document: Document, select: string): unknown {
	const text = document.querySelector(select)?.textContent ?? '';
	if (!text || text.length >= LARGEST) return null;
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function choicesOf(settings: unknown): Map<string, string> {
	const { options, configuration } = isJson(settings) ? settings : {};
	const { iterations, completedIterations } = isJson(configuration) ? configuration : {};
	return new Map(
		[...listOf(options), ...listOf(iterations), ...listOf(completedIterations)].flatMap(({ id, name, title }) => {
			const words = typeof name === 'string' ? name : title;
			return typeof id === 'string' && typeof words === 'string' ? [[id, words] as const] : [];
		}),
	);
}

/** Fields are known by a number; those that every project has, by their English name. */
export const isOwn = (id: string): boolean => id === 'Status' || /^\d{1,15}$/.test(id);

/** The fields of a project by their ids; none where the page does not tell. */
export function columnsIn(document: Document): Map<string, Column> {
	const data = dataIn(document, COLUMNS);
	const columns = (Array.isArray(data) ? data : []).slice(0, MOST_COLUMNS).flatMap((column: unknown) => {
		const { id, name, dataType, settings } = isJson(column) ? column : {};
		return isOwn(String(id)) && typeof name === 'string'
			? [[String(id), { name, type: String(dataType), choices: choicesOf(settings) }] as const]
			: [];
	});
	return new Map(columns);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as the page words it: `2026-02-01T00:00:00+00:00` is "Feb 1, 2026". */
function dayShown(value: unknown): string | undefined {
	const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T00:00|$)/.exec(String(value)) ?? [];
	const name = MONTHS[Number(month) - 1];
	return name && `${name} ${Number(day)}, ${year}`;
}

/** A value as the page words it; null: it is empty; undefined: nothing that is understood. */
export function wordsOfValue(value: unknown, { type, choices }: Column): string | null | undefined {
	if (value === null) return null;
	if (!isJson(value)) return undefined;
	if (type === 'singleSelect' || type === 'iteration') return choices.get(String(value.id));
	if (type === 'date') return dayShown(value.value);
	if (type === 'number') return typeof value.value === 'number' ? String(value.value) : undefined;
	const text = value.raw ?? value.value;
	return type === 'text' && typeof text === 'string' ? text : undefined;
}

/** The items that the page is served with: the address of the task, and its values by the field's id. */
export function* itemsIn(document: Document): Generator<{ url: string; values: ReadonlyMap<string, unknown> }> {
	const queue: unknown[] = [dataIn(document, ITEMS)];
	for (const value of queue) {
		if (!value || typeof value !== 'object') continue;
		const { content, memexProjectColumnValues: found } = value as Json;
		if (!Array.isArray(found)) {
			for (const inner of Object.values(value)) queue.push(inner);
			continue;
		}
		if (!isJson(content) || typeof content.url !== 'string') continue;
		const values = listOf(found).map(({ memexProjectColumnId: id, value: own }) => [String(id), own] as const);
		yield { url: content.url, values: new Map(values) };
	}
}
