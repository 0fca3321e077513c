import { describe, expect, it } from 'vitest';
import { TOOLS } from '../../lib/tools/index.ts';
import { read } from '../../lib/tools/reading/read.ts';
import { parse } from '../pages/document.ts';
import { fixtures } from '../pages/fixtures.ts';
import { expectSeen, expectShape, toolOf } from './contract.ts';
import { plain } from './plain.ts';

/** What every reader owes to every page. The same in a real Firefox: `tests/firefox/readers.test.ts`. */
describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
	const { expected, html } = fixture;
	const here = it.skipIf(html === null);
	const tool = toolOf(fixture);
	const url = new URL(expected.url);
	const document = html === null ? null : parse(html, expected.url);
	const reading = () => plain(read(tool, url, document as Document));

	here(`is seen as a person sees it: ${expected.shows}`, () => expectSeen(expected, reading()));

	here('gives sightings of the agreed shape, and the same ones when read twice', () => {
		const first = reading();
		expectShape(first);
		expect(reading()).toEqual(first);
	});

	here('is left as it was found', () => {
		const before = document?.documentElement.outerHTML;
		reading();
		expect(document?.documentElement.outerHTML === before).toBe(true);
	});

	here('is nothing to the readers of other tools', () => {
		for (const other of TOOLS) {
			if (other === tool) continue;
			const foreign = read(other, url, document as Document);
			expect(foreign.found, other.name).toEqual([]);
			expect(foreign.state).toBe('not a task page');
		}
	});
});
