import fc from 'fast-check';
import type { Kept } from '../../lib/task/merge.ts';
import type { Sighting } from '../../lib/task/sighting.ts';

/** Sightings as readers give them: few tasks, few times and few values, so that they meet and tie often. */
const text = fc.constantFrom('a', 'b', 'Ship it', '‮evil', '<b>x</b>');
const person = fc.constantFrom('a', 'Mira Kolb', 'Max Klein', 'Jo Aster', 'MK', 'JA').map((name) => ({ name }));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const fields = fc.record(
	{
		title: maybe(text),
		state: maybe(text.map((name) => ({ name }))),
		assignees: maybe(fc.array(person, { minLength: 1, maxLength: 2 })),
		labels: maybe(fc.array(text, { minLength: 1, maxLength: 2 })),
		due: maybe(fc.constant({ text: 'Friday', date: '2026-03-06' })),
		body: maybe(text.map((words) => ({ format: 'markdown' as const, text: words }))),
		custom: maybe(fc.dictionary(fc.constantFrom('Value', 'Points', 'constructor'), maybe(text), { maxKeys: 3 })),
	},
	{ requiredKeys: [] },
);

export const sighting: fc.Arbitrary<Sighting> = fc.record({
	task: fc.constantFrom('github:a/b#1', 'github:a/b#2', 'jira:x.atlassian.net/AB-1', 'asana:1200000000000001'),
	url: fc.constantFrom('https://github.com/a/b/issues/1', 'https://github.com/a/b/issues'),
	surface: fc.constantFrom('issue', 'issue list'),
	at: fc.integer({ min: 0, max: 40 }).map((minutes) => new Date(Date.UTC(2026, 0, 1, 12, minutes)).toISOString()),
	source: fc.constantFrom('page' as const, 'payload' as const, 'api' as const),
	fields,
});

/** … with ids; content-derived in the store, any distinct ones here. */
export const kept: fc.Arbitrary<Kept[]> = fc
	.array(sighting, { maxLength: 12 })
	.map((all) => all.map((one, index) => ({ ...one, id: String(index).padStart(3, '0') })));
