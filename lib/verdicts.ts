import { foundBy } from './audit/facets.ts';
import { flowNow } from './flows.ts';
import { judge } from './stack/judge.ts';
import { standardHash } from './stack/standard-hash.ts';
import type { Standard } from './stack/standard-schema.ts';
import { followStandards, standardInForce } from './standards.ts';
import { rebuild } from './store/rebuild.ts';
import type { Derive } from './store/record.ts';
import { judgeAgain, rejudge } from './store/rejudge.ts';
import { runOut } from './store/rulings.ts';
import type { Store } from './store/tables.ts';
import { wordsOf } from './store/words.ts';
import { toolOf } from './task/key.ts';
import type { Task } from './task/task.ts';
import { gapsOf } from './task/verdict.ts';
import { TOOLS } from './tools/index.ts';

/** Changes with every change of judge or of the way a task is kept: then all tasks are worked out anew. */
const KEPT_AS = '9';

/** What a row bears that was judged by a Standard. */
const judgedBy = (standard: Standard) => `${standardHash(standard)} / ${KEPT_AS}`;

/** What is worked out from a task. The one place where the judge, the Standard and the tools meet. */
export function deriveBy(standard: Standard, now: string): Derive {
	return (task, rulings, told) => {
		const tool = toolOf(task.task) ?? 'github';
		const verdict = judge({ ...task, rulings }, standard, now);
		const gaps = gapsOf(verdict);
		return {
			tool,
			url: opens(task, TOOLS.find(({ name }) => name === tool)?.urlOf(task.task)),
			title: task.fields.title ?? task.task,
			verdict,
			gaps,
			unowned: gaps.includes('who'),
			words: wordsOf(task),
			...foundBy(task, verdict, told),
			judgedBy: judgedBy(standard),
		};
	};
}

/** … by the Standard in force. */
export const deriveAt = async (now: string): Promise<Derive> => deriveBy(await standardInForce(), now);

/** Where a task opens: by its name, or else where it was seen. A host that was seen without encryption may know no other. */
function opens(task: Task, named: string | null | undefined): string {
	const seen = Object.values(task.from ?? {}).flatMap((one) => one?.url ?? []);
	if (!named) return seen[0] ?? '';
	const plain = named.replace(/^https:/, 'http:');
	return seen.some((url) => url.startsWith(`${new URL(plain).origin}/`)) ? plain : named;
}

/** Works all tasks out again where the way they are kept has changed; to be called after an update. */
export async function keepUp(store: Store, now: string): Promise<void> {
	const standard = await standardInForce();
	const old = await store.tasks
		.filter((row) => !row.judgedBy.endsWith(` / ${KEPT_AS}`))
		.limit(1)
		.count();
	if (old > 0) await rebuild(store, deriveBy(standard, now), await flowNow());
}

/** Judges anew what rests on another Standard or on a waiver that has run out, without keeping anyone waiting. */
export async function judgeWhatIsOld(store: Store, now: string, goesOn?: () => boolean): Promise<number> {
	const standard = await standardInForce();
	const derive = deriveBy(standard, now);
	const ended = await runOut(store, now);
	if (ended.length > 0) await judgeAgain(store, ended, derive);
	return ended.length + (await rejudge(store, derive, judgedBy(standard), goesOn));
}

/**
 * Keeps all verdicts those of the Standard in force, from now on; to be called once when the background starts.
 * @param judged told when tasks were judged anew
 */
export function followVerdicts(store: Store, now: () => string, judged: () => void): void {
	let turn = 0;
	const run = async () => {
		const mine = ++turn;
		const count = await judgeWhatIsOld(store, now(), () => mine === turn);
		if (count > 0 && mine === turn) judged();
	};
	// What is cut short, as by a browser that closes, goes on when the background starts again.
	const start = () => void run().catch(() => {});
	followStandards(start);
	start();
}
