import { type Rule, said } from '../../reading.ts';

/** A fault whose harm is plain without a word: a crash, lost data, a hole, a failed build. */
export const harm: Rule = {
	name: 'why: a harm that speaks for itself',
	look({ title, body }) {
		const found = [...(title ? [title] : []), ...body].find(
			({ hits, topic, shape }) => hits.has('harm') && shape !== 'heading' && topic !== 'testing' && topic !== 'checks',
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
