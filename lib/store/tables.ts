import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { Event } from '../task/event.ts';
import type { ToolName } from '../task/key.ts';
import type { Layer } from '../task/layers.ts';
import type { Kept } from '../task/merge.ts';
import type { KeptRuling } from '../task/ruling.ts';
import type { Task, Told } from '../task/task.ts';
import type { Verdict } from '../task/verdict.ts';
import type { AccountRow } from './account-rows.ts';
import type { FlowRow, HandoffRow, ThreadRow } from './flow-rows.ts';
import type { LookRow } from './looks.ts';
import type { PlaceRow } from './place-rows.ts';
import type { RollRow } from './rolls.ts';
import type { Tally } from './tallies.ts';
import { refill } from './task-rows.ts';

/** What is worked out from a task and kept beside it, to be found by. Rebuilt from the sightings at any time. */
export interface Derived {
	tool: ToolName;
	/** Opens the task in its tool. */
	url: string;
	title: string;
	verdict: Verdict;
	/** Layers that are missing. */
	gaps: Layer[];
	/** Nobody owns it, and that was seen. */
	unowned: boolean;
	/** The words it is found by, in lower case. */
	words: string[];
	/** What it is found by in Gaps, and its gaps in the order of their cost; see `lib/audit/facets.ts`. */
	facets: string[];
	costs: string[];
	/** The version of judge and standard that this rests on. */
	judgedBy: string;
}

/** A task as it is kept: the merge of its sightings, and what follows from it. */
export interface TaskRow extends Derived, Told {
	task: string;
	fields: Task['fields'];
	from: NonNullable<Task['from']>;
	firstSeen: string;
	lastSeen: string;
}

/**
 * The store. `sightings`, `events` and `rulings` are append-only and kept for good; `looks` counts how pages could be
 * read. All other tables are worked out: `tasks`, the flow (`flows`, `threads`, `handoffs`, `accounts`, `places`), and
 * what lists and counts are made from (`rolls`, `tallies`). Events that are `inferred` are worked out from sightings too.
 * Only the background writes; panels read.
 */
export class Store extends Dexie {
	sightings!: Table<Kept, string>;
	events!: Table<Event, string>;
	tasks!: Table<TaskRow, string>;
	looks!: Table<LookRow, [ToolName, string]>;
	rulings!: Table<KeptRuling, string>;
	flows!: Table<FlowRow, string>;
	threads!: Table<ThreadRow, string>;
	handoffs!: Table<HandoffRow, string>;
	accounts!: Table<AccountRow, string>;
	places!: Table<PlaceRow, string>;
	rolls!: Table<RollRow, [string, number]>;
	tallies!: Table<Tally, string>;

	constructor(name = 'throughline', options?: DexieOptions) {
		super(name, options);
		this.version(1).stores({
			sightings: 'id, task, at',
			events: 'id, task, at',
			tasks: 'task, tool, lastSeen, *gaps, *words, judgedBy',
		});
		this.version(2).stores({ looks: '[tool+page]' });
		this.version(3).stores({ rulings: 'id, task, at' });
		this.version(4).stores({ tasks: 'task, tool, lastSeen, *gaps, *words, judgedBy, *facets, *costs' });
		this.version(5)
			.stores({
				// Tasks are found by words in a roll.
				tasks: 'task, tool, lastSeen, *gaps, judgedBy, *facets, *costs',
				events: 'id, [task+at], at',
				flows: 'task, *same, *linked, *places, madeBy',
				threads: 'id',
				handoffs: 'id, task, [pass+tool+asked.at], open, [kind+open]',
				accounts: 'key',
				places: 'name',
				rolls: '[list+bucket]',
				tallies: 'id',
			})
			.upgrade(() => refill(this));
	}
}
