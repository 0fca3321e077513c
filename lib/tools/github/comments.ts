import type { Comment } from '../../task/fields.ts';
import { richText } from '../reading/rich.ts';
import { actor } from '../reading/take.ts';
import type { FieldTrace } from '../tool.ts';
import { actorOf } from './people.ts';

const MOST = 50;
const LONGEST = 100_000;
const TIME = 'relative-time[datetime]';

/** Where comments stand, newest generation first. */
const COMMENTS = [
	{
		since: '2025-07',
		in: '[data-testid="issue-timeline-container"]',
		each: '[data-testid^="comment-viewer-outer-box-"]',
		author: 'a[data-testid="avatar-link"]',
		text: '[data-testid="markdown-body"]',
		// More of the timeline is still to come, or to be asked for.
		unless:
			'[data-testid="issue-timeline-loading"], [data-testid="comment-skeleton"], [data-testid^="issue-timeline-load-more"]',
		whole: '[data-testid="issue-viewer-metadata-pane"]',
	},
	{
		since: '2021-12',
		in: '.js-discussion',
		each: '.timeline-comment-group[id^="issuecomment-"], .timeline-comment-group[id^="pullrequestreview-"]',
		author: 'a.author',
		text: '.js-comment-body',
		unless: '.ajax-pagination-form, [id^="discussion_r"]',
		whole: '#partial-discussion-sidebar',
	},
] as const;

/**
 * The first comments on a task, with who wrote them and when. Left out: none is loaded; null: there is none.
 * Long timelines are loaded in parts, so that the list may not be whole.
 */
export function commentsIn(root: Element, url: URL): { value?: Comment[] | null; trace: FieldTrace } {
	const missed: string[] = [];
	for (const place of COMMENTS) {
		const timeline = root.querySelector(place.in);
		if (!timeline) {
			missed.push(place.since);
			continue;
		}
		const value: Comment[] = [];
		for (const comment of [...timeline.querySelectorAll(place.each)].slice(0, MOST)) {
			const words = comment.querySelector(place.text);
			const text = words ? richText(words).slice(0, LONGEST) : '';
			if (!text) continue;
			const link = comment.querySelector(place.author);
			const author = link && actor(link, place, url);
			// The time of a review stands in the line above it, both in one item of the timeline.
			const item = comment.closest('.js-timeline-item') ?? comment;
			const at = (comment.querySelector(TIME) ?? item.querySelector(TIME))?.getAttribute('datetime');
			value.push({ ...(author ? { author: actorOf(author) } : {}), ...(at ? { at } : {}), text });
		}
		if (value.length > 0) return { value, trace: { hit: place.since } };
		// The sidebar comes after the timeline: where it is, the page was not cut before.
		if (!timeline.querySelector(place.unless) && !timeline.querySelector(place.each) && root.querySelector(place.whole))
			return { value: null, trace: { hit: place.since, empty: true } };
		missed.push(place.since);
	}
	return { trace: { missed } };
}
