import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../lib/tools/reading/read.ts';
import { parse } from '../pages/document.ts';
import { type Fixture, small } from '../pages/fixtures.ts';
import { toolOf } from './contract.ts';
import { changesOf, readingOf } from './lost.ts';
import { namesOn, renamed } from './names.ts';

/** How often it is tried on one page; over all pages, each name that counts comes up again and again. */
const RUNS = 12;

/** What can't be told from what a page says otherwise, and why. */
const KNOWN: Readonly<Record<string, string>> = {
	'class=TaskProjectWithCustomPropertyRows': 'the one mark of a second project, whose fields may be folded away',
	'class=TaskStoryFeed-expandLink': 'the one mark of comments that are folded away',
	'class=SectionRow': 'the one mark of a heading among subtasks',
	'data-testid=sidebar-relationships-section': 'folded relations have no other mark',
	'data-testid=list-row-linked-pull-requests': 'the icon of another task stands beside the own one',
	'class=PinnedIssue-module__titleOptionsContainer__aN': 'a pinned issue whose box has no name is read by its icon',
	'class=v-hidden': 'the one mark of people who are only suggested',
};

/** A page that can be read again and again as it changes. */
function opened(page: Fixture) {
	const url = new URL(page.expected.url);
	const document = parse(page.html ?? '', url.href);
	return { document, look: () => readingOf(read(toolOf(page), url, document)) };
}

/**
 * A tool gives something on its pages another name: a class, an id, a name for its tests. What was read by it may be lost
 * then, but nothing else may be read in its place: no "none", nobody else, no other state, no other task, no empty page.
 */
describe('a name that a tool changes', () => {
	it.each(small.map((fixture) => [fixture.name, fixture] as const))(
		'loses on %s no more than what it named',
		(_, page) => {
			const { document, look } = opened(page);
			const before = look();
			const names = namesOn(document, KNOWN);
			fc.assert(
				fc.property(fc.constantFrom(...names), (name) => {
					if (changesOf(before, renamed(document, name, look)).length === 0) return;
					// Once more on a page of its own: a document that is changed and changed back may not forget all of it.
					const anew = opened(page);
					const now = renamed(anew.document, name, anew.look);
					expect(changesOf(before, now), name).toEqual([]);
				}),
				{ numRuns: Math.min(RUNS, names.length) },
			);
		},
	);

	it.each(Object.entries(KNOWN))('%s, and nothing else tells: %s', (name) => {
		const bearers = small.filter(({ html }) => html?.includes(name.slice(name.indexOf('=') + 1).replace(/N$/, '')));
		const lost = bearers.flatMap((page) => {
			const { document, look } = opened(page);
			return changesOf(look(), renamed(document, name, look));
		});
		expect(lost).not.toEqual([]);
	});
});
