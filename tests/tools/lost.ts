import type { Actor, Comment, Fields, State } from '../../lib/task/fields.ts';
import type { Reading as Whole } from '../../lib/tools/tool.ts';

/** What a page was read as: its state, and the fields of each task by its name and surface. */
export interface Reading {
	state: Whole['state'];
	tasks: ReadonlyMap<string, Fields>;
}

export const readingOf = ({ state, found }: Whole): Reading => ({
	state,
	tasks: new Map(found.map(({ seen }) => [`${seen.task} on ${seen.surface}`, seen.fields])),
});

const PEOPLE = ['author', 'assignees', 'reviewers'] as const;
const namesIn = (value: Actor | readonly Actor[] | null | undefined): string[] =>
	[value ?? []].flat().map(({ name }) => name);
/** Initials are as much of a name as some places show. */
const isShort = (name: string, full: readonly string[]) => full.some((one) => name.length <= 2 && one.startsWith(name));
const saidBy = (comments: readonly Comment[] | null | undefined): string[] =>
	(comments ?? []).flatMap(({ author, text }) => (author ? [`${author.name}: ${text}`] : []));
const stateOf = (state: State | null | undefined) => state?.name ?? null;

/** What a later reading says that the one before did not; what it no longer says is no change. */
export function changesOf(before: Reading, now: Reading): string[] {
	const out: string[] = [];
	if (before.state === 'read' && now.state === 'no tasks') out.push('the page is called empty');
	for (const [name, fields] of now.tasks) {
		const was = before.tasks.get(name);
		if (!was) {
			out.push(`${name}: another task`);
			continue;
		}
		for (const [field, value] of Object.entries(fields)) {
			if (value === null && was[field as keyof Fields] !== null) out.push(`${name}: no ${field}`);
		}
		for (const field of PEOPLE) {
			const known = namesIn(was[field]);
			const others = namesIn(fields[field]).filter((one) => !known.includes(one) && !isShort(one, known));
			if (others.length > 0) out.push(`${name}: ${field} ${others.join(', ')}`);
		}
		const said = saidBy(was.comments);
		for (const one of saidBy(fields.comments)) if (!said.includes(one)) out.push(`${name}: ${one.slice(0, 80)}`);
		const state = stateOf(fields.state);
		if (state !== null && state !== stateOf(was.state)) out.push(`${name}: state ${state}`);
	}
	return out;
}
