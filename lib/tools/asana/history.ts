import type { Actor } from '../../task/fields.ts';
import { one } from '../reading/dom.ts';
import { contentId, cut, line, type OpenHistory, type Told, timeIn } from '../reading/history.ts';
import { richText } from '../reading/rich.ts';
import { addressOf, taskNamed } from './url.ts';

/**
 * The stories of an Asana pane. Their words are in the reader's language, so only what their structure tells is taken:
 * that the task was made, and comments. Where the time of a story is written in words alone (`2 days ago`, as on the
 * saved pane of 2023-09), nothing is made of it: Asana's history is then left to its API.
 */
const PANE = '.TaskPane[data-task-id]:not(.MultiTaskPane *)';
const STORY = '.TaskStoryFeed .BlockStory';
const TIME = '.BlockStory-timestamp, .BlockStory-metadata';
const CREATION = '.TaskCreationBlockStory, .TaskStoryFeed-taskCreationStory';
const ACTOR = '.BlockStory-actorName, .StoryActorName-actorName';
const TEXT = '.TruncatedRichText-richText, .BlockStoryStructure-body';

function actorIn(story: Element): Actor | null {
	const by = one(story, ACTOR);
	const name = line(by?.textContent ?? '');
	const [, id] = /\/profile\/(\d{4,31})(?:$|[/?#])/.exec((by && one(by, 'a[href]'))?.getAttribute('href') ?? '') ?? [];
	return name && name.length <= 200 ? { name, ...(id ? { id } : {}) } : null;
}

function storyTold(story: Element, task: string): Told[] {
	const at = timeIn(one(story, TIME));
	if (!at) return [];
	const isCreation = story.matches(CREATION);
	const by = actorIn(story);
	const body = isCreation ? null : one(story, TEXT);
	const text = body ? cut(richText(body)) : '';
	if (!isCreation && !text) return [];
	const kind = isCreation ? 'created' : 'commented';
	const [, gid] =
		/\/comment\/(\d{4,31})(?:$|[/?#])/.exec(one(story, 'a[href*="/comment/"]')?.getAttribute('href') ?? '') ?? [];
	const id = gid ? `asana:story-${gid}` : contentId(task, kind, by?.name, at, text);
	return [{ id, kind, at, source: 'page', ...(by ? { by } : {}), ...(text ? { text } : {}) }];
}

export const openAsana: OpenHistory = (document, url) => {
	const pane = one(document, PANE);
	const task = pane && taskNamed(pane.getAttribute('data-task-id') ?? '');
	const named = addressOf(url, document)?.task;
	if (!pane || !task || (named && named !== task)) return null;
	const stories = [...pane.querySelectorAll(STORY)];
	// Nested panes of other tasks would be theirs.
	const own = stories.filter((story) => story.closest('.TaskPane') === pane);
	return { task, viewer: null, complete: false, parts: own.map((story) => () => storyTold(story, task)) };
};
