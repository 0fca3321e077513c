import type { Account, KnownAccount } from '../account.ts';
import type { Story } from '../story.ts';
import type { Answer } from './answers.ts';

/** So much of a description is looked at, in UTF-16 units, and so many of its lines. */
const MOST_READ = 40_000;
const MOST_LINES = 2_000;
const LONGEST_LINE = 300;

/**
 * The line in which an agent's description names whoever asked for the work. Devin ends its pull requests with
 * `Requested by: Ada Reed (ada@…)` (seen in a dozen of public repositories, 2025), Jules with `PR created automatically
 * by Jules for task … started by @ada` (a page of 2026-02).
 */
const LINES = [
	/^[\s>*_-]{0,10}requested by[*_\s]{0,6}:[*_\s]{0,6}(.+)$/i,
	/^[\s>*_-]{0,10}(?:PR |pull request )?created automatically by [^@]{1,200} started by (\[?@.+)$/i,
];
const LOGIN = /^\[?@([a-z\d][a-z\d-]{0,38})\b/i;
/** Two words and more: a single one may be anybody's, and would pass for a login. */
const FULL_NAME = /^\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){1,3}$/u;

/** Whom the agent's own description names as having asked for the work; null: nobody, or not so that it can be told who. */
export function askedBy({ task, who, single }: Story, agent: Account): Answer<KnownAccount> | null {
	const text = task.fields.body?.text.slice(0, MOST_READ);
	if (single || !text || !task.fields.author || who(task.fields.author).key !== agent.key) return null;
	for (const line of text.split('\n', MOST_LINES)) {
		if (line.length > LONGEST_LINE) continue;
		const said = LINES.map((pattern) => pattern.exec(line)?.[1]?.trim()).find((words) => words !== undefined);
		if (said === undefined) continue;
		const login = LOGIN.exec(said)?.[1];
		const name = login ?? said.split(/[(<,]/, 1)[0]?.replace(/[*_\s]+$/, '') ?? '';
		if (login === undefined && !FULL_NAME.test(name)) return null;
		const named = who({ name });
		const { kind } = named;
		if (kind === 'agent' || kind === 'automation' || kind === 'team') return null;
		const because = 'who requested it, as it wrote';
		return { who: named, because, event: null, ...(login === undefined ? { byName: true } : {}) };
	}
	return null;
}
