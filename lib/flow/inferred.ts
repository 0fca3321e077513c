import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { dayShown } from '../stack/text/day-shown.ts';
import { type Day, dayOf } from '../stack/text/days.ts';
import { isTranslated, workOf } from '../stack/work.ts';
import type { Event, EventKind } from '../task/event.ts';
import type { Actor, DateSeen, FieldName, Fields, Link, State, Timebox } from '../task/fields.ts';
import { canonical } from '../task/id.ts';
import { areInitials } from '../task/initials.ts';
import type { Sighting } from '../task/sighting.ts';
import type { Provenance, Task } from '../task/task.ts';

/** What an inferred event says of its own. */
type Guess = Pick<Event, 'whom' | 'field' | 'from' | 'to' | 'said' | 'link'> & { kind: EventKind; read: FieldName };

const keyOf = ({ name, id }: Actor) => (id ?? name).toLowerCase();
const has = (list: readonly Actor[], actor: Actor) =>
	list.some((one) => keyOf(one) === keyOf(actor) || one.name.toLowerCase() === actor.name.toLowerCase());

/** Who came and who went. */
function people(
	was: readonly Actor[],
	is: readonly Actor[],
	came: EventKind,
	went: EventKind,
	read: FieldName,
): Guess[] {
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
	if (was.name.toLowerCase() === is.name.toLowerCase() || isTranslated(was, is)) return [];
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

/**
 * Whether two due dates can be the same day: a place says it in other words than the next, and each reader's language in
 * its own. Where the words of one can't be read, the two tell of a change only where nothing but a number differs: 3/4
 * and 4/3 may be one day.
 */
function isSameDay(was: DateSeen, is: DateSeen, readOn: readonly [Day, Day]): boolean {
	const [before, now] = [dayShown(was, readOn[0]), dayShown(is, readOn[1])];
	if (before !== null && now !== null) return before === now;
	const form = ({ text }: DateSeen) => text.replace(/\d+/g, '0');
	const numbers = ({ text }: DateSeen) => text.match(/\d+/g)?.sort().join();
	return form(was) !== form(is) || numbers(was) === numbers(is);
}

const boxes = (value: Timebox | null | undefined) => value?.name ?? null;

function planned(was: Fields, is: Fields, readOn: readonly [Day, Day]): Guess[] {
	const values = (fields: Fields) => ({
		due: fields.due === undefined ? undefined : (fields.due?.date ?? fields.due?.text ?? null),
		milestone: fields.milestone === undefined ? undefined : boxes(fields.milestone),
		sprint: fields.sprint === undefined ? undefined : boxes(fields.sprint),
	});
	const [before, now] = [values(was), values(is)];
	return (['due', 'milestone', 'sprint'] as const).flatMap((field): Guess[] => {
		const [from, to] = [before[field], now[field]];
		if (field === 'due' && was.due && is.due && isSameDay(was.due, is.due, readOn)) return [];
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
 * Where one of them shows people by their initials,
 * nobody can tell who came or went. Each event carries when the field was read before (`after`) and when it was read now (`at`). Its id comes from its
 * content, so that the same two readings give the same events. A reading that is not later tells nothing.
 */
export function inferred(before: Task, after: Sighting): Event[] {
	const [was, is] = [before.fields, after.fields];
	const list = <Item>(value: readonly Item[] | null | undefined) => value ?? [];
	const both = (field: FieldName) => was[field] !== undefined && is[field] !== undefined;
	// GitHub shows logins, which can be short; cards elsewhere show initials.
	const isShort = (value: unknown) => !after.task.startsWith('github:') && areInitials(value);
	const initials = isShort(was.assignees) || isShort(is.assignees);
	const readings = before.from as Partial<Record<FieldName, Provenance>> | undefined;
	const guesses: (Guess & { by?: Actor })[] = [
		...(both('assignees') && !initials
			? people(list(was.assignees), list(is.assignees), 'assigned', 'unassigned', 'assignees')
			: []),
		...(both('reviewers') ? reviews(list(was.reviewers), list(is.reviewers)) : []),
		...(was.state && is.state ? state(after.task, { ...was, ...is }, was.state, is.state) : []),
		...planned(was, is, [dayOf(readings?.due?.at ?? before.lastSeen ?? after.at), dayOf(after.at)]),
		...(both('parent') ? links(was.parent ? [was.parent] : [], is.parent ? [is.parent] : [], 'parent') : []),
		...(both('links') ? links(list(was.links), list(is.links), 'links') : []),
	];
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
