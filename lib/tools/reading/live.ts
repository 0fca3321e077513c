import type { Found, Miss, Reader, Reading } from '../tool.ts';
import { type Candidate, conclude, keyAt, type Outline, outline, readCandidate } from './read.ts';
import type { BadgePlace } from './table.ts';

/** The reading of a page that goes on living: what did not change is not read again, and reading can pause. */
export interface Live {
	/** What was read in and around these nodes can't be relied on any more. */
	touch(nodes: Iterable<Node>): void;
	/** The address is another one: nothing can be relied on. */
	moved(): void;
	/** Looks anew where tasks are. Cheap; {@link readOn} does the reading. */
	look(url: URL): void;
	/** Reads on until `stop` says so, or all is read: then true. */
	readOn(stop: () => boolean): boolean;
	/** Whether this is still what is known of its root. */
	holds(found: Found): boolean;
	/** What was read since this was last asked. */
	takeFresh(): Found[];
	/** What was read so far. */
	reading(): Reading;
	/** The task that an element of the page shows now, read afresh; null: none. */
	taskIn(root: Element, url: URL): string | null;
}

export function createLive(tool: Reader, document: Document): Live {
	let known = new WeakMap<Element, { candidate: Candidate; result: Found | Miss }>();
	let surfaces = new WeakMap<Element, Candidate>();
	let view: Outline = { address: null, page: null, candidates: [] };
	let url = new URL(document.location.href);
	let next = 0;
	let fresh: Found[] = [];
	let beside = '';

	return {
		touch(nodes) {
			for (const node of nodes) {
				for (let at: Node | null = node; at; at = at.parentNode) known.delete(at as Element);
			}
		},
		moved() {
			known = new WeakMap();
		},
		look(address) {
			url = address;
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
				const result = readCandidate(candidate, tool, url, view.address);
				known.set(candidate.root, { candidate, result });
				if ('seen' in result) fresh.push(result);
			}
			return true;
		},
		holds: (found) => known.get(found.root)?.result === found,
		takeFresh() {
			const taken = fresh;
			fresh = [];
			return taken;
		},
		reading() {
			const results = view.candidates.flatMap(({ root }) => known.get(root)?.result ?? []);
			return conclude(tool, view, results, document);
		},
		taskIn(root, address) {
			const candidate = surfaces.get(root);
			if (!candidate || !root.isConnected) return null;
			const at = address.href === url.href ? view.address : tool.addressOf(address, document);
			return keyAt(candidate, tool, address, at);
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
