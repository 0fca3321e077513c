import type { Actor } from '../task/fields.ts';
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

/**
 * Those who act in the task or are named in it, by what a text may call them. An agent that acts in it goes by the name
 * that people know it by, too, unless somebody of that name acts in it: a mention of `@jules` is shown as a link to the
 * user who has that login, and means the app `google-labs-jules`.
 */
export function calledIn(story: Story): ReadonlyMap<string, KnownAccount> {
	const { task, steps, who } = story;
	const called = new Map<string, KnownAccount>();
	const call = (actors: readonly (Actor | null | undefined)[]) => {
		for (const actor of actors) {
			if (!actor) continue;
			const account = who(actor);
			for (const name of [actor.name, actor.id])
				if (name) called.set(name.toLowerCase().replace(/\[bot\]$/, ''), account);
			if (story.single && actor.name.includes(' ')) called.set(squashed(actor.name.toLowerCase()), account);
		}
	};
	const acting = [task.fields.author, ...(task.fields.assignees ?? []), ...(task.fields.reviewers ?? [])];
	acting.push(...steps.map(({ event }) => event.by));
	call(steps.flatMap(({ event }) => event.whom ?? []));
	for (const actor of acting) {
		const account = actor && who(actor);
		if (account?.kind === 'agent') called.set(account.name.toLowerCase(), account);
	}
	call(acting);
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
	// Agents obey orders of the form `/gemini review`, at the beginning of a comment's line.
	const [order, named] = /^\/([\w-]{2,38})(?=\s|$)/.exec(line) ?? [];
	const ordered = named && called.get(named.toLowerCase());
	if (order && ordered && ordered.kind === 'agent') found.push({ account: ordered, start: 0, end: order.length });
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
