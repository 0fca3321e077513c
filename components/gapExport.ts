import { type LastAct, lastActsBy, watched } from '../lib/audit/activity.ts';
import { type Audit, auditOf, type Entry, type Ground, judgeOne, knownFrom } from '../lib/audit/audit.ts';
import { csvOf } from '../lib/audit/csv.ts';
import { jsonLines } from '../lib/audit/jsonl.ts';
import { ownersOf, personOf } from '../lib/audit/people.ts';
import { reportOf } from '../lib/audit/report.ts';
import type { Scope } from '../lib/audit/scope.ts';
import type { OwnWord } from '../lib/flow/account.ts';
import { joinedKeys } from '../lib/flow/contributors/own-word.ts';
import type { Panel } from '../lib/messages.ts';
import { standardHash } from '../lib/stack/standard-hash.ts';
import { lastOf } from '../lib/store/gaps.ts';
import { rulingsOf } from '../lib/store/rulings.ts';
import type { Store } from '../lib/store/tables.ts';
import type { Task } from '../lib/task/task.ts';
import { answersFor } from './gapAnswers.ts';
import { taskOf, tasksToExport } from './gapQuery.ts';

export const FORMS = ['csv', 'jsonl', 'html'] as const;
export type Form = (typeof FORMS)[number];

/** The name that each form goes by, and what it is good for. */
export const FORM_NAMES: Record<Form, string> = {
	csv: 'CSV, for spreadsheets',
	jsonl: 'JSON Lines, to judge again',
	html: 'Report, to print',
};
const TYPES: Record<Form, string> = { csv: 'text/csv', jsonl: 'application/jsonl', html: 'text/html' };

/** Tasks that are read and judged in one go; between goes, the page can be used. */
const AT_ONCE = 100;

interface Wanted {
	scope: Scope;
	/** Milliseconds since 1970. */
	now: number;
	left: readonly string[];
}

/** The last acts of some people, in all of their accounts. */
async function actsOfAll(store: Store, people: readonly string[], word: OwnWord): Promise<Map<string, LastAct>> {
	const keys = [...new Set(people.flatMap((person) => joinedKeys(person, word)))];
	const last = async (of: 'acts' | 'did') => {
		const found = await Promise.all(keys.map((key) => lastOf(store, `${of}:${key}|`)));
		return new Map(keys.flatMap((key, index) => (found[index] ? [[key, found[index]] as const] : [])));
	};
	return lastActsBy(await last('acts'), await last('did'), word);
}

/** All that is needed to judge the tasks of a scope again: the tasks, what people ruled, and the ground. */
async function gather(panel: Panel, store: Store, { scope, now, left }: Wanted) {
	const at = new Date(now).toISOString();
	const names = await tasksToExport(store, scope, at.slice(0, 10));
	const [rows, rulings, standard, word] = await Promise.all([
		store.tasks.bulkGet(names),
		rulingsOf(store, names),
		panel.standardInForce(),
		panel.ownWord(),
	]);
	const tasks = rows.flatMap((row) => (row ? [taskOf(row)] : []));
	const answered = rows.flatMap((row) => (row?.answered ? [row.task] : []));
	const people = [...new Set(tasks.flatMap((task) => watched(task)?.person ?? []))].sort();
	const acts = await actsOfAll(store, people, word);
	const owners = new Set(
		tasks.flatMap((task) => ownersOf(task.task, task.fields).map((one) => personOf(task.task, one))),
	);
	const ground: Ground = {
		version: panel.version,
		standard,
		hash: standardHash(standard),
		scope,
		at,
		zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
		acts: Object.fromEntries(
			people.flatMap((person) => (acts.has(person) ? [[person, acts.get(person) as LastAct]] : [])),
		),
		left: left.filter((person) => owners.has(person)).sort(),
		...(answered.length > 0 ? { answered, answers: await answersFor(store, answered) } : {}),
	};
	return { ground, tasks, rulings };
}

/**
 * Judges all tasks of a scope at one time, so that whoever has the file can do it again.
 * @param told hears how many of how many are judged
 */
export async function audit(
	panel: Panel,
	store: Store,
	wanted: Wanted,
	told: (done: number, all: number) => void,
): Promise<Audit> {
	const { ground, tasks, rulings } = await gather(panel, store, wanted);
	const known = knownFrom(ground);
	const judged = (task: Task): Entry => judgeOne(ground, known, task, rulings.get(task.task) ?? []);
	const entries: Entry[] = [];
	for (let from = 0; from < tasks.length; from += AT_ONCE) {
		entries.push(...tasks.slice(from, from + AT_ONCE).map(judged));
		told(entries.length, tasks.length);
		await new Promise((next) => setTimeout(next));
	}
	return auditOf(ground, entries);
}

/** An audit as a file in one of its forms. */
export function fileOf(made: Audit, form: Form): File {
	const parts = form === 'jsonl' ? [...jsonLines(made)] : [form === 'csv' ? csvOf(made) : reportOf(made)];
	const name = `throughline-findings-${made.ground.at.slice(0, 16).replace(/[:T]/g, '')}.${form}`;
	return new File(parts, name, { type: `${TYPES[form]};charset=utf-8` });
}

/** Has the browser save a file, made here: nothing is asked of any network, and no permission is needed. */
export function save(file: File): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = file.name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
