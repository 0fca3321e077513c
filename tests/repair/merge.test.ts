import { describe, expect, it } from 'vitest';
import { type Bundle, readPayload } from '../../lib/repair/bundle.ts';
import { lay, loose, printOver } from '../../lib/repair/merge.ts';
import { portable } from '../../lib/repair/schema.ts';
import { TOOLS } from '../../lib/tools/index.ts';
import type { Surface } from '../../lib/tools/reading/table.ts';
import type { Tool } from '../../lib/tools/tool.ts';

const tool = (name: string) => TOOLS.find((one) => one.name === name) as Tool;
const bundle = (tools: Bundle['tools']): Bundle => ({ for: 1, made: '2026-11-22T10:00:00.000Z', tools });
const issue = tool('github').surfaces.find(({ name }) => name === 'issue') as Surface;
const mended: Surface = {
	...issue,
	fields: { ...issue.fields, title: [{ since: '2026-11', select: '.new' }, ...(issue.fields.title ?? []).slice(0, 1)] },
};

describe('a bundle over the built-in tables', () => {
	it('replaces what has its name, in its place, and leaves all else', async () => {
		const { tools, changes } = await lay(bundle({ github: { surfaces: [mended] } }), TOOLS);
		const laid = tools.get('github');
		expect(laid?.surfaces.map(({ name }) => name)).toEqual(tool('github').surfaces.map(({ name }) => name));
		expect(laid?.surfaces).toContain(mended);
		expect(laid?.surfaces).not.toContain(issue);
		expect(laid?.pages).toEqual(tool('github').pages);
		expect(tools.get('jira')?.surfaces).toEqual(tool('jira').surfaces);
		expect(changes).toEqual([
			{
				tool: 'github',
				part: 'surface',
				name: 'issue',
				isNew: false,
				more: 1,
				less: (issue.fields.title?.length ?? 0) - 1,
				setAside: false,
			},
		]);
	});

	it('replaces all surfaces of one name together: a tool has several, for its generations', async () => {
		const name = 'issue';
		const many = tool('jira').surfaces.filter((one) => one.name === name);
		expect(many.length).toBeGreaterThan(1);
		const one = { ...(many[0] as Surface) };
		const { tools } = await lay(bundle({ jira: { surfaces: [one] } }), TOOLS);
		expect(tools.get('jira')?.surfaces.filter((laid) => laid.name === name)).toEqual([one]);
	});

	it('that changes nothing says so', async () => {
		const { changes } = await lay(bundle({ github: { surfaces: [issue] } }), TOOLS);
		expect(changes).toMatchObject([{ more: 0, less: 0, isNew: false }]);
	});

	it('may bring a surface and a page kind that there were not', async () => {
		const surface = { ...issue, name: 'triage', on: ['triage page'] };
		const pages = [{ name: 'triage page', holds: ['triage'] }];
		const { tools, changes } = await lay(bundle({ github: { surfaces: [surface], pages } }), TOOLS);
		expect(tools.get('github')?.surfaces.at(-1)).toBe(surface);
		expect(changes.every(({ isNew }) => isNew)).toBe(true);
		expect(loose(tools)).toEqual([]);
	});

	it('may not name what there is not', async () => {
		const surfaces = [{ ...issue, on: ['nowhere'] }];
		const pages = [{ name: 'project', holds: ['nothing'] }];
		expect(loose((await lay(bundle({ github: { surfaces, pages } }), TOOLS)).tools)).toEqual([
			'github, page kind “project”, holds: there is no surface “nothing”',
			'github, surface “issue”, on: there is no page kind “nowhere”',
		]);
	});
});

describe('a pattern of addresses', () => {
	it('is no bundle’s to bring: the built-in page kind keeps its own', async () => {
		const page = { name: 'issue', holds: ['issue'], path: '^/x$' };
		const tools = TOOLS.map((one) => (one.name === 'github' ? { ...one, pages: [page] } : one));
		const brought = { ...portable(page), loading: '.busy' };
		expect(brought).not.toHaveProperty('path');
		const laid = await lay(bundle({ github: { pages: [brought] } }), tools);
		expect(laid.tools.get('github')?.pages).toEqual([{ ...page, loading: '.busy' }]);
		expect(laid.changes).toMatchObject([{ more: 1, less: 0 }]);
		const payload = { for: 1, made: '2026-11-22T10:00:00.000Z', tools: { github: { pages: [page] } } };
		expect(readPayload(JSON.stringify(payload), payload.made)).toEqual({
			wrong: ['github, page kind “issue”: Unrecognized key: "path"'],
		});
	});
});

describe('an update of Throughline', () => {
	const updated = (name: string): Tool[] =>
		TOOLS.map((one) => ({
			...one,
			surfaces: one.surfaces.map((surface) =>
				one.name === 'github' && surface.name === name ? { ...surface, badge: [] } : surface,
			),
		}));

	it('with another table wins over a bundle that was installed before it', async () => {
		const over = await printOver(bundle({ github: { surfaces: [mended] } }), TOOLS);
		const { tools, changes } = await lay(bundle({ github: { surfaces: [mended] } }), updated('issue'), over);
		expect(changes).toMatchObject([{ setAside: true }]);
		expect(tools.get('github')?.surfaces).not.toContain(mended);
	});

	it('with the same table leaves the bundle in use', async () => {
		const over = await printOver(bundle({ github: { surfaces: [mended] } }), TOOLS);
		const { tools, changes } = await lay(bundle({ github: { surfaces: [mended] } }), updated('list'), over);
		expect(changes).toMatchObject([{ setAside: false }]);
		expect(tools.get('github')?.surfaces).toContain(mended);
	});

	it('has built-in tables in which every name has an answer', () => {
		expect(loose(new Map(TOOLS.map((one) => [one.name, one])))).toEqual([]);
	});
});
