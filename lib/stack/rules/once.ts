import type { Reading } from '../reading.ts';

/** The same answer for the same reading: several rules ask, and it is worked out once. */
export function once<Answer extends number | boolean>(
	work: (reading: Reading) => Answer,
): (reading: Reading) => Answer {
	const known = new WeakMap<Reading, Answer>();
	return (reading) => {
		const before = known.get(reading);
		if (before !== undefined) return before;
		const answer = work(reading);
		known.set(reading, answer);
		return answer;
	};
}
