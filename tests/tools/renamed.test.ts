import { describe, expect, it } from 'vitest';
import { read } from '../../lib/tools/reading/read.ts';
import { parse } from '../pages/document.ts';
import { type Fixture, small } from '../pages/fixtures.ts';
import { toolOf } from './contract.ts';
import { changesOf, type Reading, readingOf } from './lost.ts';
import { losesOnly, type Opened, renamed } from './names.ts';

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

function opened(page: Fixture): Opened<Reading> {
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
			losesOnly(() => opened(page), changesOf, KNOWN);
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
