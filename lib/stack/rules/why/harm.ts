import { type Rule, said } from '../../reading.ts';

/** A fault that matters is told in so many sentences; further down, errors are met in passing. */
const FIRST = 6;

/** A fault whose harm is plain without a word: a crash, lost data, a hole, a failed build. */
export const harm: Rule = {
	name: 'why: a harm that speaks for itself',
	look({ title, body }) {
		const prose = body.filter(({ shape }) => shape !== 'heading' && shape !== 'code').slice(0, FIRST);
		const found = [...(title ? [title] : []), ...prose].find(
			({ hits, topic }) => hits.has('harm') && topic !== 'testing' && topic !== 'checks' && topic !== 'expected',
		);
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: { title: 'Import crashes on an empty file' },
			gives: { supports: 'hinted', quote: 'Import crashes on an empty file' },
		},
		{ fields: { title: 'Import of an empty file' }, gives: null },
	],
};
