/** Longest stretch that is judged as one sentence; a longer one is cut, so that no rule sees unbounded text. */
export const LONGEST_SENTENCE = 600;

/** A shorter one is the number of an item or an abbreviation, and goes with the words behind it. */
const SHORTEST_SENTENCE = 4;

/** Words that end in a full stop and end no sentence. */
const SHORT = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|bzw|z\.b|ca|approx|no|nr|resp|mr|dr|p\.ex|incl)$/i;

const ENDS = /[.!?]{1,3}(?=["')\]*_]{0,3}(?:\s|$))|[。！？；]|\n(?=\s{0,40}[^\p{Ll}\s(])/gu;

/** The sentences of a stretch of text, as ranges without the blanks around them. Linear. */
export function sentencesOf(text: string, from: number, to: number): { start: number; end: number }[] {
	const found: { start: number; end: number }[] = [];
	const push = (start: number, end: number) => {
		for (let at = start; at < end; at += LONGEST_SENTENCE) {
			const piece = text.slice(at, Math.min(end, at + LONGEST_SENTENCE));
			const trimmed = piece.trim();
			if (!trimmed) continue;
			const begin = at + piece.length - piece.trimStart().length;
			found.push({ start: begin, end: begin + trimmed.length });
		}
	};
	const stretch = text.slice(from, to);
	let at = 0;
	for (const { 0: mark, index } of stretch.matchAll(ENDS)) {
		if (index - at < SHORTEST_SENTENCE && mark !== '\n') continue;
		if (mark === '.' && SHORT.test(stretch.slice(Math.max(at, index - 12), index))) continue;
		push(from + at, from + index + mark.length);
		at = index + mark.length;
	}
	push(from + at, to);
	return found;
}
