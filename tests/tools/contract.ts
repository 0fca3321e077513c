import { expect } from 'vitest';
import { isDraft } from '../../lib/task/draft.ts';
import { draftSchema, sightingSchema } from '../../lib/task/sighting.ts';
import { TOOLS } from '../../lib/tools/index.ts';
import type { Tool } from '../../lib/tools/tool.ts';
import type { Expected, Fixture } from '../pages/fixtures.ts';
import type { Plain } from './plain.ts';

/** What every reader owes to every page, wherever it runs. */

export const toolOf = ({ tool }: Fixture): Tool => {
	const found = TOOLS.find(({ name }) => name === tool);
	if (!found) throw new Error(`tests/pages/${tool} belongs to no tool`);
	return found;
};

/** The reading is what a person sees on the page. */
export function expectSeen(expected: Expected, { page, state, found, misses }: Plain): void {
	expect({ page, state }).toEqual({ page: expected.page, state: expected.state });
	const tasks = expected.tasks ?? [];
	expect(found.map(({ seen }) => seen.task)).toHaveLength(expected.count ?? tasks.length);
	for (const want of tasks) {
		const got = found.find(({ seen }) => seen.task === want.task && seen.surface === want.surface)?.seen;
		expect(got, `${want.task} on ${want.surface}`).toBeDefined();
		expect(got?.fields).toMatchObject(want.fields);
		for (const name of want.unseen ?? [])
			expect(got?.fields, `${want.task}: ${name} is not shown here`).not.toHaveProperty(name);
		for (const words of want.bodyHas ?? []) expect(got?.fields.body?.text).toContain(words);
		for (const words of want.bodyLacks ?? []) expect(got?.fields.body?.text ?? '').not.toContain(words);
	}
	for (const miss of expected.misses ?? []) {
		expect(misses.map(({ surface, anchor }) => `${surface}/${anchor}`)).toContain(miss);
	}
}

/** Its sightings are of the agreed shape. */
export function expectShape({ found }: Plain): void {
	for (const { seen } of found) {
		const schema = isDraft(seen.task) ? draftSchema : sightingSchema;
		schema.parse({ ...seen, at: '2026-01-01T00:00:00.000Z' });
	}
}
