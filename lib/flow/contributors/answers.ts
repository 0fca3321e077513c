import { type Actor, actorSchema } from '../../task/fields.ts';
import type { Account, KnownAccount } from '../account.ts';
import { historyOf } from '../events.ts';
import { type Step, type Story, same, storyOf } from '../story.ts';
import type { FlowGround, TaskHistory } from '../task-flow.ts';
import { askedBy } from './asked-by.ts';

/** Somebody who answers for an agent's work. */
export interface Answer<Who extends Account = Account> {
	who: Who;
	/** From what, as a clause behind the name: `who set it to work`. */
	because: string;
	/** The event that says so; null: the task's fields alone do. */
	event: string | null;
	/** Only a name is told, and not whose account in the tool it is. */
	byName?: true;
}

/** Work that an agent wrote, and who answers for it; null: nobody that can be seen. */
export interface Written {
	agent: Account;
	answers: Answer | null;
}

/** Names in an event's `with` under which a reader keeps the person whom an agent acts for. */
const ACTS_FOR = ['behalf', 'attributedUser'] as const;

/** What says that somebody answers for an agent's work, the more weighty first. */
const WEIGHTS = ['attributed', 'started', 'given', 'named'] as const;

interface Claim {
	weight: (typeof WEIGHTS)[number];
	step: Step;
	who: KnownAccount;
	because: string;
}

const isMachine = ({ kind }: Account): boolean => kind === 'agent' || kind === 'automation';
/** A team asks, but nobody in it in person. */
const canAnswer = (who: KnownAccount | null | undefined): who is KnownAccount =>
	!!who && !isMachine(who) && who.kind !== 'team';

const plain = ({ key, name, kind }: Account): Account => ({ key, name, kind });

function attributedIn({ event }: Step): Actor[] {
	const more = event.with;
	if (!more) return [];
	return ACTS_FOR.flatMap((name) => {
		const read = actorSchema.safeParse(more[name]);
		return read.success ? [read.data] : [];
	});
}

/** Who, by one step, has the agent at work. */
function claimsOf(step: Step, agent: Account, { who: of }: Story): Claim[] {
	const { event, by, whom, actor } = step;
	const isIts = by?.key === agent.key || actor?.key === agent.key;
	if (!isIts && !whom.some(({ key }) => key === agent.key)) return [];
	const claim = (
		weight: Claim['weight'],
		people: readonly (KnownAccount | null | undefined)[],
		because: string,
	): Claim[] => people.filter(canAnswer).map((who) => ({ weight, step, who, because }));
	const behalf = claim('attributed', attributedIn(step).map(of), 'for whom it acts');
	if (behalf.length > 0) return behalf;
	if (event.kind === 'agent started')
		return claim('started', [by, ...whom], 'who set it to work');
	if (event.kind !== 'assigned') return [];
	if (by?.key !== agent.key) return claim('given', [by], 'who gave it the work');
	// An agent that begins puts whoever asked it beside itself; several were asked for something else.
	return claim('named', whom.length === 1 ? whom : [], 'whom it named as it began');
}

const known = new WeakMap<Story, Map<string, readonly Claim[]>>();

/** All that says who has the agent at work, the best first. */
function claimsIn(story: Story, agent: Account): readonly Claim[] {
	const ofStory = known.get(story) ?? new Map<string, readonly Claim[]>();
	known.set(story, ofStory);
	const found =
		ofStory.get(agent.key) ??
		story.steps
			.flatMap((step) => claimsOf(step, agent, story))
			.sort(
				(a, b) =>
					WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) ||
					b.step.place - a.step.place ||
					(a.who.key < b.who.key ? -1 : 1),
			);
	ofStory.set(agent.key, found);
	return found;
}

/** The one person who has the task that is the agent's; of several it can't be told who answers. */
function beside(story: Story, agent: Account): Answer<KnownAccount> | null {
	const owners = (story.task.fields.assignees ?? []).map(story.who);
	if (![writerOf(story), ...owners].some((one) => one?.key === agent.key)) return null;
	const people = new Map(owners.filter(canAnswer).map((one) => [one.key, one]));
	const [one] = people.values();
	if (!one || people.size > 1) return null;
	return { who: one, because: 'who has it too', event: null };
}

/**
 * The person who answers for an agent's work in a task: whom the tool names as the one it acts for; who set it to work;
 * who gave it the work; whom it named as it began; whom its own description names; the one person who has it, too. Of several of one kind, the last. Whoever was taken off the task since has let go of it. null: nobody is seen.
 * @param place of the last step that counts; left out: all do
 */
export function answersFor(
	story: Story,
	agent: Account,
	place = story.steps.length - 1,
): Answer<KnownAccount> | null {
	const best = claimsIn(story, agent).find(({ step }) => step.place <= place);
	const later = best ? story.steps.slice(best.step.place + 1, place + 1) : [];
	const letGo = best && later.some((step) => isTakenOff(step, best.who));
	if (best && !letGo) return { who: best.who, because: best.because, event: best.step.event.id };
	return (best ? null : askedBy(story, agent)) ?? beside(story, agent);
}

const isTakenOff = ({ event, whom }: Step, who: KnownAccount): boolean =>
	event.kind === 'unassigned' && whom.some((one) => same(one, who));

/** The agent or automation that wrote a task; null: somebody else did, or it was not seen. */
function writerOf({ task, steps, who }: Story): KnownAccount | null {
	const { author } = task.fields;
	const writer = author ? who(author) : steps.find(({ event, by }) => event.kind === 'created' && by)?.by;
	return writer && isMachine(writer) ? writer : null;
}

/** Who wrote a task, where an agent did, and who answers for that. What automations write is nobody's to answer for. */
export function writtenIn(story: Story): Written | null {
	const agent = writerOf(story);
	if (agent?.kind !== 'agent') return null;
	const answers = answersFor(story, agent);
	return { agent: plain(agent), answers: answers && { ...answers, who: plain(answers.who) } };
}

/**
 * The person who answers for a task that an agent or an automation wrote, as {@link answersFor} tells; null where
 * neither did, and where nobody is seen.
 */
export function answerableFor({ task, events }: TaskHistory, ground: FlowGround): KnownAccount | null {
	const story = storyOf(task, historyOf({ task, events }), ground);
	const writer = writerOf(story);
	return (writer && answersFor(story, writer)?.who) ?? null;
}
