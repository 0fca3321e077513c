import type { Judged, PageReport, PageToBackground } from './messages.ts';
import { type Badges, createBadges, type Spot } from './overlay/badges.ts';
import { type Card, createCard } from './overlay/card.ts';
import { settle } from './overlay/place.ts';
import { type Change, watch } from './overlay/watch.ts';
import { gapsOf, type Sayings } from './task/layers.ts';
import type { Sighting } from './task/sighting.ts';
import { badgeSpot, createLive, type Live } from './tools/reading/live.ts';
import type { Found, Reading, Tool } from './tools/tool.ts';

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
	tool: Tool;
	document: Document;
	send(message: PageToBackground): Promise<unknown>;
	cardUrl(task: string, theme: 'light' | 'dark'): string;
	/** UTC, ISO 8601 with milliseconds. */
	now(): string;
	/** The end of this script: everything is taken off the page. */
	signal: AbortSignal;
}

/** Longest stretch of work at a time, in milliseconds: well under a frame. */
const SLICE = 6;
/** A change is looked at so many milliseconds later, with all that came meanwhile. */
const SOON = 40;
/** … while someone types. */
const LATER = 1_500;
/** Sightings in one message. */
const BATCH = 100;

export function startPage({ tool, document, send, cardUrl, now, signal }: PageNeeds): Page {
	const view = document.defaultView as Window & typeof globalThis;
	const live: Live = createLive(tool, document);
	const card = createCard(document, cardUrl);
	const badges: Badges = createBadges(document, card.open, card.closeFor);
	const verdicts = new Map<string, Sayings>();
	let told = new WeakMap<Element, string>();
	let reading: Reading = live.reading();
	let gaps: number | null | undefined;
	let timer: { id: number; due: number } | null = null;
	let run = 0;
	let taken = false;

	const url = () => new URL(view.location.href);

	function soon(delay: number): void {
		const due = performance.now() + delay;
		if (signal.aborted || (timer && timer.due <= due)) return;
		if (timer) view.clearTimeout(timer.id);
		timer = { due, id: view.setTimeout(() => void scan(), delay) };
	}

	/** Looks, reads in slices, tells and paints. A newer run ends an older one. */
	async function scan(): Promise<void> {
		timer = null;
		const mine = ++run;
		live.look(url());
		let until = performance.now() + SLICE;
		while (!live.readOn(() => performance.now() > until)) {
			await pause(view);
			if (mine !== run || signal.aborted) return;
			until = performance.now() + SLICE;
		}
		reading = live.reading();
		badges.keepOnly(new Set(reading.found.map(({ root }) => root)));
		await paint(reading.found, mine);
		await tell(reading.found, mine);
	}

	async function tell(found: readonly Found[], mine: number): Promise<void> {
		const news = found.filter(({ root, seen }) => told.get(root) !== print(seen));
		for (let from = 0; from < news.length; from += BATCH) {
			const part = news.slice(from, from + BATCH);
			const at = now();
			const sightings: Sighting[] = part.map(({ seen }) => ({ ...seen, at }));
			const answer = (await send({ say: 'seen', sightings }).catch(() => null)) as Judged | null;
			if (signal.aborted) return;
			if (!answer) continue;
			for (const { root, seen } of part) told.set(root, print(seen));
			for (const [task, sayings] of Object.entries(answer.verdicts)) verdicts.set(task, sayings);
			if (mine === run) await paint(part, mine);
		}
		if (mine === run) count();
	}

	/** Paints in slices; within one, all places are found before any badge is put in, so that styles are worked out once. */
	async function paint(found: readonly Found[], mine: number): Promise<void> {
		for (let from = 0; from < found.length; ) {
			const until = performance.now() + SLICE;
			const ready: [Spot, Sayings][] = [];
			for (; from < found.length && performance.now() < until; from++) {
				const { root, seen, badge } = found[from] as Found;
				const sayings = verdicts.get(seen.task);
				if (!sayings || !mayPutInto(root)) continue;
				if (badges.has(root, seen.task)) badges.show(root, sayings);
				else {
					const spot = badgeSpot(root, badge);
					if (spot) ready.push([{ root, task: seen.task, ...settle(spot.at, spot.place) }, sayings]);
				}
			}
			// What a root showed when it was read may have changed since.
			const here = url();
			for (const [spot, sayings] of ready) if (live.taskIn(spot.root, here) === spot.task) badges.paint(spot, sayings);
			badges.hang(ready.map(([{ root }]) => root));
			if (from >= found.length) return;
			await pause(view);
			if (mine !== run || signal.aborted) return;
		}
	}

	const mayPutInto = (root: Element) => taken || !tool.serverRendered || !root.closest(tool.serverRendered);

	function count(): void {
		const tasks = new Set(reading.found.map(({ seen }) => seen.task));
		const lacking = [...tasks].filter((task) => gapsOf(verdicts.get(task) ?? ({} as Sayings)).length > 0).length;
		const next = reading.state === 'read' ? lacking : null;
		if (next === gaps) return;
		gaps = next;
		void send({ say: 'gaps', count: next }).catch(() => {});
	}

	function changed({ moved, at, typing }: Change): void {
		if (moved) {
			card.close();
			live.moved();
		}
		live.touch(at);
		// A row that shows another task now loses its badge before the browser paints it.
		const here = url();
		for (const root of moved ? badges.roots() : badges.rootsAround(at)) badges.verify(root, live.taskIn(root, here));
		soon(typing ? LATER : SOON);
	}

	signal.addEventListener('abort', () => {
		run++;
		if (timer) view.clearTimeout(timer.id);
		card.close();
		badges.removeAll();
	});
	watch(document, changed, signal);
	view.addEventListener('resize', () => badges.hang(badges.roots()), { signal });
	void handedOver(document).then(() => {
		taken = true;
		if (tool.serverRendered) soon(0);
	});
	soon(0);

	return {
		card,
		readAgain() {
			told = new WeakMap();
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
				misses: misses.map((miss) => ({ ...miss, tried: [...miss.tried] })),
				gaveUp: badges.gaveUp(),
			};
		},
	};
}

/** What a sighting says, to tell whether it was told already. */
const print = ({ task, surface, fields }: Found['seen']) => JSON.stringify([task, surface, fields]);

/** Lets the browser do what is waiting. */
function pause(view: Window & { scheduler?: { yield?(): Promise<void> } }): Promise<void> {
	return view.scheduler?.yield?.() ?? new Promise((resolve) => view.setTimeout(resolve, 0));
}

/**
 * When a page that the server rendered has been taken over by its own script, as far as can be told from outside:
 * it is loaded, and its script has had nothing to do twice over.
 */
async function handedOver(document: Document): Promise<void> {
	const view = document.defaultView as Window & typeof globalThis;
	if (document.readyState !== 'complete')
		await new Promise((resolve) => view.addEventListener('load', resolve, { once: true }));
	const rest = () =>
		new Promise((resolve) =>
			view.requestIdleCallback ? view.requestIdleCallback(resolve) : view.setTimeout(resolve, 200),
		);
	await rest();
	await rest();
}
