import type { Mark, Said, TextPlace } from './reference.ts';
import { BEHIND, DENIAL, OWN_LABEL, PULL_LABEL, RELATIONS, SYNC_FOOTER } from './relations.ts';

export interface Saying {
	said: Said;
	rule: string;
	/** The mark's line begins with it, but for bullets and boxes. */
	subject: boolean;
}

/** How far back in a line words may stand, in UTF-16 units. */
const REACH = 120;
/** How many lines above a list its heading may stand. */
const MOST_ITEMS = 30;
const LINE_MARKS = /^[\s>*_#+\-–•◦[\](){}xX|☐☑✅☒"'`~┆]*(?:\d{1,3}[.)]\s+)?[\s*_[("']*$/;
const JOINS = /^[\s,;&+/()*_[\]]*(?:and|or|und|oder|et|ou|y|e|as well as)?[\s()*_[\]]*$/;
/** Behind a name: it is what the sentence is about. */
const VERB =
	/^\s*(?:\([^()]{0,60}\)\s*)?(?:is|are|was|were|has|had|depends|blocks|needs|requires|waits|got|gets|fixe[sd]|closes|closed|resolve[sd]|supersedes|should|will|would|can|must|also)\b/i;
const NOUNS =
	/(?:^| )(?:the|an?|this|that|our|issues?|tickets?|prs?|pull requests?|bugs?|tasks?|story|stories|jira|github|asana|upstream|number|no\.?|epic)$/;

/** Words in lower case, without marks around them. */
function plain(words: string): string {
	return words
		.toLowerCase()
		.replace(/n['’]t\b/g, ' not')
		.replace(/[*_~`"'“”‘’()[\]{}<>|#☐☑✅]+/g, ' ')
		.replace(/\s+/g, ' ')
		.replace(/[\s:：=–—-]+$/, '')
		.trimStart();
}

function withoutNouns(words: string): string {
	let left = words;
	for (let count = 0; count < 4; count++) {
		// A label of one word says something itself: `Epic: TIDE-1`.
		const next = left.replace(NOUNS, '').replace(/[\s:：–—-]+$/, '');
		if (next === left || next === '') break;
		left = next;
	}
	return left;
}

function relation(words: string, place: TextPlace): { rule: string; said: Said } | null {
	const tail = withoutNouns(words);
	for (const { rule, before, said, denied } of RELATIONS) {
		const found = before.exec(tail) ?? (/^epic$|\bepic$/.test(words) && rule === 'part of' ? before.exec(words) : null);
		if (!found) continue;
		const lead = tail.slice(0, found.index + (/^[^a-z0-9]/.test(found[0]) ? 1 : 0)).trimEnd();
		if (DENIAL.test(lead)) return { rule: `${rule}, denied`, said: denied };
		// Only a pull request closes by words, and not by those of a comment.
		return { rule, said: said === 'works on' && (!place.pull || place.part === 'comment') ? 'relates' : said };
	}
	return null;
}

/** The heading or label line that a list, or a name alone on its line, stands under; '' where there is none. */
function labelOver(text: string, lineStart: number): string {
	let stop = lineStart - 1;
	for (let count = 0; count < MOST_ITEMS && stop > 0; count++) {
		const start = text.lastIndexOf('\n', stop - 1) + 1;
		const line = text.slice(start, Math.min(stop, start + 300)).trim();
		stop = start - 1;
		if (/^(?:#{1,6}\s|h[1-6]\.\s)|[:：][*_\s]*$|^\*\*[^*]{1,60}\*\*$/.test(line))
			return line.length <= 60 ? plain(line.replace(/^h[1-6]\./, '')) : '';
		if (line !== '' && !/^(?:[-*+•#]|\d{1,3}[.)]|https?:)/.test(line)) return '';
	}
	return '';
}

const asLabel = (words: string, pull: boolean | undefined, place: TextPlace): Omit<Saying, 'subject'> | null => {
	if (place.pull && OWN_LABEL.test(words)) return { said: 'works on', rule: 'line of its own task' };
	// On GitHub such a line names any pull request; elsewhere the one that does the task.
	if (pull && !place.task?.startsWith('github:') && PULL_LABEL.test(words))
		return { said: 'worked on by', rule: 'line of its own pull request' };
	return null;
};

/**
 * What the words around a name say, by its own line and the label over it. `before` is the mark before it in the same
 * text with what was said of it: lists go on (`Fixes #1, #2 and #3`), and what is said of one name is not said of this task.
 */
export function sayingOf(
	text: string,
	mark: Mark,
	place: TextPlace,
	before: (Mark & { saying: Saying }) | null,
): Saying {
	const lineStart = text.lastIndexOf('\n', mark.start - 1) + 1;
	const near = before && before.end > lineStart ? before : null;
	const from = Math.max(lineStart, near?.end ?? 0, mark.start - REACH);
	const raw = text.slice(from, mark.start);
	const subject = near === null && from === lineStart && LINE_MARKS.test(raw);
	if (near && JOINS.test(raw) && raw.length < 20) return { ...near.saying, subject: near.saying.subject };
	const stop = text.indexOf('\n', mark.end);
	const behind = text.slice(mark.end, Math.min(stop < 0 ? text.length : stop, mark.end + REACH));
	if (SYNC_FOOTER.test(raw)) return { said: 'same', rule: 'footer of a synchroniser', subject };
	if (near && place.part !== 'title' && (near.saying.subject || VERB.test(raw)))
		return { said: 'mentions', rule: 'said of another task', subject: false };
	const after = BEHIND.find(({ words }) => words.test(behind));
	if (after) return { said: after.said, rule: after.rule, subject };
	if (subject) {
		const label = labelOver(text, lineStart);
		const found = label ? (asLabel(label, mark.pull, place) ?? relation(label, place)) : null;
		if (found) return { ...found, subject };
		const ticked = /^\s*[-*+]\s+\[[ xX]?\]\s*$/.test(raw);
		if (ticked && place.part === 'body' && !place.pull) return { said: 'child', rule: 'task list', subject };
		return { said: 'mentions', rule: 'mention', subject };
	}
	const sentence = raw.slice(Math.max(...['. ', '! ', '? ', '; '].map((sign) => raw.lastIndexOf(sign) + 1), 0));
	const words = plain(sentence);
	const label =
		near === null && from === lineStart && /[:：=|–—-][\s*_[("'<]*$/.test(raw)
			? asLabel(words.replace(/^[^a-z]+/, ''), mark.pull, place)
			: null;
	const told = label ?? relation(words, place);
	// A question is no statement, but for one that asks for the reason of what it states.
	if (told && /^blocke?[ds]/.test(told.said) && /^[^.!;\n]*\?/.test(behind) && !/\bwhy\b/.test(words))
		return { said: 'relates', rule: `${told.rule}, asked`, subject };
	return { ...(told ?? { said: 'mentions', rule: 'mention' }), subject };
}
