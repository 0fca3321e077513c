import type { Actor } from '../../task/fields.ts';
import { one } from '../reading/dom.ts';
import { contentId, cut, line, type OpenHistory, type Told } from '../reading/history.ts';
import { richText } from '../reading/rich.ts';
import { wordsOf } from '../reading/take.ts';
import { inOrderOf, isOldestFirst, momentIn, numbered, type Timed } from '../reading/told/moments.ts';
import { type Telling, tellingOf } from '../reading/told-time.ts';
import { CREATION, CUT, CUT_BODY, FOLDED_SMALL, isFolded } from './folded.ts';
import { saidIn } from './sentences.ts';
import { addressOf, taskNamed } from './url.ts';

/**
 * The stories of an Asana pane: that the task was made, comments, and the small stories of what changed. Asana tells
 * their times in words (`2 days ago` on the saved pane of 2023-09; `Today at 9:05am`, `Yesterday at 3:42pm` and `Mar 4`
 * in extensions that read them, 2022 to 2024). Small stories show no id: they are told only where the feed is there from
 * its beginning, so that the same story is the same event at each reading.
 */
const PANE = '.TaskPane[data-task-id]:not(.MultiTaskPane *)';
const FEED = '.TaskStoryFeed';
const STORY = '.BlockStory, .FeedBlockStory, .FeedMiniStory, .MiniStory';
const SMALL = '.FeedMiniStory, .MiniStory';
const TIME = '.BlockStory-timestamp, .MiniStory-timestamp, .BlockStory-metadata';
const ACTOR = '.BlockStory-actorName, .StoryActorName-actorName, .MiniStory-actor';
const RICH = '.TruncatedRichText-richText';
const TEXT = `${RICH}, .BlockStoryStructure-body`;
const SENTENCE = '.MiniStoryActionSentence-content';
/** So the feed of a copy begins, in place of the story that it was made (an extension that looks for both, 2023). */
const COPIED = /^duplicated (?:this )?task from\b/i;
const PROFILE = 'a[href*="/profile/"]';

/** A story before it has its name. */
interface Story {
	told: Omit<Timed, 'id'>;
	/** Asana's own id of it; or what it says, without its time. */
	id: string | null;
	says: (string | null | undefined)[];
	is: 'creation' | 'comment' | 'small';
}

function personIn(link: Element): Actor | null {
	const name = line(link.textContent ?? '').replace(/^@/, '');
	const [, id] = /\/profile\/(\d{4,31})(?:$|[/?#])/.exec(link.getAttribute('href') ?? '') ?? [];
	return name && name.length <= 200 ? { name, ...(id ? { id } : {}) } : null;
}

/** Who did it; `null`: Asana itself, which has no profile; undefined: nobody is shown. */
function actorIn(story: Element): Actor | null | undefined {
	const by = one(story, ACTOR);
	if (!by) return undefined;
	const link = by.matches('a[href]') ? by : one(by, 'a[href]');
	const who = personIn(link ?? by);
	return who?.name === 'Asana' && who.id === undefined ? null : (who ?? undefined);
}

const peopleIn = (body: Element | null): Actor[] =>
	[...(body?.querySelectorAll(PROFILE) ?? [])].slice(0, 100).flatMap((link) => {
		const who = link.closest('blockquote') ? null : personIn(link);
		return who ? [who] : [];
	});

function storyIn(part: Element, telling: Telling): Story | null {
	const moment = momentIn(one(part, TIME), telling);
	if (!moment) return null;
	const by = actorIn(part);
	const start = { ...moment, source: 'page' as const, ...(by === undefined ? {} : { by }) };
	if (part.matches(CREATION)) return { told: { kind: 'created', ...start }, id: null, says: [], is: 'creation' };
	if (part.matches(SMALL)) {
		const words = one(part, SENTENCE);
		const sentence = line(words ? wordsOf(words) : wordsOf(part, `${ACTOR}, ${TIME}, svg, button, [role="button"]`));
		if (!sentence) return null;
		if (COPIED.test(sentence)) return { told: { kind: 'created', ...start }, id: null, says: [], is: 'creation' };
		// What it is kept under says who did it: where that is not seen, it would be kept beside itself.
		if (by === undefined) return null;
		const { says, isReminder, ...said } = saidIn(sentence, peopleIn(words));
		const told = { ...start, ...said, ...(isReminder ? { by: null } : {}) };
		return { told, id: null, says: [by?.name, ...says], is: 'small' };
	}
	const body = one(part, TEXT);
	const text = body ? cut(richText(body)) : '';
	if (!text) return null;
	const whom = peopleIn(body);
	const [, gid] =
		/\/comment\/(\d{4,31})(?:$|[/?#])/.exec(one(part, 'a[href*="/comment/"]')?.getAttribute('href') ?? '') ?? [];
	// Of a comment that is folded nobody can tell whether it is the same as the whole one; so of one by nobody.
	if (!gid && (by === undefined || one(part, CUT) || (!one(part, RICH) && one(part, CUT_BODY)))) return null;
	const told = { kind: 'commented', ...start, ...(whom.length > 0 ? { whom } : {}), text };
	return { told, id: gid ? `asana:story-${gid}` : null, says: ['commented', by?.name, text], is: 'comment' };
}

/** The stories as events: in the order of the feed, each under a name that it has at each reading. */
function named(all: readonly Story[], task: string, isWhole: boolean): Told[] {
	// Comments that are pinned stand over the beginning, out of their time: copies, or taken from their places.
	const start = all.findIndex(({ is }) => is === 'creation');
	const above = start < all.length - 1 ? all.slice(0, Math.max(start, 0)) : [];
	const pinned = above.every(({ is }) => is === 'comment') ? above : [];
	const stories = all.slice(pinned.length);
	const isFirst = stories[0]?.is === 'creation';
	const isLast = stories.length > 1 && stories.at(-1)?.is === 'creation';
	const upward = isFirst || isLast ? isFirst : isOldestFirst(stories.map(({ told }) => told));
	const list = upward === false ? stories.toReversed() : stories;
	const ids = new Map<Story, string>();
	for (const story of [...list, ...pinned]) {
		if (story.is === 'creation') ids.set(story, `${task}/created`);
		if (story.is === 'comment') ids.set(story, story.id ?? contentId(task, ...story.says));
	}
	const small = isWhole && (isFirst || isLast) ? list.filter(({ is }) => is === 'small') : [];
	const saysOf = (story: Story) => JSON.stringify(story.says);
	const numbers = numbered(
		small.map((story) => ({ story })),
		true,
		({ story }) => saysOf(story),
		(says, number) => contentId(task, 'story', says, String(number)),
	);
	for (const { story, id } of numbers) ids.set(story, id);
	const withId = (story: Story): Timed => ({ ...story.told, id: ids.get(story) ?? '' });
	const timed = list.map(withId);
	const ordered = upward === null ? timed : inOrderOf(timed);
	const aside = pinned.map((story): Told => ({ ...withId(story), aside: true }));
	// What has no name still tells of the order.
	return [...ordered, ...aside].filter(({ id }) => id !== '');
}

export const openAsana: OpenHistory = (document, url, read) => {
	const pane = one(document, PANE);
	const task = pane && taskNamed(pane.getAttribute('data-task-id') ?? '');
	const address = addressOf(url, document)?.task;
	if (!pane || !task || (address && address !== task)) return null;
	// Asana goes by the clock of the browser: no setting for another zone was seen.
	const telling = tellingOf(read, task, document.documentElement.lang, 0);
	const feed = one(pane, FEED);
	const all = [...(feed?.querySelectorAll(STORY) ?? [])];
	// Nested panes of other tasks would be theirs.
	const own = all.filter((story) => story.closest('.TaskPane') === pane && !story.parentElement?.closest(STORY));
	const stories: Story[] = [];
	let unread = false;
	const parts = own.map((part) => (): Told[] => {
		const story = storyIn(part, telling);
		if (story) stories.push(story);
		else unread ||= part.matches(SMALL);
		return [];
	});
	const isWhole = () => !unread && !isFolded(pane) && !one(pane, FOLDED_SMALL);
	return { task, viewer: null, complete: false, parts: [...parts, () => named(stories, task, isWhole())] };
};
