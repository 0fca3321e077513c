import type { Reading } from '../../reading.ts';

const EXPECTS: ReadonlySet<string> = new Set(['expected', 'what']);
const OUGHT = /\b(?:should|must|expect\w{0,4}|instead)\b/i;

/** Whether a text only asks for help: it asks, and nowhere says what ought to be. */
export function asksForHelp({ title, body }: Reading): boolean {
	const asks = body.some(({ hits, shape }) => hits.has('seeks') && shape !== 'heading') || title?.hits.has('seeks');
	if (!asks) return false;
	return !body.some(
		({ topic, shape, text }) => shape !== 'heading' && ((topic !== null && EXPECTS.has(topic)) || OUGHT.test(text)),
	);
}
