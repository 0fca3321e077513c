import type { Source } from './sighting.ts';
import type { Provenance } from './task.ts';

/** At the same time, what the page shows wins over the data it carries: the data may be of an earlier page. */
const RANK: Record<Source, number> = { payload: 0, page: 1, api: 2 };

/** Whether `a` is to be believed over `b`. A total order over sightings, so that their order of arrival is nothing. */
export function fresher(a: Provenance, b: Provenance): boolean {
	if (a.at !== b.at) return a.at > b.at;
	if (a.source !== b.source) return RANK[a.source] > RANK[b.source];
	return (a.sighting ?? '') > (b.sighting ?? '');
}
