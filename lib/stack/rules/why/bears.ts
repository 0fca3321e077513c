import { type Passage, type Rule, said } from '../../reading.ts';
import { ownSentences } from './sentence.ts';

/** Something or someone is said to need it, for whatever reason. */
const NEEDS =
	/\b(?:needed|required|wanted|used|requested|expected|necessary) (?:by|for|in order|when)\b|\b(?:they|team|group|users?|customers?|clients?|community|company|department) (?:really |also |still |now )?(?:needs?|wants?|requires?|asks? for) (?!to be\b|to$)\w|\b(?:we|i) (?:really |also |will |would |still |currently )?(?:need|want|require|would like|'d like) (?!to\b)[^.;\n]{3,100} (?:for|to|in|when|as)\b/i;
/** `Apache Flex needs a …`: the name of something behind which people stand. */
const NAMED =
	/(?:^|[.,;] )[A-Z]\w{2,20}(?: [A-Z]\w{1,20})? (?:really |also |still |now )?(?:needs|wants|requires) (?:an?|the|some|to have|to support) /;
/** Where it comes from. */
const FROM =
	/\b(?:arose|arises|arising|stems|stemmed|originat\w{1,4}|result(?:s|ed)?|came|comes|derived|born) (?:up )?(?:from|out of|in|during) |\bbased on (?:the |our |my |some |user |customer )?(?:experiences?|feedback|discussions?|conversations?|findings|comments?|results|review|requests?|reports?)\b|\b(?:was|were|been|is|are|being) (?:also |just |recently )?(?:discussed|decided|agreed|brought up|noticed|discovered|suggested|identified|missed|forgotten|overlooked|left out|omitted) |\b(?:we|i) (?:just |recently |also |have |['’]ve )?(?:noticed|discovered|realized|realised|found out|ran into|encountered|hit|stumbled)\b/i;
/** What is to be had elsewhere: available in the old one, as in the app. */
const ELSEWHERE =
	/\b(?:is|are|was|were) (?:already |also |previously |only |now )?(?:available|possible|supported|present|included|implemented|offered) (?:in|on|with|by|for|via|through|using)\b|\b(?:other|similar|competing) (?:tools?|apps?|products?|libraries|frameworks|languages|editors?|platforms|providers?|projects)\b|\b(?:same|similar) (?:way|behaviou?r|feature|functionality|thing) (?:as|to|like|in)\b|(?<!configured )\bfor use (?:in|by|with)\b/i;
/** What the writer is about, or does meanwhile. */
const ABOUT =
	/\b(?:i|we)(?:['’]m| am|['’]re| are|['’]ve been| have been) (?:currently |just |also )?(?:working on|building|developing|writing|creating|maintaining|migrating|porting|integrating|planning|evaluating)\b|\b(?:i|we) (?:plan|intend|hope) to\b|\b(?:i|we)(?:['’]d| would) like to use\b|\b(?:i|we) use \w[^.;\n]{0,60} (?:for|in production|to)\b|\bwork(?:s|ed|ing)?[- ]?arounds?\b|\b(?:today|nowadays|right now|for now|so far),? (?:we|i|users|people|everyone|you)\b/i;
/** A question for a way. */
const ASKS =
	/\bis there (?:an?|any|some) (?:\w{1,20} ){0,2}(?:way|option|possibility|chance|setting|plan|reason) (?:to|of|for|that|why)\b|\b(?:two|three|four|several|multiple|many) (?:different|separate|competing|copies|variants)\b|\bcopied (?:into|across|around|between|all over)\b/i;
/** A question for the reason bears on it. */
const WHY =
	/\bwhy (?:is|are|do|does|did|can|can['’]t|not|we|it|was|would|should|isn['’]t|doesn['’]t|don['’]t)\b|\bwhat['’]?s the (?:point|reason|rationale)\b/i;

const PATTERNS = [NEEDS, NAMED, ABOUT, ASKS, FROM, ELSEWHERE, WHY];

const tells = ({ text, words }: Passage) => words.length >= 4 && PATTERNS.some((pattern) => pattern.test(text));

/** Words that bear on a reason and leave it to be asked: who needs it, where it came from, who has it. English. */
export const bears: Rule = {
	name: 'why: who needs it, where it comes from',
	look(reading) {
		const found =
			ownSentences(reading).find(tells) ?? (reading.title && WHY.test(reading.title.text) ? reading.title : null);
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'This came up in the last review: this came from the shop.' } },
			gives: { supports: 'hinted', quote: 'This came up in the last review: this came from the shop.' },
		},
		{ fields: { title: 'Why is the list so long?' }, gives: { supports: 'hinted', quote: 'Why is the list so long?' } },
		{ fields: { body: { format: 'text', text: 'Give the list two columns and a title.' } }, gives: null },
	],
};
