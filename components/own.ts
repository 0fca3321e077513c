import type { Account, OwnWord } from '../lib/flow/account.ts';
import { joinedLists } from '../lib/flow/contributors/own-word.ts';

/** One choice for each contributor: of accounts that are joined, the first. */
export function contributors<One extends Account>(accounts: readonly One[], own: OwnWord): One[] {
	const lists = joinedLists(own);
	const of = (key: string) => lists.get(key)?.[0] ?? key;
	return [...new Map([...accounts].reverse().map((one) => [of(one.key), one])).values()].reverse();
}
