import type { TaskLink } from '../flow/link.ts';
import type { Turn } from '../flow/turn-of.ts';
import { TOOL_NAMES, toolOf } from '../task/key.ts';
import type { FlowDerive } from './flow-derive.ts';
import type { FlowRow, ThreadRow } from './flow-rows.ts';
import type { TaskRow } from './tables.ts';
import { wordsIn } from './words.ts';

/** So many tasks can be one piece of work; of more, whose turn it is is not said. */
export const MOST_TASKS = 200;

/** More words than this of one thread are not worth their room. */
const MOST_WORDS = 200;

/** The words of a task by which the flow is found: its title and its name. */
export const flowWords = (task: string, title: string | null | undefined): string[] =>
	wordsIn(`${title ?? ''} ${task}`).slice(0, MOST_WORDS);

/** The lists of threads that a thread is connected with. */
export type Connections = Pick<ThreadRow, 'parents' | 'children' | 'blockedBy' | 'blocks'>;

export const NO_CONNECTIONS: Connections = { parents: [], children: [], blockedBy: [], blocks: [] };

/** Each list with the one in which the other thread has this one. */
export const OPPOSITE: Record<keyof Connections, keyof Connections> = {
	parents: 'children',
	children: 'parents',
	blockedBy: 'blocks',
	blocks: 'blockedBy',
};

/** What a link makes its two ends to each other; null: it connects no threads. */
export function connects({ type }: TaskLink): { from: keyof Connections; to: keyof Connections } | null {
	if (type === 'parent') return { from: 'parents', to: 'children' };
	return type === 'blocks' ? { from: 'blocks', to: 'blockedBy' } : null;
}

const tooMany = (tasks: readonly string[]): Turn => ({
	is: 'unseen',
	because: `${tasks.length.toLocaleString('en')} tasks are linked as the same work: too many to be one.`,
});

/** The newest of some moments; of two at one time, the same whichever comes first. */
export const newestOf = (moments: readonly FlowRow['last'][]): FlowRow['last'] =>
	moments.reduce((a, b) => (b.at > a.at || (b.at === a.at && (b.after ?? '') > (a.after ?? '')) ? b : a));

const byFirst = (a: FlowRow, b: FlowRow): number => (a.first + a.task < b.first + b.task ? -1 : 1);

export interface ThreadParts {
	id: string;
	/** In order. */
	tasks: readonly string[];
	/** Of its first {@link MOST_TASKS} tasks, those that were seen. */
	flows: readonly FlowRow[];
	rows: readonly TaskRow[];
	/** The newest event or reading of any of its tasks. */
	last: FlowRow['last'];
	connections: Connections;
}

/** The row of a thread, made of its parts. The same parts in another order make the same row. */
export function threadRow({ id, tasks, flows, rows, last, connections }: ThreadParts, flow: FlowDerive): ThreadRow {
	const rowOf = new Map(rows.map((row) => [row.task, row]));
	const inOrder = [...flows].sort((a, b) => (a.task < b.task ? -1 : 1));
	const members = inOrder.map((one) => ({ task: rowOf.get(one.task) ?? { task: one.task, fields: {} }, flow: one }));
	const [first] = [...flows].sort(byFirst).filter(({ task }) => rowOf.get(task)?.fields.title);
	const large = tasks.length > MOST_TASKS;
	const titles = inOrder.map(({ task }) => `${rowOf.get(task)?.fields.title ?? ''} ${task}`);
	return {
		id,
		tasks: [...tasks],
		...connections,
		turn: large ? tooMany(tasks) : flow.threadTurn(members),
		contradictions: large
			? []
			: flow.contradictions(
					members,
					inOrder.flatMap(({ links }) => links),
					[],
				),
		last,
		title: (first && rowOf.get(first.task)?.fields.title) ?? inOrder[0]?.task ?? id,
		tools: TOOL_NAMES.filter((tool) => tasks.some((task) => toolOf(task) === tool)),
		words: wordsIn(titles.join(' ')).slice(0, MOST_WORDS),
	};
}
