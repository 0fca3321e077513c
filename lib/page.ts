import { createLazyCard } from './lazy-card.ts';
import type { Judged, PageReport, PageToBackground } from './messages.ts';
import type { Face } from './overlay/badge.ts';
import { type Badges, createBadges } from './overlay/badges.ts';
import { listen } from './overlay/listen.ts';
import { handedOver, inSlices, nextFrame } from './overlay/pace.ts';
import { onPress } from './overlay/press.ts';
import { type Change, watch } from './overlay/watch.ts';
import { createPainter, type Painter } from './painter.ts';
import type { Sighting } from './task/sighting.ts';
import { type Hits, tally } from './tools/look.ts';
import { hash } from './tools/reading/hash.ts';
import { createLive, type Fresh, type Live } from './tools/reading/live.ts';
import type { Surface } from './tools/reading/table.ts';
import type { Reader, Reading, Standing } from './tools/tool.ts';

/**
 * The page's end of the line: reads what the page shows, tells the background, paints what it answers.
 * Eyes and hands only: nothing is judged or kept here.
 */
export interface Page {
	report(): PageReport;
	/** Forget what was told and tell it again. */
	readAgain(): void;
}

export interface PageNeeds {
	tool: Reader;
	document: Document;
	/** Brings the details of surfaces that came without them. */
	fill(bare: Surface[]): Promise<void>;
	send(message: PageToBackground): Promise<unknown>;
	/** UTC, ISO 8601 with milliseconds. */
	now(): string;
	/** The end of this script: everything is taken off the page. */
	signal: AbortSignal;
}

/** A page that changes is looked at when it has been still for so long, in milliseconds; while someone types, longer. */
const STILL = 60;
const TYPED = 1_500;
/** … or, where it does not come to rest, so long after the first change. */
const AT_MOST = 400;
/** A page so large that looking at it takes long is looked at less often: a tenth of the time at most goes into it. */
const SHARE = 10;
/**
 * Sightings in one message. Each answer is painted at once, and each time that badges are put in costs the browser a
 * frame of the whole page: few large ones cost the least, and a small first one shows the first badges soon.
 */
const FIRST_BATCH = 50;
const BATCH = 500;

/** How a page could be read is told no more often than this, in milliseconds. */
const LOOKS = 10_000;

export function startPage({ tool, document, fill, send, now, signal }: PageNeeds): Page {
	const view = document.defaultView as Window & typeof globalThis;
	const live: Live = createLive(tool, document);
	const card = createLazyCard(() => send({ say: 'opener' }));
	let css = '';
	const badges: Badges = createBadges(document, card.closeFor, () => css);
	const verdicts = new Map<string, Face>();
	const lacking = new Set<string>();
	/** What was last told of each element, and what is still to tell. */
	let told = new WeakMap<Element, number>();
	const untold = new Set<Fresh>();
	/** How the page could be read, and what of that was told. */
	let hits: Hits = {};
	let looked = { at: '', when: 0 };
	let reading: Reading<Standing> = { ...live.reading(), state: 'loading' };
	let gaps: number | null | undefined;
	let timer: { id: number; began: number } | null = null;
	let run = 0;
	/** How long the last look at where tasks are took, in milliseconds. */
	let cost = 0;
	let taken = !tool.serverRendered;

	const url = () => new URL(view.location.href);

	const painter: Painter = createPainter({
		view,
		live,
		badges,
		faceOf: (task) => verdicts.get(task),
		open: (root) => taken || !root.closest(tool.serverRendered ?? ''),
		signal,
	});

	/** Looks again after a while; what comes meanwhile puts that off, up to a point. */
	function soon(delay: number): void {
		if (signal.aborted) return;
		const now = performance.now();
		const began = timer?.began ?? now;
		if (timer) view.clearTimeout(timer.id);
		const calm = delay && Math.max(delay, cost * SHARE);
		const wait = Math.max(0, Math.min(calm, began + Math.max(AT_MOST, calm) - now));
		timer = { began, id: view.setTimeout(() => void scan(), wait) };
	}

	/** Looks, reads in slices, paints and tells. A newer run ends an older one; what that left undone, this one does. */
	async function scan(): Promise<void> {
		timer = null;
		const mine = ++run;
		const ended = () => mine !== run || signal.aborted;
		const began = performance.now();
		// A little less than the wait itself: timers are not exact.
		live.look(url(), began - STILL + 5);
		cost = performance.now() - began;
		const bare = live.bare();
		if (bare.length > 0) await fill(bare);
		await inSlices(view, live.readOn, ended);
		if (ended()) return;
		if (live.waits()) soon(STILL);
		reading = live.reading();
		badges.keepOnly(new Set(reading.found.map(({ root }) => root)));
		const fresh = live.takeFresh();
		tally(hits, fresh, []);
		for (const one of fresh) if (told.get(one.at.root) !== print(one)) untold.add(one);
		painter.add(fresh.map(({ at }) => at));
		await tell(ended);
		if (!timer) painter.rests();
		count();
		tellLook();
	}

	/** Tells how the page could be read: where its state is another one, else only now and then. */
	function tellLook(): void {
		const { page, state, misses } = reading;
		const now = JSON.stringify([page, state, misses]);
		if (now !== looked.at && state !== 'loading') tally(hits, [], misses);
		else if (performance.now() - looked.when < LOOKS) return;
		looked = { at: now, when: performance.now() };
		sendLook();
	}

	function sendLook(): void {
		const { page, state } = reading;
		if (Object.keys(hits)[0]) void send({ say: 'looked', tool: tool.name, page, state, hits }).catch(() => {});
		hits = {};
	}

	/** Tells what is new, in parts; the answers are painted as they come. What fails is told with the next look. */
	async function tell(ended: () => boolean): Promise<void> {
		for (let part = nextPart(); part.length > 0; part = nextPart()) {
			const at = now();
			const sightings: Sighting[] = part.map(({ seen }) => ({ ...seen, at }));
			const answer = (await send({ say: 'seen', sightings }).catch(() => null)) as Judged | null;
			if (!answer) for (const one of part) untold.add(one);
			if (!answer || signal.aborted) return;
			for (const one of part) told.set(one.at.root, print(one));
			css = answer.css;
			for (const [task, at] of Object.entries(answer.verdicts)) {
				verdicts.set(task, answer.faces[at] as Face);
				lacking.delete(task);
			}
			for (const task of answer.lacking) lacking.add(task);
			count();
			painter.add(reading.found.filter(({ seen }) => seen.task in answer.verdicts));
			if (ended()) return;
		}
	}

	function nextPart(): Fresh[] {
		const part: Fresh[] = [];
		for (const one of untold) {
			untold.delete(one);
			if (live.holds(one.at)) part.push(one);
			if (part.length === (verdicts.size === 0 ? FIRST_BATCH : BATCH)) break;
		}
		return part;
	}

	function count(): void {
		const tasks = new Set(reading.found.map(({ seen }) => seen.task));
		const next = reading.state === 'read' ? [...tasks].filter((task) => lacking.has(task)).length : null;
		if (next === gaps || [...tasks].some((task) => !verdicts.has(task))) return;
		gaps = next;
		void send({ say: 'gaps', count: next }).catch(() => {});
	}

	function changed({ moved, at, typing }: Change): void {
		if (moved) {
			card.close();
			live.moved();
		}
		live.touch(at, performance.now());
		// A row that shows another task now loses its badge before the browser paints it.
		const here = url();
		for (const root of moved ? badges.seen() : badges.rootsAround(at)) badges.verify(root, live.taskIn(root, here));
		painter.changed();
		soon(typing ? TYPED : STILL);
	}

	signal.addEventListener('abort', () => {
		run++;
		if (timer) view.clearTimeout(timer.id);
		card.close();
		badges.removeAll();
		void send({ say: 'gaps', count: null }).catch(() => {});
	});
	watch(document, changed, signal);
	listen(view, 'pagehide', sendLook, signal);
	// What is typed into a text box changes nothing that a watcher of the page hears of.
	const typed = ({ target }: Event) => {
		if (live.shows(target as Node)) changed({ moved: false, at: new Set([target as Node]), typing: true });
	};
	listen(view, 'input', typed, signal);
	onPress(
		view,
		(host) => {
			const badge = badges.of(host);
			if (badge) void card.open(badge);
		},
		signal,
	);
	void handedOver(document).then(() => {
		taken = true;
		painter.add(reading.found);
	});
	// Behind the page's first frame: until then, whoever asks for a style pays for those of the whole page.
	void nextFrame(view).then(() => soon(0));

	return {
		readAgain() {
			told = new WeakMap();
			live.forget();
			soon(0);
		},
		report() {
			const { page, state, found, misses } = reading;
			const tasks = [...new Set(found.map(({ seen }) => seen.task))];
			return {
				tool: tool.name,
				page,
				state,
				tasks,
				misses: [...misses],
				gaveUp: badges.gaveUp(),
			};
		},
	};
}

/** What a sighting says, to tell whether it was told already. */
const print = ({ seen: { task, surface, fields } }: Fresh) => hash(JSON.stringify([task, surface, fields]));
