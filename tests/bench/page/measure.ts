import { setTimeout as sleep } from 'node:timers/promises';
import { type Chromium, spent, type Tab } from './chromium.ts';
import type { BenchPage } from './pages.ts';
import type { Told } from './probe.ts';

/** What one round of visits found; null where the page has no such thing. Times in ms, heap in MB. */
export type Figures = Record<Figure, number | null>;

/** How long a page is given to come to rest after it has loaded, and after each thing that is done to it. */
const SETTLE = 2_500;
const REST = 1_000;
const IDLE = 4_000;
const KEYS = 'the quick brown fox jumps over lazy dog 0123';
/** Frames of scrolling, and rows in each: every frame shows other rows. */
const SCROLL = [120, 45] as const;

/** What is measured, in the order of the table: its name there, and how many digits behind the point. */
export const FIGURES = {
	mainThread: ['load: main-thread CPU, ms', 0],
	allProcesses: ['load: all processes’ CPU, ms', 0],
	worstTask: ['load: worst task, ms', 0],
	blocking: ['load: blocking time over 50 ms, ms', 0],
	firstMark: ['first mark after navigation, ms', 0],
	shift: ['layout shift', 3],
	heap: ['page heap, MB', 2],
	marks: ['marks', 0],
	burst: ['rows appended in bursts: main-thread CPU, ms', 0],
	burstWorst: ['… worst task, ms', 0],
	burstMarks: ['… marks then', 0],
	soft: ['soft navigations: main-thread CPU, ms', 0],
	softMarks: ['… marks then', 0],
	scroll: ['rows recycled under scroll: main-thread CPU, ms', 0],
	scrollWorst: ['… worst task, ms', 0],
	scrollMarks: ['… marks then', 0],
	typing: ['typing 44 keys: main-thread CPU, ms', 1],
	idle: ['idle: main-thread CPU, ms per s', 2],
	idleAll: ['idle: all processes’ CPU, ms per s', 1],
} as const satisfies Record<string, readonly [string, number]>;
export type Figure = keyof typeof FIGURES;

const tell = (tab: Tab) => tab.evaluate<Told>('throughlineBench.tell()');
const worst = (long: Told['long']) => Math.max(0, ...long.map(([, ms]) => ms));
const over50 = (long: Told['long']) => long.reduce((sum, [, ms]) => sum + Math.max(0, ms - 50), 0);

/** One round: a visit that things are done on, and one that is left in peace. */
export async function measure(chromium: Chromium, page: BenchPage): Promise<Figures> {
	await wake(chromium, page);
	return { ...(await busyVisit(chromium, page)), ...(await quietVisit(chromium, page)) };
}

/**
 * An extension's worker goes to sleep after half a minute, which is less than a round. A short visit wakes it, so that
 * waking it is not in one round and out of the next.
 */
async function wake(chromium: Chromium, { url }: BenchPage): Promise<void> {
	const tab = await chromium.tab();
	await tab.go(url);
	await sleep(REST);
	await tab.close();
	await sleep(REST / 2);
}

type Busy = Exclude<Figure, Quiet>;
type Quiet = 'firstMark' | 'heap' | 'idle' | 'idleAll';

async function busyVisit(
	chromium: Chromium,
	{ url, burst, soft, recycled }: BenchPage,
): Promise<Record<Busy, number | null>> {
	const tab = await chromium.tab();
	const before = await chromium.cpu();
	await tab.go(url);
	await sleep(SETTLE);
	const mainThread = await tab.mainThread();
	const allProcesses = spent(before, await chromium.cpu());
	const loaded = await tell(tab);

	/** CPU of what is done, its worst task, and the marks when all is at rest. */
	const during = async (wanted: boolean, act: () => Promise<unknown>) => {
		if (!wanted) return { cpu: null, worst: null, marks: null };
		const [cpu, { long }] = [await tab.mainThread(), await tell(tab)];
		await act();
		await sleep(REST);
		const [after, told] = [await tab.mainThread(), await tell(tab)];
		return { cpu: after - cpu, worst: worst(told.long.slice(long.length)), marks: told.marks };
	};
	const typed = await during(true, async () => {
		await tab.evaluate('document.querySelector("[data-bench-field]").focus()');
		for (const key of KEYS) {
			await tab.press(key);
			await sleep(12);
		}
	});
	const appended = await during(burst[0] > 0, () => tab.evaluate(`throughlineBench.burst(${burst.join()})`));
	const moved = await during(soft !== null, () => tab.evaluate(`throughlineBench.soft(${soft?.join()})`));
	const scrolled = await during(recycled > 0, () => tab.evaluate(`throughlineBench.scroll(${SCROLL.join()})`));
	await tab.close();
	return {
		...{ mainThread, allProcesses, worstTask: worst(loaded.long), blocking: over50(loaded.long) },
		...{ shift: loaded.shift, marks: loaded.marks, typing: typed.cpu },
		...{ burst: appended.cpu, burstWorst: appended.worst, burstMarks: appended.marks },
		...{ soft: moved.cpu, softMarks: moved.marks },
		...{ scroll: scrolled.cpu, scrollWorst: scrolled.worst, scrollMarks: scrolled.marks },
	};
}

async function quietVisit(chromium: Chromium, { url }: BenchPage): Promise<Record<Quiet, number | null>> {
	const tab = await chromium.tab();
	await tab.go(`${url}#watch`);
	await sleep(SETTLE);
	const [thread, all] = [await tab.mainThread(), await chromium.cpu()];
	await sleep(IDLE);
	const idle = ((await tab.mainThread()) - thread) / (IDLE / 1_000);
	const idleAll = spent(all, await chromium.cpu()) / (IDLE / 1_000);
	const { firstMark } = await tell(tab);
	const heap = (await tab.heap()) / 1_048_576;
	await tab.close();
	return { firstMark, heap, idle, idleAll };
}
