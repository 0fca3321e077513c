import { useCallback, useEffect, useState } from 'react';

/** An answer of the rest of the extension: on its way, here, or failed. */
export type Reply<Value> = { is: 'waiting' } | { is: 'here'; value: Value } | { is: 'failed' };

/**
 * Asks once, and again on `again`. An answer that a newer question has overtaken is dropped.
 * @param ask must be the same function for the same question
 */
export function useAsked<Value>(ask: () => Promise<Value>): { answer: Reply<Value>; again(): void } {
	const [answer, setAnswer] = useState<Reply<Value>>({ is: 'waiting' });
	const [turn, setTurn] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is a new question
	useEffect(() => {
		let current = true;
		ask().then(
			(value) => current && setAnswer({ is: 'here', value }),
			() => current && setAnswer({ is: 'failed' }),
		);
		return () => {
			current = false;
		};
	}, [ask, turn]);
	return { answer, again: useCallback(() => setTurn((last) => last + 1), []) };
}
