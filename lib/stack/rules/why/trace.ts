import { type Rule, said } from '../../reading.ts';

/** An error as programs print it: `KeyError: 'id'`, `panic:`, `npm ERR!`. */
const ERROR =
	/\b[A-Z]\w{1,60}(?:Error|Exception)\b|\b(?:panic|fatal(?: error)?|error)(?:\[\w+\])?: |Traceback \(|Segmentation fault|npm ERR!|BUILD FAILED|Unhandled|core dumped/;

/** An error in a log or a trace that the report shows, though none of its sentences speaks of it. */
export const trace: Rule = {
	name: 'why: an error in what it shows',
	look({ work, body }) {
		if (work.kind === 'dependency update') return null;
		const found = body.find(({ shape, topic, quote }) => shape === 'code' && topic !== 'testing' && ERROR.test(quote));
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'markdown', text: "The total:\n```\nKeyError: 'total'\n```" } },
			gives: { supports: 'hinted', quote: "KeyError: 'total'" },
		},
		{ fields: { body: { format: 'markdown', text: 'The total:\n```\ntotal = 0\n```' } }, gives: null },
	],
};
