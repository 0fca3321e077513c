import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../lib/flow/contributors/account-of.ts';
import { answerableFor } from '../../../lib/flow/contributors/answers.ts';
import type { Event } from '../../../lib/task/event.ts';
import type { Fields } from '../../../lib/task/fields.ts';

const TASK = 'github:tern/harbour#12';
const copilot = { name: 'Copilot', id: 'copilot[bot]', kind: 'agent' } as const;
const who = (name: string) => ({ name, id: name });
let count = 0;
const event = (kind: string, more: Partial<Event> = {}): Event => ({
	id: `github:event-${++count}`,
	task: TASK,
	kind,
	at: `2026-03-0${(count % 8) + 1}T10:00:00.000Z`,
	source: 'page',
	...more,
});
const answers = (fields: Fields, events: readonly Event[] = []) =>
	answerableFor({ task: { task: TASK, fields }, events }, { accountOf, left: new Set() })?.key ?? null;

describe('who answers for what an agent wrote', () => {
	it('is whom the tool says it acts for, before all others', () => {
		const events = [
			event('assigned', { by: who('juno'), whom: [copilot] }),
			event('created', { by: copilot, with: { behalf: 'noor' } }),
		];
		expect(answers({ author: copilot }, events)).toBe('github:noor');
		expect(
			answers({ author: copilot }, [event('created', { by: copilot, with: { attributedUser: { name: 'ada' } } })]),
		).toBe('github:ada');
	});

	it('is who started it, else who gave it the work, the last of them', () => {
		const early = event('assigned', { by: who('juno'), whom: [copilot], at: '2026-03-01T10:00:00.000Z' });
		const late = event('assigned', { by: who('ada'), whom: [copilot], at: '2026-03-02T10:00:00.000Z' });
		expect(answers({ author: copilot }, [late, early])).toBe('github:ada');
		const started = event('agent started', { by: copilot, whom: [who('noor')], at: '2026-03-01T09:00:00.000Z' });
		expect(answers({ author: copilot }, [late, early, started])).toBe('github:noor');
	});

	it('is the one person that it is assigned to beside the agent; of several nobody is named', () => {
		expect(answers({ author: copilot, assignees: [copilot, who('noor')] })).toBe('github:noor');
		expect(answers({ author: copilot, assignees: [copilot, who('noor'), who('ada')] })).toBeNull();
		expect(answers({ author: copilot, assignees: [copilot, { name: 'acme/web', kind: 'team' }] })).toBeNull();
	});

	it('is not asked for where a person wrote it, and not told where nothing says so', () => {
		expect(answers({ author: who('noor'), assignees: [who('ada')] })).toBeNull();
		expect(answers({ author: copilot, assignees: null })).toBeNull();
		expect(answers({})).toBeNull();
		// Who gave it to another agent, or to a person, started nothing of this.
		const other = event('assigned', { by: who('juno'), whom: [who('ada')] });
		expect(answers({ author: copilot }, [other])).toBeNull();
	});

	it('is who set it to work or gave it the work, and did not let go of it since', () => {
		const given = event('assigned', { by: who('juno'), whom: [copilot], at: '2026-03-01T10:00:00.000Z' });
		const off = event('unassigned', { by: who('juno'), whom: [who('juno')], at: '2026-03-02T10:00:00.000Z' });
		const again = event('agent started', { by: who('juno'), whom: [copilot], at: '2026-03-03T10:00:00.000Z' });
		expect(answers({ author: copilot }, [given, off])).toBeNull();
		expect(answers({ author: copilot, assignees: [who('noor')] }, [given, off])).toBe('github:noor');
		expect(answers({ author: copilot }, [given, off, again])).toBe('github:juno');
	});

	it('is whom it named as it began, where nothing else says who asked', () => {
		const itself = event('assigned', { by: copilot, whom: [copilot], at: '2026-03-01T10:00:00.000Z' });
		const asker = event('assigned', { by: copilot, whom: [who('noor')], at: '2026-03-01T10:00:01.000Z' });
		expect(answers({ author: copilot, assignees: [who('noor'), who('ada')] }, [itself, asker])).toBe('github:noor');
		const both = event('assigned', { by: copilot, whom: [who('noor'), who('ada')] });
		expect(answers({ author: copilot }, [both])).toBeNull();
	});

	it.each([
		['Requested by: @noor', 'github:noor'],
		['**Requested by:** Noor Haddad (<noor@example.org>)', 'github:noor haddad'],
		['Link to the run: x\n\nRequested by: Noor Haddad', 'github:noor haddad'],
		[
			'PR created automatically by Jules for task [52](https://jules.example.org/task/52) started by [@noor](https://github.com/noor)',
			'github:noor',
		],
		['A file created automatically by Jules, started by someone', null],
		['Created automatically by Jules for task 52 started by @dependabot[bot]', null],
		// One word may be anybody's; an address is nobody's name; a sentence names nobody.
		['Requested by: Noor', null],
		['Requested by: noor@example.org', null],
		['This was requested by: the harbour crew of last year', null],
		['It was requested by @noor', null],
		['Requested by: @dependabot[bot]', null],
	])('is whom its own description names as having asked: %s', (text, key) => {
		const devin = { name: 'devin-ai-integration[bot]' };
		expect(answers({ author: devin, body: { format: 'text', text } })).toBe(key);
		expect(answers({ author: who('ada'), body: { format: 'text', text } })).toBeNull();
	});

	it('is nobody who has it review the work', () => {
		const reviews = event('agent started', { by: copilot, field: 'review', with: { behalf: 'noor' } });
		expect(answers({ author: copilot }, [reviews])).toBeNull();
	});

	it('answers for a task that an agent has as for one that it wrote', () => {
		const given = event('assigned', { by: who('juno'), whom: [copilot] });
		expect(answers({ author: who('ada'), assignees: [copilot] }, [given])).toBe('github:juno');
	});

	it('is not told of who has left', () => {
		const given = event('assigned', { by: who('juno'), whom: [copilot] });
		const history = { task: { task: TASK, fields: { author: copilot } }, events: [given] };
		expect(answerableFor(history, { accountOf, left: new Set(['github:juno']) })).toBeNull();
	});

	it('is never an agent or an automation, and does not change with the order of events', () => {
		const actors = fc.constantFrom(copilot, who('noor'), who('ada'), { name: 'dependabot[bot]' }, who('k8s-ci-robot'));
		const one = fc.record({
			kind: fc.constantFrom('created', 'assigned', 'agent started', 'commented', 'nonsense'),
			by: actors,
			whom: fc.array(actors, { maxLength: 2 }),
			day: fc.integer({ min: 1, max: 9 }),
			id: fc.uuid(),
		});
		fc.assert(
			fc.property(fc.array(one, { maxLength: 8 }), (all) => {
				const events = all.map(({ kind, by, whom, day, id }) =>
					event(kind, { by, whom, id, at: `2026-03-0${day}T10:00:00.000Z` }),
				);
				const found = answers({ author: copilot }, events);
				expect(answers({ author: copilot }, [...events, ...events].reverse())).toBe(found);
				expect([null, 'github:noor', 'github:ada']).toContain(found);
			}),
		);
	});
});
