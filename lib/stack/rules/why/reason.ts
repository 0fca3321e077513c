import { type Rule, said } from '../../reading.ts';

/** Sections in which a reason is one for a step, a test or a log line, not for the work. */
const ABOUT_ELSE = new Set(['repro', 'environment', 'testing', 'checks', 'expected']);

/** A sentence that gives a purpose, a benefit or a cause: so that, in order to, because, … */
export const reason: Rule = {
	name: 'why: a reason in a sentence',
	look({ work, title, body }) {
		const reasons = body.filter(({ hits, shape }) => hits.has('reason') && shape !== 'heading');
		const own = reasons.find(({ topic }) => !ABOUT_ELSE.has(topic ?? ''));
		// What a bot's text gives reasons for is the package's history.
		if (own) return said(own, work.kind === 'dependency update' ? 'hinted' : 'stated');
		const [near = title?.hits.has('reason') ? title : undefined] = reasons;
		return near ? said(near, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'Sort the list. This makes it easier to find a name.' } },
			gives: { supports: 'stated', quote: 'This makes it easier to find a name.' },
		},
		{ fields: { body: { format: 'text', text: 'Sort the list.' } }, gives: null },
	],
};
