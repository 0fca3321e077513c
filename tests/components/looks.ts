import type { Chart, LookRow, Tally } from '../../lib/store/looks.ts';
import { minutesAgo } from './rows.ts';

/** Two tools of a few names, as their tables would chart them. */
export const CHARTS: readonly Chart[] = [
	{
		tool: 'github',
		generations: ['2026-09', '2024-10', '2021-12'],
		pages: [
			{
				page: 'issue list',
				surfaces: [{ surface: 'list', held: true, required: ['title'], fields: ['title', 'assignees', 'milestone'] }],
			},
			{ page: 'issue', surfaces: [{ surface: 'issue', held: true, required: ['title'], fields: ['title', 'body'] }] },
			{ page: 'milestone', surfaces: [{ surface: 'list', held: true, required: ['title'], fields: ['title'] }] },
		],
	},
	{
		tool: 'asana',
		generations: ['2024-08', '2023-05'],
		pages: [
			{
				page: 'project',
				surfaces: [
					{ surface: 'task pane', held: true, required: ['title'], fields: ['title', 'due'] },
					{ surface: 'list', held: true, required: ['title'], fields: ['title'] },
				],
			},
		],
	},
];

export const tally = (more: Partial<Tally> = {}): Tally => ({
	hits: {},
	misses: 0,
	lastHit: null,
	lastBy: null,
	failsSince: null,
	looks: 0,
	dry: 0,
	driest: 0,
	...more,
});

/** Found so often, by one generation, at the last look. */
export const hit = (by: string, count: number, more: Partial<Tally> = {}): Tally =>
	tally({ hits: { [by]: count }, lastHit: minutesAgo(3), lastBy: by, looks: 1, ...more });

/** Not found since a while, in so many readings. */
export const miss = (minutes: number, dry = 1, more: Partial<Tally> = {}): Tally =>
	tally({ misses: dry, dry, failsSince: minutesAgo(minutes), ...more });

export const lookRow = (more: Partial<LookRow> = {}): LookRow => ({
	tool: 'github',
	page: 'issue list',
	state: 'read',
	at: minutesAgo(3),
	unreadableSince: null,
	states: { read: 1 },
	surfaces: {},
	...more,
});

/** A list that is read: rows with titles, some with assignees, none with a milestone. */
export const READ = lookRow({
	surfaces: {
		list: {
			root: tally({ lastHit: minutesAgo(3) }),
			key: tally({ lastHit: minutesAgo(3) }),
			title: hit('2026-09', 25),
			assignees: hit('2024-10', 20, { misses: 5 }),
			milestone: miss(3, 1, { misses: 25 }),
		},
	},
});

/** An issue that can't be read since two days ago. */
export const BLIND = lookRow({
	page: 'issue',
	state: 'unreadable',
	unreadableSince: minutesAgo(60 * 48),
	states: { read: 4, unreadable: 3 },
	surfaces: { issue: { root: miss(60 * 48, 3) } },
});
