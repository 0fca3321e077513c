import { WHY } from '../../lib/stack/learnt/why.ts';
import { reads } from '../../lib/stack/rules/why/reads.ts';
import { agreement, type Pair, rated, type Value } from './agreement.ts';
import { halfOf } from './corpus.ts';
import { movedByOthers, movedFrom, scoresByOthers } from './doubt.ts';
import { corpusLabels, ownLabels } from './labelled.ts';

/** What the judge said of an item's Why, and by which rule. */
interface Row extends Pair {
	item: { id: string; project: string };
	rule: string;
}

const told = (pairs: readonly Pair[]) => {
	const { precision, recall } = rated(pairs, (value: Value) => value === 'missing');
	return `kappa ${agreement(pairs).toFixed(3)}, missing ${precision.toFixed(2)}/${recall.toFixed(2)}`;
};
const moved = ({ healed, lost }: { healed: number; lost: number }) => `${healed} healed, ${lost} lost`;

/**
 * Prints what the learnt doubt on a missing Why does, by tables that never saw the item's project: the shipped one has
 * learnt the corpus' own labels, so that the figures above flatter it.
 */
export function reportDoubt(rows: readonly Row[]): void {
	const items = [...corpusLabels(), ...ownLabels()];
	const scores = scoresByOthers(items);
	const may = new Set(items.filter(({ mayRead }) => mayRead).map(({ id }) => id));
	const score = new Map(items.map(({ id }, at) => [id, scores[at] ?? null]));
	console.log(`\nwhy, "${reads.name}", by tables that never saw the project (sure from ${WHY.sure} on):`);
	const parts = [
		['corpus', rows],
		['read', rows.filter(({ item }) => halfOf(item.project) === 'read')],
		['held', rows.filter(({ item }) => halfOf(item.project) === 'held')],
	] as const;
	for (const [name, own] of parts) {
		const without = own.map((row): Row => (row.rule === reads.name ? { ...row, got: 'missing' } : row));
		const doubted = (row: Row) =>
			row.got === 'missing' && may.has(row.item.id) && (score.get(row.item.id) ?? -1) >= WHY.sure;
		const by = without.map((row): Row => (doubted(row) ? { ...row, got: 'hinted' } : row));
		const change = without.filter(doubted);
		const lost = change.filter(({ want }) => want === 'missing').length;
		console.log(
			`  ${name}, rules of today: ${told(without)} → ${told(by)}; ${moved({ healed: change.length - lost, lost })}`,
		);
	}
	const open = items.filter((one) => one.open);
	const wrong = open.filter(({ label }) => label > 0).length;
	console.log(`  items that the rules had not read and called missing (${open.length}, ${wrong} wrongly):`);
	console.log(
		`    ${moved(movedFrom(items, scores, WHY.sure))}; sureness found by others too: ${movedByOthers(items, scores).map(moved).join(' / ')}`,
	);
}
