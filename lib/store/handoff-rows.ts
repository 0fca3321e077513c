import type { Handoff } from '../flow/handoff.ts';
import type { Moment } from '../task/event.ts';
import { canonical } from '../task/id.ts';
import { toolOf } from '../task/key.ts';
import { binOf } from './bins.ts';
import type { FlowRow, HandoffRow } from './flow-rows.ts';
import { OPEN, OPEN_KINDS, openLine, PASSES, type PassEntry, passLine, waitsOf } from './roll-lists.ts';
import { enrol } from './rolls.ts';
import type { Store } from './tables.ts';
import { type Added, add, tally } from './tallies.ts';
import { countUsual } from './usual.ts';

/** An interval longer than this, in milliseconds, is no time of a wait. */
const KNOWN_WITHIN = 60_000;

const known = ({ at, after }: Moment): number | null => {
	const time = Date.parse(at);
	return after !== undefined && time - Date.parse(after) > KNOWN_WITHIN ? null : time;
};

/** Milliseconds from one to the other; null where it is not known to the minute, or a clock ran backwards. */
function between(from: Moment, to: Moment): number | null {
	const [start, end] = [known(from), known(to)];
	return start === null || end === null || !(end >= start) ? null : end - start;
}

const CROSSED = 'crossed to another tool';

/** Between whom work passed; null where a side is nobody, or was not seen. */
function sides({ kind, from, to, task, into, outOf }: Handoff): { from: string; to: string } | null {
	if (kind !== CROSSED) return from && to ? { from: from.key, to: to.key } : null;
	const [gives, takes] = [toolOf(outOf ?? task), into === undefined ? null : toolOf(into)];
	return gives === null || takes === null || gives === takes ? null : { from: `tool:${gives}`, to: `tool:${takes}` };
}

/** The rows of a task's handoffs. @param words what the task is found by */
export function handoffRows(flow: FlowRow, words: readonly string[]): HandoffRow[] {
	return flow.handoffs.map((handoff) => {
		const pass = sides(handoff);
		const wait = handoff.acknowledged ? between(handoff.asked, handoff.acknowledged) : null;
		const waited = handoff.acknowledged ? null : between(handoff.asked, handoff.ended ?? flow.last);
		return {
			...handoff,
			thread: flow.thread,
			tool: toolOf(handoff.task) ?? 'github',
			pass: pass ? `${pass.from}>${pass.to}` : '',
			...(handoff.ended ? {} : { open: handoff.asked.at }),
			...(wait === null ? {} : { wait }),
			...(waited === null ? {} : { waited }),
			words: [...words],
		};
	});
}

/** What handoffs add to the edges of the flow map. */
class Edges {
	#edges = new Map<string, PassEntry>();

	count(row: HandoffRow, by: 1 | -1, added: Added): void {
		const pass = sides(row);
		if (!pass) return;
		const id = `${row.tool} ${row.pass}`;
		const edge = this.#edges.get(id) ?? { tool: row.tool, ...pass, volume: 0, open: 0 };
		this.#edges.set(id, edge);
		edge.volume += by;
		if (!row.ended) edge.open += by;
		if (row.wait !== undefined) add(added, waitsOf(edge), String(binOf(row.wait)), by);
	}

	changes() {
		return [...this.#edges].map(([id, edge]) => ({
			id,
			line: (old: string[] | null) => {
				const { volume, open } = old ? PASSES.read([id, ...old]) : { volume: 0, open: 0 };
				return passLine({ ...edge, volume: volume + edge.volume, open: open + edge.open });
			},
		}));
	}
}

/** Takes the handoffs of some tasks in place of those that were kept of them, and counts them anew. */
export async function keepHandoffs(store: Store, tasks: readonly string[], rows: readonly HandoffRow[]): Promise<void> {
	const kept = await Promise.all(tasks.map((task) => store.handoffs.where('task').equals(task).toArray()));
	const old = new Map(kept.flat().map((row) => [row.id, row]));
	const now = new Map(rows.map((row) => [row.id, row]));
	const changed = [...now.values()].filter((row) => {
		const before = old.get(row.id);
		return !before || canonical(before) !== canonical(row);
	});
	const gone = [...old.values()].filter(({ id }) => !now.has(id));
	const edges = new Edges();
	const added: Added = new Map();
	const count = (row: HandoffRow, by: 1 | -1) => {
		edges.count(row, by, added);
		if (!row.ended) add(added, OPEN_KINDS, row.kind, by);
		countUsual(row, (id, counted) => add(added, id, counted, by));
	};
	for (const row of [...gone, ...changed.flatMap(({ id }) => old.get(id) ?? [])]) count(row, -1);
	for (const row of changed) count(row, 1);
	await Promise.all([
		store.handoffs.bulkDelete(gone.map(({ id }) => id)),
		store.handoffs.bulkPut(changed),
		enrol(store, PASSES.list, edges.changes()),
		enrol(store, OPEN.list, [
			...gone.map(({ id, task }) => ({ id, by: task, line: () => null })),
			...changed.map((row) => ({ id: row.id, by: row.task, line: () => openLine(row) })),
		]),
		tally(store, added),
	]);
}
