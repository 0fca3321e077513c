import type { Account, OwnWord } from '../lib/flow/account.ts';

/** The keys of one contributor's accounts: those that the user joined with this one, and itself. */
export function keysOf(key: string, { joined }: Pick<OwnWord, 'joined'>): string[] {
	return [...(joined.find((keys) => keys.includes(key)) ?? [key])];
}

/** One choice for each contributor: accounts that are joined stand under the first of them. */
export function contributors<One extends Account>(accounts: readonly One[], own: Pick<OwnWord, 'joined'>): One[] {
	const seen = new Set<string>();
	return accounts.filter(({ key }) => {
		const known = seen.has(key);
		for (const one of keysOf(key, own)) seen.add(one);
		return !known;
	});
}
