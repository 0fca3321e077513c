import { type Word, wordsOf } from './words.ts';

/**
 * What phrases mean: for each meaning its phrases, with commas between them.
 * A word ending in `*` stands for all words that begin so.
 */
export type Lexicon = Readonly<Record<string, string>>;

/** The phrases of one meaning. */
export const phrasesIn = (list: string): string[] =>
	list
		.split(',')
		.map((phrase) => phrase.trim())
		.filter((phrase) => phrase !== '');

/** A phrase found: what it means, and its words as a half-open range of the word list it was looked up in. */
export interface Hit {
	means: string;
	from: number;
	to: number;
}

interface Node {
	next: Map<string, Node>;
	/** Beginnings of words, by their length, shortest first. */
	stems: { length: number; nodes: Map<string, Node> }[];
	means: string[];
}

const node = (): Node => ({ next: new Map(), stems: [], means: [] });

function grow(at: Node, word: string, stem: boolean): Node {
	let nodes = at.next;
	if (stem) {
		let row = at.stems.find(({ length }) => length === word.length);
		if (!row) {
			row = { length: word.length, nodes: new Map() };
			at.stems.push(row);
			at.stems.sort((one, other) => one.length - other.length);
		}
		nodes = row.nodes;
	}
	const found = nodes.get(word) ?? node();
	nodes.set(word, found);
	return found;
}

/** Most first words remembered at a time. */
const MOST_STARTS = 10_000;

/** Many phrases, looked up in one walk over the words: the cost is that of the text, not of the lexicon. */
export class Phrases {
	readonly #root = node();
	/** Where a first word leads: few words are many of a text, and most lead nowhere. */
	readonly #starts = new Map<string, readonly Node[]>();

	constructor(...lexicons: readonly Lexicon[]) {
		for (const lexicon of lexicons)
			for (const [means, list] of Object.entries(lexicon))
				for (const phrase of phrasesIn(list)) this.#add(phrase, means);
	}

	#add(phrase: string, means: string): void {
		let at = this.#root;
		for (const part of phrase.split(/\s+/)) {
			const words = wordsOf(part);
			words.forEach(({ word }, index) => {
				at = grow(at, word, index === words.length - 1 && part.endsWith('*'));
			});
		}
		if (at !== this.#root && !at.means.includes(means)) at.means.push(means);
	}

	#start(word: string): readonly Node[] {
		const known = this.#starts.get(word);
		if (known) return known;
		const nodes = step([this.#root], word);
		if (this.#starts.size >= MOST_STARTS) this.#starts.clear();
		this.#starts.set(word, nodes);
		return nodes;
	}

	/** All phrases found, in the order of their beginnings. */
	find(words: readonly Word[]): Hit[] {
		const hits: Hit[] = [];
		for (let from = 0; from < words.length; from++) {
			let open = this.#start(words[from]?.word ?? '');
			for (let to = from + 1; open.length > 0; to++) {
				for (const { means } of open) for (const meaning of means) hits.push({ means: meaning, from, to });
				if (to >= words.length) break;
				open = step(open, words[to]?.word ?? '');
			}
		}
		return hits;
	}
}

function step(open: readonly Node[], word: string): Node[] {
	const reached: Node[] = [];
	for (const { next, stems } of open) {
		const exact = next.get(word);
		if (exact) reached.push(exact);
		for (const { length, nodes } of stems) {
			if (length > word.length) break;
			const stem = nodes.get(word.slice(0, length));
			if (stem) reached.push(stem);
		}
	}
	return reached;
}
