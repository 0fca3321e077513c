import type { Account, OwnWord } from '../lib/flow/account.ts';
import { contributorsOf } from '../lib/flow/contributors/own-word.ts';

/** One choice for each contributor: of accounts that are joined, the first. */
export function contributors<One extends Account>(accounts: readonly One[], own: OwnWord): One[] {
	const of = contributorsOf(own);
	return [...new Map([...accounts].reverse().map((one) => [of(one.key), one])).values()].reverse();
}
