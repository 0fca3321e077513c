import { answersFor } from './contributors/answers.ts';
import { historyOf } from './events.ts';
import type { Handoff } from './handoff.ts';
import { replay, type Standing } from './replay.ts';
import { type Story, storyOf } from './story.ts';
import type { FlowGround, TaskHistory } from './task-flow.ts';
import { newestAsk, runningAgent, undecided } from './turn-asks.ts';
import { turnOfIssue } from './turn-issue.ts';
import type { Turn } from './turn-of.ts';
import { turnOfPull } from './turn-pull.ts';
import { overNow, plain, type Scene, stateNow } from './turn-scene.ts';

/**
 * Whose turn it is in a task, by one order of rules for all tools:
 * 1. what is done or given up is nobody's turn, unless what ended it is an approver's wish for changes;
 * 2. an agent at work; 3. an approval that was asked for and not given;
 * 4. of a pull request: changes that a reviewer wants, a review that was asked for, the merge of what is approved;
 * 5. a question that names somebody and is newer than all of these;
 * 6. whoever was given the work, or has it; where it is seen that nobody has, nobody.
 * Where a field that would tell was not seen, it is `unseen`.
 */
export const turnOf = (history: TaskHistory, handoffs: readonly Handoff[], ground: FlowGround): Turn => {
	const story = storyOf(history.task, historyOf(history), ground);
	return turnIn(story, replay(story), handoffs);
};

/** {@link turnOf} for a story that was read already. */
export function turnIn(story: Story, standings: readonly Standing[], handoffs: readonly Handoff[]): Turn {
	const now = standings.at(-1);
	const state = stateNow(story, now);
	const scene: Scene = { story, now, state, open: handoffs.filter(({ ended }) => !ended), handoffs };
	return answered(story, turnOn(scene));
}

/** With who answers for the agent that it waits on. */
function answered(story: Story, turn: Turn): Turn {
	if (turn.is !== 'waiting') return turn;
	const [agent, ...more] = turn.on;
	if (agent?.kind !== 'agent' || more.length > 0) return turn;
	const answer = answersFor(story, agent);
	return answer ? { ...turn, answers: plain(answer.who) } : turn;
}

function turnOn(scene: Scene): Turn {
	const { story, state } = scene;
	const decided = undecided(scene);
	if (decided) return decided;
	if (!state) return { is: 'unseen', because: 'Its state was not seen.' };
	if (state.over) return overNow(story, state);
	return runningAgent(scene) ?? newestAsk(scene, story.isPull ? turnOfPull(scene) : turnOfIssue(scene));
}
