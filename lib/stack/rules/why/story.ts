import { type Passage, type Rule, said } from '../../reading.ts';

/** `As a …, I want …`, in a sentence of its own or over several. */
const STORY =
	/\bas (?:an?|the) [^\n]{2,80}?,? (?:i|we) (?:want|need|would|can|should|must|wish|am|expect)|\bals [^\n]{2,80}? (?:möchte|will) ich|\ben tant qu[e'’][^\n]{2,80}? je |\bcomo [^\n]{2,80}?,? (?:quiero|quero|necesito|preciso|eu quero)|として、|作为[^\n]{1,40}我/i;

const isStory = ({ text }: Passage) => STORY.test(text);

/** A user story says who wants something; with its purpose it says why. */
export const story: Rule = {
	name: 'why: a user story',
	look({ title, body }) {
		const at = body.findIndex(isStory);
		const told = body[at];
		if (!told) return title && isStory(title) ? said(title, title.hits.has('aim') ? 'stated' : 'hinted') : null;
		const purpose = body.slice(at, at + 4).find(({ hits }) => hits.has('aim'));
		return said(purpose ?? told, 'stated');
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'As a buyer, I want to see the price so that I can compare.' } },
			gives: { supports: 'stated', quote: 'As a buyer, I want to see the price so that I can compare.' },
		},
		{ fields: { body: { format: 'text', text: 'As a result, the price is gone.' } }, gives: null },
	],
};
