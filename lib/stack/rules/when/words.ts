import { type Passage, type Rule, said } from '../../reading.ts';

const DATE =
	/\b20\d\d[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:0?[1-9]|[12]\d|3[01]))?\b|\b(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:20)?\d\d\b|20\d\d年|\d{1,2}月\d{1,2}日/;
const CLOSE = new Set(
	'by before until due during till every each next this deadline eta target bis vor avant antes hasta até jeden chaque cada every'.split(
		' ',
	),
);
const CLOSE_BEFORE_DATE =
	/\b(?:by|before|until|due|deadline|eta|target|release|scheduled|planned|bis|avant|antes|hasta|até)\b/i;
/** A release named in a title is what the work is for. */
const RELEASE =
	/\b(?:release|backport|milestone|sprint|iteration|freeze)\b[^\n]{0,40}?\bv?\d|\bv?\d[\w.]{0,20} release\b|\b20\d\d [\w ]{0,20}release\b/i;

/** A word such as "by" or "before", close before a day or a date. */
function promises({ hits, text, words }: Passage): boolean {
	const day = hits.get('day');
	if (day && words.slice(Math.max(0, day.from - 3), day.from).some(({ word }) => CLOSE.has(word))) return true;
	const date = DATE.exec(text);
	return date !== null && CLOSE_BEFORE_DATE.test(text.slice(Math.max(0, date.index - 24), date.index));
}

/** The text sets a time: a deadline, a release it is for, a rhythm. A date in a log is none. */
export const words: Rule = {
	name: 'when: a time in the text',
	look({ body, title }) {
		if (title && (RELEASE.test(title.text.slice(0, 500)) || title.hits.has('due') || promises(title)))
			return said(title, 'stated');
		const found = body.find(
			(passage) =>
				passage.shape !== 'heading' &&
				passage.shape !== 'code' &&
				(passage.hits.has('due') || promises(passage) || (passage.topic === 'when' && /\d/.test(passage.text))),
		);
		return found ? said(found, 'stated') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'Has to be out by Friday.' } },
			gives: { supports: 'stated', quote: 'Has to be out by Friday.' },
		},
		{ fields: { title: 'Prepare the 4.2 release' }, gives: { supports: 'stated', quote: 'Prepare the 4.2 release' } },
		{ fields: { body: { format: 'text', text: '2026-01-02 10:00:01 ERROR no such file' } }, gives: null },
	],
};
