import type { CDPSession, Page } from 'playwright-core';
import type { browser } from 'wxt/browser';
import { BADGE_CSS } from '../../lib/overlay/style.ts';
import type { Rig } from './browser.ts';

/** In the functions below that run in the browser. */
declare const chrome: typeof browser & { dom: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };

/** What was seen in one frame, right before the browser painted it. */
export interface Frame {
	/** Of the page's own clock, in milliseconds. */
	at: number;
	/** Elements that show a task, and those of them that are in the window or near it. */
	rows: number;
	near: number;
	/** Badges on the page: those that are made, and those to come, which are hidden until their row is near the window. */
	badges: number;
	made: number;
	/** Copies that the page made of badges, which show nothing. */
	copies: number;
	/** Every row has one badge, and it is its own; or, far from the window, is to come. */
	settled: boolean;
	/** Badges that belong to another task than the one that is shown, or that its element names. */
	wrong: string[];
}

/** Where tasks stand on a page of a test, as selectors; the number in each of them names the task. */
export interface Rows {
	row: string;
	/** In the row: the words that a person sees. */
	text: string;
	/** In the row, or the row itself where left out: the attribute that names the task. */
	named?: string;
	attr: string;
}

/**
 * Has every task judged by its number alone, so that each badge tells which task it is of: five layers with one of
 * five sayings each are 3,125 different badges. The real answer is late, and not heard.
 */
export async function judgeByNumber(rig: Rig): Promise<void> {
	await rig.worker.evaluate((css) => {
		const says = ['stated', 'hinted', 'missing', 'unseen', 'not needed'];
		const layers = ['Why', 'What', 'Who', 'When', 'How'];
		chrome.runtime.onMessage.addListener((message, _sender, answer) => {
			const { say, sightings } = message as { say: string; sightings: { task: string }[] };
			if (say !== 'seen') return;
			const verdicts = sightings.map(({ task }) => {
				const number = Number(/\d+$/.exec(task)?.[0]) % 3125;
				return [task, layers.map((layer, at) => `${layer} ${says[Math.floor(number / 5 ** at) % 5]}`).join(', ')];
			});
			const faces = verdicts.map(([, label]) => ({ label, background: 'none' }));
			answer({ faces, verdicts: Object.fromEntries(verdicts.map(([task], at) => [task, at])), css, lacking: [] });
		});
	}, BADGE_CSS);
}

export interface Sampler {
	/** All frames since the start, or since this was last asked. */
	frames(): Promise<Frame[]>;
	/** Frames until one is settled, at or after a time of the page's clock; all of them. */
	until(at?: number): Promise<Frame[]>;
}

/**
 * Looks at each frame of a page right before it is painted, from the world of our own content script: there a closed
 * shadow root can be opened (`chrome.dom`, Chromium 88), and the label of a badge read. Nothing of what is shipped
 * is changed for that.
 */
export async function sample(rig: Rig, page: Page, rows: Rows): Promise<Sampler> {
	const client = await page.context().newCDPSession(page);
	const contextId = await ourWorld(client, rig.origin);
	const run = async <Value>(code: string): Promise<Value> => {
		const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
			expression: code,
			contextId,
			returnByValue: true,
		});
		if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
		return result.value as Value;
	};
	await run(`(${watchFrames})(${JSON.stringify(rows)})`);
	const frames = () => run<Frame[]>('globalThis.takeFrames()');
	return {
		frames,
		async until(at = 0) {
			const all: Frame[] = [];
			const end = Date.now() + 10_000;
			do {
				await new Promise((resolve) => setTimeout(resolve, 50));
				all.push(...(await frames()));
			} while (Date.now() < end && !all.some((frame) => frame.settled && frame.at >= at));
			return all;
		},
	};
}

/** The number of the execution context in which our content script runs. */
export async function ourWorld(client: CDPSession, origin: string): Promise<number> {
	const found = new Promise<number>((resolve) => {
		client.on('Runtime.executionContextCreated', ({ context }) => {
			if (context.origin.startsWith(origin)) resolve(context.id);
		});
	});
	await client.send('Runtime.enable');
	return found;
}

/** Runs in the page, in our world. */
function watchFrames({ row, text, named, attr }: Rows): void {
	const says = ['stated', 'hinted', 'missing', 'unseen', 'not needed'];
	const frames: Frame[] = [];
	const numberIn = (words: string | null | undefined) => Number(/\d+(?=\D*$)/.exec(words ?? '')?.[0]) % 3125;
	const codeOf = (host: Element) => {
		const label = chrome.dom.openOrClosedShadowRoot(host)?.querySelector('button')?.title ?? '';
		return label
			.split(', ')
			.map((part) => says.indexOf(part.slice(part.indexOf(' ') + 1)))
			.reduce((sum, digit, at) => sum + digit * 5 ** at, 0);
	};
	/** So far outside of the window, in CSS pixels, a badge must be made: less than what the product sets itself (`hanger.ts`), also in a box that scrolls. */
	const isNear = (element: Element) => {
		const { top, bottom } = element.getBoundingClientRect();
		return bottom > -100 && top < innerHeight + 100;
	};
	const probe = document.createElement('div');
	probe.style.cssText = 'position:fixed;visibility:hidden;width:1px;height:1px';
	document.documentElement.append(probe);
	// A resize is told of after all scripts of a frame and its layout: nothing but the painting is left.
	new ResizeObserver(() => {
		const wrong: string[] = [];
		const all = [...document.querySelectorAll(row)];
		const elements = [...document.querySelectorAll<HTMLElement>('throughline-badge')];
		const made = elements.filter((host) => chrome.dom.openOrClosedShadowRoot(host));
		const right = new Map<Element, number>();
		for (const host of made) {
			const code = codeOf(host);
			const around = host.closest(row);
			const shown = numberIn(around?.querySelector(text)?.textContent);
			const name = numberIn((named ? around?.querySelector(named) : around)?.getAttribute(attr));
			if (around && code === shown && code === name) right.set(around, (right.get(around) ?? 0) + 1);
			else wrong.push(`badge of ${code} where ${shown} is shown and ${name} is named`);
		}
		// What is hidden shows nothing and may be a copy, too: one in a row that has no badge yet is taken for a badge to come.
		const toCome = new Set<Element>();
		let copies = 0;
		for (const host of elements) {
			if (made.includes(host)) continue;
			const around = host.closest(row);
			if (host.hidden && around && !right.has(around) && !toCome.has(around)) toCome.add(around);
			else copies++;
		}
		const near = all.filter(isNear);
		const settled =
			all.length > 0 &&
			wrong.length === 0 &&
			all.every((one) => right.get(one) === 1 || toCome.has(one)) &&
			near.every((one) => right.has(one));
		frames.push({
			at: performance.now(),
			rows: all.length,
			near: near.length,
			badges: made.length + toCome.size,
			made: made.length,
			copies,
			settled,
			wrong,
		});
	}).observe(probe);
	const tick = () => {
		probe.style.width = probe.style.width === '1px' ? '2px' : '1px';
		requestAnimationFrame(tick);
	};
	tick();
	(globalThis as unknown as { takeFrames(): Frame[] }).takeFrames = () => frames.splice(0);
}
