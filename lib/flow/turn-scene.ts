import type { Stage } from '../stack/standard-schema.ts';
import type { Moment } from '../task/event.ts';
import type { FieldName } from '../task/fields.ts';
import type { Provenance } from '../task/task.ts';
import type { Account, KnownAccount } from './account.ts';
import type { Handoff } from './handoff.ts';
import type { Standing } from './replay.ts';
import { endOf, isGivenUp, opens, type Step, type Story } from './story.ts';
import { LONG_AGO, momentIn } from './times.ts';
import type { Turn, WaitsFor } from './turn-of.ts';
import { giverIn } from './words.ts';

/** How a task stands now, with what says so. */
export interface StateNow {
	over: boolean;
	stage: Stage | null;
	/** The tool's word. */
	name: string;
	since: Moment;
	because: string;
	/** The step that ended it; left out: it is open, or its fields alone say so. */
	end?: Step;
}

/** What the rules of the turn look at. */
export interface Scene {
	story: Story;
	now: Standing | undefined;
	state: StateNow | null;
	/** Handoffs that have not ended. */
	open: readonly Handoff[];
	handoffs: readonly Handoff[];
}

/** When a field was read last; null: the task does not tell. */
export const readAt = ({ task }: Story, field: FieldName): string | null =>
	(task.from as Partial<Record<FieldName, Provenance>> | undefined)?.[field]?.at ?? null;

/** What a field says had become so by the time it was read, after the task was made, or nobody knows when. */
export function sinceRead(story: Story, field: FieldName): Moment {
	const made = story.steps.find(({ event }) => event.kind === 'created')?.event;
	const at = readAt(story, field) ?? story.task.lastSeen ?? story.steps.at(-1)?.event.at;
	const after = made?.after ?? made?.at ?? LONG_AGO;
	if (at !== undefined && at > after) return { at, after };
	return made ? momentIn(made) : { at: after };
}

/** Whether a step is surely newer than the last reading of a field, so that the field does not know of it. */
export const isNewer = (story: Story, field: FieldName, { event }: Step): boolean => {
	const read = readAt(story, field);
	return read !== null && event.at > read && (event.after === undefined || event.after >= read);
};

const setsState = (step: Step, story: Story) =>
	step.event.kind === 'moved' || endOf(step, story) !== null || opens(step, story);

/** How the task stands: by its fields, or by its history where that is newer or the field was not seen; null: unseen. */
export function stateNow(story: Story, now: Standing | undefined): StateNow | null {
	const { task, steps, stage } = story;
	const seen = task.fields.state;
	const last = steps.findLast((step) => setsState(step, story));
	const over = now?.over ?? null;
	if (!seen || (last && isNewer(story, 'state', last))) {
		const known = seen !== undefined || last || steps.some(({ event }) => event.kind === 'created');
		if (!known) return null;
		const name = last?.event.to ?? (over ? 'closed' : 'open');
		if (over) return { over: true, stage: 'done', name, since: momentIn(over.event), because: endIn(over), end: over };
		const is = now?.stage?.is ?? (story.isPull && now?.draft !== true ? 'in review' : null);
		const since = last ? momentIn(last.event) : sinceRead(story, 'state');
		return { over: false, stage: is, name, since, because: `It is ${name}.` };
	}
	const is = stage(seen.name);
	const because = `It is ${seen.name}.`;
	if (is === 'done') {
		const since = over ? momentIn(over.event) : sinceRead(story, 'state');
		const end = over ? { because: endIn(over), end: over } : { because };
		return { over: true, stage: is, name: seen.name, since, ...end };
	}
	// A word that says no stage, such as Blocked, stands since the step that last set it.
	const set = last?.event.to?.toLowerCase() === seen.name.toLowerCase() ? last : undefined;
	const moved = is === null ? set : now?.stage?.is === is ? now?.stage?.since : undefined;
	const since = moved ? momentIn(moved.event) : sinceRead(story, 'state');
	return { over: false, stage: is, name: seen.name, since, because };
}

/** A task that is over: since when, who ended it, and whether it was given up. */
export function overNow(story: Story, { since, because, name, end }: StateNow): Turn {
	const later = end ? story.steps.slice(end.place) : [];
	const merged = later.some(({ event }) => event.kind === 'merged');
	const undone = !merged && (isGivenUp(name) || later.some((step) => endOf(step, story) === 'given up'));
	return {
		...{ is: 'over', since, task: story.task.task, because },
		...(end ? { event: end.event.id, ...(end.by === undefined ? {} : { by: end.by && plain(end.by) }) } : {}),
		...(undone ? { undone } : {}),
	};
}

function endIn({ event, by }: Step): string {
	const did = event.kind === 'merged' ? 'merged it' : event.kind === 'moved' ? `moved it to ${event.to}` : 'closed it';
	return `${giverIn(by)} ${did}.`;
}

export const plain = ({ key, name, kind }: Account): Account => ({ key, name, kind });

/** A turn of somebody's; of nobody's where `on` is empty. Whoever has left does nothing more. */
export function waiting(
	{ story }: Scene,
	wait: {
		on: readonly Account[];
		for: WaitsFor;
		since: Moment;
		because: string;
		asker?: Account | null | undefined;
		event?: string | null | undefined;
		dead?: Handoff['dead'];
	},
): Turn {
	const { on, asker, event, dead, since, because } = wait;
	const isGone = (account: Account) => story.ground.left.has(account.key) || (account as KnownAccount).gone === true;
	const gone = on.length > 0 && on.every(isGone);
	const why = gone ? ('owner has left' as const) : dead;
	return {
		...{ is: 'waiting', on: on.map(plain), for: wait.for, since, task: story.task.task, because },
		...{ asker: asker ? plain(asker) : null, event: event ?? null },
		...(why ? { dead: why } : {}),
	};
}

/** The same for a step that made it so. */
export const waitingSince = (
	scene: Scene,
	step: Step,
	wait: { on: readonly Account[]; for: WaitsFor; because: string; asker?: Account | null; dead?: Handoff['dead'] },
): Turn => waiting(scene, { asker: step.by, ...wait, since: momentIn(step.event), event: step.event.id });
