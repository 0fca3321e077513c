import { type Finding, type Passage, type Rule, said } from '../../reading.ts';
import type { Hit } from '../../text/phrases.ts';
import { timeIn } from '../../text/times.ts';
import { isShelf } from './shelf.ts';

/** A release named in a title is what the work is for. An error that speaks of one in passing is not. */
const RELEASE =
	/\b(?:releas(?:e|ing)|backport(?: to)?|milestone|sprint|iteration|freeze)[\s:/#-]{1,3}(?:\w{1,12}[\s/-]){0,2}v?\d|\bv?\d[\w.]{0,20} release\b|\b20\d\d [\w ]{0,20}release\b/i;
const MOST_TITLE = 500;
/** `Phase 1 (Q1 2027)`: in a few words, a quarter is when it is planned for; in a story it may be past. */
const QUARTER = /\bq[1-4][ /,'-]{0,3}20\d\d\b|\b20\d\d[ /,-]{0,3}q[1-4]\b/i;
const MOST_OF_A_LABEL = 8;

/** Under a heading about time: a release, a sprint, or how long it takes. */
const SPAN =
	/\bv?\d{1,4}\.\d|\b(?:sprint|release|iteration|milestone|phase|week|month|day|quarter|woche|monat|tag|semaine|mois|jour|semana|mes|mês|día|dia)\w{0,3}\b|[週周月日天末]/iu;

/** A field so named holds a span of time, whatever people call that; but not one that means "some day". */
const TIMEBOX = /^(?:iteration|sprint)$/i;
const isTimebox = ({ field, text }: Passage) => TIMEBOX.test(field) && text.trim() !== '' && !isShelf(text);

/** Whether a phrase stands in one piece: in `cc(target) Release/x.o` there is no target release. */
const isWhole = ({ text, words }: Passage, hit: Hit | undefined) =>
	hit !== undefined &&
	!/[^\s\p{L}\p{N}'’*_-]/u.test(text.slice(words[hit.from]?.start ?? 0, words[hit.to - 1]?.end ?? 0));

const isSaid = ({ shape }: Passage) => shape !== 'heading' && shape !== 'code';

/** What a passage says of a time to come: the day, where it names one; null where it sets no time. */
function timeOf(passage: Passage): { date: string | null } | null {
	const { text, words, hits, topic, writtenOn } = passage;
	const due = isWhole(passage, hits.get('due'));
	const quarter = words.length <= MOST_OF_A_LABEL && QUARTER.test(text);
	// Whoever takes it on and names a day, promises it for that day; so does a section about time.
	const found = timeIn(text, words, writtenOn, due || quarter || topic === 'when' || hits.has('owns'));
	if (found) return found;
	return due || (topic === 'when' && (SPAN.test(text) || isTimebox(passage))) ? { date: null } : null;
}

const dated = (passage: Passage, { date }: { date: string | null }): Finding => ({
	...said(passage, 'stated'),
	...(date === null ? {} : { date }),
});

/** The text, or a comment, sets a time: a deadline, a release it is for, a rhythm. The last word counts; a date in a log is none. */
export const words: Rule = {
	name: 'when: a time in the text',
	look({ body, title, comments }) {
		let last: Finding | null = null;
		for (const passage of comments) {
			if (!isSaid(passage)) continue;
			const time = timeOf(passage);
			// "Postponed to 3 March" sets a time, "no deadline any more" none.
			if (passage.hits.has('lifts') && !time?.date) last = null;
			else if (time) last = dated(passage, time);
		}
		if (last) return last;
		if (comments.some(({ hits }) => hits.has('lifts'))) return null;
		const named = title && timeOf(title);
		if (title && (named || RELEASE.test(title.text.slice(0, MOST_TITLE)))) return dated(title, named ?? { date: null });
		for (const passage of body) {
			const time = isSaid(passage) ? timeOf(passage) : null;
			if (time) return dated(passage, time);
		}
		return null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'Has to be out by Friday.' } },
			gives: { supports: 'stated', quote: 'Has to be out by Friday.' },
		},
		{ fields: { title: 'Prepare the 4.2 release' }, gives: { supports: 'stated', quote: 'Prepare the 4.2 release' } },
		{
			fields: { comments: [{ text: 'Agreed: due on 3 March.' }] },
			gives: { supports: 'stated', quote: 'Agreed: due on 3 March.' },
		},
		{
			fields: { comments: [{ text: 'Due on 3 March.' }, { text: 'No deadline any more.' }] },
			gives: null,
		},
		{ fields: { body: { format: 'text', text: '2026-01-02 10:00:01 ERROR no such file' } }, gives: null },
		{ fields: { body: { format: 'text', text: 'Affects 4.1.0, seen since 2026-01-02.' } }, gives: null },
	],
};
