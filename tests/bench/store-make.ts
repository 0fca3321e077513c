import type { Event } from '../../lib/task/event.ts';
import type { Actor } from '../../lib/task/fields.ts';
import type { Kept } from '../../lib/task/merge.ts';

/**
 * Work as a company has it, out of a seed: threads of one to four tasks in three tools with ten events a task, by teams
 * of 5 to 12 people, some 340 in all. Most of it is over: some 8 % of the handoffs are open, half as many as
 * in the real histories of `npm run bench:flow`. Within a team everybody hands to everybody; of ten handoffs one goes to an agent and one to
 * the first two of the next team. Waits are spread as waits are: most of hours, some of weeks. No page was ever like
 * this one; only the numbers and the lengths are meant to be.
 */
export function* makeThreads(tasks: number, seed = 7): Generator<{ sightings: Kept[]; events: Event[] }> {
	const random = randomFrom(seed);
	const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
	const teams = teamsOf(Math.min(MOST_TEAMS, Math.max(2, Math.round(tasks / 2_500))));
	const agents: Actor[] = [{ name: 'dependabot[bot]' }, { name: 'copilot-swe-agent', kind: 'agent' }];
	const receiverIn = (team: number): Actor => {
		const kind = random();
		if (kind < 0.1) return pick(agents);
		return pick(kind < 0.2 ? (teams[(team + 1) % teams.length] ?? []).slice(0, 2) : (teams[team] ?? []));
	};
	/** Milliseconds, to the second: log-normal with a median of three hours. */
	const wait = (): number => {
		const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
		return Math.max(1, Math.min(40 * DAY, Math.round((3 * HOUR * Math.exp(1.5 * normal)) / 1_000) * 1_000));
	};
	const nameOf = naming();
	let made = 0;
	for (let thread = 1; made < tasks; thread++) {
		const team = Math.floor(random() * teams.length);
		const size = Math.min(tasks - made, 1 + Math.floor(random() * 4));
		const begun = START + Math.floor(random() * DAYS) * DAY;
		const names = Array.from({ length: size }, (_, index) => nameOf(thread, index, team));
		const words = Array.from({ length: 5 }, () => WORDS[Math.floor(random() ** 2 * WORDS.length)]).join(' ');
		const done = random() < 0.88;
		const sightings: Kept[] = [];
		const events: Event[] = [];
		names.forEach((task, index) => {
			const [giver, receiver] = [pick(teams[team] ?? []), receiverIn(team)];
			const times = [begun + index * DAY];
			for (let step = 1; step <= 11; step++) times.push((times[step - 1] ?? 0) + wait());
			const at = (step: number) => new Date(times[step] ?? 0).toISOString();
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
					comments: [{ author: receiver, at: at(3), text: SENTENCE }],
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
const MOST_TEAMS = 40;
const DAY = 24 * HOUR;
const DAYS = 700;
const START = Date.UTC(2024, 0, 1);
const FIRST = ['ana', 'ben', 'chi', 'dov', 'eli', 'fay', 'gus', 'hana'];
const LABELS = ['bug', 'feature', 'chore', 'docs', 'urgent'];
const SENTENCE = 'The boats wait at the lock until somebody opens it, which is what this is to change. ';
const SYLLABLES = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu'];
const WORDS = SYLLABLES.flatMap((a) => SYLLABLES.flatMap((b) => SYLLABLES.map((c) => a + b + c)));

/** So many teams of 5 to 12; every name has its number. */
function teamsOf(many: number): Actor[][] {
	let people = 0;
	return Array.from({ length: many }, (_, team) =>
		Array.from({ length: 5 + ((team * 5) % 8) }, () => ({ name: `${FIRST[people % FIRST.length]}${people++}` })),
	);
}

/** Names as tools give them: each place counts its own tasks. */
function naming(): (thread: number, index: number, team: number) => string {
	const last = new Map<string, number>();
	const next = (place: string): string => {
		const number = (last.get(place) ?? 0) + 1;
		last.set(place, number);
		return `${place}${number}`;
	};
	return (thread, index, team) => {
		if (index % 2 === 0 && thread % 3 === 0) return `asana:12000000${thread * 4 + index}`;
		const isJira = index % 2 === 0 && thread % 3 === 1;
		return next(isJira ? `jira:harbour.atlassian.net/T${team}-` : `github:harbour${team % 9}/repo${team}#`);
	};
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
