import { type Passage, type Rule, said, shown } from '../../reading.ts';
import { mentionIn } from '../../text/mentions.ts';

/** Whether words point at someone who might own it. In a comment a bare mention answers someone: only a call counts. */
function points({ field, text, shape, hits, topic }: Passage): boolean {
	if (shape === 'code' || hits.has('leaves')) return false;
	if (hits.has('offers')) return true;
	if (topic === 'environment' || topic === 'repro') return false;
	return mentionIn(text) >= 0 && !text.includes('`') && (field !== 'comments' || hits.has('asks'));
}

/** Someone who might own it: a team, a reviewer who was asked, a person who is called on or offers. */
export const near: Rule = {
	name: 'who: someone near it',
	look({ fields: { team, reviewers, labels }, body, comments }) {
		if (team) return shown('team', team, 'hinted');
		const [reviewer] = reviewers ?? [];
		if (reviewer) return shown('reviewers', reviewer.name, 'hinted');
		const label = labels?.find((name) => /^team\b|\bteam$/i.test(name.slice(0, 200)));
		if (label) return shown('labels', label, 'hinted');
		const found = body.find(points) ?? comments.findLast(points);
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{ fields: { team: 'Billing' }, gives: { supports: 'hinted', quote: 'Billing' } },
		{ fields: { body: { format: 'text', text: 'cc @noor' } }, gives: { supports: 'hinted', quote: 'cc @noor' } },
		{ fields: { body: { format: 'text', text: 'The @Override is wrong.' } }, gives: null },
		{
			fields: { comments: [{ text: '@noor can you take a look?' }] },
			gives: { supports: 'hinted', quote: '@noor can you take a look?' },
		},
		{ fields: { comments: [{ text: '@noor thanks!' }] }, gives: null },
		{ fields: { labels: ['area/billing'] }, gives: null },
	],
};
