import type { LinkType, TaskLink } from '../link.ts';

/**
 * The strongest first. A parent stands above the same work: whatever else is said of the two, an umbrella must not
 * swallow what it is made of.
 */
const STRENGTH: readonly LinkType[] = ['parent', 'same work', 'blocks', 'relates', 'mentions'];

/** Where written words count more: a title is about the task, a comment about anything. */
const PLACES = ['title', 'body'];
const placeOf = (where: string) => (PLACES.includes(where) ? PLACES.indexOf(where) : PLACES.length);

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The better evidence first; a whole order, so that nothing depends on what was read first. */
function byEvidence({ evidence: a }: TaskLink, { evidence: b }: TaskLink): number {
	return (
		Number(b.own) - Number(a.own) ||
		placeOf(a.where) - placeOf(b.where) ||
		text(a.where, b.where) ||
		text(a.rule, b.rule) ||
		text(a.quote, b.quote)
	);
}

const pairOf = ({ from, to }: TaskLink) => (from < to ? `${from} ${to}` : `${to} ${from}`);

/** One link for each type and two ends, the best; between two tasks only those of the strongest type; strongest first, then by name. */
export function bestOf(links: readonly TaskLink[]): TaskLink[] {
	const strongest = new Map<string, number>();
	for (const link of links) {
		const rank = STRENGTH.indexOf(link.type);
		strongest.set(pairOf(link), Math.min(rank, strongest.get(pairOf(link)) ?? rank));
	}
	const best = new Map<string, TaskLink>();
	for (const link of links) {
		if (STRENGTH.indexOf(link.type) !== strongest.get(pairOf(link))) continue;
		// Works and mirrors have no direction that matters: one of them is enough.
		const name = link.type === 'same work' ? `same work ${pairOf(link)}` : `${link.type} ${link.from} ${link.to}`;
		const kept = best.get(name);
		const order = kept ? Number(kept.works ?? false) - Number(link.works ?? false) || byEvidence(link, kept) : -1;
		if (order < 0 || (order === 0 && text(link.from, kept?.from ?? '') < 0)) best.set(name, link);
	}
	return [...best.values()].sort(
		(a, b) => STRENGTH.indexOf(a.type) - STRENGTH.indexOf(b.type) || text(a.from, b.from) || text(a.to, b.to),
	);
}
