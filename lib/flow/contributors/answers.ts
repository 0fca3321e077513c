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
	/** They have left. */
	left?: true;
}

/** Work that an agent or an automation wrote or has, and who answers for it; null: nobody that can be seen. */
export interface AgentWork {
	who: Account;
	did: 'wrote' | 'has';
	answers: Answer | null;
	/** Several people have it too, and which of them answers can't be told. */
	several?: true;
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
	// Who has it review the work did not have it write it.
	if (event.kind.startsWith('agent ') && event.field === 'review') return [];
	const isIts = by?.key === agent.key || actor?.key === agent.key;
	if (!isIts && !whom.some(({ key }) => key === agent.key)) return [];
	const claim = (
		weight: Claim['weight'],
		people: readonly (KnownAccount | null | undefined)[],
		because: string,
	): Claim[] => people.filter(canAnswer).map((who) => ({ weight, step, who, because }));
	const behalf = claim('attributed', attributedIn(step).map(of), 'for whom it acts');
	if (behalf.length > 0) return behalf;
	if (event.kind === 'agent started') return claim('started', [by, ...whom], 'who set it to work');
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

/** The people who have a task, each once. */
function peopleWithIt({ task, who }: Story): KnownAccount[] {
	const people = (task.fields.assignees ?? []).map(who).filter(canAnswer);
	return [...new Map(people.map((one) => [one.key, one])).values()];
}

/** The one person who has the task that is the agent's; of several it can't be told who answers. */
function beside(story: Story, agent: Account): Answer<KnownAccount> | null {
	const [one, ...more] = peopleWithIt(story);
	if (!one || more.length > 0 || !machinesIn(story).some(({ who }) => who.key === agent.key)) return null;
	return { who: one, because: 'who has it too', event: null };
}

/**
 * The person who answers for an agent's work in a task: whom the tool names as the one it acts for; who set it to work;
 * who gave it the work; whom it named as it began; whom its own description names; the one person who has it, too. Of several of one kind, the last. Whoever was taken off the task since has let go of it. null: nobody is seen.
 * @param place of the last step that counts; left out: all do
 */
export function answersFor(story: Story, agent: Account, place = story.steps.length - 1): Answer<KnownAccount> | null {
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

/** The agents and automations whose work a task is: whichever wrote it, then those that have it. */
function machinesIn(story: Story): { who: KnownAccount; did: AgentWork['did'] }[] {
	const writer = writerOf(story);
	const owners = (story.task.fields.assignees ?? []).map(story.who).filter(isMachine);
	return [
		...(writer ? [{ who: writer, did: 'wrote' as const }] : []),
		...owners.filter(({ key }) => key !== writer?.key).map((who) => ({ who, did: 'has' as const })),
	];
}

/** The first agent or automation whose work a task is, with who answers for it: one of whom that is seen, if there is any. */
export function agentWorkIn(story: Story): AgentWork | null {
	const works = machinesIn(story).map(({ who, did }) => ({ who, did, answers: answersFor(story, who) }));
	const work = works.find(({ answers }) => answers) ?? works[0];
	if (!work) return null;
	const { who, did, answers } = work;
	if (!answers) return { who: plain(who), did, answers, ...(peopleWithIt(story).length > 1 ? { several: true } : {}) };
	const left = answers.who.gone || story.ground.left.has(answers.who.key);
	return { who: plain(who), did, answers: { ...answers, who: plain(answers.who), ...(left ? { left: true } : {}) } };
}

/** The person who answers for the work of an agent or automation and has not left, as {@link agentWorkIn} tells; null: nobody is seen. */
export function answerableFor({ task, events }: TaskHistory, ground: FlowGround): Account | null {
	const answers = agentWorkIn(storyOf(task, historyOf({ task, events }), ground))?.answers;
	return answers && !answers.left ? answers.who : null;
}
