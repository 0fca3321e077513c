import type { Passage, Rule } from '../../reading.ts';
import { cued, told } from './sentence.ts';

const BAD =
	'(?:hard|harder|difficult|slow|slower|confusing|impossible|tricky|painful|error[- ]prone|messy|unclear|useless|worse|unusable|unreadable|unreliable|annoying|awkward|complicated|cumbersome|tedious|inconvenient|look (?:bad|broken|odd|weird)|not work)';

/** It makes something hard: makes it slow, making the list useless, makes testing impossible. */
const MAKES = new RegExp(
	String.raw`\bmak(?:e|es|ing) (?:[\w\`'-]{1,30} ){1,6}?(?:very |really |quite |more |so |too |much )?${BAD}\b`,
	'i',
);
/** There is one way and a poor one, or none. */
const WAY =
	/\bno (?:\w{1,20} ){0,2}(?:means|possibility|mechanism|chance) (?:to|of|for)\b|\b(?:the )?only (?:current |possible |real |other )?(?:way|ways|option|options|possibility|means|alternative|choice)\b(?! (?:in|which) )[^.;\n]{0,120}\b(?:is|are|was|to be|seems)\b|\black of\b|\bdue to lacking\b/i;
/** Work done by hand: has to be copied by hand, need to restart it each time. */
const TOIL =
	/\b(?:have|has|had|having|need|needs|needed|forced|required|requires?) (?:(?:me|us|you|users?|people|them|one|the \w{1,20}) )?to (?:[\w'’-]{1,30} ){0,8}?(?:manually|by hand|over and over|again and again|twice|repeatedly|each|every|one by one|separately)\b|\b(?:manually|by hand) (?:have|has|had|need|needs) to\b|\b(?:is|are|must be|be) (?:still |currently |all )?(?:done|made|kept|updated|edited|copied|entered|maintained|created|managed|written|tracked|run|added|set|configured) (?:manually|by hand)\b/i;
/** What it is worth: nothing. */
const WORTH =
	/\b(?:provid|add|bring|serv|giv|ha[sv]|offer)(?:e?s|ing|e|d)? (?:absolutely |really |almost )?(?:no|little|zero|not much|nothing of) (?:real |extra |additional |added |useful |practical )?(?:value|benefit|use|purpose|information|point)\b|\bjust noise\b|\bpointless\b|\bmeaningless\b|\b(?:makes? no|n['’]t make (?:any |much |a lot of )?|not make (?:any |much )?) ?sense\b/i;

const PATTERNS = [MAKES, WAY, TOIL, WORTH];

const mayTell = cued(`
	make, makes, making, no, only, lack, due, manually, hand, over, again, twice, repeatedly, each, every, one, separately,
	noise, pointless, meaningless, sense, little, zero, much, nothing
`);

const tells = (passage: Passage) => mayTell(passage) && PATTERNS.some((pattern) => pattern.test(passage.text));

/** What makes work hard as things are: makes it slow, the only way is, has to be done by hand, just noise. English. */
export const hard: Rule = {
	name: 'why: what is hard as it is',
	look: (reading) => told(reading, tells),
	examples: [
		{
			fields: { body: { format: 'text', text: 'The long names make the list hard to scan.' } },
			gives: { supports: 'stated', quote: 'The long names make the list hard to scan.' },
		},
		{
			fields: { body: { format: 'text', text: 'The prices have to be copied by hand.' } },
			gives: { supports: 'stated', quote: 'The prices have to be copied by hand.' },
		},
		{ fields: { body: { format: 'text', text: 'Make the list shorter.' } }, gives: null },
	],
};
