import type { Event } from '../../lib/task/event.ts';
import type { Actor } from '../../lib/task/fields.ts';
import type { Kept } from '../../lib/task/merge.ts';

/**
 * Work as teams have it, out of a seed: threads of one to four tasks in three tools, half of them done, with ten events
 * a task. No page was ever like this one; only the numbers and the lengths are meant to be.
 */
export function* makeThreads(tasks: number, seed = 7): Generator<{ sightings: Kept[]; events: Event[] }> {
	const random = randomFrom(seed);
	const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
	const people = Math.max(12, Math.floor(tasks / 250));
	const person = (team: number): Actor => ({ name: `${pick(FIRST)}${team * 8 + Math.floor(random() * 8)}` });
	const agents: Actor[] = [{ name: 'dependabot[bot]' }, { name: 'copilot-swe-agent', kind: 'agent' }];
	let made = 0;
	for (let thread = 1; made < tasks; thread++) {
		const team = Math.floor(random() * Math.max(1, people / 8));
		const size = Math.min(tasks - made, 1 + Math.floor(random() * 4));
		const begun = START + Math.floor(random() * DAYS) * DAY;
		const names = Array.from({ length: size }, (_, index) => nameOf(thread, index, team));
		const words = Array.from({ length: 5 }, () => WORDS[Math.floor(random() ** 2 * WORDS.length)]).join(' ');
		const done = random() < 0.5;
		const sightings: Kept[] = [];
		const events: Event[] = [];
		names.forEach((task, index) => {
			const [giver, receiver] = [person(team), random() < 0.1 ? pick(agents) : person(team)];
			const at = (step: number) => new Date(begun + index * DAY + step * 7 * HOUR).toISOString();
			const state = done ? { name: 'Closed', category: 'done' as const } : { name: 'Open', category: 'doing' as const };
			sightings.push({
				id: `s-${made}`,
				task,
				url: 'https://example.org/task',
				surface: 'issue',
				at: at(11),
				source: 'page',
				fields: {
					kind: index % 2 === 0 ? 'issue' : 'pull request',
					title: `${words} ${thread}`,
					state,
					author: giver,
					assignees: random() < 0.8 ? [receiver] : null,
					reviewers: null,
					labels: random() < 0.5 ? [pick(LABELS)] : null,
					due: random() < 0.3 ? { text: 'Friday', date: '2026-05-01' } : null,
					milestone: null,
					links: index > 0 ? [{ task: names[0] as string, relation: 'closes' }] : null,
					body: { format: 'markdown', text: `${words}. ${SENTENCE.repeat(1 + Math.floor(random() * 6))}` },
				},
			});
			const event = (step: number, kind: string, by: Actor, more: Partial<Event> = {}): void => {
				events.push({ id: `e-${made}-${step}`, task, kind, at: at(step), by, source: 'page', ...more });
			};
			event(0, 'created', giver);
			event(1, 'labelled', giver, { to: pick(LABELS) });
			event(2, 'assigned', giver, { whom: [receiver] });
			event(3, 'commented', random() < 0.8 ? receiver : giver, { text: SENTENCE });
			event(4, 'moved', receiver, { field: 'status', from: 'Open', to: 'In Progress' });
			event(5, 'commented', giver, { text: SENTENCE });
			event(6, 'changed', receiver);
			event(7, 'review asked', receiver, { whom: [giver] });
			event(8, random() < 0.6 ? 'reviewed' : 'commented', giver, { said: 'approved' });
			event(9, done ? 'closed' : 'commented', receiver);
			made++;
		});
		yield { sightings, events };
	}
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAYS = 700;
const START = Date.UTC(2024, 0, 1);
const FIRST = ['ana', 'ben', 'chi', 'dov', 'eli', 'fay', 'gus', 'hana'];
const LABELS = ['bug', 'feature', 'chore', 'docs', 'urgent'];
const SENTENCE = 'The boats wait at the lock until somebody opens it, which is what this is to change. ';
const SYLLABLES = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu'];
const WORDS = SYLLABLES.flatMap((a) => SYLLABLES.flatMap((b) => SYLLABLES.map((c) => a + b + c)));

function nameOf(thread: number, index: number, team: number): string {
	if (index % 2 === 1) return `github:harbour${team % 9}/repo${team}#${thread * 4 + index}`;
	if (thread % 3 === 0) return `asana:12000000${thread * 4 + index}`;
	return thread % 3 === 1
		? `jira:harbour.atlassian.net/T${team}-${thread * 4 + index}`
		: `github:harbour${team % 9}/repo${team}#${thread * 4 + index}`;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
