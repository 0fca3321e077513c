import { type Passage, type Rule, said } from '../../reading.ts';

/** `As a …, I want …` in the languages that have the form. */
const STORY =
	/\bas (?:an?|the) [^\n]{2,80}?,? (?:i|we) (?:want|need|would|can|should|must|wish|expect)|\bals [^\n]{2,80}? (?:möchte|will) ich|\ben tant qu[e'’][^\n]{2,80}? je (?:veux|voudrais|souhaite|peux)|\bcomo [^\n]{2,80}?,? (?:eu )?(?:quiero|quero|necesito|preciso|deseo|desejo|gostaría|gostaria)|として、|(?:作为|作為)[^\n]{1,40}我/i;
const MOST = 500;

const isStory = ({ text, shape }: Passage) => shape !== 'code' && STORY.test(text.slice(0, MOST));

/** A user story: what someone wants to be able to do is the outcome. */
export const story: Rule = {
	name: 'what: a user story',
	look({ title, body }) {
		const found = body.find(isStory) ?? (title && isStory(title) ? title : undefined);
		return found ? said(found, 'stated') : null;
	},
	examples: [
		{
			fields: { title: 'As a buyer I want to see the total' },
			gives: { supports: 'stated', quote: 'As a buyer I want to see the total' },
		},
		{
			fields: { body: { format: 'text', text: 'Als Kunde möchte ich die Summe sehen.' } },
			gives: { supports: 'stated', quote: 'Als Kunde möchte ich die Summe sehen.' },
		},
		{ fields: { title: 'As a result the total is gone' }, gives: null },
	],
};
