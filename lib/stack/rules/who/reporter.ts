import { type Rule, shown } from '../../reading.ts';
import { isPull } from '../../work.ts';

/** The nearest thing to an owner: whoever wrote it down. */
export const reporter: Rule = {
	name: 'who: the reporter',
	look({ work, fields: { author } }) {
		if (!author || isPull(work)) return null;
		return {
			...shown('author', author.name, 'hinted'),
			supports: 'nothing',
			why: 'Whoever wrote it down need not be the one who does it.',
		};
	},
	examples: [{ fields: { author: { name: 'noor' } }, gives: { supports: 'nothing', quote: 'noor' } }],
};
