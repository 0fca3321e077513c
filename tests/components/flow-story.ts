import type { HandoffKind } from '../../lib/flow/handoff.ts';
import type { HandoffRow } from '../../lib/store/flow-rows.ts';
import type { TaskRow } from '../../lib/store/tables.ts';
import type { world } from './flow-fake.ts';
import { ADA, account, BEN, CLAUDE, daysAgo, eventRow, flowRow, handoffRow, threadRow, waits } from './flow-rows.ts';
import { rowOf } from './rows.ts';

/** One piece of work through three tools, and what else a harbour's crew has in hand: what the pictures show. */
const FEED = ['asana:1200000000000012', 'github:harbor-labs/tideline#31', 'jira:harbor.atlassian.net/TIDE-12'] as const;
const [ASANA, PULL, ISSUE] = FEED;
const MIRA = account('jira:Mira Kolb');
const JORIS = account('jira:Joris van der Meulen-Hoogland');
const BOT = account('github:renovate[bot]', 'automation');
const CREW = account('github:harbor-labs/pilots', 'team');
const LEE = account('asana:Lee Okafor', 'unknown');

export const storyTasks: TaskRow[] = [
	rowOf({
		task: ASANA,
		title: 'Tide feed for harbour masters',
		firstSeen: daysAgo(30),
		lastSeen: daysAgo(9),
		fields: { assignees: [{ name: 'Lee Okafor' }] },
	}),
	rowOf({
		task: ISSUE,
		title: 'Publish tide tables as a public feed',
		firstSeen: daysAgo(26),
		lastSeen: daysAgo(1),
		fields: { state: { name: 'Done', category: 'done' }, assignees: [{ name: 'Mira Kolb' }] },
	}),
	rowOf({
		task: PULL,
		title: 'TIDE-12: serve the feed as JSON and iCal',
		firstSeen: daysAgo(18),
		lastSeen: daysAgo(0.1),
		fields: { state: { name: 'open' }, assignees: [{ name: 'ada' }] },
	}),
	rowOf({ task: 'jira:harbor.atlassian.net/TIDE-3', title: 'Open data for the harbour' }),
	rowOf({ task: 'jira:harbor.atlassian.net/TIDE-20', title: 'Move the gauges to the new network' }),
];

const events = [
	eventRow({ id: 'a1', task: ASANA, kind: 'created', at: daysAgo(30), by: { name: 'Lee Okafor' } }),
	eventRow({
		id: 'a2',
		task: ASANA,
		kind: 'assigned',
		at: daysAgo(28),
		by: { name: 'Lee Okafor' },
		whom: [{ name: 'Mira Kolb' }],
	}),
	eventRow({ id: 'j1', task: ISSUE, kind: 'created', at: daysAgo(26), by: { name: 'Mira Kolb' } }),
	eventRow({
		id: 'j2',
		task: ISSUE,
		kind: 'assigned',
		at: daysAgo(25),
		by: { name: 'Mira Kolb' },
		whom: [{ name: 'ada' }],
	}),
	eventRow({
		id: 'j3',
		task: ISSUE,
		kind: 'moved',
		at: daysAgo(19),
		by: { name: 'ada' },
		from: 'To do',
		to: 'In progress',
	}),
	eventRow({ id: 'g1', task: PULL, kind: 'created', at: daysAgo(18), by: { name: 'claude' } }),
	eventRow({
		id: 'g2',
		task: PULL,
		kind: 'commented',
		at: daysAgo(17),
		by: { name: 'ada' },
		text: 'The iCal file needs the time zone of the harbour, not of the server.',
	}),
	eventRow({
		id: 'g3',
		task: PULL,
		kind: 'review asked',
		at: daysAgo(12),
		by: { name: 'ada' },
		whom: [{ name: 'Ben Ito' }],
	}),
	eventRow({ id: 'g4', task: PULL, kind: 'added_to_merge_queue', at: daysAgo(11), by: null }),
	eventRow({
		id: 'j4',
		task: ISSUE,
		kind: 'moved',
		at: daysAgo(1),
		after: daysAgo(6),
		inferred: true,
		from: 'In progress',
		to: 'Done',
	}),
];

const steps: HandoffRow[] = [
	handoffRow({
		id: 's1',
		task: ASANA,
		event: 'a2',
		kind: 'assigned',
		from: LEE,
		to: MIRA,
		asked: { at: daysAgo(28) },
		acknowledged: { at: daysAgo(26), event: 'j1' },
		ended: { at: daysAgo(26), event: 'j1', how: 'finished' },
		wait: 2 * 86_400_000,
		because: 'Lee Okafor assigned Mira Kolb.',
	}),
	handoffRow({
		id: 's2',
		task: ISSUE,
		event: 'j2',
		kind: 'assigned',
		from: MIRA,
		to: ADA,
		asked: { at: daysAgo(25) },
		acknowledged: { at: daysAgo(19), event: 'j3' },
		ended: { at: daysAgo(12), event: 'g3', how: 'passed on' },
		wait: 6 * 86_400_000,
		because: 'Mira Kolb assigned ada.',
	}),
	handoffRow({
		id: 's3',
		task: PULL,
		event: 'g3',
		kind: 'review asked',
		from: ADA,
		to: BEN,
		asked: { at: daysAgo(12) },
		because: 'ada asked Ben Ito for a review.',
	}),
];

const KINDS: readonly HandoffKind[] = [
	'assigned',
	'review asked',
	'approval asked',
	'asked in words',
	'status baton',
	'given to an agent',
];
const CAST = [
	ADA,
	BEN,
	MIRA,
	JORIS,
	CLAUDE,
	BOT,
	CREW,
	LEE,
	account('github:noor'),
	account('jira:Sam Hale'),
	account('github:tove-b'),
	account('asana:Iris Chen'),
	account('jira:Odalys R'),
	account('github:copilot', 'agent'),
];

/** Work that went to and fro, the same each time. */
function traffic(): HandoffRow[] {
	const rows: HandoffRow[] = [];
	CAST.forEach((from, a) => {
		CAST.forEach((to, b) => {
			const often = (a * 7 + b * 13) % 17;
			if (a === b || often > 3) return;
			for (let n = 0; n < (often + 1) * ((a % 3) + 1); n++) {
				const days = ((a * 31 + b * 17 + n * 11) % 60) + 1;
				const isOpen = (a + b + n) % 6 === 0;
				const wait = ((a * 5 + b * 3 + n) % 12) * 0.9 * 86_400_000;
				const kind = KINDS[(a + b + n) % KINDS.length] ?? 'assigned';
				rows.push(
					handoffRow({
						id: `t${a}-${b}-${n}`,
						task: `github:harbor-labs/tideline#${100 + ((a + b) % 9)}`,
						kind,
						from,
						to,
						asked: { at: daysAgo(days) },
						because: `${from.name} handed it to ${to.name}: ${kind}.`,
						...(isOpen
							? {}
							: {
									wait,
									acknowledged: { at: daysAgo(days), event: 'x' },
									ended: { at: daysAgo(days / 2), event: 'y', how: 'finished' },
								}),
					}),
				);
			}
		});
	});
	return rows;
}

const other = Array.from({ length: 9 }, (_, n) =>
	rowOf({ task: `github:harbor-labs/tideline#${100 + n}`, title: `Renew the lamp of pier ${n + 1}` }),
);
storyTasks.push(...other);

const turnOn = (n: number, more: Parameters<typeof waits>[0]) =>
	waits({ task: `github:harbor-labs/tideline#${100 + n}`, ...more });

export const story: typeof world = {
	broken: false,
	events,
	flows: [
		flowRow(ASANA, { is: 'over', since: { at: daysAgo(26) }, task: ASANA, because: 'It went on in Jira.' }),
		flowRow(ISSUE, waits({ task: ISSUE }), []),
		{
			...flowRow(PULL, waits({ task: PULL, event: 'g3' }), steps),
			agentWork: {
				who: CLAUDE,
				did: 'wrote',
				answers: { who: MIRA, because: 'who asked for it in TIDE-12', event: null },
			},
		},
	],
	handoffs: [...steps, ...traffic()],
	threads: [
		threadRow('Publish tide tables as a public feed', waits({ task: PULL, event: 'g3' }), {
			id: ASANA,
			tasks: FEED,
			parents: ['jira:harbor.atlassian.net/TIDE-3'],
			blockedBy: ['jira:harbor.atlassian.net/TIDE-20', 'github:harbor-labs/gauges#4'],
			contradictions: [
				{
					kind: 'done here, open there',
					tasks: [ISSUE, PULL],
					because: 'TIDE-12 is Done, and its pull request harbor-labs/tideline#31 is open.',
				},
			],
		}),
		threadRow(
			'Renew the lamp of pier 1',
			turnOn(0, { on: [ADA], for: 'work', since: { at: daysAgo(4) }, because: 'Mira Kolb assigned ada.', asker: MIRA }),
		),
		threadRow(
			'Renew the lamp of pier 2',
			turnOn(1, {
				on: [ADA],
				for: 'an answer',
				since: { at: daysAgo(0.2) },
				because: 'Ben Ito asked: can you say which lamps are LED by now?',
				asker: BEN,
			}),
		),
		threadRow(
			'Renew the lamp of pier 3',
			turnOn(2, {
				on: [CLAUDE],
				for: 'work',
				since: { at: daysAgo(2) },
				because: 'ada gave it to claude, and it has not answered.',
				answers: ADA,
			}),
		),
		threadRow(
			'Renew the lamp of pier 4 before the autumn storms, with the crew of the northern yard',
			turnOn(3, {
				on: [JORIS],
				for: 'an approval',
				since: { at: daysAgo(8), after: daysAgo(15) },
				because: 'ada asked Joris van der Meulen-Hoogland for an approval.',
			}),
		),
		threadRow(
			'Renew the lamp of pier 5',
			turnOn(4, {
				on: [],
				for: 'a review',
				since: { at: daysAgo(40) },
				dead: 'asked of no one',
				asker: null,
				because: 'It is ready for review, and nobody was asked.',
			}),
		),
		threadRow(
			'Renew the lamp of pier 6',
			turnOn(5, {
				on: [account('jira:Old Hand')],
				for: 'work',
				since: { at: daysAgo(400) },
				dead: 'owner has left',
				because: 'It is assigned to Old Hand, who has left.',
			}),
		),
		...[6, 7].map((n) =>
			threadRow(
				`Renew the lamp of pier ${n + 1}`,
				turnOn(n, {
					on: [MIRA, LEE],
					for: 'work',
					asker: LEE,
					since: { at: daysAgo(n) },
					because: 'Lee Okafor assigned Mira Kolb.',
				}),
			),
		),
		threadRow(
			'Renew the lamp of pier 9',
			{ is: 'unseen', because: 'Only a row of a list was seen: it does not show who is asked.' },
			{ tasks: ['github:harbor-labs/tideline#108'] },
		),
	],
};
