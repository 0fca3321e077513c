import type { Found, Miss, Reader, Reading } from '../tool.ts';
import { readField } from './field.ts';
import { type Candidate, conclude, keyAt, type Outline, outline, readCandidate } from './read.ts';
import type { BadgePlace } from './table.ts';

/** The reading of a page that goes on living: what did not change is not read again, and reading can pause. */
export interface Live {
	/** What was read in and around these nodes can't be relied on any more. `at`: when; milliseconds of any clock. */
	touch(nodes: Iterable<Node>, at?: number): void;
	/** The address is another one: nothing can be relied on. */
	moved(): void;
	/**
	 * Looks anew where tasks are. Cheap; {@link readOn} does the reading. What was touched after `still` is left for
	 * the next look, unless it shows the same task as at the last one: it is being made into another row.
	 */
	look(url: URL, still?: number): void;
	/** Whether something was left for the next look. */
	waits(): boolean;
	/** Reads on until `stop` says so, or all is read: then true. */
	readOn(stop: () => boolean): boolean;
	/** Whether this is still what is known of its root. */
	holds(found: Found): boolean;
	/** What was read since this was last asked. */
	takeFresh(): Found[];
	/** What was read so far. */
	reading(): Reading;
	/** The task that an element of the page shows now, read afresh; null: none, or under another title than was read. */
	taskIn(root: Element, url: URL): string | null;
}

/** So long, in milliseconds, a page may show the task before under the address of the next. */
const STALE = 3_000;

export function createLive(tool: Reader, document: Document): Live {
	let known = new WeakMap<Element, { candidate: Candidate; result: Found | Miss }>();
	let surfaces = new WeakMap<Element, Candidate>();
	let view: Outline = { address: null, page: null, candidates: [] };
	let url = new URL(document.location.href);
	let next = 0;
	let fresh: Found[] = [];
	let beside = '';
	/** When something changed in an element, and the task and title that it was last seen to show. */
	const touched = new WeakMap<Node, number>();
	const prints = new WeakMap<Element, string>();
	let still = Number.POSITIVE_INFINITY;
	let waits = false;
	/** When the page was first looked at under its present address; null: not yet. */
	let arrived: number | null = null;

	const titleIn = (shown: string) => shown.slice(shown.indexOf(' '));
	const print = (task: string | null, title: unknown) => `${task} ${title}`;
	/** The task and title that an element shows: a page that uses a row again may change the one before the other. */
	function printOf({ root, surface }: Candidate, task: string | null): string | undefined {
		// A title that is being written is the same task's.
		if (root.querySelector('textarea:focus, input:focus')) return prints.get(root);
		return print(task, readField('title', surface.fields.title ?? [], root, url, tool).value);
	}
	/** Whether it changed a moment ago into what may be half of another task. */
	function changing(candidate: Candidate): boolean {
		const { root } = candidate;
		const was = prints.get(root);
		const young = still - (arrived ?? still) < STALE;
		if (!((touched.get(root) ?? 0) > still) && !(was && young)) return false;
		const now = printOf(candidate, keyAt(candidate, tool, url, view.address)) ?? '';
		// Another address over the same title: where nothing else names the task, it is the one before that is shown.
		if (young && was && was !== now && titleIn(was) === titleIn(now) && !keyAt(candidate, tool, url, null)) return true;
		if (!((touched.get(root) ?? 0) > still)) return false;
		prints.set(root, now);
		return was !== now;
	}

	return {
		touch(nodes, at = 0) {
			const seen = new Set<Node>();
			for (const start of nodes) {
				for (let node: Node | null = start; node && !seen.has(node); node = node.parentNode) {
					seen.add(node);
					known.delete(node as Element);
					if (surfaces.has(node as Element)) touched.set(node, at);
				}
			}
		},
		moved() {
			known = new WeakMap();
			arrived = null;
		},
		look(address, since = Number.POSITIVE_INFINITY) {
			url = address;
			still = since;
			waits = false;
			arrived ??= since;
			view = outline(tool, url, document);
			surfaces = new WeakMap(view.candidates.map((candidate) => [candidate.root, candidate]));
			next = 0;
			// Names of columns, or of the project, may come later than the rows below them.
			const names = tool.surfaces.flatMap(({ beside }) => (beside ? [...document.querySelectorAll(beside)] : []));
			const now = names.map((name) => (name as HTMLInputElement).value ?? name.textContent).join('\n');
			if (now !== beside) known = new WeakMap();
			beside = now;
		},
		readOn(stop) {
			for (; next < view.candidates.length; next++) {
				const candidate = view.candidates[next] as Candidate;
				if (known.get(candidate.root)?.candidate.surface === candidate.surface) continue;
				if (stop()) return false;
				if (changing(candidate)) {
					waits = true;
					continue;
				}
				const result = readCandidate(candidate, tool, url, view.address);
				known.set(candidate.root, { candidate, result });
				if (!('seen' in result)) continue;
				prints.set(candidate.root, print(result.seen.task, result.seen.fields.title));
				fresh.push(result);
			}
			return true;
		},
		waits: () => waits,
		holds: (found) => known.get(found.root)?.result === found,
		takeFresh() {
			const taken = fresh;
			fresh = [];
			return taken;
		},
		reading() {
			const results = view.candidates.flatMap(({ root }) => known.get(root)?.result ?? []);
			const reading = conclude(tool, view, results, document);
			return waits && reading.state !== 'read' ? { ...reading, state: 'loading', misses: [] } : reading;
		},
		taskIn(root, address) {
			const candidate = surfaces.get(root);
			if (!candidate || !root.isConnected) return null;
			const at = address.href === url.href ? view.address : tool.addressOf(address, document);
			const task = keyAt(candidate, tool, address, at);
			const was = prints.get(root);
			return task && was !== undefined && printOf(candidate, task) !== was ? null : task;
		},
	};
}

/** The element that a badge belongs to, by the newest generation that is there; null where none is. */
export function badgeSpot(
	root: Element,
	places: readonly BadgePlace[],
): { at: Element; place: BadgePlace['place'] } | null {
	for (const { select, place } of places) {
		const at = select ? root.querySelector(select) : root;
		if (at) return { at, place };
	}
	return null;
}
