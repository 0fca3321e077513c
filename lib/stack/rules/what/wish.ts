import { type Passage, type Rule, said } from '../../reading.ts';
import { saidBeyondTitle } from '../beyond.ts';
import { LOOSE_ACTS, prescribes } from '../how/prescribes.ts';
import { reportsFault } from '../report.ts';
import { PRINTED } from './shown.ts';

const ELSEWHERE: ReadonlySet<string> = new Set(['environment', 'checks', 'repro', 'why', 'testing']);
/** A body that says less than this beyond the title must order something to be definite. */
const THIN = 6;
/** It only collects other tasks, and has no outcome of its own. */
export const COLLECTS =
	/\bthis (?:epic|story|issue|ticket|task) (?:will |is to |is for )?(?:track|collect|cover)|\b(?:track(?:s|ing)? (?:all|the)|umbrella|meta issue|thread for)\b/i;
/** What is still to be found out has no outcome yet. */
const EXPLORES =
	/\b(?:should|could|need to|let'?s|might want to) (?:explore|investigate|discuss|look into|think about|evaluate)\b/i;
/** What is to be made better, nobody says into what: it should be cleaned up. */
const LOOSE =
	/\b(?:should|must|needs? to|has to|have to|could) be (?:investigated|explored|discussed|looked (?:into|at)|figured out|clarified|improved|cleaned up|refactored|reworked|tidied|optimi[sz]ed|organi[sz]ed)\b|\bneed to (?:re)?organi[sz]e (?:this|these|it|them)\b|\b(?:some|various|several) \w{3,20}, (?:and )?(?:\w{3,20} some|removes some)\b/i;
/** Whether something ought to be is still a question. */
const ASKS = /\b(?:do|does|should) (?:we|i|it|they|you|this) (?:really |actually |also )?(?:need|have|want)?\b[^?\n]{0,300}\?/i;
/** A wish put as a question: is it possible to, any plans to. */
const MAY =
	/\b(?:is it|would it be|if it['’]?s|if it is|if it would be|could it be|was it) possible to (?:add|provide|have|get|make|support|include|show|allow|use|set|change|export|create|implement|\w{4,20}e)\b|\bany (?:plans?|chance|interest)(?: \w{2,12}){0,3} (?:to|of|in|on) (?:add|support|provid|implement|hav|mak|releas)|\bplans? to (?:add |provide |have )?support\b/i;
/** What there is no way to do is what is wanted. */
const LACKS =
	/\b(?:there is|there are|there['’]s|has|have|with|provides?|offers?) (?:currently |at present |also |still |simply )?no (?:\w{3,20} )?(?:way|mechanism|option|ability|possibility|support|means|setting|button|command)s? (?:to|for|of|that)\b|\bil n['’]y a pas (?:de possibilité|de moyen|d['’]option)|\bes gibt keine (?:möglichkeit|option|funktion)|\bno hay (?:forma|manera|opción|posibilidad)|\bnão há (?:como|forma|opção)|能不能|可不可以|能否|是否可以|可否|是否有计划|有没有计划/i;

const OUGHT = /\b(?:should|must|needs? to|has to|have to|only)\b/i;

const speaks = ({ shape, words, topic, text, hits }: Passage) =>
	shape !== 'heading' &&
	shape !== 'code' &&
	words.length >= 4 &&
	!hits.has('seeks') &&
	!COLLECTS.test(text) &&
	!EXPLORES.test(text) &&
	!LOOSE.test(text) &&
	!ASKS.test(text) &&
	!PRINTED.test(text.slice(0, 200)) &&
	!(topic !== null && ELSEWHERE.has(topic));

const wants = ({ text }: Passage) => MAY.test(text) || LACKS.test(text);

/** In a report, `open …` and `run …` are the way to the fault. */
const begins = ({ hits, words }: Passage, report: boolean) =>
	(hits.get('act')?.from === 0 || hits.get('done')?.from === 0) && !(report && LOOSE_ACTS.has(words[0]?.word ?? ''));

/** A sentence that says what should be so, or orders something definite. */
export const wish: Rule = {
	name: 'what: an outcome in a sentence',
	look(reading) {
		const { body, work } = reading;
		const report = reportsFault(reading);
		const wished =
			saidBeyondTitle(reading) < THIN
				? body.find(
						(passage) =>
							speaks(passage) && (OUGHT.test(passage.text) || wants(passage) || prescribes(passage)),
					)
				: (body.find((passage) => (passage.hits.has('wish') || wants(passage)) && speaks(passage)) ??
					body.find((passage) => begins(passage, report) && speaks(passage)));
		if (!wished) return null;
		// One sentence does not tell the scope of an epic.
		const scant = work.kind === 'epic' && body.filter(speaks).length < 2;
		return said(wished, scant ? 'hinted' : 'stated');
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'The total should include the tax.' } },
			gives: { supports: 'stated', quote: 'The total should include the tax.' },
		},
		{ fields: { body: { format: 'text', text: 'A total and a tax.' } }, gives: null },
		{ fields: { body: { format: 'text', text: 'We should explore how totals are shown.' } }, gives: null },
		{ fields: { body: { format: 'text', text: 'How do I add the tax to a total?' } }, gives: null },
		{ fields: { body: { format: 'text', text: 'This epic will track all that we need for totals.' } }, gives: null },
	],
};
