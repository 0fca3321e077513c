import type { Actor } from '../../../task/fields.ts';
import { has, one } from '../../reading/dom.ts';
import { type OpenHistory, type Pages, type Told, timeIn } from '../../reading/history.ts';
import { TURNED, TURNING } from '../timeline.ts';
import { taskAt } from '../url.ts';
import { itemTold } from './item.ts';
import { nodeId } from './node-id.ts';
import { payloadTold } from './payload.ts';
import { commentTold, commitTold, openingTold, reviewTold } from './posts.ts';
import { viewOn } from './view.ts';
import { whoNamed } from './who.ts';

const BADGE = '.TimelineItem-badge';
const POST = '[data-testid="markdown-body"], .markdown-body';
// What was hidden is fetched when it is unfolded: geld, 2026-10.
const MORE = `${TURNING}, ${TURNED}, .ajax-pagination-form, include-fragment[src*="timeline"], .minimized-comment:not(.d-none) include-fragment:not([src*="edit_form"])`;

/** What holds one or more events, in the order of the page. */
const PARTS = [
	'.js-discussion [id^="issue-"].timeline-comment-group',
	'.js-discussion [id^="issuecomment-"]',
	'.js-discussion [id^="pullrequestreview-"].js-comment',
	'.js-discussion [id^="discussion_r"]',
	'.js-discussion .TimelineItem',
	'[data-testid="issue-body"]',
	'[data-timeline-event-id]',
].join(', ');

export function viewerOf(document: Document): Actor | null {
	return whoNamed(one(document, 'meta[name="user-login"]')?.getAttribute('content') || null);
}

const iconOf = (element: Element): string =>
	/(?:^|\s)octicon-([\w-]{1,60})/.exec(one(element, 'svg[class*="octicon-"]')?.getAttribute('class') ?? '')?.[1] ?? '';

/** An item of the timeline as the server writes it. */
function railsTold(item: Element, task: string, url: URL): Told[] {
	const body = one(item, '.TimelineItem-body');
	const badge = one(item, BADGE);
	if (!body || !badge || item.matches('[id^="pullrequestreview-"] *')) return [];
	const icon = iconOf(badge);
	const at = timeIn(item);
	const [, event] = /^event-(\d{1,20})$/.exec(item.id) ?? [];
	if (event) return itemTold(body, { id: `github:event-${event}`, at, icon }, url);
	if (icon === 'git-commit' && !at) return commitTold(item, task, url);
	const reference = one(item, '[id^="ref-issue-"], [id^="ref-pullrequest-"]');
	if (!reference) return [];
	// One element can hold several of them under the number of the first.
	const group = item.closest('[data-gid]');
	const alone = group?.querySelectorAll('[id^="ref-"]').length === 1;
	const number = alone ? nodeId(group?.getAttribute('data-gid') ?? '')?.number : undefined;
	const id = number ? `github:reference-${number}` : `${task}/${reference.id.slice(0, 60)}`;
	return itemTold(body, { id, at, icon }, url);
}

/** A row of React's timeline. */
function reactTold(row: Element, url: URL): Told[] {
	const header = one(row, '[id^="issuecomment-"]');
	if (header) return commentTold(row, header.id.slice(0, 60), url);
	const name = row.getAttribute('data-timeline-event-id') ?? '';
	const node = nodeId(name);
	// A comment whose header has another name is no event.
	if (!/^[\w=+/-]{1,100}$/.test(name) || node?.type === 'IC' || has(row, POST)) return [];
	const id = node ? `github:${node.type === 'CRE' ? 'reference' : 'event'}-${node.number}` : `github:node-${name}`;
	return itemTold(row, { id, at: timeIn(row), icon: iconOf(row) }, url);
}

/** A part whose own address is of another task is none of this one's. */
function isOf(part: Element, task: string, url: URL): boolean {
	const link = one(part, 'a[href*="#issuecomment-"], a[href*="#issue-"], a.js-timestamp[href]');
	const href = link?.getAttribute('href') ?? '';
	const own = href && !href.startsWith('#') && link && one(link, '[datetime]') ? taskAt(href, url) : null;
	return own === null || own === task;
}

function partTold(part: Element, task: string, url: URL): Told[] {
	if (!isOf(part, task, url)) return [];
	if (part.matches('[data-timeline-event-id]')) return reactTold(part, url);
	if (part.matches('[data-testid="issue-body"]')) {
		const href = one(part, '[data-testid="issue-body-header-link"]')?.getAttribute('href') ?? '';
		const [, number] = /#issue-(\d{1,20})$/.exec(href) ?? [];
		return number ? openingTold(part, number, url) : [];
	}
	const [name, kind, number] = /^(issue|issuecomment|pullrequestreview|discussion_r)-?(\d{1,20})$/.exec(part.id) ?? [];
	if (kind === 'issue') return openingTold(part, number ?? '', url);
	if (kind === 'pullrequestreview') return reviewTold(part, name ?? '', url);
	return name ? commentTold(part, name, url) : railsTold(part, task, url);
}

/** The first of these ends what a pull request was opened with. */
const FIRST_EVENT = '[id^="issuecomment-"], [id^="pullrequestreview-"], [id^="event-"], [data-timeline-event-id]';

/** The commits with which a pull request was opened are no change of it. */
function withoutFirst(parts: readonly Element[]): Element[] {
	const start = parts.findIndex((part) => part.matches(FIRST_EVENT));
	const isCommit = (part: Element) =>
		part.matches('.TimelineItem') && iconOf(one(part, BADGE) ?? part) === 'git-commit';
	return parts.filter((part, place) => (start >= 0 && place >= start) || !isCommit(part));
}

/** The history on GitHub's pages of issues and pull requests, of all generations. */
export const openGithub: OpenHistory = (document, url): Pages | null => {
	const view = viewOn(document, url);
	if (!view) return null;
	const { root, task } = view;
	let known: Told[] | undefined;
	const data = () => {
		known ??= payloadTold(document, task, url);
		return known;
	};
	const parts = withoutFirst([...root.querySelectorAll(PARTS)]);
	return {
		task,
		viewer: viewerOf(document),
		complete: !has(root, MORE) && !url.searchParams.has('timeline_page'),
		// The data knows events best, the page its comments: whom they mention is marked there.
		parts: [
			() => data().filter(({ kind }) => kind !== 'commented'),
			...parts.map((part) => () => partTold(part, task, url)),
			data,
		],
	};
};
