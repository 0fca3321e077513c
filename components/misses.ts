import type { PageReport } from '../lib/messages.ts';
import { counted, fieldInWords, oneOf, TOOL_LABELS } from './words.ts';

/** A place that tasks stand in, after “no”: `list of my tasks`. */
export const placeInWords = (surface: string): string => surface.replace(/^my /, 'list of my ');

type Miss = PageReport['misses'][number];

/** What was looked for and not found, as a sentence: `The title was not found where it was in 2025-07 or 2021-12.` */
export function missInWords({ surface, anchor, tried, count }: Miss): string {
	const often = count > 1 ? ` (${counted(count, 'time')})` : '';
	const since = tried.length > 0 ? ` where it was in ${oneOf([...new Set(tried)])}` : '';
	switch (anchor) {
		case 'root':
			return `No ${placeInWords(surface)} was found${since}${often}.`;
		case 'frame':
			return `The ${surface} itself was not found${since}${often}.`;
		case 'key':
			return `The name of the ${surface} was not found${since}${often}.`;
		default:
			return `The ${surface}’s ${fieldInWords(anchor)} was not found${since}${often}.`;
	}
}

/** A report to hand on: structure only, so no text, title, address or id of any task is in it. */
export function reportOf({ tool, page, state, misses, gaveUp }: PageReport, version: string): string {
	return [
		`Throughline ${version}: ${TOOL_LABELS[tool]} page ${state}`,
		`page kind: ${page ?? 'none'}`,
		...misses.map(
			({ surface, anchor, tried, count }) =>
				`missed: ${surface} / ${anchor}, tried ${tried.join(', ') || 'nothing'}, ${count}x`,
		),
		...(gaveUp > 0 ? [`badges given up: ${gaveUp}`] : []),
	].join('\n');
}
