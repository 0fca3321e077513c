import { nothing, type Rule } from '../../reading.ts';

const DATE = /\b20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/;

/** The nearest thing to a time: a date that tells of something that happened, as in a log. */
export const past: Rule = {
	name: 'when: a date that sets nothing',
	look({ body }) {
		const found = body.find(({ text }) => DATE.test(text));
		return found ? nothing(found, 'A date in a log or a story is not when this is to be done.') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'It broke on 2027-01-02.' } },
			gives: { supports: 'nothing', quote: 'It broke on 2027-01-02.' },
		},
		{ fields: { body: { format: 'text', text: 'It broke in version 2.0.1.' } }, gives: null },
	],
};
