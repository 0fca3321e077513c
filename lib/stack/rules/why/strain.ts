import type { Passage, Rule } from '../../reading.ts';
import { told } from './sentence.ts';

const PEOPLE = '(?:people|users|customers|newcomers|contributors|beginners|visitors|readers|everyone|them|us|me)';

/** Hours that went into it: took me an hour to figure out, takes forever. */
const TIME =
	/\b(?:took|takes?|taking|costs?|spent|spend|wast(?:e|es|ed|ing)) (?:(?:me|us|them|you|everyone|people|users|a user|the team|developers) )?(?:forever|ages|(?:quite |about |over |almost |at least |up to |around )?(?:an?|half an?|one|two|three|several|many|a few|a couple of|\d+|countless|some|so much|too much|a lot of|way too much)? ?(?:very |really )?(?:long time|hours?|days?|weeks?|while|time and|time to figure))\b/i;
/** What it does to them: scares people off, users are puzzled. */
const MOOD = new RegExp(
	String.raw`\b(?:scar|puzzl|surpris|confus|frustrat|annoy|irritat|bother|overwhelm|intimidat|discourag|distract|disappoint|alienat|trip|throw|deter|driv)(?:s|es|e|ed|ing|ps|ping)?(?: \w{1,20})? ${PEOPLE}\b|(?<!\bi )\b(?:are|is|get|gets|getting|feel|feels|were|be) (?:\w{1,20} )?(?:puzzled|confused|surprised|annoyed|frustrated|irritated|overwhelmed|bothered|left out|excluded|locked out|thrown off|disappointed|misled|put off|scared|lost in)\b`,
	'i',
);
/** A burden by its name. */
const BURDEN =
	/(?:\b(?:it|that|this)['’]s|\b(?:is|are|was|be|becomes?|remains?|been|feels like|asking for|a (?:real|huge|big|major|constant|recurring|common|frequent))) (?:such |quite |still |always )?(?:an? )?(?:real |huge |big |major |constant |recurring |common |frequent |bit of a |total |complete |known )?(?:pain|hassle|burden|chore|nuisance|headache|liability|barrier|hurdle|obstacle|deal[- ]?breaker|show[- ]?stopper|waste|turn[- ]?off|trouble|drag|source of (?!truth)\w{3,})\b/i;
/** Nothing helps: nothing tells the user, gives no clue, is unhelpful. */
const MUTE =
	/\b(?:nothing|nowhere) (?:\w{1,20} )?(?:tells|shows|warns|says|indicates|prevents|stops|explains|catches|protects|guards|calls|uses|reads|needs)\b|\b(?:no|any|little|n['’]t (?:really )?give|without) (?:clear |useful |obvious |visible )?(?:clue|hint|indication|feedback|warning|guidance|explanation) (?:about|of|that|what|why|how|which|to|for|when|as)\b|\b(?:is|are|was|feels?|looks?|be) (?:very |quite |really |rather |so |pretty )?un(?:helpful|readable|friendly|professional|maintainable|wieldy|pleasant|fair|manageable|predictable|natural|acceptable|discoverable)\b|\bof (?:little|no) (?:help|use|value)\b/i;
/** A door that stands open. */
const OPEN =
	/\b(?:anyone|everyone|anybody|any user|all users|attackers?|an attacker|strangers|outsiders) (?:can|could|may|might|is able to) (?:then |easily |simply )?(?:read|see|access|delete|change|edit|write|steal|spoof|guess|view|download|bypass|call|forge|inject|abuse)\b/i;

const PATTERNS = [TIME, MOOD, BURDEN, MUTE, OPEN];

const tells = ({ text }: Passage) => PATTERNS.some((pattern) => pattern.test(text));

/** What it takes out of people: took me an hour, scares users off, is a pain, gives no clue. English. */
export const strain: Rule = {
	name: 'why: what it takes out of people',
	look: (reading) => told(reading, tells),
	examples: [
		{
			fields: { body: { format: 'text', text: 'It took me two hours to find the list.' } },
			gives: { supports: 'stated', quote: 'It took me two hours to find the list.' },
		},
		{
			fields: { body: { format: 'text', text: 'The message gives no clue about the row.' } },
			gives: { supports: 'stated', quote: 'The message gives no clue about the row.' },
		},
		{ fields: { body: { format: 'text', text: 'The message is shown for a second time.' } }, gives: null },
	],
};
