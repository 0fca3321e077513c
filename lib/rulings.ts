import { browser } from 'wxt/browser';
import type { RulingAnswer, RulingAsk } from './ruling-asks.ts';
import { standing } from './stack/rulings.ts';
import { getTask } from './store/queries.ts';
import type { Derive } from './store/record.ts';
import { judgeAgain } from './store/rejudge.ts';
import { keepRuling, rulingsOf } from './store/rulings.ts';
import type { Store } from './store/tables.ts';
import type { Ruling } from './task/ruling.ts';

/** Waivers and corrections, for the background: kept for good, dated and signed with the name under Options. */
const KEPT = 'rulingName';

async function nameKept(): Promise<string> {
	const { [KEPT]: name } = (await browser.storage.local.get(KEPT)) as { [KEPT]?: unknown };
	return typeof name === 'string' ? name : '';
}

/** What a question decides; null where there is nothing to take back. */
async function rulingFor(
	store: Store,
	ask: Extract<RulingAsk, { task: string }>,
	by: string,
	at: string,
): Promise<Ruling | null> {
	const { task, layer } = ask;
	const about = { task, layer, at, by };
	switch (ask.do) {
		case 'waive':
			return { is: 'waiver', ...about, because: ask.because, until: ask.until };
		case 'correct': {
			const { says, because, quote } = ask;
			return { is: 'correction', ...about, because, says, ...(quote ? { quote } : {}) };
		}
		case 'takeBack': {
			const of = standing((await rulingsOf(store, [task])).get(task) ?? [], layer, at);
			return of && { is: 'withdrawal', ...about, because: '', of: of.id };
		}
	}
}

/**
 * Answers our own pages.
 * @param derive judges the task anew, at the time it is handed
 */
export async function askRulings(
	store: Store,
	ask: RulingAsk,
	now: () => string,
	derive: (now: string) => Promise<Derive>,
): Promise<RulingAnswer> {
	if (ask.do === 'name') await browser.storage.local.set({ [KEPT]: ask.name });
	const name = await nameKept();
	if (!('task' in ask)) return { name, row: null };
	const row = async () => (await getTask(store, ask.task)) ?? null;
	if (name === '') return { name, row: await row(), wrong: 'Say under which name it is kept.' };
	if (!(await row())) return { name, row: null, wrong: 'Nothing is kept of this task.' };
	// Later than all that was decided of the task, also where the clock was set back or two presses share a millisecond.
	const last = ((await rulingsOf(store, [ask.task])).get(ask.task) ?? []).map(({ at }) => at).sort();
	const after = last.length > 0 ? new Date(Date.parse(last.at(-1) ?? '') + 1).toISOString() : '';
	const at = [now(), after].sort().at(-1) ?? now();
	const ruling = await rulingFor(store, ask, name, at);
	if (!ruling) return { name, row: await row(), wrong: 'There is nothing to take back.' };
	await keepRuling(store, ruling);
	await judgeAgain(store, [ask.task], await derive(at));
	return { name, row: await row() };
}
