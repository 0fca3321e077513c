import type { Meaning } from '../../lexicon/en.ts';
import type { Topic } from '../../lexicon/headings.ts';
import { type Finding, type Passage, type Reading, said } from '../../reading.ts';
import { phrasesIn } from '../../text/phrases.ts';
import { isPull } from '../../work.ts';
import { reportsFault } from '../report.ts';

/** Sections in which a reason is one for a step, a test or a log line, not for the work. */
const ABOUT_ELSE: ReadonlySet<Topic | null> = new Set<Topic | null>([
	'repro',
	'environment',
	'testing',
	'checks',
	'expected',
]);

/** A step has so many words at the least. */
const STEP = 4;

/** The sentences of a body that may speak of the work itself. A box that nobody ticked is a choice or a step. */
export const ownSentences = ({ body }: Reading): Passage[] =>
	body.filter(
		({ shape, topic, on }) =>
			shape !== 'heading' && shape !== 'code' && !(shape === 'tick' && !on) && !ABOUT_ELSE.has(topic),
	);

/** A question may bear on a reason and gives none. */
const asks = ({ text }: Passage) =>
	/[?？][\s"')*_]{0,4}$/.test(text.slice(-8)) &&
	/^\W{0,6}(?:how|what|which|when|where|who|can|could|should|do|does|did|is there|any)\b/i.test(text);

/** Steps speak, if not of the work itself; a choice that nobody made in a list of them says nothing. */
const speaks = ({ shape, on, words }: Passage) =>
	shape !== 'heading' && !(shape === 'tick' && !on && words.length < STEP);

/**
 * The first sentence that tells a Why: in the body it states one; among steps, in what a bot's text says of a package's
 * history and, but where `inTitle` says so, in a title it only bears on one.
 */
export function told(reading: Reading, tells: (passage: Passage) => boolean, inTitle = false): Finding | null {
	const { work, title, body } = reading;
	const own = ownSentences(reading).find((passage) => tells(passage) && !asks(passage));
	if (own) return said(own, work.kind === 'dependency update' ? 'hinted' : 'stated');
	if (title && inTitle && tells(title)) return said(title, 'stated');
	const near = title && tells(title) ? title : body.find((passage) => speaks(passage) && tells(passage));
	return near ? said(near, 'hinted') : null;
}

/** Whether a sentence has words of that meaning. */
export const means =
	(meaning: Meaning) =>
	({ hits }: Passage): boolean =>
		hits.has(meaning);

/** Whether a sentence has one of these words: a quick look before slower ones. */
export function cued(list: string): (passage: Passage) => boolean {
	const cues = new Set(phrasesIn(list));
	return ({ words }) => words.some(({ word }) => cues.has(word));
}

/** Whether a task is about a fault, by its kind, its title or what its text reports. A change that ends one is not. */
export function isAboutFault(reading: Reading): boolean {
	const { work, title } = reading;
	const named =
		title !== null && (title.hits.has('fault') || title.hits.has('harm')) && title.hits.get('act')?.from !== 0;
	return !isPull(work) && (work.kind === 'bug' || named || reportsFault(reading));
}

/** As `told`, but in the report of a fault it may be the fault that the sentence tells of. */
export function beyondFault(reading: Reading, tells: (passage: Passage) => boolean, inTitle = false): Finding | null {
	const found = told(reading, tells, inTitle);
	return found?.supports === 'stated' && isAboutFault(reading) ? { ...found, supports: 'hinted' } : found;
}

/** As `told`, but a sentence with plain harm in it (fails due to …) says no more than the harm does. */
export const beyondHarm = (reading: Reading, tells: (passage: Passage) => boolean): Finding | null =>
	beyond(reading, tells, ({ hits }) => hits.has('harm'));

/** As `beyondHarm`; in the report of a fault, what gives the fault its cause or what comes of it is part of it too. */
export function beyondCause(reading: Reading, tells: (passage: Passage) => boolean): Finding | null {
	const isFault = reading.work.kind === 'bug' || reportsFault(reading);
	return beyond(reading, tells, ({ hits }) => hits.has('harm') || (isFault && hits.has('fault')));
}

function beyond(
	reading: Reading,
	tells: (passage: Passage) => boolean,
	isPlain: (passage: Passage) => boolean,
): Finding | null {
	if (isPull(reading.work)) return told(reading, tells);
	const own = told(reading, (passage) => tells(passage) && !isPlain(passage));
	const near = own?.supports === 'stated' ? null : told(reading, tells);
	return own?.supports === 'stated' || !near ? own : { ...near, supports: 'hinted' };
}
