import type { Passage, Rule } from '../../reading.ts';
import { cued, told } from './sentence.ts';

/** People in the plural, or nobody in particular: `the user clicks` is a step, `users click twice` is an observation. */
const WHO =
	'(?:users|people|customers|clients|teams|nobody|no one|someone|somebody|anyone|anybody|everyone|everybody|developers|devs|engineers|operators|admins|administrators|contributors|maintainers|reviewers|newcomers|beginners|visitors|readers|partners|auditors|editors|authors|students|teachers|patients|hires|buyers|sellers|drivers|managers|employees|colleagues|members|players|testers|consumers|most of us|some of us|many of us|many|others)';
/** What happens to them; what they should or can do is the wish itself. */
const DOES =
	"(?:(?:often|always|usually|sometimes|currently|still|regularly|frequently|also|then|already|now|just|really|all|keep|kept|have been|are|were|end up|ended up) ){0,2}(?:complain(?:ed|ing)?|ask(?:ed|ing)|reported|reporting|miss(?:ed|ing)?|los(?:e|t|ing)|expect(?:ed)?|struggl(?:e|ed|ing)|forget|forgot|notice[ds]?|think|thought|believe|assume|wonder(?:ed|ing)?|wait(?:ed|ing)?|spend|spent|pay|paid|hear|feel|give up|gave up|get|got|getting|run into|hit|hitting|rely|depend|need|want|wanted|prefer|tend|have|had|find|found|see|saw|tell|tells|know|knows|waste[ds]?|stumbl(?:e|ed)|trip|suffer(?:ed)?|end up|ended up|do not|don['’]t|did not|didn['’]t|can not|cannot|can['’]t|could not|couldn['’]t|can tell|confused|stuck|unable|forced|left|surprised|affected|blocked|unaware|leaving|trying|writing|working|using)";
const THEY = new RegExp(
	`\\b${WHO} (?:(?:on|in|with|of|from|who|using|without) (?:[\\w-]{1,30} ){1,3})?${DOES}\\b`,
	'i',
);
const HIT =
	/\b(?:\d[\d,.]*%?|many|most|several|all|some|every) (?:of (?:our|the) )?(?:\w{1,20} )?(?:users?|customers?|accounts?|orders?|people|clients?|projects|sites|tenants?|teams) (?:is|are|were|was|have been|has been|will be|would be) (?:affected|impacted|hit|blocked|broken|lost|stuck|locked|unable|confused)\b/i;

/** What we go through: we keep getting paged, I can never remember, we are about to hit the limit. */
const WE =
	/\b(?:we|i|our team|my team|our support|the team)(?: (?:often|always|usually|currently|still|regularly|frequently|also|already|now|really))? (?:keep|kept|los[et]|spend|spent|pay|paid|rely|depend|waste[ds]?|struggle[ds]?|suffer(?:ed)?|risk|can never|never know|have to keep|had to|(?:are|['’]re|['’]m|am) (?:about to|running out|losing|wasting|paying|spending|stuck|blocked|unable|forced|seeing more|getting (?:a lot|many|lots|complaints))|have (?:seen|had|been getting|received|noticed) (?:several|many|multiple|some|a lot|lots|reports|complaints|customers|users|cases))\b/i;

/** Wanting something that does not go as things are. */
const BUT =
	/\b(?:i|we)(?:['’]d| would)? (?:want|wanted|like|need|needed|love|wish|tried|try)\b[^.;\n]{3,200}\b(?:but|however|yet|although)\b/i;

/** What waits for the work: we can't upgrade until, not without. */
/** Those who ask for it, and how often they do. */
const VOICES =
	/\b(?:our|several|many|some|most|two|three|(?:the |our )?(?:largest|biggest|key|important|major|enterprise|paying)) (?:\w{1,20} ){0,2}(?:customers?|clients?|users|partners?|teams?|stakeholders?|merchants?|schools|companies) (?:has |have |also |already |often |keep )?(?:ask|request|demand|want|need|complain|rel(?:y|ie)|depend|insist|expect|wait)(?:s|ed|ing)?\b|\b(?:most|top|frequent|frequently|often|highly|commonly|much|repeatedly)[- ](?:requested|asked|wanted|reported|request|requests|question|complaint|needed)\b/i;

const UNTIL =
	/\b(?:can(?:no|['’ ])?t|can not|unable to|not able to|impossible to|won['’]t|will not)\b[^.;\n]{2,100}\b(?:until|unless|as long as)\b/i;

/** Someone with a name for their part in the house asks for it. */
const HOUSE =
	/\b(?:management|leadership|sales|marketing|finance|accounting|legal|stakeholders|the board|the business|our client|our customer|(?:every|each) (?:new )?(?:developer|user|customer|team|engineer|contributor|visitor|reader|admin|operator)) (?:(?:team|department|staff|people|often|always|also|still|currently|regularly) ){0,2}(?:wants?|needs?|asks?|asked|keeps?|requires?|required|requested|expects?|reports?|reported|complain(?:s|ed)?|relies|rely|has to|have to|had to|gets?|spends?|loses?|can['’]?t|cannot|does ?n['’]t|do not)\b/i;
const NOBODY = /\b(?:nobody|no one|noone) (?!else\b)(?:\w{1,20})\b/i;
/** What we can not tell; `I don't know how to fix it` is only the writer's. */
const UNKNOWN =
	/\bwe (?:currently |often |still |really |then )?(?:don['’]t know|do not know|can['’]t (?:tell|trust|measure|prove)|can ?not (?:tell|trust|measure|prove)|have no (?:idea|overview|visibility|record|insight|control|means)|only find out|never find out|never hear)\b/i;
const SHARE =
	/\b(?:half|a third|a quarter|two thirds|most|\d{1,3} ?%) of (?:the |our |all |these )?(?:users|visitors|customers|people|teams|calls|tickets|orders|requests|time|traffic|cases|errors|alerts|buyers|sessions)\b/i;

/** Only people complain, forget or get lost, whatever they are called. */
const ANIMATE =
	/\b[a-z][\w-]{2,20}s (?:often |always |usually |sometimes |still |also |keep |currently )?(?:complain|forget|struggle|wonder|give up|get lost|stumble|suffer|want to|get stuck)\b|\b(?:every|each) (?:\w{1,20} ){1,2}(?:stumbles|forgets|struggles|wonders|complains|trips)\b|\b(?:hardly|barely|scarcely) (?:anyone|anybody|any \w+|ever)\b|\b(?:my|our) (?:whole |entire )?(?:team|company|office|school|project)(?: is| are|['’]s)? (?:\w{1,20} )?(?:unable|blocked|stuck|waiting|forced|losing|relying|depending)\b/i;
/** Looked for and not found. */
const SOUGHT =
	/\b(?:can(?:no|['’ ])?t|can not|could ?n['’]t|could not|unable to|not able to|failed to) (?:(?:find|see|think of) (?:an?|any|another|the) (?:\w{1,20} )?(?:way|option|setting|possibility|solution|alternative|method)|(?:find|figure|work) out|(?:find|see|tell) (?:how|where|why|which|whether))\b/i;

const mayCue = cued(`
	complain, complains, forget, forgets, struggle, struggles, wonder, wonders, give, lost, stumble, stumbles, trips,
	suffer, want, wants, stuck, hardly, barely, scarcely, find, see, think, figure, work, tell, my, our, several, many,
	some, most, two, three, largest, biggest, key, important, major, enterprise, paying, top, frequent, frequently,
	often, highly, commonly, much, repeatedly
`);

const CUED = [ANIMATE, SOUGHT, VOICES];
const PATTERNS = [THEY, HIT, WE, BUT, UNTIL, HOUSE, NOBODY, UNKNOWN, SHARE];

const tells = (passage: Passage) =>
	PATTERNS.some((pattern) => pattern.test(passage.text)) ||
	(mayCue(passage) && CUED.some((pattern) => pattern.test(passage.text)));

/** What people go through as things are: users get lost, we keep losing, I would like to … but … English. */
export const people: Rule = {
	name: 'why: what people go through',
	look: (reading) => told(reading, tells),
	examples: [
		{
			fields: { body: { format: 'text', text: 'New buyers often miss the second page.' } },
			gives: { supports: 'stated', quote: 'New buyers often miss the second page.' },
		},
		{
			fields: { body: { format: 'text', text: 'I want to compare two orders, but only one is shown.' } },
			gives: { supports: 'stated', quote: 'I want to compare two orders, but only one is shown.' },
		},
		{ fields: { body: { format: 'text', text: 'Users should see the second page.' } }, gives: null },
		{ fields: { body: { format: 'text', text: 'I want to compare two orders.' } }, gives: null },
	],
};
