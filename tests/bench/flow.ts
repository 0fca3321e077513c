/**
 * `npm run bench:flow`: what is found in the histories of the corpus in ../shared/corpus (269 real items; it is not
 * part of the project): handoffs by kind, how many were acknowledged, how long they waited, whose turn it was.
 *
 * Most items are closed, so that it is nobody's turn in them. `--seed` reads a sample as it was known at a time in
 * its history, drawn by the seed; `--sample 50 --seed 1` prints it with its events, for reading.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { taskFlow } from '../../lib/flow/flow.ts';
import { HANDOFF_KINDS, type Handoff } from '../../lib/flow/handoff.ts';
import type { TaskFlow } from '../../lib/flow/task-flow.ts';
import { laneOf } from '../../lib/flow/turn-of.ts';
import { type FlowItem, ground, historyAt } from './flow-corpus.ts';
import { printed } from './flow-print.ts';

const FILE = new URL('../../../shared/corpus/flows.jsonl', import.meta.url);

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function drawsOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let value = Math.imul(state ^ (state >>> 15), state | 1);
		value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
		return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** A time right after one of an item's events, drawn at random. */
function cutOf(item: FlowItem, draw: () => number): string {
	const times = historyAt(item)
		.events.map(({ at }) => at)
		.sort();
	return times[Math.floor(draw() * times.length)] ?? '9999';
}

const counted = <Key extends string>(keys: readonly Key[]): string =>
	[...new Set(keys)]
		.sort()
		.map((key) => `${key} ${keys.filter((one) => one === key).length}`)
		.join(', ');

function report(flows: readonly TaskFlow[]): void {
	const all = flows.flatMap(({ handoffs }) => handoffs);
	console.log(`${flows.length} items, ${all.length} handoffs\n`);
	console.log('kind                        n   acknowledged   open   ended');
	for (const kind of HANDOFF_KINDS) {
		const own = all.filter((handoff: Handoff) => handoff.kind === kind);
		if (own.length === 0) continue;
		const known = own.filter(({ acknowledged }) => acknowledged).length;
		const ends = counted(own.flatMap(({ ended }) => (ended ? [ended.how] : [])));
		const open = own.filter(({ ended }) => !ended).length;
		console.log(
			`${kind.padEnd(24)} ${String(own.length).padStart(4)}   ${((100 * known) / own.length).toFixed(0).padStart(11)}%   ${String(open).padStart(4)}   ${ends}`,
		);
	}
}

const { values } = parseArgs({
	options: { seed: { type: 'string', default: '1' }, sample: { type: 'string', default: '0' } },
});
if (!existsSync(FILE)) {
	console.log('bench:flow: ../shared/corpus is not here; nothing to read.');
} else {
	const items = readFileSync(FILE, 'utf8')
		.split('\n')
		.filter((line) => line.trim())
		.map((line) => JSON.parse(line) as FlowItem);
	const draw = drawsOf(Number(values.seed));
	const size = Number(values.sample);
	if (size > 0) {
		const order = items.map((item) => ({ item, place: draw() })).sort((one, other) => one.place - other.place);
		for (const { item } of order.slice(0, size)) {
			const history = historyAt(item, cutOf(item, draw));
			console.log(printed(item, history, taskFlow(history, ground)));
		}
	} else {
		report(items.map((item) => taskFlow(historyAt(item), ground)));
		const cut = items.map((item) => taskFlow(historyAt(item, cutOf(item, draw)), ground).turn);
		console.log(`\nlanes at a time in each history: ${counted(cut.map((turn) => laneOf(turn, new Set()) ?? 'over'))}`);
		console.log(`waits for: ${counted(cut.map((turn) => (turn.is === 'waiting' ? turn.for : turn.is)))}`);
	}
}
