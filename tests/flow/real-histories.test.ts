import { describe, expect, it } from 'vitest';
import { taskFlow } from '../../lib/flow/flow.ts';
import { type FlowItem, ground, historyAt } from '../bench/flow-corpus.ts';
import { hasCorpus, lines } from '../bench/lines.ts';

const items = hasCorpus() ? lines<FlowItem>('flows.jsonl') : [];

describe.skipIf(items.length === 0)('real histories', () => {
	it('give the same flow read from their end, and twice', () => {
		for (const item of items) {
			const { task, events } = historyAt(item);
			const flow = taskFlow({ task, events }, ground);
			expect(taskFlow({ task, events: [...events, ...events].reverse() }, ground), item.url).toEqual(flow);
		}
	});

	it('wait on nobody once they are over, and on somebody only who is named in them', () => {
		for (const item of items) {
			const { turn, handoffs, accounts } = taskFlow(historyAt(item), ground);
			const known = new Set(accounts.map(({ key }) => key));
			if (turn.is === 'waiting') for (const { key } of turn.on) expect(known.has(key), item.url).toBe(true);
			if (turn.is === 'over')
				expect(
					handoffs.filter(({ ended }) => !ended),
					item.url,
				).toEqual([]);
			for (const { from, to, kind, id } of handoffs) {
				expect(from && to && from.key === to.key, `${kind} ${id}`).toBeFalsy();
				// Whom a comment names need not be in the task otherwise.
				if (to && !/words|given to an agent/.test(kind)) expect(known.has(to.key), id).toBe(true);
			}
		}
	});
});
