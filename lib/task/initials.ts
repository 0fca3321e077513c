import type { Actor } from './fields.ts';

/** A picture on a card bears so many letters at most. */
const MOST_LETTERS = 3;

/** Whether these are people by their initials only, as a card shows them. */
export function areInitials(value: unknown): value is Actor[] {
	const few = ({ name, id }: Actor) => !id && name.length <= MOST_LETTERS && !/\s/.test(name);
	return Array.isArray(value) && value.length > 0 && value.every(few);
}

/** Whether initials can be this name's: the first letters of its words, of the first and the last, or its own first ones. */
function standsFor(initials: string, name: string): boolean {
	const words = name.toLowerCase().split(/\s+/).filter(Boolean);
	const firsts = words.map((word) => [...word][0] ?? '');
	const short = initials.toLowerCase();
	return [firsts.join(''), `${firsts[0]}${firsts.at(-1)}`, firsts[0]].includes(short) || !!words[0]?.startsWith(short);
}

/** Whether some initials say nothing against these people: each, in its place, can be that person's. */
export function couldBe(initials: readonly Actor[], people: unknown): boolean {
	if (!Array.isArray(people) || people.length !== initials.length) return false;
	return initials.every(({ name }, place) => standsFor(name, (people[place] as Actor).name));
}
