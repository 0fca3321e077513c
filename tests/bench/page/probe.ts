/** What the page tells of itself; read from outside by `measure.ts`. Times are ms since the navigation. */
export interface Told {
	/** Long tasks (over 50 ms): when each began, and how long it took. */
	long: [at: number, ms: number][];
	/** Cumulative layout shift. */
	shift: number;
	marks: number;
	/** When the first mark was in the page; only on a page opened to be watched. */
	firstMark: number | null;
}

/** The bench's own script in the page. */
export interface Bench {
	tell(): Told;
	burst(times: number, each: number): Promise<void>;
	soft(times: number, each: number): Promise<void>;
	/** Scrolls so many frames, so many rows each. */
	scroll(frames: number, rows: number): Promise<void>;
}

export interface ProbeNeeds {
	/** A row's markup, with `{n}` and `{words}`. */
	template: string;
	rows: number;
	recycled: number;
	/** A selector of what counts as a mark. */
	mark: string;
}

/** A row's markup: the n-th of its kind. Runs here and in the page. */
export function row(template: string, n: number): string {
	const words = [
		'tide',
		'gauge',
		'pier',
		'harbour',
		'forecast',
		'evening',
		'feed',
		'table',
		'winter',
		'alarm',
		'chart',
	];
	const some = [0, 1, 2, 3, 4].map((k) => words[(n * 7 + k * 3) % words.length]);
	return template.replaceAll('{n}', String(n)).replaceAll('{words}', some.join(' '));
}

/**
 * Runs in the page, before anything else there: counts, and does on request what a tool does.
 * The same with every extension and with none. Only a page opened with `#watch` has an observer: it would be counted.
 */
function run({ template, rows, recycled, mark }: ProbeNeeds): void {
	const long: [number, number][] = [];
	let shift = 0;
	let firstMark: number | null = null;
	let next = 10_000;
	const some = (count: number) => Array.from({ length: count }, () => row(template, next++)).join('');
	const list = () => document.querySelector<HTMLElement>('[data-bench-list]') as HTMLElement;
	const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
	const see = (type: string, each: (entry: PerformanceEntry & { value: number; hadRecentInput: boolean }) => void) =>
		new PerformanceObserver((seen) => {
			for (const entry of seen.getEntries()) each(entry as Parameters<typeof each>[0]);
		}).observe({ type, buffered: true });
	see('longtask', ({ startTime, duration }) => long.push([Math.round(startTime), Math.round(duration)]));
	see('layout-shift', ({ value, hadRecentInput }) => {
		if (!hadRecentInput) shift += value;
	});

	/** A list of so many rows that has nodes only for those in view, and shows others in the same nodes. */
	const recycle = (count: number) => {
		const inView = list();
		const box = document.createElement('div');
		inView.before(box);
		box.append(inView);
		const height = 37;
		box.setAttribute('data-bench-scroll', '');
		box.style.cssText = 'height:800px;overflow:auto;position:relative';
		inView.style.cssText = `height:${count * height}px;position:relative`;
		const parts = [...inView.querySelectorAll<HTMLElement>(':scope > *')].slice(-rows);
		const parser = document.createElement('template');
		let from = -1;
		const show = () => {
			const top = Math.min(count - rows, Math.floor(box.scrollTop / height));
			if (top === from) return;
			from = top;
			parts.forEach((part, slot) => {
				// The slot whose turn it is shows the row that comes into view; the others keep theirs.
				const nth = top + ((slot - (top % rows) + rows) % rows);
				if (part.dataset.row === String(nth)) return;
				part.dataset.row = String(nth);
				part.style.cssText = `position:absolute;top:${nth * height}px;left:0;right:0`;
				parser.innerHTML = row(template, 100_000 + nth);
				swap(part, parser.content.firstElementChild as Element);
			});
		};
		box.addEventListener('scroll', show);
		show();
	};
	/** Gives an element what another has: attributes and text change, nodes stay. */
	const swap = (to: Element, from: Element) => {
		for (const { name, value } of from.attributes)
			if (name !== 'style' && to.getAttribute(name) !== value) to.setAttribute(name, value);
		const kids = [...to.childNodes].filter((node) => !(node instanceof Element && node.localName.includes('-badge')));
		from.childNodes.forEach((node, at) => {
			const own = kids[at];
			if (node instanceof Element && own instanceof Element) swap(own, node);
			else if (own && own.nodeValue !== node.nodeValue) own.nodeValue = node.nodeValue;
		});
		if (to instanceof HTMLTextAreaElement) to.value = from.textContent ?? '';
	};

	addEventListener(
		'DOMContentLoaded',
		() => {
			if (recycled > 0) recycle(recycled);
			if (!location.hash.includes('watch')) return;
			const watcher = new MutationObserver(() => {
				if (!document.querySelector(mark)) return;
				firstMark = performance.now();
				watcher.disconnect();
			});
			watcher.observe(document, { subtree: true, childList: true, attributes: true });
		},
		{ once: true },
	);

	const bench: Bench = {
		tell: () => ({ long, shift, firstMark, marks: document.querySelectorAll(mark).length }),
		async burst(times, each) {
			for (let time = 0; time < times; time++) {
				await frame();
				const part = document.createElement('template');
				part.innerHTML = some(each);
				list().append(part.content);
				await frame();
				await frame();
			}
		},
		async soft(times, each) {
			for (let time = 0; time < times; time++) {
				const url = new URL(location.href);
				url.searchParams.set('page', String(time + 2));
				document.dispatchEvent(new Event('turbo:visit'));
				history.pushState({}, '', url);
				list().innerHTML = some(each);
				document.dispatchEvent(new Event('turbo:render'));
				await frame();
				await frame();
				await new Promise((resolve) => setTimeout(resolve, 500));
			}
		},
		async scroll(frames, each) {
			const box = document.querySelector('[data-bench-scroll]') ?? document.scrollingElement;
			for (let at = 0; box && at < frames; at++) {
				box.scrollTop += (at < frames / 2 ? 37 : -37) * each;
				await frame();
			}
		},
	};
	Object.assign(globalThis, { throughlineBench: bench });
}

/** The script's tag, for the top of a page. */
export const probe = (needs: ProbeNeeds): string =>
	`<script>${row.toString()};(${run.toString()})(${JSON.stringify(needs).replaceAll('<', '\\u003c')})</script>`;
