import type { Passage, Rule } from '../../reading.ts';
import { told } from './sentence.ts';

const LESS =
	/\bnot (?:very |really |a |so |that |exactly |particularly )?(?:good|ideal|great|helpful|useful|robust|obvious|appropriate|accurate|reliable|friendly|efficient|scalable|maintainable|worth|sufficient|feasible|practical|secure|safe|nice|acceptable|desirable|optimal|intuitive)\b/i;
const MORE =
	/\b(?:is|are|be|was|were|becomes?|gets?|got) (?:much |far |way |even |a lot |significantly )?(?:less|better|worse|slower|faster|easier|harder|simpler|cleaner|safer|cheaper) (?!than expected)\w/i;
const WOULD =
	/\bwould (?:also )?be (?:much |a lot |far )?(?:cleaner|clearer|easier|simpler|faster|safer|more (?!than)\w{3,})\b|\bso (?:deep|slow|big|long|small|hidden|hard|many|much|large|bad|often|fast|late|complex|noisy) (?:\w{1,20} )?that\b/i;
const LONG =
	/\btak(?:es|ing|e) (?:over |about |more than |up to |around |~ ?)?(?:\d{1,6}|an?|two|three|four|five|six|ten|half an?|several|many|a few|a couple of|hours and|forever|ages) ?(?:people|ms|seconds?|minutes?|mins?|hours?|days?|weeks?|s\b)/i;
const THAN =
	/\b(?:cheaper|faster|slower|simpler|easier|better|worse|safer|cleaner|smaller|more \w{1,20}|less \w{1,20}) than (?:the |our |it |what |with )?(?:current|old|existing|previous|today|now|before|necessary|needed|has to|is|it)\b/i;
const TOO =
	/\b(?:is|are|was|were|feels?|far|way|much) too (?:long|short|slow|big|large|small|many|few|much|late|early|complex|complicated|loose|tight|coarse|vague|deep|hidden|crowded|aggressive|permissive|eager|rigid|dark|hard|easy|strict|broad|narrow|verbose|noisy|often|high|low|expensive|generic|wide|old|heavy)\b/i;
const AND =
	/\b(?:and|but|it|this) (?:slows|delays|costs|wastes|hides|confuses|complicates|hurts|undermines|defeats|scares|annoys|distracts)\b/i;
const HAND =
	/\b(?:every|each) (?:single )?time\b|\b(?:manually|by hand|copy(?:ing)?(?: and |-)past(?:e|ing))\b.{0,200}\b(?:time|each|every|error|instead|currently|have|need)/i;

/** How often it comes: several alerts a day. */
const OFTEN =
	/\b(?:several|multiple|many|dozens of|hundreds of|a few|a couple of|\d{1,6}) (?:times|e?mails?|alerts?|alarms?|tickets?|reports?|requests?|complaints?|messages?|calls?|questions?) (?:an?|per|each|every) (?:hour|day|week|month|release|sprint)\b/i;
/** By how much: a 15x speedup, 30 % smaller. */
const BY_SO_MUCH =
	/\d ?(?:x|×|times|%|percent|[kmg]i?b|ms|seconds?|minutes?) (?:speed-?up|faster|quicker|slower|smaller|larger|cheaper|fewer|less|more|improvement|reduction|overhead|savings?)\b/i;

const PATTERNS = [OFTEN, BY_SO_MUCH, LESS, MORE, WOULD, LONG, THAN, TOO, AND, HAND];

const tells = ({ text }: Passage) => PATTERNS.some((pattern) => pattern.test(text));

/** A sentence that weighs what is there: not ideal, is worse with, takes 20 minutes, every time. English. */
export const weighs: Rule = {
	name: 'why: what it costs as it is',
	look: (reading) => told(reading, tells),
	examples: [
		{
			fields: { body: { format: 'text', text: 'The export takes 20 minutes with our list.' } },
			gives: { supports: 'stated', quote: 'The export takes 20 minutes with our list.' },
		},
		{ fields: { body: { format: 'text', text: 'The export takes the list.' } }, gives: null },
	],
};
