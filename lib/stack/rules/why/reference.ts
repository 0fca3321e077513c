import { type Rule, said } from '../../reading.ts';
import { isPull } from '../../work.ts';

const CLOSES =
	/\b(?:fix(?:es|ed)?|close[sd]?|resolve[sd]?|issue|refs?|relates to|related to|part of|see)[: ]{1,3}(?:#\d|[a-z][a-z0-9]{1,9}-\d|\S{1,100}#\d|\[?#\d)/i;

/** A pull request that closes an issue has its reason there, out of sight from here. */
export const reference: Rule = {
	name: 'why: the issue it closes',
	look({ work, title, body }) {
		if (!isPull(work)) return null;
		const found = [...(title ? [title] : []), ...body].find(({ text }) => CLOSES.test(text));
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: { kind: 'pull request', body: { format: 'markdown', text: 'Fixes #12' } },
			gives: { supports: 'hinted', quote: 'Fixes #12' },
		},
		{ fields: { kind: 'issue', body: { format: 'markdown', text: 'See #12' } }, gives: null },
	],
};
