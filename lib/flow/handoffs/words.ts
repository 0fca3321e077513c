import type { KnownAccount } from '../account.ts';
import { asksIn } from '../asking.ts';
import { calledIn } from '../named.ts';
import { type Story, same } from '../story.ts';
import { giverIn } from '../words.ts';
import type { Draft, HandoffRule } from './draft.ts';

/** Acts that answer a question; to label or plan something says nothing to who asked. */
const ANSWERS: ReadonlySet<string> = new Set([
	...['commented', 'reviewed', 'decided', 'changed', 'merged', 'closed', 'reopened', 'moved', 'readied', 'drafted'],
	...['assigned', 'unassigned', 'review asked', 'agent finished'],
]);

const known = new WeakMap<Story, ReadonlyMap<string, KnownAccount>>();

/** A mention that asks, and work given in words: `can you look at this, @ada?`, `passing to @ben`. */
export const askedInWords: HandoffRule = (story, step, before) => {
	const { kind, text } = step.event;
	const { by } = step;
	if ((kind !== 'commented' && kind !== 'reviewed') || !text || by === null || by?.kind === 'automation') return [];
	if (before.over) return [];
	const called = known.get(story) ?? calledIn(story);
	known.set(story, called);
	return asksIn(text, story, called).flatMap(({ account: to, quote }): Draft[] => {
		if (same(by, to) || to.kind === 'automation') return [];
		const agent = to.kind === 'agent';
		return [
			{
				...{ kind: agent ? 'given to an agent' : 'asked in words', from: by, to, step, isQuestion: true },
				because: `${giverIn(by)} asked ${to.name}: “${quote}”`,
				ends: (later) => {
					if (agent && same(later.actor, to) && later.event.kind === 'agent failed') return 'returned';
					return same(later.actor, to) && ANSWERS.has(later.event.kind) ? 'finished' : null;
				},
			},
		];
	});
};
