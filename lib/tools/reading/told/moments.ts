import type { Moment } from '../../../task/event.ts';
import { line, type Told, timeIn } from '../history.ts';
import { type Telling, toldTime } from '../told-time.ts';

/** More elements than a line with a name and a time has. */
const MOST_PARTS = 60;

/** Told, with the words of its time read. */
export type Timed = Told & { at: string };

/**
 * The moment that a part of a page shows: an instant where it is written for machines, else by its words.
 * @param besides what of it is no time: names, values
 */
export function momentIn(root: Element | null, telling: Telling, besides?: string): Moment | null {
	if (!root) return null;
	const at = timeIn(root);
	if (at) return { at };
	for (const words of wordsIn(root, besides)) {
		const text = line(words ?? '').replace(/^[·•]\s?|\s?[·•]$/g, '');
		const moment = text && toldTime(text, telling);
		if (moment) return moment;
	}
	return null;
}

/** The words of which one may be a time, in the order in which they are tried. */
function* wordsIn(root: Element, besides?: string): Generator<string | null> {
	const all = [root, ...root.querySelectorAll('*')].slice(0, MOST_PARTS);
	const parts = besides ? all.filter((part) => !part.closest(besides)) : all;
	// Words in pieces (`Nov 17` and ` – 19`) are more than each of the pieces says.
	for (const part of parts) if (part.children.length === 0 || part === root) yield part.textContent;
	// Else what stands beside them may spoil them: a dot before, `(edited)` behind.
	for (const part of parts)
		for (const node of [...part.childNodes].slice(0, MOST_PARTS)) if (node.nodeType === 3) yield node.nodeValue;
}

/** Whether a list tells the oldest first; null: its times do not say, or not all the same. */
export function isOldestFirst(list: readonly { at: string; after?: string | undefined }[]): boolean | null {
	let [up, down] = [false, false];
	list.forEach((one, index) => {
		const next = list[index + 1];
		if (!next) return;
		up ||= one.at <= (next.after ?? next.at) && one.at < next.at;
		down ||= next.at <= (one.after ?? one.at) && next.at < one.at;
	});
	return up === down ? null : up;
}

const earlier = (at: string) => new Date(Date.parse(at) - 1).toISOString();

/**
 * Brings what a page says by its order to the times that it tells in words: nothing happened before what stands above
 * it, and of two on the same day the one above is the earlier one. Where order and times do not agree, the order is
 * not that of time, and nothing is changed.
 * @param told oldest first
 */
export function inOrderOf(told: readonly Timed[]): Timed[] {
	const list = told.map((one) => ({ ...one }));
	let after: string | undefined;
	for (const one of list) {
		const least = one.after ?? one.at;
		if (one.after !== undefined && after !== undefined && after > least) one.after = after;
		after = after === undefined || least > after ? least : after;
	}
	let next: string | undefined;
	for (const one of list.toReversed()) {
		if (one.after !== undefined && next !== undefined && one.at >= next) one.at = earlier(next);
		next = one.at;
	}
	return list.every(({ after, at }) => after === undefined || after < at) ? list : [...told];
}

/**
 * Events that show no id of the tool's, each under what it says and how often that was said before it. That number is
 * the same at each reading only where nothing older is hidden and the order is known: else what is said twice is left out.
 * @param list oldest first where `ordered`
 * @param nameOf an id out of what an event says, without its time, and its number
 */
export function numbered<One>(
	list: readonly One[],
	ordered: boolean,
	saysOf: (one: One) => string,
	nameOf: (says: string, number: number) => string,
): (One & { id: string })[] {
	const times = new Map<string, number>();
	for (const one of list) times.set(saysOf(one), (times.get(saysOf(one)) ?? 0) + 1);
	const number = new Map<string, number>();
	return list.flatMap((one) => {
		const says = saysOf(one);
		if (!ordered && (times.get(says) ?? 0) > 1) return [];
		number.set(says, (number.get(says) ?? 0) + 1);
		return [{ ...one, id: nameOf(says, number.get(says) ?? 1) }];
	});
}
