import type { Account, KnownAccount, LikelyJoin, OwnWord } from '../account.ts';
import { surerOf } from './account-of.ts';
import { joinedLists, pairOf } from './own-word.ts';

/** Two accounts that did two halves of the same work: who wrote the pull request, and who its issue is assigned to. */
export interface SharedWork {
	/** The key of the author of pull requests. */
	author: string;
	/** The key of the one whom tasks of the same threads, in another tool, are assigned to. */
	assignee: string;
	/** The threads, by id. Once may be chance. */
	threads: readonly string[];
}

/** A reason why two accounts may be one person's. */
interface Reason {
	because: string;
	/** How often such a pair is one person: a guess, for the order alone. */
	weight: number;
}

/** So often two have to share work before that says anything, and as often as counts. */
const FEWEST_SHARED = 2;
const MOST_COUNTED = 8;

const toolIn = ({ key }: Account): string => key.slice(0, key.indexOf(':'));

/** A name in small letters without accents: `José Núñez` is written `Jose Nunez` elsewhere. */
const plain = (name: string): string =>
	name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[.,]/g, ' ').replace(/\s+/g, ' ').trim();
/** A name without what logins leave out or put in between. */
const squeezed = (name: string): string => plain(name).replace(/[ _'’-]+/g, '');
const isFull = (name: string): boolean => /\S\s+\S/.test(name.trim());

/** What two names of the same letters have in common; null: nothing that says anything. */
function byName(one: Account, other: Account): Reason | null {
	const same = plain(one.name) === plain(other.name);
	if (isFull(one.name) && isFull(other.name))
		return same ? { because: `Both are called ${one.name}.`, weight: 0.9 } : null;
	if (!isFull(one.name) && !isFull(other.name))
		return same
			? { because: `Both go by ${one.name}.`, weight: 0.6 }
			: { because: `${one.name} and ${other.name} differ by their signs alone.`, weight: 0.5 };
	const [full, login] = isFull(one.name) ? [one, other] : [other, one];
	return { because: `${login.name} is ${full.name} written as a login.`, weight: 0.7 };
}

function byWork({ author, assignee, threads }: SharedWork, names: ReadonlyMap<string, Account>): Reason | null {
	const count = new Set(threads).size;
	if (count < FEWEST_SHARED) return null;
	const [writer, owner] = [names.get(author)?.name ?? author, names.get(assignee)?.name ?? assignee];
	return {
		because: `${writer} wrote the pull requests of ${count} pieces of work that ${owner} is assigned to.`,
		weight: 0.3 + (0.5 * Math.min(count, MOST_COUNTED)) / MOST_COUNTED,
	};
}

/** Whether an account may be a person's. Those who are gone are shown under names that stand for many. */
const mayBeOne = ({ kind, gone }: KnownAccount): boolean => (kind === 'person' || kind === 'unknown') && gone !== true;

/** Accounts with the same letters in their name, and more than two of them. */
function alike(accounts: readonly KnownAccount[]): [KnownAccount, KnownAccount][] {
	const groups = new Map<string, KnownAccount[]>();
	for (const account of accounts) {
		const letters = squeezed(account.name);
		if (letters.length > 2) groups.set(letters, [...(groups.get(letters) ?? []), account]);
	}
	return [...groups.values()].flatMap((group) =>
		group.flatMap((one, at) => group.slice(at + 1).map((other): [KnownAccount, KnownAccount] => [one, other])),
	);
}

/**
 * Accounts in two tools that may be one person's, likeliest first, each with its reasons as sentences. Never two of one
 * tool, nor teams, agents or automations; nothing that the user has joined, or said no to. Nothing is joined here.
 * @param accounts in any order, even twice
 * @param shared work in two tools that two of them did halves of
 */
export function likelyJoins(
	accounts: readonly KnownAccount[],
	shared: readonly SharedWork[],
	word: OwnWord,
): LikelyJoin[] {
	const known = new Map<string, KnownAccount>();
	for (const account of accounts) {
		const before = known.get(account.key);
		known.set(account.key, before ? surerOf(before, account) : account);
	}
	const may = [...known.values()].filter(mayBeOne).sort((a, b) => (a.key < b.key ? -1 : 1));
	const open = new Map(may.map((account) => [account.key, account]));
	const refused = new Set(word.refused);
	const lists = joinedLists(word);
	const keysOf = (key: string) => lists.get(key) ?? [key];
	const contributor = (key: string) => keysOf(key)[0] ?? key;
	const toolsOf = (key: string) => keysOf(key).map((one) => one.slice(0, one.indexOf(':')));
	const found = new Map<string, { accounts: [string, string]; reasons: Reason[] }>();

	const offer = (one: Account, other: Account, reason: Reason | null): void => {
		if (!reason || toolIn(one) === toolIn(other) || contributor(one.key) === contributor(other.key)) return;
		const tools = toolsOf(other.key);
		if (toolsOf(one.key).some((tool) => tools.includes(tool))) return;
		const others = keysOf(other.key);
		if (keysOf(one.key).some((a) => others.some((b) => refused.has(pairOf(a, b))))) return;
		const pair = [one.key, other.key].sort() as [string, string];
		const before = found.get(pair.join(' ')) ?? { accounts: pair, reasons: [] };
		found.set(pair.join(' '), { ...before, reasons: [...before.reasons, reason] });
	};
	for (const [one, other] of alike(may)) offer(one, other, byName(one, other));
	for (const work of together(shared)) {
		const [one, other] = [open.get(work.author), open.get(work.assignee)];
		if (one && other) offer(one, other, byWork(work, known));
	}
	const offered = new Set<string>();
	return [...found.values()]
		.map(({ accounts: pair, reasons }) => ({
			accounts: pair,
			because: reasons.map(({ because }) => because).join(' '),
			weight: 1 - reasons.reduce((left, { weight }) => left * (1 - weight), 1),
		}))
		.sort((a, b) => b.weight - a.weight || (a.accounts.join(' ') < b.accounts.join(' ') ? -1 : 1))
		.filter(({ accounts: [one, other] }) => {
			// Of two contributors that were joined before, the best offer stands for all.
			const pair = pairOf(contributor(one), contributor(other));
			return !offered.has(pair) && offered.add(pair);
		});
}

/** Shared work of the same two in one piece, in order, however it was handed in. */
function together(shared: readonly SharedWork[]): SharedWork[] {
	const pairs = new Map<string, SharedWork>();
	for (const { author, assignee, threads } of shared) {
		const name = `${author}\n${assignee}`;
		pairs.set(name, { author, assignee, threads: [...(pairs.get(name)?.threads ?? []), ...threads] });
	}
	return [...pairs.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, work]) => work);
}

/** The tasks of a thread, as far as they say who shares its work. */
export interface ThreadPeople {
	thread: string;
	/** Keys of the authors of its pull requests, and of those whom its tasks in other tools are assigned to. */
	authors: readonly string[];
	assignees: readonly string[];
}

/** Who did halves of the same work, thread by thread: {@link likelyJoins} weighs them. */
export const sharedWork = (threads: readonly ThreadPeople[]): SharedWork[] =>
	threads.flatMap(({ thread, authors, assignees }) =>
		authors.flatMap((author) => assignees.map((assignee) => ({ author, assignee, threads: [thread] }))),
	);
