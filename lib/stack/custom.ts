import { customValue } from '../task/custom.ts';
import { FIELD_NAMES, type FieldName, type Fields } from '../task/fields.ts';
import type { Topic } from './lexicon/headings.ts';
import type { Dead, Passage } from './reading.ts';
import type { Day } from './text/days.ts';
import { passagesOf } from './text/passages.ts';
import { topicOf } from './text/sections.ts';
import { wordsOf } from './text/words.ts';

/**
 * Custom fields as sections: one whose name is a heading that the lexicon knows counts as the section under that
 * heading would, whatever the Standard says.
 */
export interface Sections {
	living: Passage[];
	dead: Dead[];
	/** Fields that were seen to be empty, by what they would be about. */
	empty: { name: string; topic: Topic }[];
}

/** More custom fields than a task has. */
const MOST_FIELDS = 200;
/** What fields may be about that speak of a layer; an environment or a checklist of a tool's speaks of none. */
const SPEAKS: ReadonlySet<Topic> = new Set([
	'why',
	'what',
	'changes',
	'how',
	'repro',
	'expected',
	'actual',
	'who',
	'when',
]);
/** Fewer words choose one of a few states: `Current state: In review` is no report of a fault. */
const FEWEST: Partial<Record<Topic, number>> = { repro: 3, actual: 6 };
/** A name of one short word (`Plan`, `Feature`, `Impact`) is as often that of a list to choose from. */
const FEWEST_UNDER_ONE_WORD = 4;
const SHORT_NAME = 14;
const ANY_LENGTH: ReadonlySet<Topic> = new Set(['who', 'when', 'repro', 'actual']);
/** So many words are prose, and not one choice of several: then a part of the name may be the heading. */
const PROSE = 6;
/** GitHub's word for a sprint, which as a heading over a text is about none. */
const TIMEBOX = /^iteration$/i;
/** Levels by which tools sort work say nothing of its purpose. */
const LEVEL = /^(?:severity|risk|importance)$/i;
/** A team, or whoever is to be asked, does not have the work yet. */
const NEAR = /team|squad|equip|équip|stakeholder|contact|担当チーム/i;
/** A time that was planned once, or has passed, is none to come. */
const NO_LONGER = /\b(?:original|previous|initial|former|old|baseline)\b/i;

/** How many words of letters a text begins with, as far as that matters. */
const lettered = (text: string): number =>
	wordsOf(text.slice(0, 1_000)).filter(({ word }) => /\p{L}/u.test(word)).length;

/**
 * What a field's name says that it is about, and how many words it takes to count: the whole name is a heading, or holds
 * one of several words (`Acceptance criteria (QA)`); one word in a longer name (`Task type`) only where prose stands in
 * the field.
 */
function aboutOf(name: string, value: string): { topic: Topic; fewest: number } | null {
	const { topic, share } = TIMEBOX.test(name) ? ({ topic: 'when', share: 1 } as const) : topicOf(name);
	const width = Math.round(share * wordsOf(name.slice(0, 200)).length);
	if (!topic || !SPEAKS.has(topic) || FIELD_NAMES.includes(name as FieldName)) return null;
	if (LEVEL.test(name) || (topic === 'who' && NEAR.test(name)) || (topic === 'when' && NO_LONGER.test(name)))
		return null;
	if (share < 1 && width < 2 && (share < 0.5 || lettered(value) < PROSE)) return null;
	const short = width < 2 && name.length < SHORT_NAME && !ANY_LENGTH.has(topic);
	return { topic, fewest: short ? FEWEST_UNDER_ONE_WORD : (FEWEST[topic] ?? 0) };
}

/** A field's name and value as a heading and its section. Their places are those in the value. */
function section(name: string, value: string, topic: Topic, writtenOn: Day | null): Omit<Sections, 'empty'> {
	const head = `# ${name}\n\n`;
	const found = passagesOf({ format: 'markdown', text: head + value }, { field: name, writtenOn });
	const own = (passage: Passage): Passage[] =>
		passage.start < head.length
			? []
			: [
					{
						...passage,
						topic: passage.topic ?? topic,
						start: passage.start - head.length,
						end: passage.end - head.length,
					},
				];
	const living = found.living.flatMap(own);
	const heading: Passage = {
		...{
			field: name,
			writtenOn,
			text: name,
			words: wordsOf(name),
			hits: new Map(),
			shape: 'heading',
			on: false,
			topic,
		},
		...{ quote: '', start: 0, end: 0 },
	};
	return {
		living: living.length > 0 ? [heading, ...living] : [],
		dead: found.dead.flatMap((one) => own(one.passage).map((passage) => ({ ...one, passage }))),
	};
}

/**
 * The custom fields of a task that count as sections, by name. Linear in their text.
 * @param writtenOn the day that their words count from
 */
export function customSections({ custom }: Pick<Fields, 'custom'>, writtenOn: Day | null): Sections {
	const all: Sections = { living: [], dead: [], empty: [] };
	for (const name of Object.keys(custom ?? {})
		.sort()
		.slice(0, MOST_FIELDS)) {
		const value = customValue(custom, name) ?? '';
		const about = aboutOf(name, value);
		if (!about) continue;
		if (value.trim() === '') {
			all.empty.push({ name, topic: about.topic });
			continue;
		}
		const { living, dead } = section(name, value, about.topic, writtenOn);
		all.dead.push(...dead);
		if (lettered(value) >= about.fewest) all.living.push(...living);
		else
			for (const passage of living.slice(1))
				all.dead.push({ passage, why: 'so few words may be one choice of several' });
	}
	return all;
}
