import type { Passage, Rule } from '../../reading.ts';
import { means, told } from './sentence.ts';

const ends = means('aim');
/** `できるようになりました` tells what became so, `ように見える` what it looks like; with no other words for an end, it is none. */
const BECAME = /ように(?:なり|なっ|なる|見え|思|感じ)/;
const ENDS = /ため|防|避け|回避|目的|目指/;

/** `so consumers can dedupe`, `so that a list never …`; a sentence that begins with its `so` only goes on. */
const SO =
	/[\w`)"'],? so (?:that )?(?:(?:the|a|an|all|any|our|other|each|every) )?(?:[\w`-]{2,30} ){1,2}(?:can|could|may|will|won['’]t|don['’]t|doesn['’]t|no longer|never|always|stays?|remains?) /i;

const tells = (passage: Passage) =>
	(passage.text.includes(' so ') && SO.test(passage.text)) ||
	(ends(passage) && (!BECAME.test(passage.text) || ENDS.test(passage.text)));

/** A sentence with an end: so that, in order to, so users can, … */
export const aim: Rule = {
	name: 'why: an end it serves',
	look: (reading) => told(reading, tells, reading.work.kind !== 'bug'),
	examples: [
		{
			fields: { body: { format: 'text', text: 'Sort the list so that a name is found at once.' } },
			gives: { supports: 'stated', quote: 'Sort the list so that a name is found at once.' },
		},
		{ fields: { body: { format: 'text', text: 'Sort the list by name.' } }, gives: null },
	],
};
