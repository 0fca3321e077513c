/**
 * `npm run bench:flow`: what is found in the histories of the corpus in ../shared/corpus (269 real items; it is not
 * part of the project): handoffs by kind, how many were acknowledged, how long they waited, whose turn it was.
 *
 * Most items are closed, so that it is nobody's turn in them. `--seed` reads a sample as it was known at a time in
 * its history, drawn by the seed; `--sample 50 --seed 1` prints it with its events, for reading.
 */
import { parseArgs } from 'node:util';
import { CALENDAR, waited } from '../../lib/flow/clock.ts';
import { taskFlow } from '../../lib/flow/flow.ts';
import { HANDOFF_KINDS, type Handoff } from '../../lib/flow/handoff.ts';
import type { TaskFlow } from '../../lib/flow/task-flow.ts';
import { laneOf } from '../../lib/flow/turn-of.ts';
import { FEWEST, usual, type Wait } from '../../lib/flow/usual.ts';
import { type FlowItem, ground, historyAt } from './flow-corpus.ts';
import { printed } from './flow-print.ts';
import { hasCorpus, lines } from './lines.ts';

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

/** Of the waits for a first act: how many, the median and the 85th percentile, open ones counted (Kaplan–Meier). */
function waits(own: readonly { handoff: Handoff; until: string }[]): string {
	const all = own.map(({ handoff: { asked, acknowledged, ended }, until }): Wait => {
		const end = acknowledged?.at ?? ended?.at ?? until;
		return { wait: waited(asked, { at: end }, CALENDAR).least, open: !acknowledged };
	});
	const { n, open, median, longest } = usual(all);
	const told = (time: number | null) => (time === null ? (n < FEWEST ? 'too few' : '> longest seen') : hours(time));
	return `${String(n).padStart(4)}  ${String(open).padStart(4)}   ${told(median).padStart(14)}   ${told(longest).padStart(14)}`;
}

const hours = (time: number) => {
	if (time < 3_600_000) return `${(time / 60_000).toFixed(1)} min`;
	return time < 172_800_000 ? `${(time / 3_600_000).toFixed(1)} h` : `${(time / 86_400_000).toFixed(1)} days`;
};

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

	console.log('\nwaits for the first act, calendar time; what ended or is open without one counts as open');
	console.log('kind                        n  open           median      85th percentile');
	for (const kind of HANDOFF_KINDS) {
		const own = flows.flatMap(({ handoffs, events }) =>
			handoffs
				.filter((handoff) => handoff.kind === kind && !handoff.into)
				.map((handoff) => ({ handoff, until: events.at(-1)?.at ?? handoff.asked.at })),
		);
		if (own.length > 0) console.log(`${kind.padEnd(24)} ${waits(own)}`);
	}
}

const { values } = parseArgs({
	options: { seed: { type: 'string', default: '1' }, sample: { type: 'string', default: '50' } },
});
if (!hasCorpus()) {
	console.log('bench:flow: ../shared/corpus is not here; nothing to read.');
} else {
	const items = lines<FlowItem>('flows.jsonl');
	const seed = Number(values.seed);
	report(items.map((item) => taskFlow(historyAt(item), ground)));
	const draw = drawsOf(seed);
	const cut = items.map((item) => taskFlow(historyAt(item, cutOf(item, draw)), ground).turn);
	console.log(`\nlanes at a time in each history: ${counted(cut.map((turn) => laneOf(turn, new Set()) ?? 'over'))}`);
	console.log(`waits for: ${counted(cut.map((turn) => (turn.is === 'waiting' ? turn.for : turn.is)))}`);
	// Drawn anew, so that a seed's sample is the same whatever is counted before it.
	const own = drawsOf(seed);
	const order = items.map((item) => ({ item, place: own() })).sort((one, other) => one.place - other.place);
	for (const { item } of order.slice(0, Number(values.sample))) {
		const history = historyAt(item, cutOf(item, own));
		console.log(printed(item, history, taskFlow(history, ground)));
	}
}
