import type { Anchor } from '../lib/store/looks.ts';
import { missInWords, placeInWords } from './misses.ts';
import type { PageSight, SurfaceSight } from './sight.ts';
import { counted, fieldInWords, listed, oneOf } from './words.ts';

/** How a kind of page stands, in a few words. */
export function standingInWords({ standing, row }: PageSight): string {
	switch (standing) {
		case 'never':
			return 'Not visited yet';
		case 'blind':
			return 'Can’t be read';
		case 'partly':
			return 'Read in part';
		case 'read':
			return row?.state === 'no tasks'
				? 'Read, no tasks'
				: row?.state === 'not a task page'
					? 'Read, no task open'
					: 'Read';
	}
}

/** What was looked for and not found up to the last look, a sentence each. */
export function troublesInWords({ standing, frame, surfaces }: PageSight): string[] {
	const failing = surfaces.filter(({ fails }) => fails.length > 0);
	// One of several should have been there: which, can't be told.
	const absent = standing === 'blind' ? failing.filter(({ fails }) => fails.includes('root')) : [];
	const lost = failing.filter((surface) => !absent.includes(surface));
	return [
		...(absent.length > 0
			? [
					`No ${oneOf(absent.map(({ surface }) => placeInWords(surface)))} was found${frame ? ', nor the frame of one' : ''}.`,
				]
			: []),
		...lost.flatMap(({ surface, fails }) => fails.map((anchor) => missed(surface, anchor))),
	];
}

const missed = (surface: string, anchor: Anchor): string => missInWords({ surface, anchor, tried: [], count: 1 });

/** The fields of a surface that faded, in a sentence; null where none did. */
export function fadedInWords({ surface, faded }: SurfaceSight): string | null {
	if (faded.length === 0) return null;
	const names = listed(faded.map(({ field }) => fieldInWords(field)));
	return `${names} of the ${surface}: found before, and not in the last ${Math.min(...faded.map(({ tally }) => tally.dry))} readings. It may be that no task had one.`;
}

/** All of it in a sentence. */
export function sightInWords(sights: readonly PageSight[]): string {
	const visited = sights.filter(({ standing }) => standing !== 'never');
	const blind = visited.filter(({ standing }) => standing === 'blind').length;
	const partly = visited.filter(({ standing }) => standing === 'partly').length;
	if (visited.length === 0)
		return 'Nothing was visited yet. Open a GitHub, Jira or Asana page, and it will be counted here.';
	if (blind + partly === 0)
		return visited.length === 1
			? 'The one kind of page that was visited can be read.'
			: `All ${visited.length} kinds of page that were visited can be read.`;
	const parts = [
		...(blind > 0 ? [`${blind} can’t be read`] : []),
		...(partly > 0 ? [`${partly} can be read only in part`] : []),
	];
	return `Of ${counted(visited.length, 'kind')} of page visited, ${parts.join(' and ')}.`;
}
