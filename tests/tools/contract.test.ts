import { describe, expect, it } from 'vitest';
import { isDraft } from '../../lib/task/draft.ts';
import { draftSchema, sightingSchema } from '../../lib/task/sighting.ts';
import { TOOLS } from '../../lib/tools/index.ts';
import { read } from '../../lib/tools/reading/read.ts';
import type { Reading, Tool } from '../../lib/tools/tool.ts';
import { parse } from '../pages/document.ts';
import { type Fixture, fixtures } from '../pages/fixtures.ts';

/** What every reader owes to every page. */
const toolOf = ({ tool }: Fixture): Tool => {
	const found = TOOLS.find(({ name }) => name === tool);
	if (!found) throw new Error(`tests/pages/${tool} belongs to no tool`);
	return found;
};
const plain = ({ found, ...rest }: Reading) => ({ ...rest, found: found.map(({ seen, trace }) => ({ seen, trace })) });

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
	const { expected, html } = fixture;
	const here = it.skipIf(html === null);
	const tool = toolOf(fixture);
	const url = new URL(expected.url);
	const document = html === null ? null : parse(html, expected.url);
	const reading = () => read(tool, url, document as Document);

	here(`is seen as a person sees it: ${expected.shows}`, () => {
		const { page, state, found, misses } = reading();
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
	});

	here('gives sightings of the agreed shape, and the same ones when read twice', () => {
		const first = reading();
		for (const { seen } of first.found) {
			const schema = isDraft(seen.task) ? draftSchema : sightingSchema;
			schema.parse({ ...seen, at: '2026-01-01T00:00:00.000Z' });
		}
		expect(plain(reading())).toEqual(plain(first));
	});

	here('is left as it was found', () => {
		const before = document?.documentElement.outerHTML;
		reading();
		expect(document?.documentElement.outerHTML === before).toBe(true);
	});

	here('is nothing to the readers of other tools', () => {
		for (const other of TOOLS) {
			if (other === tool) continue;
			const foreign = read(other, url, document as Document);
			expect(foreign.found, other.name).toEqual([]);
			expect(foreign.state).toBe('not a task page');
		}
	});
});
