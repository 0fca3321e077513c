import type { Stage } from '../stack/standard-schema.ts';
import { workOf } from '../stack/work.ts';
import { EVENT_KINDS, type Event } from '../task/event.ts';
import type { Actor } from '../task/fields.ts';
import { toolOf } from '../task/key.ts';
import type { Task } from '../task/task.ts';
import type { KnownAccount } from './account.ts';
import type { Release } from './released.ts';
import { slipsIn } from './slips.ts';
import type { FlowGround } from './task-flow.ts';

/** An event with the accounts in it. */
export interface Step {
	event: Event;
	/** Who did it; null: a rule; undefined: not seen. */
	by: KnownAccount | null | undefined;
	whom: readonly KnownAccount[];
	/** Who acts in it: who did it, but the agent where an agent starts or ends, whoever set it going. */
	actor: KnownAccount | null | undefined;
	/** Its place in the story. */
	place: number;
	/** It was undone at once, or undoes what was done at once; see `slips.ts`. */
	slip?: true;
}

/** A task's history as the rules of the flow read it. */
export interface Story {
	task: Task;
	steps: readonly Step[];
	ground: FlowGround;
	/** Whether only one can have the task at a time, as on Jira and Asana. */
	single: boolean;
	isPull: boolean;
	/** What takes an answer of yes or no: an approval on Asana. */
	isApproval: boolean;
	/** The places of the steps in which an account acts, by its key. */
	acts: ReadonlyMap<string, readonly number[]>;
	who(actor: Actor): KnownAccount;
	/** What the end of what held it up says to it; null: nothing. */
	release: Release | null;
	/** null where nobody knows what the tool's word for a state means. */
	stage(word: string): Stage | null;
}

const KNOWN: ReadonlySet<string> = new Set(EVENT_KINDS);

/** Agents that the task's fields and history name. */
function agentsOf(task: Task, steps: readonly Omit<Step, 'actor'>[], who: Story['who']): KnownAccount[] {
	const { author, assignees } = task.fields;
	const named = [...(author ? [author] : []), ...(assignees ?? [])].map(who);
	const acting = steps.flatMap(({ by, whom }) => [...(by ? [by] : []), ...whom]);
	const agents = [...named, ...acting].filter(({ kind }) => kind === 'agent');
	return [...new Map(agents.map((agent) => [agent.key, agent])).values()];
}

/** @param events as `historyOf` gives them, that of the release among them */
export function storyOf(
	task: Task,
	events: readonly Event[],
	ground: FlowGround,
	release: Release | null = null,
): Story {
	const known = new Map<string, KnownAccount>();
	const who = (actor: Actor): KnownAccount => {
		const sign = `${actor.name}\n${actor.id ?? ''}\n${actor.kind ?? ''}`;
		const account = known.get(sign) ?? ground.accountOf(task.task, actor);
		known.set(sign, account);
		return account;
	};
	const steps = events.map((event, place) => ({
		event,
		by: event.by ? who(event.by) : event.by,
		whom: (event.whom ?? []).map(who),
		place,
	}));
	const agents = agentsOf(task, steps, who);
	const slips = slipsIn(steps, who);
	const told = steps.map(
		(step): Step => ({ ...step, actor: actorOf(step, agents), ...(slips.has(step.place) ? { slip: true } : {}) }),
	);
	const acts = new Map<string, number[]>();
	for (const { actor, by, place, event } of told) {
		if (!KNOWN.has(event.kind)) continue;
		// To set an agent going is an act of whoever does it; that the agent ends is its own.
		for (const account of event.kind === 'agent started' && by?.key !== actor?.key ? [actor, by] : [actor]) {
			if (!account) continue;
			const places = acts.get(account.key);
			if (places) places.push(place);
			else acts.set(account.key, [place]);
		}
	}
	const work = workOf(task.task, task.fields);
	return {
		...{ task, steps: told, ground, acts, who, release },
		single: toolOf(task.task) !== 'github',
		isPull: work.kind === 'pull request' || work.kind === 'dependency update',
		isApproval: work.kind === 'approval',
		stage: (word) => stageIn(task, word),
	};
}

function actorOf({ event, by, whom }: Omit<Step, 'actor'>, agents: readonly KnownAccount[]): Step['actor'] {
	if (!event.kind.startsWith('agent ')) return by;
	const agent = [...whom, ...(by ? [by] : [])].find(({ kind }) => kind === 'agent');
	return agent ?? (agents.length === 1 ? agents[0] : undefined);
}

/** The stage of a state in this task; where it is the state it is in now, with what the tool itself says of it. */
function stageIn(task: Task, word: string): Stage | null {
	const now = task.fields.state;
	const state = now && now.name.toLowerCase() === word.toLowerCase() ? now : { name: word };
	return workOf(task.task, { ...task.fields, state }).stage;
}

/** Words by which tools say that something was closed without being done. */
const GIVEN_UP =
	/^(?:closed as )?(?:not.planned|duplicate|won'?t|wont|invalid|rejected|abandoned|cancel|cannot reproduce|declined)/i;

/** Whether a tool's word for an end says that the work was not done. */
export const isGivenUp = (word: string): boolean => GIVEN_UP.test(word);

/** A column of an Asana project: only the tick ends a task, wherever it is put. */
const SECTION = 'section';
const isShelved = ({ event }: Step) => event.field === SECTION;

/** Whether a step ends the task; `given up`: ends it undone, as far as the tool says. */
export function endOf(step: Step, story: Story): 'done' | 'given up' | null {
	const { kind, to, said } = step.event;
	if (kind === 'merged') return 'done';
	const words = [to, said].filter((word) => typeof word === 'string');
	const undone = words.some(isGivenUp);
	if (kind === 'closed') return undone || (story.isPull && !mergedBefore(step, story)) ? 'given up' : 'done';
	if (kind === 'moved' && to && !isShelved(step) && story.stage(to) === 'done') return undone ? 'given up' : 'done';
	return null;
}

const mergedBefore = ({ place }: Step, { steps }: Story) =>
	steps.some((other) => other.event.kind === 'merged' && Math.abs(other.place - place) < 4);

/** Whether a step sets work going again that was over. */
export function opens({ event }: Step, { stage }: Story): boolean {
	if (event.kind === 'reopened') return true;
	if (event.kind !== 'moved' || !event.to || !event.from || event.field === SECTION) return false;
	return stage(event.from) === 'done' && stage(event.to) !== 'done' && stage(event.to) !== null;
}

/** Whether two are the same account. */
export const same = (one: KnownAccount | null | undefined, other: KnownAccount | null | undefined): boolean =>
	!!one && !!other && one.key === other.key;

/** Somebody who can answer: a person, or one of whom it is not known what they are. */
export const isSomebody = (account: KnownAccount | null | undefined): account is KnownAccount =>
	!!account && account.kind !== 'automation' && account.kind !== 'agent';
