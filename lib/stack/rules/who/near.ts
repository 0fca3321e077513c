import { type Rule, said, shown } from '../../reading.ts';

const MENTION = /(?:^|[\s(,])@[a-z\d][a-z\d-]{1,38}\b(?!\/)/i;

/** Someone who might own it: a team, a reviewer who was asked, a person who is called on or offers. */
export const near: Rule = {
	name: 'who: someone near it',
	look({ fields: { team, reviewers, labels }, body }) {
		if (team) return shown('team', team, 'hinted');
		const [reviewer] = reviewers ?? [];
		if (reviewer) return shown('reviewers', reviewer.name, 'hinted');
		const label = labels?.find((name) => /^team\b|\bteam$/i.test(name.slice(0, 200)));
		if (label) return shown('labels', label, 'hinted');
		const found = body.find(({ text, shape, hits, topic }) => {
			const words = shape !== 'code' && topic !== 'environment' && topic !== 'repro';
			return words && (hits.has('offers') || (MENTION.test(text) && !text.includes('`')));
		});
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{ fields: { team: 'Billing' }, gives: { supports: 'hinted', quote: 'Billing' } },
		{ fields: { body: { format: 'text', text: 'cc @noor' } }, gives: { supports: 'hinted', quote: 'cc @noor' } },
		{ fields: { labels: ['area/billing'] }, gives: null },
	],
};
