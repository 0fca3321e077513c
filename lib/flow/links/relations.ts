import type { Said } from './reference.ts';

/** What words right before a task's name say, by the end of them; in lower case and without marks. The first that fits counts. */
export interface Relation {
	rule: string;
	before: RegExp;
	said: Said;
	/** What is left of it where the words deny it. */
	denied: Said;
}

const end = (words: string) => new RegExp(`(?:^|[^a-z0-9])(?:${words.replace(/\s*\n\s*/g, '')})$`);

export const RELATIONS: readonly Relation[] = [
	{
		rule: 'fixed by',
		before: end(
			'(?:fixed|closed|resolved|addressed|implemented|superseded|replaced|caused|introduced|done|covered|handled) (?:by|in|with|via|as (?:a )?part of)|closing via',
		),
		said: 'relates',
		denied: 'mentions',
	},
	{
		rule: 'closing word',
		before: end('close[sd]?|closing|fix(?:e[sd])?|fixing|resolve[sd]?|resolving|implements'),
		said: 'works on',
		denied: 'relates',
	},
	{
		rule: 'blocked by',
		before:
			end(`(?:blocked|gated|held up) (?:by|on)|blocked|depend(?:s|ing|ent|ed)? (?:up)?on|depends|dependency|dependencies|
			wait(?:s|ing)? (?:for|on)|requires|needs|pending|prerequisites?|blockers?|blocker is`),
		said: 'blocked by',
		denied: 'mentions',
	},
	{
		rule: 'blocks',
		before: end(
			'(?:un)?blocks|(?:is |are )?(?:un)?blocking(?: (?:for|to))?|(?:a )?(?:prerequisite|blocker|requirement) (?:for|of|to)|required (?:by|for)|needed (?:by|for)',
		),
		said: 'blocks',
		denied: 'mentions',
	},
	{
		rule: 'part of',
		before: end(
			'(?:a )?(?:part|step|subset|piece) (?:\\d+ )?of|child of|sub-?(?:task|issue) of|belongs to|tracked (?:in|by|under|at)|parent|parent (?:is|epic)|epic|umbrella|tracking|meta',
		),
		said: 'parent',
		denied: 'mentions',
	},
	{
		rule: 'has part',
		before: end('parent of|sub-?(?:tasks|issues)|child|children|umbrella (?:for|of)|tracks'),
		said: 'child',
		denied: 'mentions',
	},
	{
		rule: 'duplicate',
		before: end('(?:duplicate[sd]?|dups?|dupes?)(?: (?:of|by))?|same as'),
		said: 'relates',
		denied: 'mentions',
	},
	{
		rule: 'related',
		before:
			end(`relate[sd]? to|relate[sd]?|related|refs?|references|follow(?:s|ing)?[ -]?ups?(?: (?:of|to|on|for|from))?|follows|continues|
			continuation of|paired with|companion(?: (?:to|of))?|reverts?|reverted|supersedes|replaces|alternative to|split (?:from|out of|off)|
			moved (?:from|to)|cherry[ -]?pick(?:s|ed)?(?: (?:of|from))?|backports?(?: (?:of|from))?|port(?:s|ed)? (?:of|from)|address(?:es|ed)?|
			regress(?:ion|ed) (?:from|of|in|by)|builds? on|based on|on top of|stacked on|similar to|towards?|contributes to`),
		said: 'relates',
		denied: 'mentions',
	},
];

/** Words that turn around what stands behind them in the same part of a sentence. */
export const DENIAL =
	/(?:^|[^a-z])(?:not|never|no longer|nothing|without|isn t|unrelated|instead of|rather than|partial(?:ly)?|partly|if|unless)(?: [a-z ]{0,40})?$/;

/** What words right behind a name say of it. */
export const BEHIND: readonly { rule: string; words: RegExp; said: Said }[] = [
	{
		rule: 'prerequisite',
		words:
			/^ {0,2}(?:\([^()]{0,60}\) {0,2})?(?:is|are) (?:a |the )?(?:hard )?(?:prerequisite|blocker|requirement|blocking (?:this|us|me))/,
		said: 'blocked by',
	},
	{ rule: 'blocks this', words: /^ {0,2}(?:blocks|has to (?:land|go in|be merged) before) this/, said: 'blocked by' },
	{ rule: 'blocked by this', words: /^ {0,2}(?:is|are) (?:blocked|waiting) (?:by|on|for) this/, said: 'blocks' },
	{ rule: 'duplicate', words: /^ {0,2}(?:is|are) (?:a |the )?duplicate/, said: 'relates' },
];

/** A label on a line of its own task: `Jira: …`, `Asana Task/Github Issue: …`, `Ticket: …`. */
export const OWN_LABEL =
	/^(?:link to )?(?:the )?(?:jira|asana|github|ticket|issue|story|task|work item|linear)(?: (?:ticket|issue|task|story|card|key|id|number|item))?(?: ?\/ ?(?:github |jira |asana )?(?:issue|ticket|task|jira|asana|story))?(?: (?:link|url|id|number))?$/;
/** … and of the pull request that does a task's work. */
export const PULL_LABEL =
	/(?:^|^github |\bopened (?:a )?(?:new )?)(?:pr|pull request|merge request|patch)(?: (?:link|url))?$/;
/** What a synchroniser writes under a task that it keeps in two tools. */
export const SYNC_FOOTER =
	/synchroni[sz]ed with this\b|\bsynced (?:with|from|to) [^\n]{0,60}\b(?:unito|exalate|getint)\b/i;
