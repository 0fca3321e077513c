import { describe, expect, it } from 'vitest';
import { heldIn } from '../../lib/flow/held.ts';
import { flowOf, JIRA, step, taskWith, turnLine } from './tell.ts';

const turn = (state: string, fields: object = {}) =>
	flowOf(
		taskWith(JIRA, {
			kind: 'task',
			author: { name: 'noor' },
			assignees: [{ name: 'ada' }],
			state: { name: state },
			...fields,
		}),
		[
			step(JIRA, 0, 'created', { by: 'noor' }),
			step(JIRA, 1, 'assigned', { by: 'noor', whom: ['ada'] }),
			step(JIRA, 9, 'moved', { by: 'ada', from: 'Open', to: state }),
		],
	);

describe('a state that says what work waits for', () => {
	it.each([
		['Waiting for support', null],
		['Waiting for customer', 'an answer'],
		['Pending on the reporter', 'an answer'],
		['Awaiting feedback', null],
		['Waiting for approval', 'an approval'],
		['Waiting for release 2.0', 'other work'],
		['Blocked', 'other work'],
		['On hold', 'other work'],
		['Waiting', 'other work'],
		['In Progress', null],
	] as const)('%s: %s', (name, held) => expect(heldIn(name)).toBe(held));

	it('is the turn of whoever has it where it waits for their own team', () => {
		expect(turnLine(turn('Waiting for support'))).toMatch(/^ada: work/);
	});

	it('is the turn of whoever asked where it waits for them, and unseen where they were not seen', () => {
		expect(turnLine(turn('Waiting for customer'))).toBe('noor: an answer, since +9');
		const unseen = turn('Waiting for customer', { author: undefined });
		expect(unseen.turn).toEqual({ is: 'unseen', because: 'It is Waiting for customer; of whom was not seen.' });
	});

	it('can’t be told where it waits for an approval of nobody who was seen', () => {
		expect(turnLine(turn('Waiting for approval'))).toBe('unseen');
	});

	it('waits for other work where it is blocked', () => {
		expect(turnLine(turn('Blocked'))).toBe('ada: other work, since +9');
	});
});
