import { draftKey } from '../../task/draft.ts';
import type { FieldName, Fields } from '../../task/fields.ts';
import type { Seen } from '../../task/sighting.ts';
import type { Address, Found, Miss, Payloads, Reader, Reading, Standing, Trace } from '../tool.ts';
import { attr, has, one } from './dom.ts';
import { readField } from './field.ts';
import type { PageKind, Surface } from './table.ts';
import { fold } from './take.ts';

/** An element that should hold one task. */
export interface Candidate {
	surface: Surface;
	root: Element;
}

/** A page's kind by its address, and the places on it where tasks should be. Cheap: no field is read yet. */
export interface Outline {
	address: Address | null;
	page: PageKind | null;
	candidates: Candidate[];
}

/** Looks where the tasks of a page are. */
export function outline(tool: Reader, url: URL, document: Document): Outline {
	const address = tool.addressOf(url, document, tool);
	const page = tool.pages.find((kind) => kind.name === address?.page) ?? null;
	const candidates: Candidate[] = [];
	if (!page) return { address, page, candidates };
	/** What was looked for on the page: surfaces stand within each other, and two may begin with the same elements. */
	const known = new Map<string, NodeListOf<Element>>();
	const all = (select: string) => {
		const found = known.get(select) ?? document.querySelectorAll(select);
		known.set(select, found);
		return found;
	};
	for (const surface of tool.surfaces) {
		const { within } = surface;
		if (!surface.on.includes(page.name)) continue;
		// One by one: a list of selectors is looked for ten times as slowly.
		if (within && !within.split(', ').some((place) => all(place).length > 0)) continue;
		const taken = new Set<Element>();
		for (const { select, around, not, unless, name } of surface.roots) {
			for (const found of all(select)) {
				// Nearly all of what one selector finds, another has found before.
				if (taken.has(found)) continue;
				const root = around ? found.closest(around) : found;
				if (!root || taken.has(root) || (not && root.matches(not)) || (unless && has(root, unless))) continue;
				const box = name ? one<HTMLTextAreaElement>(root, name) : null;
				if (box && fold(box.value ?? '') === '') continue;
				taken.add(root).add(found);
				candidates.push({ surface, root });
			}
		}
	}
	return { address, page, candidates };
}

/** The name of the task that a root holds; null where none of the surface's rules finds it. */
export function keyAt({ surface, root }: Candidate, tool: Reader, url: URL, address: Address | null): string | null {
	if (surface.draft) return draftKey(tool.name, url);
	for (const rule of surface.key) {
		if (rule.fromUrl) {
			if (address?.task) return address.task;
			continue;
		}
		const element = rule.select ? one(root, rule.select) : root;
		const text = element && (rule.attr ? attr(element, rule.attr) : element.textContent);
		const key = text && (tool.taskAt(text.trim(), url) ?? tool.taskNamed(text.trim(), url));
		if (key) return key;
	}
	return null;
}

/** A required anchor that was looked for in these generations and is not there. */
function missOf(surface: string, anchor: string, tried: readonly { since: string }[] = []): Miss {
	return { surface, anchor, tried: tried.map(({ since }) => since), count: 1 };
}

/**
 * Reads the task that a candidate holds, or names the required anchor that is not there.
 * @param payloads the data that the page carries, where the tool's pages do
 * @param changed the candidate's element changed since it was first read
 */
export function readCandidate(
	candidate: Candidate,
	tool: Reader,
	url: URL,
	address: Address | null,
	payloads?: Payloads,
	changed = false,
): Found | Miss {
	const { surface, root } = candidate;
	const task = keyAt(candidate, tool, url, address);
	if (!task) return missOf(surface.name, 'key', surface.key);
	const fields: Record<string, unknown> = {};
	const trace: Trace = {};
	for (const [name, rules] of Object.entries(surface.fields) as [FieldName, Surface['fields'][FieldName] & {}][]) {
		const reading = readField(name, rules, root, url, tool);
		trace[name] = reading.trace;
		if (reading.value !== undefined) fields[name] = reading.value;
	}
	const source = payloads?.fill(surface, task, url, fields, trace, changed) ?? 'page';
	const raw: Seen = { task, url: url.href, surface: surface.name, source, fields: fields as Fields };
	const seen = tool.finish ? tool.finish(raw, root, url, trace, tool) : raw;
	const lost = surface.required.find((name) => seen.fields[name] === undefined);
	if (lost) return missOf(surface.name, lost, surface.fields[lost]);
	return { seen, root, badge: surface.badge, trace };
}

const isMiss = (result: Standing | Miss): result is Miss => 'anchor' in result;

/** The same miss of many rows is told once, with their count. */
function tally(misses: readonly Miss[]): Miss[] {
	const rows = new Map<string, Miss>();
	for (const miss of misses) {
		const name = `${miss.surface}/${miss.anchor}`;
		rows.set(name, { ...miss, count: (rows.get(name)?.count ?? 0) + miss.count });
	}
	return [...rows.values()];
}

/** What a look at a page comes to, once its candidates were read. */
export function conclude<Task extends Standing>(
	tool: Reader,
	view: Outline,
	results: readonly (Task | Miss)[],
	document: Document,
): Reading<Task> {
	const { page } = view;
	const found = results.filter((result): result is Task => !isMiss(result));
	const misses = tally(results.filter(isMiss));
	const done = (state: Reading['state'], more: readonly Miss[] = []): Reading<Task> => ({
		tool: tool.name,
		page: page?.name ?? null,
		state,
		found,
		misses: [...misses, ...more],
	});
	if (!page || page.holds.length === 0) return done(found.length > 0 ? 'read' : 'not a task page');
	const held = (surface: string) => page.holds.includes(surface);
	if (found.some(({ seen }) => held(seen.surface))) return done('read');
	if (page.loading && one(document, page.loading)) return done('loading');
	if (misses.some(({ surface }) => held(surface))) return done('unreadable');
	const frames = page.frame ?? [];
	if (frames.some(({ select }) => one(document, select))) return done('no tasks');
	const lost = tool.surfaces.filter(({ name }) => held(name));
	const roots = lost.map((surface) => missOf(surface.name, 'root', surface.roots));
	const frame = frames.length > 0 ? [missOf(page.name, 'frame', frames)] : [];
	return done('unreadable', [...frame, ...roots]);
}

/**
 * Reads a page whole: a pure function of the address and the document, which it never changes.
 * A page that can't be read is told by its misses; nothing throws.
 */
export function read(tool: Reader, url: URL, document: Document): Reading {
	const view = outline(tool, url, document);
	const payloads = tool.payloads?.(tool, document);
	const results = view.candidates.map((candidate) => readCandidate(candidate, tool, url, view.address, payloads));
	return conclude(tool, view, results, document);
}
