import type { Pass } from '../lib/store/flow-rows.ts';
import { type End, isCrossing, type WaitClass } from './flowMap.ts';
import { CONTRIBUTOR_NAMES } from './flowWords.ts';
import { plain } from './plain.ts';
import { lengthInWords } from './waits.ts';
import { counted, TOOL_LABELS } from './words.ts';

/** One end of an edge: an account's name, or a tool's. */
export function endInWords(end: End, mine: ReadonlySet<string>): string {
	if ('tool' in end) return TOOL_LABELS[end.tool];
	return mine.has(end.key) ? 'you' : plain(end.name, 60);
}

/** What an end is, for those who can't see its sign. */
export const kindOfEnd = (end: End): string => ('tool' in end ? 'tool' : CONTRIBUTOR_NAMES[end.kind]);

/** The middle wait in words; half of the answers took no longer. */
export const medianInWords = (median: number | null): string =>
	median === null ? 'no answer yet' : lengthInWords(median);

/** An edge in a sentence. */
export function passInWords(pass: Pass, mine: ReadonlySet<string>): string {
	const { from, to, volume, open, medianWait } = pass;
	const ends = `${endInWords(from, mine)} to ${endInWords(to, mine)}: ${counted(volume, 'handoff')}`;
	if (isCrossing(pass)) return ends;
	const answered = medianWait === null ? 'none answered yet' : `half answered within ${lengthInWords(medianWait)}`;
	return `${ends}, ${open.toLocaleString('en')} open, ${answered}`;
}

export const WAIT_CLASS_NAMES: Record<WaitClass, string> = {
	day: 'within a day',
	week: 'within a week',
	longer: 'longer',
	none: 'no answer yet',
	crossed: 'from tool to tool',
};
