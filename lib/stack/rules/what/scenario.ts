import { type Passage, type Rule, said } from '../../reading.ts';

/** The three parts of a scenario, as Gherkin has them in each language. https://cucumber.io/docs/gherkin/languages/ */
const GIVEN = /^\W{0,4}(?:given|angenommen|gegeben sei|étant donné|soit|dado|dada|dados|前提|假如|假设|假定)(?![a-z])/i;
const WHEN = /(?:^|[\s,;*_-])(?:when|wenn|quand|lorsque|cuando|quando|もし|当|當)/i;
const THEN = /(?:^|[\s,;*_-])(?:then|dann|alors|entonces|então|ならば|那么|那麼)/i;

/** How many sentences a scenario may go on for. */
const FAR = 8;

/** Given-when-then: what is to be seen, under what conditions. The middle part may be missing. */
export const scenario: Rule = {
	name: 'what: given, when, then',
	look({ body }) {
		const at = body.findIndex(({ text, shape }: Passage) => shape !== 'heading' && GIVEN.test(text));
		if (at < 0) return null;
		const rest = body.slice(at, at + FAR);
		const then = rest.find(({ text }) => THEN.test(text));
		const found = then ?? (rest.filter(({ text }) => WHEN.test(text)).length > 1 ? rest[0] : undefined);
		return found ? said(found, 'stated') : null;
	},
	examples: [
		{
			fields: {
				body: { format: 'text', text: 'Given a report with two totals\nWhen I open it\nThen both are shown' },
			},
			gives: { supports: 'stated', quote: 'Then both are shown' },
		},
		{
			fields: { body: { format: 'text', text: 'Angenommen, es gibt zwei Summen\nDann werden beide angezeigt' } },
			gives: { supports: 'stated', quote: 'Dann werden beide angezeigt' },
		},
		{ fields: { body: { format: 'text', text: 'Given the time, we left it there.' } }, gives: null },
	],
};
