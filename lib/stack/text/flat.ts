/**
 * A text made plain, that still knows where each of its characters stood: line by line, marked up as markdown is.
 * `from` and `to` hold the range of each character in the field as it was read; null where nothing moved.
 */
export interface Flat {
	text: string;
	source: { from: readonly number[]; to: readonly number[] } | null;
}

/** Collects a flat text piece by piece. */
export class Flattener {
	#parts: string[] = [];
	#from: number[] = [];
	#to: number[] = [];

	/** Words that stand in the field from `start` on, character for character. */
	words(text: string, start: number): void {
		this.#parts.push(text);
		for (let index = 0; index < text.length; index++) {
			this.#from.push(start + index);
			this.#to.push(start + index + 1);
		}
	}

	/**
	 * Text that stands for the field's `start` to `end`: an escape, or, where both are the same, a sign of ours.
	 * Left out, it stands behind what was read last, so that a range that ends in it is still exact.
	 */
	mark(text: string, start: number = this.#to.at(-1) ?? 0, end: number = start): void {
		this.#parts.push(text);
		for (let index = 0; index < text.length; index++) {
			this.#from.push(start);
			this.#to.push(end);
		}
	}

	done(): Flat {
		return { text: this.#parts.join(''), source: { from: this.#from, to: this.#to } };
	}
}

/** The range of the field that a range of the flat text came from. */
export function sourceRange({ source }: Flat, start: number, end: number): { start: number; end: number } {
	if (!source || end <= start) return { start, end };
	return { start: source.from[start] ?? 0, end: source.to[end - 1] ?? 0 };
}
