import type { KnownAccount } from './account.ts';
import type { Story } from './story.ts';

/** Somebody named in a line with the tool's sign for it, and where. */
export interface Named {
	account: KnownAccount;
	start: number;
	end: number;
}

const SIGN = /\[~(?:accountid:)?([\w.@:-]{1,128})\]|@([\w][\w-]{0,38}(?:\/[\w.-]{1,60})?)/g;
/** What may stand before an `@` that names somebody: no letter, as in an address. */
const BEFORE = /[\s(,;:/[*_>、。，：（"'.!?-]/;

/** `ada reed` as a login has it: `[~adareed]`. */
const squashed = (name: string) => name.replace(/[^\p{L}\p{N}]/gu, '');

/** People who act in the task or are named in it, by what a text may call them. */
export function calledIn(story: Story): ReadonlyMap<string, KnownAccount> {
	const { task, steps, who } = story;
	const called = new Map<string, KnownAccount>();
	const actors = [task.fields.author, ...(task.fields.assignees ?? []), ...(task.fields.reviewers ?? [])];
	for (const { event } of steps) actors.push(event.by, ...(event.whom ?? []));
	for (const actor of actors) {
		if (!actor) continue;
		const account = who(actor);
		for (const name of [actor.name, actor.id])
			if (name) called.set(name.toLowerCase().replace(/\[bot\]$/, ''), account);
		if (story.single && actor.name.includes(' ')) called.set(squashed(actor.name.toLowerCase()), account);
	}
	return called;
}

/** The longest known name of several words that stands at a place. */
function fullName(line: string, start: number, called: ReadonlyMap<string, KnownAccount>): string | null {
	const rest = line.slice(start, start + 80).toLowerCase();
	let best: string | null = null;
	for (const name of called.keys())
		if (name.includes(' ') && rest.startsWith(name) && (best === null || name.length > best.length)) best = name;
	return best;
}

/**
 * Whom a line names. On GitHub any `@login`, and `@org/team`; elsewhere only whom the task knows already: a name with
 * blanks has no end of its own, and Jira's ids name nobody to a reader.
 */
export function namedIn(line: string, story: Story, called: ReadonlyMap<string, KnownAccount>): Named[] {
	const found: Named[] = [];
	for (const sign of line.matchAll(SIGN)) {
		const [whole, id, login] = sign;
		const { index } = sign;
		if (login && index > 0 && !BEFORE.test(line[index - 1] ?? '')) continue;
		const full = login ? fullName(line, index + 1, called) : null;
		const name = (full ?? id ?? login ?? '').toLowerCase();
		const known = called.get(name) ?? (id ? called.get(squashed(name)) : undefined);
		const team = !story.single && !!login?.includes('/');
		const account =
			known ?? (story.single || !login ? null : story.who(team ? { name: login, kind: 'team' } : { name: login }));
		if (account) found.push({ account, start: index, end: full ? index + 1 + full.length : index + whole.length });
	}
	return found;
}
