import { type Rule, said } from '../../reading.ts';
import { isPull } from '../../work.ts';
import { namesThing } from './pointer.ts';

/** Where it still works, or since when it does not: between the two lies the cause. */
const WORKED =
	/\b(?:(?:still|used to|previously|always) work(?:s|ed|ing)?|work(?:s|ed|ing) (?:fine |well |correctly )?(?:on|in|with|until|before) (?:v(?:ersion )?)?\d|recently (?:fixed|changed)|(?:is|are) causing|since (?:v(?:ersion )?)?\d+\.|works? (?:just )?(?:fine|well|ok|okay|great|properly|perfectly|normally|as expected)\b|(?:re-?open|re-?start|re-?load|re-?install|revert|downgrad|clear)ing \w{1,20} ?\w{0,20} ?(?:fix|solv|help)\w{0,3}\b)/i;
/** What was attached to look at. */
const ATTACHED =
	/\b(?:attached (?:is|are|the|a|an|my|stack|log|logs|sample|file|files|screen ?shots?|trace|patch|project|code)|(?:attached|attaching|see) (?:screen ?shots?|logs?|screencast|video)|(?:sample|screen ?shots?|logs?|files?|project|test case|trace|code|xml) (?:is |are )?attached)\b/i;
/** The figures of a case that can be worked out again: 1,096.38 and 1,096.37. */
const FIGURES = /\d[.,]\d{2}\b(?![.:]\d)[^\n]{0,200}[^\d.:]\d{1,9}(?:[.,]\d{3})?[.,]\d{2}\b(?![.:]\d)/;
/** A file that the title names. */
const FILE = /\w\/[\w.-]{1,60}\.[a-z]{1,5}\b/;

/** Somewhere to start from: code or a log, or a thing of the program that the text names. */
export const ground: Rule = {
	name: 'how: somewhere to start',
	look({ body, title, work }) {
		const found =
			body.find(({ shape }) => shape === 'code') ??
			body.find((passage) => passage.shape !== 'heading' && namesThing(passage));
		if (found) return said(found, 'hinted');
		const figured = isPull(work)
			? undefined
			: body.find(({ shape, text }) => shape !== 'heading' && FIGURES.test(text));
		if (figured) return said(figured, 'hinted');
		const worked = body.find(({ shape, text }) => shape !== 'heading' && (WORKED.test(text) || ATTACHED.test(text)));
		if (worked) return said(worked, 'hinted');
		return title && FILE.test(title.text.slice(0, 300)) ? said(title, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'markdown', text: 'It is wrong since `sumOf` was changed.' } },
			gives: { supports: 'hinted', quote: 'It is wrong since `sumOf` was changed.' },
		},
		{
			fields: { body: { format: 'text', text: 'It still works on 5.1.' } },
			gives: { supports: 'hinted', quote: 'It still works on 5.1.' },
		},
		{
			fields: { title: 'Update src/totals.ts for Sundays' },
			gives: { supports: 'hinted', quote: 'Update src/totals.ts for Sundays' },
		},
		{ fields: { body: { format: 'markdown', text: 'The total is off.' } }, gives: null },
	],
};
