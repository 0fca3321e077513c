import type { Passage, Reading } from '../reading.ts';

/** How many numbers a learnt table has; a sign's place in it is a hash of its name. */
export const PLACES = 2 ** 15;

/** So many words of a task are looked at, in their order; what is behind them says nothing. */
const MOST_WORDS = 2_000;

/** From so many words of its own on, a body counts as one of that size. */
const SIZES = [1, 15, 30, 60, 120, 240, 480];
/** From so many sentences of one shape on, it is a sign how many there are. */
const MANY = [1, 4, 11];

/** The place of a name: FNV-1a over its UTF-16 units, the halves folded together. Linear. */
function placeOf(name: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
	return (hash ^ (hash >>> 15)) & (PLACES - 1);
}

/** The signs of a passage's words, each once. A word of the title is another sign than the same word below it. */
export const wordSigns = ({ field, words }: Pick<Passage, 'field' | 'words'>): Set<number> =>
	new Set(words.map(({ word }) => placeOf(field === 'title' ? `title ${word}` : word)));

/**
 * What a learnt table is asked about a task, each sign once and in the order of their places: the words of title and body,
 * the kind of work, the size of the body, and the shapes of its sentences. Comments are not looked at. Linear.
 */
export function signsOf({ work, title, body }: Pick<Reading, 'work' | 'title' | 'body'>): number[] {
	const signs = new Set([placeOf(`kind ${work.kind}`)]);
	const shapes = new Map<string, number>();
	let left = MOST_WORDS;
	let size = 0;
	for (const { field, shape, words: all } of title ? [title, ...body] : body) {
		const words = all.slice(0, left);
		left -= words.length;
		for (const sign of wordSigns({ field, words })) signs.add(sign);
		if (field !== 'title') {
			if (shape !== 'heading') size += words.length;
			shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
		}
		if (left === 0) break;
	}
	for (const least of SIZES) if (size >= least) signs.add(placeOf(`words ${least}`));
	for (const [shape, count] of shapes)
		for (const least of MANY) if (count >= least) signs.add(placeOf(`${least} ${shape}`));
	return [...signs].sort((one, other) => one - other);
}
