import { type Rule, said, wordCount } from '../../reading.ts';

/** A name out of a program, a path, a link, quoted code: something to put a finger on. */
const POINTER =
	/`|\{\{|:\/\/|\b[a-z]{2,20}[A-Z][a-z]|\w\w\(\)|[a-z]_[a-z]|\w\.(?:js|ts|py|java|go|rs|md|json|ya?ml|xml|html|c|h|cpp|sh|toml)\b/;
/** From so many words on there is something to go by. */
const TELLING = 40;

/** Somewhere to start from: steps to reproduce, an environment, code, a trace. */
export const ground: Rule = {
	name: 'how: somewhere to start',
	look({ body, title }) {
		const found =
			body.find(({ topic, shape }) => (topic === 'repro' || topic === 'environment') && shape !== 'heading') ??
			body.find(({ shape }) => shape === 'code') ??
			body.find(({ quote, shape }) => shape !== 'heading' && POINTER.test(quote)) ??
			(wordCount(body) >= TELLING ? body.find(({ shape }) => shape !== 'heading') : undefined);
		if (found) return said(found, 'hinted');
		return title && POINTER.test(title.text.slice(0, 500)) ? said(title, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'markdown', text: '## Steps to reproduce\n1. Open a total' } },
			gives: { supports: 'hinted', quote: 'Open a total' },
		},
		{ fields: { body: { format: 'markdown', text: 'The total is off.' } }, gives: null },
	],
};
