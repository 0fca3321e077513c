import { type Rule, said } from '../../reading.ts';
import { isPull } from '../../work.ts';

/** `#12`, `acme/shop#12`, `ABC-12` behind a verb, or the address of an issue or a pull request. */
const NAMES =
	/(?:^|[\s([{,:/\w])#\d{1,7}\b|\/(?:issues|pull|pulls|merge_requests|browse|task)\/[\w-]{1,40}|\b(?:fix(?:es|ed)?|close[sd]?|resolve[sd]?|refs?|relates to|related to|part of|see)[: ]{1,3}\[?[A-Z][A-Z0-9]{1,9}-\d/i;

/** A pull request that names an issue has its reason there, out of sight from here. A bot's list of changes names many. */
export const reference: Rule = {
	name: 'why: the issue it closes',
	look({ work, title, body }) {
		if (!isPull(work) || work.kind === 'dependency update') return null;
		const found = [...body, ...(title ? [title] : [])].find(
			({ quote, shape }) => shape !== 'code' && NAMES.test(quote),
		);
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: { kind: 'pull request', body: { format: 'markdown', text: 'Fixes #12' } },
			gives: { supports: 'hinted', quote: 'Fixes #12' },
		},
		{
			fields: {
				kind: 'pull request',
				body: { format: 'markdown', text: 'Fixes https://github.com/acme/shop/issues/12' },
			},
			gives: { supports: 'hinted', quote: 'Fixes https://github.com/acme/shop/issues/12' },
		},
		{ fields: { kind: 'issue', body: { format: 'markdown', text: 'See #12' } }, gives: null },
	],
};
