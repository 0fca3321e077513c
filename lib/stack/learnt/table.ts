/** What was learnt from labels, as it is shipped: a number for each sign. */
export interface Learnt {
	/** One up with every change of what the training gives. */
	version: number;
	/** What the score is without any sign. */
	base: number;
	/** What one step of a number is worth. */
	step: number;
	/** From this score on the table is sure. */
	sure: number;
	/** One signed byte a place, in base64; 0 where the training saw too little of a sign to tell. */
	bytes: string;
}

/** Of fewer signs, nothing can be told; nor where it does not know this share of them, as of a language it never learnt. */
const LEAST_KNOWN = 20;
const LEAST_SHARE = 0.5;

/** A learnt table that can be asked. */
export class Table {
	readonly #learnt: Learnt;
	readonly #numbers: Int8Array;

	constructor(learnt: Learnt) {
		this.#learnt = learnt;
		this.#numbers = Int8Array.from(atob(learnt.bytes), (letter) => letter.charCodeAt(0));
	}

	/** The sum of what signs say, in steps. */
	sum(signs: Iterable<number>): number {
		let sum = 0;
		for (const sign of signs) sum += this.#numbers[sign] ?? 0;
		return sum;
	}

	/**
	 * What all signs of a task say together, by the root of how many are known: about 0 for a layer that is missing, 1 for
	 * one that is hinted at, 2 for a stated one. Null where too few signs are known to tell.
	 */
	score(signs: readonly number[]): number | null {
		const known = signs.filter((sign) => this.#numbers[sign]).length;
		if (known < LEAST_KNOWN || known < signs.length * LEAST_SHARE) return null;
		return this.#learnt.base + (this.#learnt.step * this.sum(signs)) / Math.sqrt(known);
	}

	/** Whether it is sure that the layer is not missing. */
	isSure(signs: readonly number[]): boolean {
		const score = this.score(signs);
		return score !== null && score >= this.#learnt.sure;
	}
}
