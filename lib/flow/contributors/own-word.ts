import type { OwnWord } from '../account.ts';

/** Nothing was said yet. */
export const NO_WORD: OwnWord = { mine: [], joined: [], refused: [], left: [] };

const inOrder = (keys: Iterable<string>): string[] => [...new Set(keys)].sort();

/**
 * The contributors that the user's word makes of several accounts: for each account that is joined to any, all
 * accounts of its contributor, in order. What is the user's own is one contributor.
 */
export function joinedLists({ mine, joined }: OwnWord): ReadonlyMap<string, readonly string[]> {
	const lists = new Map<string, readonly string[]>();
	for (const keys of [mine, ...joined]) {
		const whole = inOrder([...keys, ...keys.flatMap((key) => lists.get(key) ?? [])]);
		for (const key of whole) lists.set(key, whole);
	}
	return lists;
}

/** All accounts of the contributor that an account is of, in order; the account alone where nothing was joined to it. */
export const joinedKeys = (key: string, word: OwnWord): readonly string[] => joinedLists(word).get(key) ?? [key];

/** The name of the contributor that an account is of: the first of their keys, the same for all of them. */
export const contributorOf = (key: string, word: OwnWord): string => joinedKeys(key, word)[0] ?? key;

/** Two keys as a refusal names them, whichever comes first. */
export const pairOf = (one: string, other: string): string => [one, other].sort().join(' ');

/** The word with the accounts of two contributors made one; what the user has of them is the user's as a whole. */
export function join(word: OwnWord, one: string, other: string): OwnWord {
	const both = inOrder([...joinedKeys(one, word), ...joinedKeys(other, word)]);
	const apart = word.joined.filter((list) => !list.some((key) => both.includes(key)));
	const own = both.some((key) => word.mine.includes(key));
	return own
		? { ...word, mine: inOrder([...word.mine, ...both]), joined: apart }
		: { ...word, joined: [...apart, both] };
}

/** The word with an offered join said no to. */
export const refuse = (word: OwnWord, one: string, other: string): OwnWord => ({
	...word,
	refused: inOrder([...word.refused, pairOf(one, other)]),
});

/** The word with the accounts of a contributor taken apart; those of the user stay the user's. */
export const takeApart = (word: OwnWord, key: string): OwnWord => ({
	...word,
	joined: word.joined.filter((list) => !list.includes(key)),
});

/** The word with an account, and all that is joined to it, made the user's own; or with it no more so. */
export function sayMine(word: OwnWord, key: string, mine: boolean): OwnWord {
	if (!mine) return { ...word, mine: word.mine.filter((one) => one !== key) };
	const keys = joinedKeys(key, word);
	return takeApart({ ...word, mine: inOrder([...word.mine, ...keys]) }, key);
}

/** The word with a person, in all of their accounts, marked as having left; or no more so. */
export function sayLeft(word: OwnWord, key: string, left: boolean): OwnWord {
	const keys = joinedKeys(key, word);
	const others = word.left.filter((one) => !keys.includes(one));
	return { ...word, left: left ? inOrder([...others, ...keys]) : others };
}
