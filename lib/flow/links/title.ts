import type { Mark, Said, TextPlace } from './reference.ts';
import type { Saying } from './said.ts';

/** The place where a title names the task that it is of: first, in brackets, or with a colon or dash behind. */
export function isPlaced(title: string, { start, end }: Pick<Mark, 'start' | 'end'>): boolean {
	const before = title.slice(Math.max(0, start - 100), start);
	const after = title.slice(end, end + 60);
	if (/^[\W_]*$/.test(before)) return true;
	return /[([][^)\]]{0,60}$/.test(before) ? /^[^([]{0,60}[)\]]/.test(after) : /^\]?\)?(?::|\s[-–—|]\s)/.test(after);
}

/**
 * What a name in the title of a pull request says besides the words before it. A revert undoes work and is not the same;
 * the number at the end is what GitHub writes when it merges.
 */
export function inTitle(
	title: string,
	mark: Mark,
	place: TextPlace,
	{ said, rule }: Saying,
): { said: Said; rule: string } {
	if (place.part !== 'title' || !place.pull || said !== 'mentions' || mark.how === 'address') return { said, rule };
	if (/^[\W_]{0,5}(?:revert|reverts|reverted|revert[^\s]{0,3}:)/i.test(title))
		return { said: 'relates', rule: 'title of a revert' };
	if (mark.how === 'jira key') {
		if (isPlaced(title, mark)) return { said: 'works on', rule: "in a pull request's title" };
		return { said: 'relates', rule: "within a pull request's title" };
	}
	const first = /^[\W_]*$/.test(title.slice(0, mark.start)) && /^\]?\)?[:\s]/.test(title.slice(mark.end));
	return first ? { said: 'works on', rule: "in a pull request's title" } : { said, rule };
}
