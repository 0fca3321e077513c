import { one } from '../../reading/dom.ts';
import { cut, line, type Told, timeIn } from '../../reading/history.ts';
import { richText } from '../../reading/rich.ts';
import { mentionedIn, whoAt, whoOwns } from './who.ts';
import { REVIEWS } from './words.ts';

/** What holds comments on lines of the change. Two marks of it: either may get another name. */
const INLINE = '[id^="discussion_r"], .review-comment, .js-resolvable-timeline-thread-container';
const BODY = '.js-comment-body, [data-testid="markdown-body"]';
const AUTHOR = 'a.author, a[data-testid="avatar-link"], a[data-testid="issue-body-header-author"]';
const TIME =
	'a[id$="-permalink"], a.js-timestamp, a[data-testid="issue-body-header-link"], [data-testid="comment-header"]';

/** Who, when and what of a post, out of the element that holds its header and its words. */
function post(root: Element, url: URL): Pick<Told, 'by' | 'whom' | 'text'> & { at?: string } {
	const body = one(root, BODY);
	const by = whoAt(one(root, AUTHOR), url);
	const at = timeIn(one(root, TIME)) ?? timeIn(root);
	const text = body ? cut(richText(body)) : '';
	const whom = mentionedIn(body, url);
	return {
		...(by ? { by } : {}),
		...(at ? { at } : {}),
		...(whom.length > 0 ? { whom } : {}),
		...(text ? { text } : {}),
	};
}

/** The post with which the task began. Its words are the task's own field. @param number of the post, in its address */
export function openingTold(root: Element, number: string, url: URL): Told[] {
	const { at, by, whom } = post(root, url);
	const said = { ...(by ? { by } : {}), ...(whom ? { whom } : {}) };
	return at ? [{ id: `github:issue-${number}`, kind: 'created', at, ...said, source: 'page' }] : [];
}

/** A comment: on the whole, or on a line of the change. @param name of the post, in its address */
export function commentTold(root: Element, name: string, url: URL): Told[] {
	const { at, ...rest } = post(root, url);
	const aside = name.startsWith('discussion_r') ? { aside: true as const } : {};
	return at ? [{ id: `github:${name}`, kind: 'commented', at, ...rest, source: 'page', ...aside }] : [];
}

/** What a review says: what its words and its mark agree on; null where they do not. */
function saidIn(row: Element): string | null {
	const words = line(one(row, '.TimelineItem-body')?.textContent ?? '').toLowerCase();
	const icon = one(row, '.TimelineItem-badge svg')?.getAttribute('class') ?? '';
	const marked = REVIEWS.filter((review) => icon.split(/\s+/).includes(`octicon-${review.icon}`));
	return (marked.find(({ says }) => says.test(words)) ?? null)?.said ?? null;
}

/**
 * A review: the line that says who and what, and below it, in another item, its words.
 * @param root all of it
 */
export function reviewTold(root: Element, name: string, url: URL): Told[] {
	const link = one(root, `[id="${name}-permalink"]`);
	const row = link?.closest('.TimelineItem');
	const at = timeIn(link);
	if (!row || !at) return [];
	const by = whoAt(one(row, 'a.author'), url);
	const said = saidIn(row);
	const body = [...root.querySelectorAll('.js-comment-body')].find((words) => !words.closest(INLINE));
	const text = body ? cut(richText(body)) : '';
	const whom = mentionedIn(body ?? null, url);
	const [, commit] = /\/files\/([0-9a-f]{40})/.exec(one(row, 'a[href*="/files/"]')?.getAttribute('href') ?? '') ?? [];
	return [
		{
			id: `github:${name}`,
			kind: 'reviewed',
			at,
			source: 'page',
			...(by ? { by } : {}),
			...(said ? { said } : {}),
			...(whom.length > 0 ? { whom } : {}),
			...(text ? { text } : {}),
			...(commit ? { with: { commit } } : {}),
		},
	];
}

/**
 * A commit: the page tells no time of it, only its place among the others. That follows the date in the commit itself,
 * so it may have been pushed later.
 */
export function commitTold(row: Element, task: string, url: URL): Told[] {
	const link = one(row, 'a[href*="/commits/"]');
	const [, commit] = /\/commits\/([0-9a-f]{40})/.exec(link?.getAttribute('href') ?? '') ?? [];
	if (!commit) return [];
	const by = whoOwns(one(row, '.AvatarStack a[href]'), url);
	const title = line(link?.textContent ?? '');
	return [
		{
			id: `${task}/commit-${commit}`,
			kind: 'changed',
			field: 'commits',
			source: 'page',
			...(by ? { by } : {}),
			with: { commit, ...(title ? { title } : {}) },
		},
	];
}
