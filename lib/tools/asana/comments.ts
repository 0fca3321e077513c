import type { Rule } from '../reading/table.ts';
import { CUT } from './folded.ts';

const FEED = '.TaskStoryFeed';
const ACTOR = '.StoryActorName-actorName, .BlockStory-actorName';

/**
 * The comments in a pane: each a story of the feed, with its writer. A story without such words, as one that is only a
 * file, is none. Whether earlier ones are folded away, `finish.ts` tells.
 */
export const COMMENTS: readonly Rule[] = [
	{
		since: '2024-11',
		in: FEED,
		select: `${FEED}-blockStory, .FeedBlockStory`,
		take: 'comment',
		title: '.TruncatedRichText-richText',
		author: ACTOR,
		unless: CUT,
		seen: 'public code 2024, 2025',
	},
	{ since: '2024-11', in: FEED, select: '.TruncatedRichText-richText', take: 'rich', unless: CUT },
	{
		since: '2023-09',
		in: FEED,
		select: '.BlockStory:not(.TaskCreationBlockStory)',
		take: 'comment',
		title: '.BlockStoryStructure-body',
		author: ACTOR,
		unless: CUT,
		// The feed's first story is there, and it is the only one.
		empty: `${FEED}:has(${FEED}-taskCreationStory):not(:has(${FEED}-blockStory:not(${FEED}-taskCreationStory), .FeedBlockStory))`,
		seen: 'page',
	},
];
