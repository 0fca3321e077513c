import type { ThreadView } from '../lib/store/flow-queries.ts';
import type { HandoffRow } from '../lib/store/flow-rows.ts';
import type { TaskRow } from '../lib/store/tables.ts';
import type { Event } from '../lib/task/event.ts';
import type { When } from './waits.ts';

/** Most tasks of a thread that are drawn; the rest are counted. */
export const MOST_LANES = 12;
/** So much of the width is shared out evenly between the moments, so that a busy hour can be told apart; the rest goes by time. */
const EVEN = 0.5;

/** A thread through time; every place is a share of the width, from 0 to 1. */
export interface Timeline {
	lanes: TimeLane[];
	/** Tasks that are not drawn. */
	hidden: number;
	/** The instants at both ends, in milliseconds since 1970. */
	from: number;
	to: number;
}

/** One task's line. */
export interface TimeLane {
	task: string;
	/** null: the task is known by its name alone. */
	row: TaskRow | null;
	/** What is known of the time, and what is not: before the first and after the last reading, within an inference. */
	stretches: { from: number; to: number; known: boolean }[];
	steps: Step[];
	/** `earliest`: where it may have been at the earliest; as `x` where the instant is known. */
	ticks: { event: Event; x: number; earliest: number }[];
}

/** A handoff as a step: from when it was asked until it was ended, or until now. */
export interface Step {
	handoff: HandoffRow;
	x: number;
	/** Where it may have begun at the earliest; as `x` where the instant is known. */
	earliest: number;
	/** Where it was acknowledged; null: it was not. */
	answered: number | null;
	until: number;
}

/** Not a number where there is none, and where nothing was seen before: that is no place in time. */
const ms = (at: string | undefined): number => (at === undefined ? Number.NaN : Date.parse(at) || Number.NaN);
const momentsOf = ({ at, after }: When): number[] => [ms(at), ms(after)];

/**
 * Where everything in a thread stands through time. Longer times are drawn longer, yet not to scale: half of the width
 * is shared out evenly between the moments.
 * @param now milliseconds since 1970
 */
export function timelineOf({ thread, tasks, flows, handoffs, events, more }: ThreadView, now: number): Timeline {
	const rows = new Map(tasks.map((row) => [row.task, row]));
	const over = new Set(flows.filter(({ turn }) => turn.is === 'over').map(({ task }) => task));
	const of = gathered(thread.tasks, handoffs, events);
	const shown = [...of]
		.map(([task, has]) => ({ task, ...has, begins: Math.min(...has.moments, ms(rows.get(task)?.firstSeen) || now) }))
		.sort((a, b) => a.begins - b.begins || (a.task < b.task ? -1 : 1))
		.slice(0, MOST_LANES);
	const seen = shown.flatMap(({ task }) => [ms(rows.get(task)?.firstSeen), ms(rows.get(task)?.lastSeen)]);
	const place = scale([...shown.flatMap(({ moments }) => moments), ...seen, now]);
	const lanes = shown.map(({ task, handoffs: own, events: happened }): TimeLane => {
		const row = rows.get(task) ?? null;
		const known = happened.filter(({ inferred }) => !inferred);
		const first = known[0];
		const begins = first ? ms(first.at) : ms(row?.firstSeen);
		const whole = first?.kind === 'created' && more === 0;
		const last = Math.max(...known.map(({ at }) => ms(at)), ms(row?.lastSeen) || 0);
		// Where no history was read, readings alone say nothing of the time between them.
		const solid = first ? [{ from: place.at(begins), to: place.at(last) }] : [];
		const start = whole ? place.at(begins) : 0;
		const end = over.has(task) ? place.at(Math.max(last, begins || 0)) : 1;
		const unsure = happened.flatMap((event) =>
			event.inferred && event.after ? [{ from: place.at(ms(event.after)), to: place.at(ms(event.at)) }] : [],
		);
		const handed = new Set(own.map(({ event }) => event));
		return {
			task,
			row,
			stretches: stretchesOf(start, end, solid, unsure),
			steps: own.flatMap((handoff) => stepOf(handoff, place)),
			ticks: happened
				.filter(({ id, at }) => !handed.has(id) && !Number.isNaN(ms(at)))
				.map((event) => ({ event, x: place.at(ms(event.at)), earliest: earliestOf(event, place) })),
		};
	});
	return { lanes, hidden: Math.max(0, thread.tasks.length - lanes.length), from: place.from, to: place.to };
}

interface Gathered {
	handoffs: HandoffRow[];
	events: Event[];
	moments: number[];
}

/** What happened, task by task; oldest first. */
function gathered(names: readonly string[], handoffs: readonly HandoffRow[], events: readonly Event[]) {
	const of = new Map<string, Gathered>(names.map((task) => [task, { handoffs: [], events: [], moments: [] }]));
	for (const event of events) {
		of.get(event.task)?.events.push(event);
		of.get(event.task)?.moments.push(...momentsOf(event).filter((at) => !Number.isNaN(at)));
	}
	for (const handoff of handoffs) {
		const { asked, acknowledged, ended } = handoff;
		const all = [asked, ...(acknowledged ? [acknowledged] : []), ...(ended ? [ended] : [])].flatMap(momentsOf);
		of.get(handoff.task)?.handoffs.push(handoff);
		of.get(handoff.task)?.moments.push(...all.filter((at) => !Number.isNaN(at)));
	}
	for (const has of of.values()) has.events.sort((a, b) => ms(a.at) - ms(b.at));
	return of;
}

interface Place {
	from: number;
	to: number;
	at(instant: number): number;
}

/** A place for each of these instants, in their order, and for those between them. */
function scale(instants: readonly number[]): Place {
	const sorted = [...new Set(instants.filter((at) => !Number.isNaN(at)))].sort((a, b) => a - b);
	const from = sorted[0] ?? 0;
	const to = sorted.at(-1) ?? 0;
	const steps = sorted.length - 1;
	const xs = new Map(
		sorted.map((at, index) => [at, steps < 1 ? 1 : (EVEN * index) / steps + ((1 - EVEN) * (at - from)) / (to - from)]),
	);
	return { from, to, at: (instant) => xs.get(instant) ?? 0 };
}

const earliestOf = ({ at, after }: When, place: Place): number =>
	place.at(Number.isNaN(ms(after)) ? ms(at) : ms(after));

function stepOf(handoff: HandoffRow, place: Place): Step[] {
	const { asked, acknowledged, ended } = handoff;
	if (Number.isNaN(ms(asked.at))) return [];
	const x = place.at(ms(asked.at));
	const earliest = earliestOf(asked, place);
	const answered = acknowledged ? Math.max(x, place.at(ms(acknowledged.at))) : null;
	return [{ handoff, x, earliest, answered, until: ended ? Math.max(x, place.at(ms(ended.at))) : 1 }];
}

type Span = { from: number; to: number };

/** A line from start to end, known where it is solid and not unsure. */
function stretchesOf(start: number, end: number, solid: readonly Span[], unsure: readonly Span[]) {
	const edges = [start, end, ...[...solid, ...unsure].flatMap(({ from, to }) => [from, to])]
		.filter((x) => x >= start && x <= end)
		.sort((a, b) => a - b);
	const within = (x: number, spans: readonly Span[]) => spans.some(({ from, to }) => from <= x && x <= to);
	const stretches: TimeLane['stretches'] = [];
	edges.slice(1).forEach((to, index) => {
		const from = edges[index] ?? start;
		if (to <= from) return;
		const middle = (from + to) / 2;
		const known = within(middle, solid) && !within(middle, unsure);
		const last = stretches.at(-1);
		if (last?.known === known) last.to = to;
		else stretches.push({ from, to, known });
	});
	return stretches;
}
