import { type Rule, said, wordCount } from '../../reading.ts';

/** Kinds of work that someone has thought about before writing it down; told at length, a way in it is meant. */
const PLANNED: ReadonlySet<string> = new Set(['task', 'subtask', 'epic']);
const TELLING = 40;

/** A sentence that names a way to do it. */
export const method: Rule = {
	name: 'how: a way in a sentence',
	look({ work, body }) {
		const found = body.find(
			({ hits, shape, topic }) => hits.has('method') && shape !== 'heading' && topic !== 'repro' && topic !== 'checks',
		);
		const planned = PLANNED.has(work.kind) && wordCount(body) >= TELLING;
		return found ? said(found, planned ? 'stated' : 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'This could be done by using one table.' } },
			gives: { supports: 'hinted', quote: 'This could be done by using one table.' },
		},
		{ fields: { body: { format: 'text', text: 'The total is off.' } }, gives: null },
	],
};
