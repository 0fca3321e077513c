import type { Found, Miss, Reader, Reading, Standing } from '../tool.ts';
import { attr } from './dom.ts';
import { readField } from './field.ts';
import { hash } from './hash.ts';
import { type Candidate, conclude, keyAt, type Outline, outline, readCandidate } from './read.ts';
import type { BadgePlace, Surface } from './table.ts';

/** The reading of a page that goes on living: what did not change is not read again, and reading can pause. */
export interface Live {
	/** What was read in and around these nodes can't be relied on any more. `at`: when; milliseconds of any clock. */
	touch(nodes: Iterable<Node>, at?: number): void;
	/** Nothing that was read can be relied on any more. */
	forget(): void;
	/** The address is another one: neither can the data that the page carries. */
	moved(): void;
	/**
	 * Looks anew where tasks are. Cheap; {@link readOn} does the reading. What was touched after `still` is left for
	 * the next look, unless it shows the same task as at the last one: it is being made into another row.
	 */
	look(url: URL, still?: number): void;
	/** The surfaces that show and have no details yet: to be brought before they are read. */
	bare(): Surface[];
	/** Whether something was left for the next look. */
	waits(): boolean;
	/** Reads on until `stop` says so, or all is read: then true. */
	readOn(stop: () => boolean): boolean;
	/** Whether this is still what is known of its root: nothing in it changed since it was read. */
	holds(standing: Standing): boolean;
	/** What was read since this was last asked. */
	takeFresh(): Fresh[];
	/** What was read so far. */
	reading(): Reading<Standing>;
	/** Whether a node is within an element that shows a task, or a form that will. */
	shows(node: Node): boolean;
	/** The address of the last look. */
	address(): string;
	/** The task that an element of the page shows now, read afresh; null: none, or under another title than was read. */
	taskIn(root: Element, url?: URL): string | null;
}

/** What was read anew, and how it stands on the page. The fields are not kept here: a page may have thousands of tasks. */
export interface Fresh extends Pick<Found, 'seen' | 'trace'> {
	at: Standing;
}

/** So long, in milliseconds, a page may show the task before under the address of the next. */
const STALE = 3_000;

/** The task and title that an element shows; of the title, a print. */
interface Print {
	task: string | null;
	title: number;
}

/** What an element beside tasks tells: what was written into it, where it leads, the task that it shows, or its words. */
const toldBy = (at: Element): string | null =>
	(at as HTMLInputElement).value ||
	['href', 'data-task-id', 'aria-label'].map((name) => attr(at, name)).join('') ||
	at.textContent;

export function createLive(tool: Reader, document: Document): Live {
	let known = new WeakMap<Element, { candidate: Candidate; result: Standing | Miss }>();
	let surfaces = new WeakMap<Element, Candidate>();
	let view: Outline = { address: null, page: null, candidates: [] };
	let url = new URL(document.location.href);
	let next = 0;
	/** Those that changed since they were first read. */
	const changed = new WeakSet<Element>();
	const payloads = tool.payloads?.(tool, document);
	let fresh: Fresh[] = [];
	/** What stands beside the tasks, by its selector. */
	let beside = new Map<string, string>();
	/** When something changed in an element, and the task and title that it was last seen to show. */
	const touched = new WeakMap<Node, number>();
	const prints = new WeakMap<Element, Print>();
	let still = Number.POSITIVE_INFINITY;
	let waits = false;
	/** When the page was first looked at under its present address; null: not yet. */
	let arrived: number | null = null;

	const print = (task: string | null, title: unknown): Print => ({ task, title: hash(`${title}`) });
	const same = (a: Print | undefined, b: Print | undefined) => a?.task === b?.task && a?.title === b?.title;
	/** The task and title that an element shows: a page that uses a row again may change the one before the other. */
	function printOf({ root, surface }: Candidate, task: string | null): Print | undefined {
		// A title that is being written is the same task's.
		if (root.querySelector('textarea:focus, input:focus')) return prints.get(root);
		return print(task, readField('title', surface.fields.title ?? [], root, url, tool).value);
	}
	/** Whether it changed a moment ago into what may be half of another task. */
	function changing(candidate: Candidate): boolean {
		const { root } = candidate;
		const was = prints.get(root);
		const young = still - (arrived ?? still) < STALE;
		const hot = (touched.get(root) ?? 0) > still;
		if (!hot && !(was && young)) return false;
		const now = printOf(candidate, keyAt(candidate, tool, url, view.address));
		// Another address over the same title: where nothing else names the task, it is the one before that is shown.
		if (young && was?.title === now?.title && !same(was, now) && !keyAt(candidate, tool, url, null)) return true;
		if (!hot) return false;
		if (now) prints.set(root, now);
		return !same(was, now);
	}

	const forget = () => {
		known = new WeakMap();
	};

	return {
		touch(nodes, at = 0) {
			const seen = new Set<Node>();
			for (const start of nodes) {
				for (let node: Node | null = start; node && !seen.has(node); node = node.parentNode) {
					seen.add(node);
					if (known.delete(node as Element)) changed.add(node as Element);
					if (surfaces.has(node as Element)) touched.set(node, at);
				}
			}
		},
		forget,
		moved() {
			forget();
			payloads?.moved();
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
			// Names of columns, or of the project, may come later than the rows below them. Only what is read beside tasks
			// that are there is looked for, and only those are read anew: a pane that opens costs the list no reading.
			const now = new Map<string, string>();
			for (const { root, surface } of view.candidates) {
				const select = surface.beside;
				if (!select) continue;
				const told = () => select.split(', ').flatMap((part) => [...document.querySelectorAll(part)].map(toldBy));
				if (!now.has(select)) now.set(select, told().join('\n'));
				if (now.get(select) !== beside.get(select)) known.delete(root);
			}
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
				const result = readCandidate(candidate, tool, url, view.address, payloads, changed.has(candidate.root));
				if ('anchor' in result) {
					known.set(candidate.root, { candidate, result });
					continue;
				}
				const { seen, trace, root, badge } = result;
				const at: Standing = { seen: { task: seen.task, surface: seen.surface }, root, badge };
				known.set(root, { candidate, result: at });
				prints.set(root, print(seen.task, seen.fields.title));
				fresh.push({ seen, trace, at });
			}
			return true;
		},
		bare: () => [...new Set(view.candidates.map(({ surface }) => surface))].filter((surface) => !('fields' in surface)),
		waits: () => waits,
		holds: (standing) => known.get(standing.root)?.result === standing,
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
		shows(node) {
			for (let at: Node | null = node; at; at = at.parentNode) if (surfaces.has(at as Element)) return true;
			return false;
		},
		address: () => url.href,
		taskIn(root, address = new URL(document.location.href)) {
			const candidate = surfaces.get(root);
			if (!candidate || !root.isConnected) return null;
			const at = address.href === url.href ? view.address : tool.addressOf(address, document, tool);
			const task = keyAt(candidate, tool, address, at);
			const was = prints.get(root);
			return task && was && !same(printOf(candidate, task), was) ? null : task;
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
