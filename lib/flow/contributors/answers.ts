import type { Event } from '../../task/event.ts';
import { type Actor, actorSchema } from '../../task/fields.ts';
import type { Task } from '../../task/task.ts';
import type { Account, AccountOf } from '../account.ts';

/** Names in an event's `with` under which a reader keeps the person whom an agent acts for. */
const ACTS_FOR = ['behalf', 'attributedUser'] as const;

/** What says that somebody answers for an agent's work, the more weighty first. */
const WEIGHTS = ['attributed', 'started', 'given'] as const;

interface Claim {
	weight: (typeof WEIGHTS)[number];
	at: string;
	id: string;
	who: Account;
}

const isMachine = ({ kind }: Account): boolean => kind === 'agent' || kind === 'automation';
/** A team asks, but nobody in it in person. */
const canAnswer = (who: Account): boolean => !isMachine(who) && who.kind !== 'team';

function attributedIn(event: Event): Actor[] {
	return ACTS_FOR.flatMap((name) => {
		const read = actorSchema.safeParse(event.with?.[name]);
		return read.success ? [read.data] : [];
	});
}

/** Who, by one event, has the agent at work. */
function claimsOf(event: Event, agent: Account, accountOf: AccountOf): Claim[] {
	const of = (who: Actor) => accountOf(event.task, who);
	const whom = (event.whom ?? []).map(of);
	const by = event.by ? of(event.by) : null;
	if (by?.key !== agent.key && !whom.some(({ key }) => key === agent.key)) return [];
	const claim = (weight: Claim['weight'], people: readonly (Account | null)[]): Claim[] =>
		people.flatMap((who) => (who && canAnswer(who) ? [{ weight, at: event.at, id: event.id, who }] : []));
	const attributed = claim('attributed', attributedIn(event).map(of));
	if (attributed.length > 0) return attributed;
	if (event.kind === 'agent started') return claim('started', [by, ...whom]);
	return event.kind === 'assigned' ? claim('given', [by]) : [];
}

/**
 * The person who answers for work that an agent wrote: whom the tool names as the one it acts for; who started it;
 * who gave it the work; the one person that it is assigned to beside the agent. Of several, the last to say so.
 * null where no agent or automation wrote it, and where it can't be told: then nobody is named.
 * @param events of the task, in any order, even twice
 */
export function answerableFor(task: Task, events: readonly Event[], accountOf: AccountOf): Account | null {
	const { author, assignees } = task.fields;
	const [made] = events
		.filter(({ kind, by }) => kind === 'created' && by)
		.sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
	const writer = author ?? made?.by;
	const agent = writer ? accountOf(task.task, writer) : null;
	if (!agent || !isMachine(agent)) return null;
	const [best] = events
		.flatMap((event) => claimsOf(event, agent, accountOf))
		.sort(
			(a, b) =>
				WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) ||
				-compare(a.at, b.at) ||
				compare(a.id, b.id) ||
				compare(a.who.key, b.who.key),
		);
	if (best) return best.who;
	const people = (assignees ?? []).map((one) => accountOf(task.task, one)).filter(canAnswer);
	return new Set(people.map(({ key }) => key)).size === 1 ? (people[0] ?? null) : null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
