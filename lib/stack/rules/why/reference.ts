import { type Finding, type Passage, type Rule, said } from '../../reading.ts';
import { isPull } from '../../work.ts';

/** `#12`, `acme/shop#12`, `ABC-12` behind a verb, or the address of an issue or a pull request. */
const NAMES =
	/(?:^|[\s([{,:/\w])#\d{1,7}\b|\/(?:issues|pull|pulls|merge_requests|browse|task)\/[\w-]{1,40}|\b(?:fix(?:es|ed)?|close[sd]?|resolve[sd]?|refs?|relates to|related to|part of|see)[: ]{1,3}\[?[A-Z][A-Z0-9]{1,9}-\d/i;

const VERB = /\b(?:fix(?:es|ed)?|close[sd]?|resolve[sd]?|refs?|follow[- ]up (?:of|to|for)|part of|see)\b[:\s]*$/i;
const ADDRESS = /^[\s:([<]{0,6}https?:\/\/[^\s)>\]]{1,200}\/(?:issues|pull|merge_requests|browse)\/[\w-]{1,40}/;

/** `Fixes https://…/issues/12`: an address ends no sentence's words, so it is read from the field behind them. */
function addressed({ field, text, start, end }: Passage, body: string): Finding | null {
	if (field !== 'body' || !VERB.test(text.slice(-30))) return null;
	const found = ADDRESS.exec(body.slice(end, end + 300));
	if (!found) return null;
	const stop = end + found[0].length;
	return { field, quote: body.slice(start, stop), start, end: stop, supports: 'hinted' };
}

/** A pull request that names an issue has its reason there, out of sight from here. A bot's list of changes names many. */
export const reference: Rule = {
	name: 'why: the issue it closes',
	look({ work, fields, title, body }) {
		if (!isPull(work) || work.kind === 'dependency update') return null;
		const found = [...body, ...(title ? [title] : [])].find(
			({ quote, shape }) => shape !== 'code' && NAMES.test(quote),
		);
		if (found) return said(found, 'hinted');
		const raw = fields.body?.text ?? '';
		for (const passage of body) {
			const evidence = addressed(passage, raw);
			if (evidence) return evidence;
		}
		return null;
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
