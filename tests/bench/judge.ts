/**
 * `node tests/bench/judge.ts`: how the judge's verdicts agree with the labels of the corpus in ../shared/corpus
 * (588 real work items, labelled by hand; it is not part of the project).
 *
 * Projects are split in two by a hash of their names. The first rules were written after reading items of one half
 * (`read`); the other (`held`) was read in a second round, so neither tells any more how the rules do on items that
 * nobody has read: see RESULTS.md.
 */
import { parseArgs } from 'node:util';
import { judge } from '../../lib/stack/judge.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import { LAYERS, type Layer } from '../../lib/task/layers.ts';
import { agreement, type Pair, rated, VALUES } from './agreement.ts';
import { halfOf, type Item, type Label, taskOf } from './corpus.ts';
import { reportDoubt } from './doubt-report.ts';
import { FOLDER, hasCorpus, lines } from './lines.ts';

const NOW = '2026-01-01T00:00:00.000Z';

interface Judged extends Pair {
	item: Item;
	layer: Layer;
	rule: string;
	quote: string;
	label: string;
	unseen: boolean;
}

function judged(items: readonly Item[], labels: ReadonlyMap<string, Label>): Judged[] {
	return items.flatMap((item) => {
		const label = labels.get(item.id);
		if (!label) return [];
		const verdict = judge(taskOf(item), DEFAULT_STANDARD, NOW);
		return LAYERS.map((layer): Judged => {
			const { says, evidence } = verdict.layers[layer];
			const [first] = evidence;
			return {
				...{ item, layer, want: label[layer].v, got: first?.supports ?? 'missing', unseen: says === 'unseen' },
				...{ rule: first?.rule ?? 'nothing found', quote: first?.quote ?? '', label: label[layer].q ?? '' },
			};
		});
	});
}

const percent = (value: number) => value.toFixed(2);

function report(name: string, rows: readonly Judged[]): void {
	console.log(`\n${name}: ${rows.length / LAYERS.length} items`);
	console.log(
		'layer  kappa  missing P/R   not stated P/R   confusion (label: stated hinted missing as judged)  unseen',
	);
	for (const layer of LAYERS) {
		const own = rows.filter((row) => row.layer === layer);
		const missing = rated(own, (value) => value === 'missing');
		const lacking = rated(own, (value) => value !== 'stated');
		const confusion = VALUES.map((want) =>
			VALUES.map((got) => own.filter((row) => row.want === want && row.got === got).length).join(' '),
		);
		console.log(
			`${layer.padEnd(5)}  ${percent(agreement(own))}   ${percent(missing.precision)}/${percent(missing.recall)}     ${percent(lacking.precision)}/${percent(lacking.recall)}        ${confusion.join(' | ')}   ${own.filter(({ unseen }) => unseen).length}`,
		);
	}
}

/** Which rules are right how often, when they decide. */
function byRule(rows: readonly Judged[]): void {
	const rules = new Map<string, Judged[]>();
	for (const row of rows) {
		const name = `${row.rule.startsWith(row.layer) ? row.rule : `${row.layer}: ${row.rule}`} → ${row.got}`;
		rules.set(name, [...(rules.get(name) ?? []), row]);
	}
	console.log('\nrule → its say: labelled stated, hinted, missing');
	for (const [name, own] of [...rules].sort(([one], [other]) => (one < other ? -1 : 1)))
		console.log(`  ${name}: ${VALUES.map((want) => own.filter((row) => row.want === want).length).join(', ')}`);
}

function worst(rows: readonly Judged[], count: number): void {
	const distance = ({ want, got }: Judged) => Math.abs(VALUES.indexOf(want) - VALUES.indexOf(got));
	const items = new Map<string, Judged[]>();
	for (const row of rows) if (distance(row) > 0) items.set(row.item.id, [...(items.get(row.item.id) ?? []), row]);
	const cost = (own: readonly Judged[]) => own.reduce((sum, row) => sum + distance(row) ** 2, 0);
	console.log(`\nThe worst ${count}:`);
	for (const [id, own] of [...items].sort(([, one], [, other]) => cost(other) - cost(one)).slice(0, count)) {
		console.log(`${id}: ${own[0]?.item.title.slice(0, 100)}`);
		for (const { layer, want, got, rule, quote, label } of own)
			console.log(
				`  ${layer}: labelled ${want} (${label.slice(0, 100)}), judged ${got} by "${rule}" (${quote.slice(0, 100).replaceAll('\n', ' ')})`,
			);
	}
}

const { values } = parseArgs({
	options: {
		worst: { type: 'string', default: '20' },
		half: { type: 'string', default: 'all' },
		speed: { type: 'boolean', default: false },
	},
});

if (values.speed) {
	const { speed } = await import('./judge-speed.ts');
	process.exitCode = speed() ? 0 : 1;
} else if (!hasCorpus()) {
	console.log(`No corpus at ${FOLDER.pathname}: nothing was measured.`);
} else {
	const labels = new Map(lines<Label>('labels.jsonl').map((label) => [label.id, label]));
	const rows = judged(lines<Item>('items.jsonl'), labels);
	const read = rows.filter(({ item }) => halfOf(item.project) === 'read');
	const held = rows.filter(({ item }) => halfOf(item.project) === 'held');
	report('all projects', rows);
	report('read: projects whose items were read first', read);
	report('held: projects whose items were read in the second round only', held);
	reportDoubt(rows.filter(({ layer }) => layer === 'why'));
	const shown = values.half === 'read' ? read : values.half === 'held' ? held : rows;
	byRule(shown);
	worst(shown, Number(values.worst));
}
