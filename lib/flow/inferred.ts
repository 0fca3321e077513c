import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { workOf } from '../stack/work.ts';
import type { Event, EventKind } from '../task/event.ts';
import type { Actor, FieldName, Fields, Link, State, Timebox } from '../task/fields.ts';
import { canonical } from '../task/id.ts';
import { areInitials, couldBe } from '../task/initials.ts';
import type { Sighting } from '../task/sighting.ts';
import type { Provenance, Task } from '../task/task.ts';

/** What an inferred event says of its own. */
type Guess = Pick<Event, 'whom' | 'field' | 'from' | 'to' | 'said' | 'link'> & { kind: EventKind; read: FieldName };

const keyOf = ({ name, id }: Actor) => (id ?? name).toLowerCase();
const has = (list: readonly Actor[], actor: Actor) =>
	list.some((one) => keyOf(one) === keyOf(actor) || one.name.toLowerCase() === actor.name.toLowerCase());

/** Who came and who went. Initials that can be those people's are no change; where they can't, nobody knows whose they are. */
function people(
	was: readonly Actor[],
	is: readonly Actor[],
	came: EventKind,
	went: EventKind,
	read: FieldName,
): Guess[] {
	if (areInitials(was) || areInitials(is)) return [];
	const added = is.filter((actor) => !has(was, actor));
	const gone = was.filter((actor) => !has(is, actor));
	return [
		...added.map(({ said: _, ...actor }): Guess => ({ kind: came, whom: [actor], read })),
		...gone.map(({ said: _, ...actor }): Guess => ({ kind: went, whom: [actor], read })),
	];
}

/** Reviewers who came, went, or said something else than before. */
function reviews(was: readonly Actor[], is: readonly Actor[]): (Guess & { by?: Actor })[] {
	const changed = is.flatMap(({ said, ...actor }): (Guess & { by?: Actor })[] => {
		const before = was.find((one) => has([one], actor));
		const isVerdict = said !== undefined && /approv|change|comment|dismiss|reject/i.test(said);
		if (!isVerdict || before?.said === said) return [];
		return [{ kind: 'reviewed', said, by: actor, read: 'reviewers' }];
	});
	// Whoever shows first with a verdict was not asked between the two readings, as far as anybody saw.
	const asked = is.filter(({ said }) => !said || !/approv|change|comment|dismiss|reject/i.test(said));
	const came = people(
		was,
		[...asked, ...was.filter((one) => has(is, one))],
		'review asked',
		'review unasked',
		'reviewers',
	);
	const went = people(was, is, 'review asked', 'review unasked', 'reviewers').filter(
		({ kind }) => kind !== 'review asked',
	);
	return [...changed, ...came.filter(({ kind }) => kind === 'review asked'), ...went];
}

/** A change of state, in the word that fits its tool. */
function state(task: string, fields: Fields, was: State, is: State): Guess[] {
	if (was.name.toLowerCase() === is.name.toLowerCase()) return [];
	const stage = (value: State) => workOf(task, { ...fields, state: value }).stage;
	const told = { from: was.name, to: is.name, field: 'state', read: 'state' as const };
	const isPull = workOf(task, fields).kind === 'pull request' || workOf(task, fields).kind === 'dependency update';
	const word = is.name.toLowerCase();
	if (task.startsWith('jira:')) return [{ kind: 'moved', ...told }];
	if (word === 'merged') return [{ kind: 'merged', ...told }];
	const [before, now] = [stage(was), stage(is)];
	if (isPull && word === 'draft' && before !== 'done') return [{ kind: 'drafted', ...told }];
	if (isPull && was.name.toLowerCase() === 'draft' && now === 'in review') return [{ kind: 'readied', ...told }];
	if (now === 'done' && before !== 'done') return [{ kind: 'closed', ...told }];
	if (before === 'done' && now !== 'done' && now !== null) return [{ kind: 'reopened', ...told }];
	return [{ kind: 'moved', ...told }];
}

const boxes = (value: Timebox | null | undefined) => value?.name ?? null;

function planned(was: Fields, is: Fields): Guess[] {
	const values = (fields: Fields) => ({
		due: fields.due === undefined ? undefined : (fields.due?.date ?? fields.due?.text ?? null),
		milestone: fields.milestone === undefined ? undefined : boxes(fields.milestone),
		sprint: fields.sprint === undefined ? undefined : boxes(fields.sprint),
	});
	const [before, now] = [values(was), values(is)];
	return (['due', 'milestone', 'sprint'] as const).flatMap((field): Guess[] => {
		const [from, to] = [before[field], now[field]];
		return from === undefined || to === undefined || from === to
			? []
			: [{ kind: 'planned', field, from, to, read: field }];
	});
}

/** A parent or link by what names it in any reading. */
const linkKey = ({ task, url, title }: Link) => task ?? url ?? title ?? '';

function links(was: readonly Link[], is: readonly Link[], read: FieldName): Guess[] {
	const not = (some: readonly Link[]) => (link: Link) =>
		linkKey(link) && !some.some((one) => linkKey(one) === linkKey(link));
	const told = (link: Link) => (read === 'parent' ? { ...link, relation: link.relation ?? 'parent' } : link);
	return [
		...is.filter(not(was)).map((link): Guess => ({ kind: 'linked', link: told(link), read })),
		...was.filter(not(is)).map((link): Guess => ({ kind: 'unlinked', link: told(link), read })),
	];
}

/**
 * What must have happened between what was known of a task and a later reading of it: only in fields that both saw.
 * Each event carries when the field was read before (`after`) and when it was read now (`at`). Its id comes from its
 * content, so that the same two readings give the same events. A reading that is not later tells nothing.
 */
export function inferred(before: Task, after: Sighting): Event[] {
	const [was, is] = [before.fields, after.fields];
	const list = <Item>(value: readonly Item[] | null | undefined) => value ?? [];
	const both = (field: FieldName) => was[field] !== undefined && is[field] !== undefined;
	const initials = both('assignees') && areInitials(is.assignees) && couldBe(is.assignees, was.assignees);
	const guesses: (Guess & { by?: Actor })[] = [
		...(both('assignees') && !initials
			? people(list(was.assignees), list(is.assignees), 'assigned', 'unassigned', 'assignees')
			: []),
		...(both('reviewers') ? reviews(list(was.reviewers), list(is.reviewers)) : []),
		...(was.state && is.state ? state(after.task, { ...was, ...is }, was.state, is.state) : []),
		...planned(was, is),
		...(both('parent') ? links(was.parent ? [was.parent] : [], is.parent ? [is.parent] : [], 'parent') : []),
		...(both('links') ? links(list(was.links), list(is.links), 'links') : []),
	];
	const readings = before.from as Partial<Record<FieldName, Provenance>> | undefined;
	return guesses.flatMap(({ read, ...guess }): Event[] => {
		const known = readings?.[read]?.at ?? before.lastSeen;
		if (known === undefined || known >= after.at) return [];
		const told = {
			task: after.task,
			at: after.at,
			after: known,
			source: after.source,
			inferred: true as const,
			...guess,
		};
		const content = { ...told, source: undefined };
		const id = `${after.task.slice(0, after.task.indexOf(':'))}:inferred ${bytesToHex(sha256(utf8ToBytes(canonical(content)))).slice(0, 32)}`;
		return [{ id, ...told }];
	});
}
