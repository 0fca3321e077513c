import { type Rule, said } from '../../reading.ts';

/** A title that is only what a program printed: `TypeError: x is undefined`. It names no case. */
export const PRINTED = /^\W{0,3}(?:[\w.]{0,60}(?:Error|Exception)|error|exception|traceback|panic)\b\s{0,3}[:(]/;

/** A title that names a fault, with the code or the output that shows it. */
export const shown: Rule = {
	name: 'what: a fault that is shown',
	look({ title, body }) {
		if (!title || title.words.length < 2 || !(title.hits.has('fault') || title.hits.has('harm'))) return null;
		if (PRINTED.test(title.text.slice(0, 200))) return null;
		return body.some(({ shape }) => shape === 'code') ? said(title, 'stated') : null;
	},
	examples: [
		{
			fields: { title: 'Export fails on Sundays', body: { format: 'markdown', text: '```\nexit code 3\n```' } },
			gives: { supports: 'stated', quote: 'Export fails on Sundays' },
		},
		{
			fields: { title: 'TypeError: total is null', body: { format: 'markdown', text: '```\nat sumOf\n```' } },
			gives: null,
		},
		{ fields: { title: '[Bug]', body: { format: 'markdown', text: '```\nat sumOf\n```' } }, gives: null },
		{ fields: { title: 'Export fails on Sundays' }, gives: null },
	],
};
