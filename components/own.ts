import type { Account, OwnWord } from '../lib/flow/account.ts';
import { joinedLists } from '../lib/flow/contributors/own-word.ts';

/** One choice for each contributor: of accounts that are joined, the first. */
export function contributors<One extends Account>(accounts: readonly One[], own: OwnWord): One[] {
	const lists = joinedLists(own);
	return [
		...new Map([...accounts].reverse().map((one) => [lists.get(one.key)?.[0] ?? one.key, one])).values(),
	].reverse();
}
