import type { Account } from '../account.ts';
import { type Asked, asksIn } from '../asking.ts';
import { calledIn } from '../named.ts';
import { type Story, same } from '../story.ts';
import { giverIn } from '../words.ts';
import type { Draft, HandoffRule } from './draft.ts';

/** Acts that answer a question; to label or plan something says nothing to who asked. */
const ANSWERS: ReadonlySet<string> = new Set([
	...['commented', 'reviewed', 'decided', 'changed', 'merged', 'closed', 'reopened', 'moved', 'readied', 'drafted'],
	...['assigned', 'unassigned', 'review asked', 'agent finished'],
]);

const SPEAKS: ReadonlySet<string> = new Set(['commented', 'reviewed']);

/** What the comments of a task ask, by place, and where each giver asked each receiver last; worked out once. */
interface Asks {
	at: ReadonlyMap<number, readonly Asked[]>;
	last: ReadonlyMap<string, number>;
}
const known = new WeakMap<Story, Asks>();

const way = (from: Account | null | undefined, to: Account) => `${from?.key} ${to.key}`;

function asksOf(story: Story): Asks {
	const before = known.get(story);
	if (before) return before;
	const called = calledIn(story);
	const at = new Map<number, readonly Asked[]>();
	const last = new Map<string, number>();
	for (const { event, by, place } of story.steps) {
		if (!SPEAKS.has(event.kind) || !event.text || by === null || by?.kind === 'automation') continue;
		const asks = asksIn(event.text, story, called).filter(
			({ account: to }) => !same(by, to) && to.kind !== 'automation',
		);
		at.set(place, asks);
		for (const { account } of asks) last.set(way(by, account), place);
	}
	known.set(story, { at, last });
	return { at, last };
}

/** A mention that asks, and work given in words: `can you look at this, @ada?`, `passing to @ben`. */
export const askedInWords: HandoffRule = (story, step, before) => {
	const { by, place } = step;
	if (!SPEAKS.has(step.event.kind) || before.over) return [];
	const { at, last } = asksOf(story);
	return (at.get(place) ?? []).map(({ account: to, quote, awaited }): Draft => {
		const agent = to.kind === 'agent';
		return {
			...{ kind: agent ? 'given to an agent' : 'asked in words', from: by, to, step, isQuestion: true },
			because: `${giverIn(by)} ${awaited ? 'waits for' : 'asked'} ${to.name}: “${quote}”`,
			ends: (later) => {
				const { event, actor } = later;
				if (agent && same(actor, to) && event.kind === 'agent failed') return 'returned';
				if (same(actor, to) && ANSWERS.has(event.kind)) return 'finished';
				// Some agents commit in the name of whoever set them to work. Who then asks for more has had the answer.
				const commits = agent && event.kind === 'changed' && event.field === 'commits' && same(later.by, by);
				return commits && (last.get(way(by, to)) ?? 0) > later.place ? 'finished' : null;
			},
		};
	});
};
