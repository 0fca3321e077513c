import type { Judged, PageReport, PageToBackground } from './messages.ts';
import { type Badges, createBadges, type Spot } from './overlay/badges.ts';
import { type Card, createCard } from './overlay/card.ts';
import { createHanger } from './overlay/hanger.ts';
import { handedOver, inSlices, nextFrame } from './overlay/pace.ts';
import { settle } from './overlay/place.ts';
import { onPress } from './overlay/press.ts';
import { type Change, watch } from './overlay/watch.ts';
import type { Sayings } from './task/layers.ts';
import type { Sighting } from './task/sighting.ts';
import { type Hits, tally } from './tools/look.ts';
import { badgeSpot, createLive, type Live } from './tools/reading/live.ts';
import type { Found, Reader, Reading } from './tools/tool.ts';

/**
 * The page's end of the line: reads what the page shows, tells the background, paints what it answers.
 * Eyes and hands only: nothing is judged or kept here.
 */
export interface Page {
	report(): PageReport;
	/** Forget what was told and tell it again. */
	readAgain(): void;
	card: Card;
}

export interface PageNeeds {
	tool: Reader;
	document: Document;
	send(message: PageToBackground): Promise<unknown>;
	cardUrl(task: string, theme: 'light' | 'dark'): string;
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
/**
 * Sightings in one message. Each answer is painted at once, and each time that badges are put in costs the browser a
 * frame of the whole page: few large ones cost the least, and a small first one shows the first badges soon.
 */
const FIRST_BATCH = 25;
const BATCH = 500;
/** Badges put in within one frame. */
const AT_ONCE = 60;

export function startPage({ tool, document, send, cardUrl, now, signal }: PageNeeds): Page {
	const view = document.defaultView as Window & typeof globalThis;
	const live: Live = createLive(tool, document);
	const card = createCard(document, cardUrl);
	const badges: Badges = createBadges(document, card.closeFor);
	const hangSoon = createHanger(view, badges, signal);
	const verdicts = new Map<string, Sayings>();
	const lacking = new Set<string>();
	/** What was last told of each element, and what is still to tell and to paint. */
	let told = new WeakMap<Element, string>();
	const untold = new Set<Found>();
	const unpainted = new Set<Found>();
	/** How the page could be read, and what of that was told. */
	let hits: Hits = {};
	let looked = '';
	let reading: Reading = live.reading();
	let gaps: number | null | undefined;
	let timer: { id: number; since: number } | null = null;
	let run = 0;
	let taken = !tool.serverRendered;

	const url = () => new URL(view.location.href);

	/** Looks again after a while; what comes meanwhile puts that off, up to a point. */
	function soon(delay: number): void {
		if (signal.aborted) return;
		const now = performance.now();
		const since = timer?.since ?? now;
		if (timer) view.clearTimeout(timer.id);
		const wait = Math.max(0, Math.min(delay, since + Math.max(AT_MOST, delay) - now));
		timer = { since, id: view.setTimeout(() => void scan(), wait) };
	}

	/** Looks, reads in slices, paints and tells. A newer run ends an older one; what that left undone, this one does. */
	async function scan(): Promise<void> {
		timer = null;
		const mine = ++run;
		const ended = () => mine !== run || signal.aborted;
		// A little less than the wait itself: timers are not exact.
		live.look(url(), performance.now() - STILL + 5);
		await inSlices(view, live.readOn, ended);
		if (ended()) return;
		if (live.waits()) soon(STILL);
		reading = live.reading();
		badges.keepOnly(new Set(reading.found.map(({ root }) => root)));
		const fresh = live.takeFresh();
		tally(hits, fresh, []);
		for (const found of fresh) {
			unpainted.add(found);
			if (told.get(found.root) !== print(found)) untold.add(found);
		}
		await paint(ended);
		await tell(ended);
		count();
		tellLook();
	}

	/** Tells how the page could be read, where that is news. */
	function tellLook(): void {
		const { page, state, misses } = reading;
		const now = `${url()} ${state} ${JSON.stringify(misses)}`;
		if (state === 'loading' || (now === looked && Object.keys(hits).length < 1)) return;
		if (now !== looked) tally(hits, [], misses);
		looked = now;
		void send({ say: 'looked', tool: tool.name, page, state, hits }).catch(() => {});
		hits = {};
	}

	/** Tells what is new, in parts; the answers are painted as they come. What fails is told with the next look. */
	async function tell(ended: () => boolean): Promise<void> {
		for (let part = nextPart(); part.length > 0; part = nextPart()) {
			const at = now();
			const sightings: Sighting[] = part.map(({ seen }) => ({ ...seen, at }));
			const answer = (await send({ say: 'seen', sightings }).catch(() => null)) as Judged | null;
			if (!answer) for (const found of part) untold.add(found);
			if (!answer || signal.aborted) return;
			for (const found of part) told.set(found.root, print(found));
			for (const [task, sayings] of Object.entries(answer.verdicts)) {
				verdicts.set(task, sayings);
				lacking.delete(task);
			}
			for (const task of answer.lacking) lacking.add(task);
			count();
			for (const found of reading.found) if (found.seen.task in answer.verdicts) unpainted.add(found);
			// Also where a newer run has begun: it had no verdicts to paint with yet.
			await paint(() => signal.aborted);
			if (ended()) return;
		}
	}

	function nextPart(): Found[] {
		const part: Found[] = [];
		for (const found of untold) {
			untold.delete(found);
			if (live.holds(found)) part.push(found);
			if (part.length === (verdicts.size === 0 ? FIRST_BATCH : BATCH)) break;
		}
		return part;
	}

	/**
	 * Paints so many at a time, a frame apart: each time costs a layout of the page, and a large one is a long task.
	 * All places are found before any badge is put in, so that styles are worked out once.
	 */
	async function paint(ended: () => boolean): Promise<void> {
		for (;;) {
			const ready: [Spot, Sayings][] = [];
			for (const found of unpainted) {
				unpainted.delete(found);
				const spot = spotOf(found);
				if (spot) ready.push(spot);
				if (ready.length === AT_ONCE) break;
			}
			for (const [spot, sayings] of ready) badges.paint(spot, sayings);
			hangSoon(ready.map(([{ root }]) => root));
			if (unpainted.size === 0) return;
			await nextFrame(view);
			if (ended()) return;
		}
	}

	/** Where a badge has to be put in, and what it shows; null where one is there, or none can be. */
	function spotOf(found: Found): [Spot, Sayings] | null {
		const { root, seen, badge } = found;
		const sayings = verdicts.get(seen.task);
		// What a root showed when it was read may have changed since.
		if (!sayings || !live.holds(found) || live.taskIn(root, url()) !== seen.task) return null;
		if (badges.has(root, seen.task)) {
			badges.show(root, sayings);
			return null;
		}
		if (!taken && root.closest(tool.serverRendered ?? '')) return null;
		const spot = badgeSpot(root, badge);
		return spot && [{ root, task: seen.task, ...settle(spot.at, spot.place) }, sayings];
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
		for (const root of moved ? badges.roots() : badges.rootsAround(at)) badges.verify(root, live.taskIn(root, here));
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
	onPress(
		view,
		(host) => {
			const badge = badges.of(host);
			if (badge) card.open(badge);
		},
		signal,
	);
	void handedOver(document).then(() => {
		taken = true;
		for (const found of reading.found) unpainted.add(found);
		if (tool.serverRendered) soon(0);
	});
	// Behind the page's first frame: until then, whoever asks for a style pays for those of the whole page.
	void nextFrame(view).then(() => soon(0));

	return {
		card,
		readAgain() {
			told = new WeakMap();
			for (const found of reading.found) untold.add(found);
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
const print = ({ seen: { task, surface, fields } }: Found) => JSON.stringify([task, surface, fields]);
