import { describe, expect, it } from 'vitest';
import { outline, readCandidate } from '../../lib/tools/reading/read.ts';
import { parse } from '../pages/document.ts';
import { small } from '../pages/fixtures.ts';
import { toolOf } from './contract.ts';

/** What is sought for each smaller task in an issue, of which there are few. */
const FEW = [
	'[data-testid$="current-issue.item"]',
	'meta[name="application-name"][content="JIRA"], #jira-frontend, body#jira',
];

/** What is sought around `root` while `act` runs: the selectors. */
function soughtAround(root: Element, act: () => void): string[] {
	const sought: string[] = [];
	const undo: (() => void)[] = [];
	const heed = (at: ParentNode, name: 'querySelector' | 'querySelectorAll') => {
		const own = at[name] as (selector: string) => unknown;
		const value = (selector: string) => {
			if (!FEW.includes(selector)) sought.push(selector);
			return own.call(at, selector);
		};
		Object.defineProperty(at, name, { configurable: true, value });
		undo.push(() => Reflect.deleteProperty(at, name));
	};
	const around: ParentNode[] = [root.ownerDocument];
	for (let at = root.parentElement; at; at = at.parentElement) around.push(at);
	for (const at of around) {
		heed(at, 'querySelector');
		heed(at, 'querySelectorAll');
	}
	act();
	for (const one of undo) one();
	return sought;
}

/**
 * What reading costs grows with the number of rows, and not with its square: nothing around a row is searched for its
 * sake. Counted, not timed. (What a page can tell by class, name or id it knows, and is not searched for.)
 */
describe('a page of many rows', () => {
	it.each(small.map((fixture) => [fixture.name, fixture] as const))('is not searched for each of %s', (_, page) => {
		const tool = toolOf(page);
		const url = new URL(page.expected.url);
		const document = parse(page.html ?? '', url.href);
		const { address, candidates } = outline(tool, url, document);
		const rows = candidates.filter(({ surface }) => candidates.filter((other) => other.surface === surface).length > 1);
		for (const row of rows)
			expect(
				soughtAround(row.root, () => void readCandidate(row, tool, url, address)),
				row.surface.name,
			).toEqual([]);
	});
});
