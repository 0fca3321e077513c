import type { Meaning } from '../../lexicon/en.ts';
import { type Passage, type Rule, said } from '../../reading.ts';
import { isPull } from '../../work.ts';
import { MEANS } from './means.ts';

/** So many words of its own tell how a change was made; fewer are the title again. */
const TELLING = 22;
/** A list of changes is no title again, short as it may be. */
const LISTED = 15;
/** Only where nothing else is told do the tests and boxes say how it was made. */
const BESIDE: ReadonlySet<string> = new Set(['testing', 'checks']);
/** With its means named, fewer will do. */
const EXACT = 8;
/** Tests that are the change itself. */
const TESTS = /^\W{0,4}tests?\b|\badd(?:s|ed|ing)? (?:\w{1,20} ){0,2}tests?\b/i;
/** Lines that tools and habits add: what it closes, who helped, what wrote it. */
const TRAILER =
	/^\W{0,6}(?:fix(?:es|ed)?|clos(?:es|ed?)|resolv(?:es|ed?)|refs?|references|see|related(?: to)?|part of|follow[- ]up (?:to|of)|co-authored-by|signed-off-by|reviewed-by|generated (?:with|by)|requested by|link to|cc|thank(?:s| you))\b/i;
const LONGEST_TRAILER = 12;

/** A file's name in a list of what was touched. */
const NAME = /^`[^`]{1,300}`$/;

/** What a bot that carries other changes over says of them. */
const CARRIED =
	/\bpull request (?:updates the following dependencies|brings the following source code changes)\b|^docstrings generation was requested\b/i;

const isOwn = ({ shape, topic, text, words }: Passage, isTest: boolean) =>
	shape !== 'heading' &&
	shape !== 'code' &&
	words.length >= 2 &&
	!NAME.test(text.trim()) &&
	!(topic !== null && BESIDE.has(topic) && !(isTest && topic === 'testing')) &&
	!(words.length <= LONGEST_TRAILER && TRAILER.test(text));

/** How things were before: a change is told by other sentences. */
const tellsTrouble = ({ hits }: Passage) =>
	['fault', 'harm', 'flaw'].some((means) => hits.has(means as Meaning)) &&
	!hits.has('done') &&
	!hits.has('plan') &&
	!hits.has('method') &&
	hits.get('act') === undefined;

/** A pull request that tells how the change was made; with little but a title, its diff shows it. */
export const change: Rule = {
	name: 'how: the change itself',
	look({ work, body, title }) {
		if (!isPull(work)) return null;
		const isTest = title !== null && TESTS.test(title.text.slice(0, 300));
		const own = body.filter((passage) => isOwn(passage, isTest));
		const words = own.reduce((sum, passage) => sum + (tellsTrouble(passage) ? 0 : passage.words.length), 0);
		const told = own.find(({ hits }) => hits.has('done') || hits.has('plan')) ?? own[0];
		const exact = words >= EXACT && own.find(({ text }) => MEANS.test(text));
		if (exact) return said(exact, 'stated');
		const listed = own.filter(({ shape }) => shape === 'item').length >= 2;
		const carried = own.find(({ text }) => CARRIED.test(text));
		if (carried) return said(carried, 'hinted');
		if (told) return said(told, words >= (listed ? LISTED : TELLING) ? 'stated' : 'hinted');
		return title ? said(title, 'hinted') : null;
	},
	examples: [
		{
			fields: {
				kind: 'pull request',
				title: 'Totals',
				body: {
					format: 'text',
					text: 'Moved the totals of all three reports into one table. Each of them now reads it once when it opens, and writes to it only when it closes.',
				},
			},
			gives: {
				supports: 'stated',
				quote: 'Moved the totals of all three reports into one table.',
			},
		},
		{
			fields: {
				kind: 'pull request',
				title: 'Fix totals',
				body: { format: 'text', text: 'Fixes #12\nCo-authored-by: Mia' },
			},
			gives: { supports: 'hinted', quote: 'Fix totals' },
		},
		{
			fields: {
				kind: 'pull request',
				title: 'Fix totals',
				body: { format: 'text', text: 'Drops the totals of Sundays by skipping their rows.' },
			},
			gives: { supports: 'stated', quote: 'Drops the totals of Sundays by skipping their rows.' },
		},
		{
			fields: {
				kind: 'pull request',
				title: 'Update dependencies',
				body: {
					format: 'markdown',
					text: 'This pull request updates the following dependencies\n- totals from 1.2.3 to 1.2.4 of the main branch\n- sums from 2.0.1 to 2.0.2 of the main branch\n- tables from 7 to 8',
				},
			},
			gives: { supports: 'hinted', quote: 'This pull request updates the following dependencies' },
		},
		{ fields: { kind: 'issue', title: 'Fix totals' }, gives: null },
	],
};
