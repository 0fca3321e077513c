import { type Passage, type Rule, said } from '../../reading.ts';
import { saidBeyondTitle } from '../beyond.ts';
import { LOOSE_ACTS, prescribes } from '../how/prescribes.ts';
import { reportsFault } from '../report.ts';
import { leavesOpen, wants } from './open.ts';
import { PRINTED } from './shown.ts';

const ELSEWHERE: ReadonlySet<string> = new Set(['environment', 'checks', 'repro', 'why', 'testing']);
/** A body that says less than this beyond the title must order something to be definite. */
const THIN = 6;
/** It only collects other tasks, and has no outcome of its own. */
export const COLLECTS =
	/\bthis (?:epic|story|issue|ticket|task) (?:will |is to |is for |is used to )?(?:tracks?|collects?|covers?|gathers?)|\b(?:track(?:s|ing)? (?:all|the)|umbrella|meta issue|thread for)\b/i;
const OUGHT = /\b(?:should|must|needs? to|has to|have to|only)\b/i;

const speaks = ({ shape, words, topic, text, hits }: Passage) =>
	shape !== 'heading' &&
	shape !== 'code' &&
	words.length >= 4 &&
	!hits.has('seeks') &&
	!COLLECTS.test(text) &&
	!leavesOpen(text) &&
	!PRINTED.test(text.slice(0, 200)) &&
	!(topic !== null && ELSEWHERE.has(topic));

/** In a report, `open …` and `run …` are the way to the fault. */
/** `This adds …`, `The PR also removes …`: what a change says of itself. */
const ITSELF =
	/^\W{0,6}(?:(?:this|the|my) )?(?:this|it|pr|mr|pull request|merge request|patch|change|changeset|commit|branch|release)s? (?:also |now |only |simply |just )?(?:adds?|removes?|fix(?:es)?|changes?|updates?|introduces?|implements?|moves?|renames?|replaces?|drops?|makes?|enables?|disables?|bumps?|upgrades?|converts?|refactors?|splits?|allows?|exposes?|supports?|reverts?|migrates?) \w/i;

const begins = ({ hits, words, text }: Passage, report: boolean) =>
	ITSELF.test(text) ||
	((hits.get('act')?.from === 0 || hits.get('done')?.from === 0) && !(report && LOOSE_ACTS.has(words[0]?.word ?? '')));

/** A sentence that says what should be so, or orders something definite. */
export const wish: Rule = {
	name: 'what: an outcome in a sentence',
	look(reading) {
		const { body, work } = reading;
		const report = reportsFault(reading);
		const wished =
			saidBeyondTitle(reading) < THIN
				? body.find((passage) => speaks(passage) && (OUGHT.test(passage.text) || wants(passage) || prescribes(passage)))
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
