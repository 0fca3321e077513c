import type { Rule } from '../reading/table.ts';
import { CUT, CUT_BODY } from './folded.ts';

const FEED = '.TaskStoryFeed';
const ACTOR = '.StoryActorName-actorName, .BlockStory-actorName';

/**
 * The comments in a pane: each a story of the feed, with its writer. A story without such words, as one that is only a
 * file, is none. Whether earlier ones are folded away, `finish.ts` tells.
 */
export const COMMENTS: readonly Rule[] = [
	// The feed has lost its class here; whether its stories have kept theirs was not seen. Never "none".
	{
		since: '2026-09',
		in: '.TaskPane-feed:not(:has(.TaskStoryFeed))',
		select: '.BlockStory:not(.TaskCreationBlockStory)',
		take: 'comment',
		title: '.BlockStoryStructure-body',
		author: ACTOR,
		unless: `${CUT}, ${CUT_BODY}`,
		seen: 'public code 2026, of the feed',
	},
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
		unless: `${CUT}, ${CUT_BODY}`,
		// The feed's first story is there, and it is the only one.
		empty: `${FEED}:has(${FEED}-taskCreationStory):not(:has(${FEED}-blockStory:not(${FEED}-taskCreationStory), [class*="FeedBlockStory"]))`,
		seen: 'page',
	},
];
