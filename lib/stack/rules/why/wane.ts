import type { Passage, Rule } from '../../reading.ts';
import { told } from './sentence.ts';

const PATTERNS = [
	/** What is left alone. */
	/\b(?:has|have)(?: ?n['’]t| not| never) been (?:actively )?(?:updated|maintained|released|touched|reviewed|cleaned|renewed) (?:in|for|since)\b|\b(?:abandoned|abandonware|archived|discontinued|sunsetted|orphaned|unsupported) (?:project|package|library|repo|repository|upstream|by|since|in|and)\b|\b(?:is|was|are|been) (?:now )?(?:abandoned|discontinued)\b/i,
	/** What ends or is about to. */
	/\b(?:will|going to|about to|is to|set to) (?:be |soon be |soon |no longer be )?(?:switched off|turned off|retired|shut down|shut off|discontinued|decommissioned|phased out|dropped|end of life|unsupported|cease to|stop (?:working|supporting|accepting|receiving|being))\b/i,
	/\bno longer (?:be )?(?:receiv|gett|maintain|develop|updat|publish|accept|available|secure|compatible|reachable|active|installable|shipp)\w*/i,
	/** What took its place, or came out. */
	/^(?!\W{0,6}(?:once|after|when|if|until)\b).{0,300}\b(?:has|have) (?:been )?(?:moved to|superseded by|replaced (?:by|with)|merged into|migrated to)\b/i,
	/\b(?:is|are|was|has been|have been) (?:now |just |finally |recently |officially )?(?:released|generally available)\b(?! (?:in|with|under|on|by|as)\b)/i,
	/** What grows until it hurts, what doubled. */
	/\b(?:bills?|costs?|usage|memory|latency|load|queue|backlog|size|time|times|bundle|database|table|number of \w{1,20}|traffic|complaints|tickets) (?:has |have |is |are |keeps? |just |only )?(?:doubled|tripled|grow|grows|growing|grew|grown|exploded|explodes|skyrocketed|spikes|spiked|ballooned|went up|going up|piling up)\b/i,
	/** What it weighs, in figures. */
	/\b(?:adds?|adding|wast(?:es?|ing)|sav(?:es?|ing)|costs?|consum(?:es?|ing)|uses?) (?:us |about |over |up to |around |roughly |almost |nearly |an extra |another |[~$€])*\d[\d.,]* ?(?:[kmgt]i?b|%|ms|seconds?|minutes?|mins?|hours?|days?|dollars|euros|requests)\b|\bby (?:about |over |up to |around |roughly |almost |nearly |~)?\d[\d.,]* ?(?:%|percent|x\b|times)|\bfrom (?:about |over |~)?\d[\d.,]* ?(?:[kmg]i?b|ms|s|seconds|min|minutes|hours|days)? ?(?:down )?to (?:about |under |less than |~)?\d[\d.,]* ?(?:[kmg]i?b|ms|s|seconds|min|minutes|hours|days)\b/i,
];

const tells = ({ text }: Passage) => PATTERNS.some((pattern) => pattern.test(text));

/** What wanes, ends or grows: no updates in three years, will be switched off, doubled, adds 200 kB. English. */
export const wane: Rule = {
	name: 'why: what wanes or grows',
	look: (reading) => (reading.work.kind === 'dependency update' ? null : told(reading, tells)),
	examples: [
		{
			fields: { body: { format: 'text', text: 'The old list will be switched off in March.' } },
			gives: { supports: 'stated', quote: 'The old list will be switched off in March.' },
		},
		{
			fields: { body: { format: 'text', text: 'The icons add 200 kB to each page.' } },
			gives: { supports: 'stated', quote: 'The icons add 200 kB to each page.' },
		},
		{ fields: { body: { format: 'text', text: 'Switch the old list off.' } }, gives: null },
	],
};
