import { describe, expect, it } from 'vitest';
import { TOOLS } from '../../lib/tools/index.ts';
import { read } from '../../lib/tools/reading/read.ts';
import { difference, quantile } from '../bench/page/figures.ts';
import type { Figures } from '../bench/page/measure.ts';
import { benchPage, PAGE_NAMES } from '../bench/page/pages.ts';
import { growth, table } from '../bench/page/table.ts';
import { parse } from '../pages/document.ts';

describe('figures of the page bench', () => {
	it('stand between two values where there is none in the middle', () => {
		expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
		expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2);
		expect(quantile([], 0.5)).toBeNull();
	});

	it('compare rounds that stood side by side, so that a slow minute counts for nothing', () => {
		expect(difference([10, 110, 12], [15, 116, 19])).toEqual({ median: 6, quartiles: [5.5, 6.5] });
	});

	it('leave out a round that one of the two lacks', () => {
		expect(difference([10, null, 12], [15, 100, 17])).toEqual({ median: 5, quartiles: [5, 5] });
		expect(difference([null], [3])).toBeNull();
	});

	it('make a table of what was measured, and of nothing else', () => {
		const rounds = (mainThread: number, marks: number) => [{ mainThread, marks } as Figures];
		const one = { page: 'list', rows: 25, rowsAfter: 25, without: rounds(40, 0), with: { ours: rounds(61.4, 25) } };
		expect(table(one).split('\n').slice(2)).toEqual([
			'| | without | ours |',
			'| --- | ---: | ---: |',
			'| load: main-thread CPU, ms | 40 | +21 [+21 … +21] |',
			'| marks | 0 | 25 |',
		]);
	});
});

it('growth is what more rows cost', () => {
	const page = (rows: number, none: number, ours: number) => ({
		...{ page: 'list', rows, rowsAfter: rows },
		...{ without: [{ mainThread: none } as Figures], with: { ours: [{ mainThread: ours } as Figures] } },
	});
	expect(growth(page(25, 40, 60), page(1_025, 800, 1_020))).toContain('+20.0 ms per 100 more');
});

/** The same rows as `github-list-25`, and seconds of them. */
const TOO_MANY = ['github-list-1000'];
const pages = PAGE_NAMES.filter((name) => !TOO_MANY.includes(name));

/** A page that shows no task to the readers would cost nothing, and prove nothing. */
it.each(pages)('the page %s shows its tasks to our readers', (name) => {
	const { url, html, rows } = benchPage(name, 'throughline-badge');
	const document = parse(html, url);
	const found = Math.max(...TOOLS.map((tool) => read(tool, new URL(url), document).found.length));
	expect(found).toBeGreaterThanOrEqual(name.includes('-issue-') ? 1 : rows);
});
