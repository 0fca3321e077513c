import { workOf } from '../stack/work.ts';
import { parseKey } from '../task/key.ts';
import { LAYERS } from '../task/layers.ts';
import type { Task, Told } from '../task/task.ts';
import type { Verdict } from '../task/verdict.ts';
import { actsIn, dayOf, watched } from './activity.ts';
import { bandOf, blockedBy, type Cost, knownSince, listedGaps, waitsFor } from './cost.ts';
import { ownersOf, personOf } from './people.ts';
import { isAsked, type Known, NOTHING_KNOWN, unownedOf } from './unowned.ts';

/** The project that a task belongs to, as its tool names it: `owner/repo`, `TIDE`, `Harbour offices`; null: not seen. */
export function projectOf({ task, fields }: Pick<Task, 'task' | 'fields'>): string | null {
	const ref = parseKey(task);
	if (ref?.tool === 'github') return `${ref.owner}/${ref.repo}`;
	if (ref?.tool === 'jira') return ref.key.slice(0, ref.key.lastIndexOf('-'));
	return fields.project ?? null;
}

/** Whether some layer that the Standard asks for could not be seen. */
export const isUnseenInPart = ({ layers }: Verdict): boolean =>
	LAYERS.some((layer) => layers[layer].says === 'unseen' && layers[layer].asked !== 'not needed');

/**
 * What a task is found by in Gaps, each a text of an index, so that lists and counts are made from the index alone:
 * `tool:`, `project:`, `owner:` a person, `unowned:` a kind as far as the task itself shows it, `since:` a day, `part`,
 * `blocks` and `waits:` a task, `acts:` (wrote), `did:` (by its history, where that is later) and `watched:` a person and a day.
 * @param known what its own history tells besides; nothing that other tasks do
 * @param did as in {@link Told}
 */
export function facetsOf(
	task: Task,
	verdict: Verdict,
	known: Known = NOTHING_KNOWN,
	did: readonly string[] = [],
): string[] {
	const work = workOf(task.task, task.fields);
	const unowned = unownedOf(task, verdict, known);
	const seen = watched(task);
	const since = dayOf(knownSince(task));
	const project = projectOf(task);
	const acts = new Map<string, string>();
	for (const { person, day } of actsIn(task)) if (day > (acts.get(person) ?? '')) acts.set(person, day);
	return [
		...(work.tool ? [`tool:${work.tool}`] : []),
		...(project ? [`project:${project}`] : []),
		...new Set(ownersOf(task.task, task.fields).map((one) => `owner:${personOf(task.task, one)}`)),
		...(unowned ? [`unowned:${unowned.kind}`] : []),
		...(since ? [`since:${since}`] : []),
		...(isUnseenInPart(verdict) ? ['part'] : []),
		...(blockedBy(task).length > 0 ? ['blocks'] : []),
		...(work.stage === 'done' ? [] : new Set(waitsFor(task).map((other) => `waits:${other}`))),
		...[...acts].map(([person, day]) => `acts:${person}|${day}`),
		...did.flatMap((one) => (isLater(one, acts) ? [`did:${one}`] : [])),
		...(seen && isAsked(task, verdict) ? [`watched:${seen.person}|${seen.day}`] : []),
	].map((facet) => facet.slice(0, 400));
}

/** Whether what someone did comes after the last day on which they wrote. */
function isLater(did: string, acts: ReadonlyMap<string, string>): boolean {
	const bar = did.lastIndexOf('|');
	return did.slice(bar + 1) > (acts.get(did.slice(0, bar)) ?? '');
}

/**
 * The gaps of a task as texts whose order is that of the cost: `who 000 2026-03-01T12:00:00.000Z`, the band and whether it
 * says that it blocks other work. So too its kind of unowned work, and `owner` for all that somebody has to answer for.
 */
export function costsOf(task: Task, verdict: Verdict, known: Known = NOTHING_KNOWN): string[] {
	const { stage } = workOf(task.task, task.fields);
	const { asked } = verdict.layers.who;
	const kind = unownedOf(task, verdict, known)?.kind;
	const owned = isAsked(task, verdict) && asked !== 'not needed' ? ['owner', ...(kind ? [kind] : [])] : [];
	const tail = `${blockedBy(task).length > 0 ? 0 : 1} ${knownSince(task)}`;
	return [...listedGaps(task, verdict), ...owned.map((layer) => ({ layer, asked: asked as Cost['asked'] }))].map(
		(gap) => `${gap.layer} ${bandOf({ asked: gap.asked, stage })}${tail}`,
	);
}

/** Both. @param told what its history tells besides */
export function foundBy(
	task: Task,
	verdict: Verdict,
	{ answered, did }: Told = {},
): { facets: string[]; costs: string[] } {
	const known = answered ? { ...NOTHING_KNOWN, answered: new Set([task.task]) } : NOTHING_KNOWN;
	return { facets: facetsOf(task, verdict, known, did), costs: costsOf(task, verdict, known) };
}
