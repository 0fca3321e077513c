import { type Rule, said } from '../../reading.ts';
import { isPull } from '../../work.ts';

/** A fault that matters is told in so many sentences; further down, errors are met in passing. */
const FIRST = 6;

/** The class of an error, as programs write it. */
const CLASS = /\b[A-Z]\w{1,60}(?:Error|Exception)\b/;

/** A fault whose harm is plain without a word: a crash, lost data, a hole, a failed build. */
export const harm: Rule = {
	name: 'why: a harm that speaks for itself',
	look({ work, title, body }) {
		const prose = body.filter(({ shape }) => shape !== 'heading' && shape !== 'code').slice(0, FIRST);
		const found = [...(title ? [title] : []), ...prose].find(
			({ hits, topic }) => hits.has('harm') && topic !== 'testing' && topic !== 'checks' && topic !== 'expected',
		);
		if (found) return said(found, 'hinted');
		return title && !isPull(work) && CLASS.test(title.text) ? said(title, 'hinted') : null;
	},
	examples: [
		{
			fields: { title: 'Import crashes on an empty file' },
			gives: { supports: 'hinted', quote: 'Import crashes on an empty file' },
		},
		{
			fields: { title: 'Unable to read the total (LoadError)' },
			gives: { supports: 'hinted', quote: 'Unable to read the total (LoadError)' },
		},
		{ fields: { title: 'Import of an empty file' }, gives: null },
	],
};
