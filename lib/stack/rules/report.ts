import type { Passage, Reading } from '../reading.ts';
import { once } from './once.ts';

const REPORTED: ReadonlySet<string> = new Set(['repro', 'actual', 'environment']);
/** What programs print when they fail. */
const PRINTED = /error|exception|\bat \w|traceback|panic|warning|fail/i;

const isLog = ({ shape, quote }: Passage) => shape === 'code' && PRINTED.test(quote);

/** A numbered list beside what is expected, or under a title that names a fault, is the way to that fault. */
function numbersTheWay({ title, body }: Reading): boolean {
	const expects = body.some(({ topic }) => topic === 'expected');
	const names = title !== null && (title.hits.has('fault') || title.hits.has('harm'));
	return (expects || names) && body.some(({ shape, on, topic }) => shape === 'item' && on && topic === null);
}

/**
 * Whether a text reports a fault that someone met, rather than laying out work to be done: it says what was run,
 * seen or printed. In a report, steps are the way to the fault, and orders are what its writer did.
 */
export const reportsFault = once((reading: Reading): boolean => {
	const met = reading.body.some(
		(passage) => (passage.topic !== null && REPORTED.has(passage.topic)) || isLog(passage) || passage.hits.has('met'),
	);
	return met || numbersTheWay(reading);
});
