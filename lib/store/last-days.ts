import { linesOf } from './mirror.ts';
import { ITEM, uncell } from './rolls.ts';
import type { Store } from './tables.ts';
import { GAPS } from './task-rows.ts';

/** A day, `YYYY-MM-DD`, and a task that tells of it; of several, the last by name. */
interface LastDay {
	day: string;
	task: string;
}

/** What a person has days of; see `lib/audit/facets.ts`. */
const KINDS = ['acts', 'did', 'watched'] as const;
type Days = Record<(typeof KINDS)[number], Map<string, LastDay>>;

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/**
 * The last day on which each person acted, and on which each was watched, by person; `did`: by histories, and only of
 * those tasks where that is later than what they wrote in them. From the lines of the roll, in one go: of a hundred
 * thousand tasks there are three times as many days, and few of them are the last.
 */
export async function lastDays(store: Store): Promise<Days> {
	const last: Days = { acts: new Map(), did: new Map(), watched: new Map() };
	for (const lines of await linesOf(store, GAPS)) findDays(lines, last);
	return {
		acts: uncelled(last.acts),
		did: uncelled(last.did),
		watched: uncelled(last.watched),
	};
}

/** By the person as the roll has it: there are many more days than people to put back into their own letters. */
const uncelled = (days: ReadonlyMap<string, LastDay>) =>
	new Map([...days].map(([person, last]) => [uncell(person), last]));

function findDays(lines: string, last: Days): void {
	// Of what stands in a line, days of people alone end in a bar and a day.
	for (let bar = lines.indexOf('|'); bar >= 0; bar = lines.indexOf('|', bar + 1)) {
		if (lines[bar + DAY_LENGTH + 1] !== ITEM) continue;
		const start = lines.lastIndexOf(ITEM, bar) + 1;
		const kind = KINDS.find((one) => lines[start + one.length] === ':' && lines.startsWith(one, start));
		if (!kind) continue;
		const person = lines.slice(start + kind.length + 1, bar);
		const day = lines.slice(bar + 1, bar + 1 + DAY_LENGTH);
		const known = last[kind].get(person);
		if (known && day < known.day) continue;
		const line = lines.lastIndexOf('\n', bar) + 1;
		const task = uncell(lines.slice(line, lines.indexOf('\t', line)));
		if (!known || day > known.day || task > known.task) last[kind].set(person, { day, task });
	}
}
