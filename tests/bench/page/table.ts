import { type Difference, difference, median } from './figures.ts';
import { FIGURES, type Figure, type Figures } from './measure.ts';

/** All rounds on one page: without any extension, and with each. The same index is the same round. */
export interface PageResult {
	page: string;
	/** Rows on the page as it loads, and after the bursts. */
	rows: number;
	rowsAfter: number;
	without: Figures[];
	with: Record<string, Figures[]>;
}

const NONE = '–';
const number = (value: number | null, digits: number) => (value === null ? NONE : value.toFixed(digits));
const signed = (value: number, digits: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;

function differs({ median, quartiles }: Difference, digits: number): string {
	return `${signed(median, digits)} [${quartiles.map((value) => signed(value, digits)).join(' … ')}]`;
}

/** Markdown: one line a figure; without an extension the median, with one the difference to that. */
export function table({ page, rows, rowsAfter, without, with: extensions }: PageResult): string {
	const names = Object.keys(extensions);
	const all = (rounds: readonly Figures[], figure: Figure) => rounds.map((round) => round[figure]);
	const there = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
	const lines = (Object.keys(FIGURES) as Figure[]).flatMap((figure) => {
		const [title, digits] = FIGURES[figure];
		const base = all(without, figure);
		const cells = names.map((name) => {
			const mine = all(extensions[name] ?? [], figure);
			const differing = difference(base, mine);
			// A mark is counted, not compared: without an extension there is none.
			if (!differing || /marks/i.test(figure)) return number(median(there(mine)), digits);
			return differs(differing, digits);
		});
		const none = median(there(base));
		if (none === null && cells.every((cell) => cell === NONE)) return [];
		return [`| ${title} | ${number(none, digits)} | ${cells.join(' | ')} |`];
	});
	const count = rowsAfter > rows ? `${rows} rows, ${rowsAfter} after the bursts` : `${rows} rows`;
	return [
		`### ${page} (${count}, ${without.length} rounds)`,
		'',
		`| | without | ${names.join(' | ')} |`,
		`| --- | ---: |${names.map(() => ' ---: |').join('')}`,
		...lines,
	].join('\n');
}

/** How the cost of loading grows from a page to a larger one of the same kind: what so many rows more cost, as a line for each extension. */
export function growth(small: PageResult, large: PageResult): string {
	const more = large.rows - small.rows;
	const cost = ({ without, with: extensions }: PageResult, name: string) =>
		difference(
			without.map(({ mainThread }) => mainThread),
			(extensions[name] ?? []).map(({ mainThread }) => mainThread),
		)?.median ?? null;
	return Object.keys(large.with)
		.map((name) => {
			const [few, many] = [cost(small, name), cost(large, name)];
			if (few === null || many === null) return `${name}: growth is not known`;
			const each = (many - few) / more;
			return `${name}: main-thread CPU on load ${signed(few, 0)} ms for ${small.rows} rows, ${signed(many, 0)} ms for ${large.rows}: ${signed(each * 100, 1)} ms per 100 more`;
		})
		.join('\n');
}
