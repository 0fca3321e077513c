import { useEffect, useRef, useState } from 'react';
import { judge } from '../lib/stack/judge.ts';
import { type Change, Changes } from '../lib/stack/standard-change.ts';
import { standardHash } from '../lib/stack/standard-hash.ts';
import type { Standard } from '../lib/stack/standard-schema.ts';
import { byTask } from '../lib/store/rulings.ts';
import type { Store, TaskRow } from '../lib/store/tables.ts';
import type { KeptRuling } from '../lib/task/ruling.ts';
import type { Verdict } from '../lib/task/verdict.ts';

/** After the last key, in milliseconds, before the judging begins. */
const SETTLE = 200;
/** Tasks judged before the page may breathe. */
const AT_ONCE = 25;

export interface Ran {
	changes: Change<TaskRow>[];
	judged: number;
	touched: number;
}
export type DryRunState = { is: 'running'; last: Ran | null } | { is: 'here'; ran: Ran } | { is: 'failed' };

/** The tasks seen, each with what was decided of it and its verdict before the change, judged once. */
interface Known {
	row: TaskRow;
	rulings: readonly KeptRuling[];
	before?: Verdict;
}

/** What a change of Standard would do to the tasks seen, worked out again with each edit; nothing is written. */
export function useDryRun(store: Store, before: Standard, after: Standard): DryRunState {
	const [state, setState] = useState<DryRunState>({ is: 'running', last: null });
	const known = useRef<{ by: string; read: ReturnType<typeof readTasks> } | null>(null);
	const [was, name] = [standardHash(before), standardHash(after)];
	// biome-ignore lint/correctness/useExhaustiveDependencies: the hashes are the content
	useEffect(() => {
		let current = true;
		const run = async () => {
			// A policy may come while this is open: then what was in force is judged anew.
			if (known.current?.by !== was) known.current = { by: was, read: readTasks(store) };
			const { tasks, now } = await known.current.read;
			const changes = new Changes<TaskRow>();
			for (const [index, task] of tasks.entries()) {
				const told = { ...task.row, rulings: task.rulings };
				task.before ??= judge(told, before, now);
				changes.add(task.row, task.before, judge(told, after, now));
				if (index % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve));
				if (!current) return;
			}
			setState({ is: 'here', ran: { changes: changes.list(), judged: changes.judged, touched: changes.touched } });
		};
		setState((last) => ({
			is: 'running',
			last: last.is === 'here' ? last.ran : last.is === 'running' ? last.last : null,
		}));
		const timer = setTimeout(() => void run().catch(() => current && setState({ is: 'failed' })), SETTLE);
		return () => {
			current = false;
			clearTimeout(timer);
		};
	}, [store, was, name]);
	return state;
}

async function readTasks(store: Store): Promise<{ tasks: Known[]; now: string }> {
	const [rows, rulings] = await Promise.all([store.tasks.toArray(), store.rulings.toArray()]);
	const decided = byTask(rulings);
	const tasks = rows.map((row) => ({ row, rulings: decided.get(row.task) ?? [] }));
	return { tasks, now: new Date().toISOString() };
}
