import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { github } from '../../lib/tools/github/tool.ts';
import { createLive } from '../../lib/tools/reading/live.ts';
import { read } from '../../lib/tools/reading/read.ts';
import type { Found } from '../../lib/tools/tool.ts';
import { parse } from '../pages/document.ts';
import { wholeOf } from './whole.ts';

/** The first rung of the reading ladder: what a page carries as data, and when it is not to be believed. */
const AT = new URL('https://github.com/harbor-labs/tideline/issues/12');
const LIST = new URL('https://github.com/harbor-labs/tideline/issues');
const names = (found: Found | undefined) => found?.seen.fields.assignees?.map(({ id }) => id);

interface Data {
	number?: number;
	title?: string;
	assignees?: string[] | null;
	milestone?: string | null;
}
/** An issue as GitHub's embedded data has it, in wrappers of any kind. */
const issue = ({ number = 12, title = 'Tides', assignees = ['per-lind'], milestone = 'Spring' }: Data = {}) => ({
	number,
	title,
	url: `https://github.com/harbor-labs/tideline/issues/${number}`,
	state: 'OPEN',
	author: { __typename: 'User', login: 'mona-fisk' },
	body: 'Because of the tides.',
	assignedActors: assignees && { nodes: assignees.map((login) => ({ __typename: 'User', login })) },
	labels: { edges: [] },
	milestone: milestone === null ? null : { title: milestone },
});
const script = (data: unknown) =>
	`<script type="application/json" data-target="react-app.embeddedData">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
/** The page of an issue that shows its title and assignees, with this data in it. */
const html = (data: string, { title = 'Tides', shown = ['odalys-r'] as string[], section = true } = {}) =>
	`<main><react-app class="loaded">${data}<div data-testid="issue-viewer-container"><h1 data-component="PH_Title">${
		title ? `<bdi data-testid="issue-title">${title}</bdi>` : ''
	}</h1><a data-testid="issue-body-header-link" href="/harbor-labs/tideline/issues/12#issue-1">now</a><div data-testid="issue-viewer-metadata-pane">${
		section
			? `<div data-testid="sidebar-assignees-section"><h3>Assignees</h3>${shown.map((who) => `<a href="/${who}"><div data-testid="issue-assignees">${who}</div></a>`).join('')}</div>`
			: ''
	}</div></div></react-app></main><footer></footer>`;
const first = (source: string, url = AT) => read(github, url, parse(source, url.href)).found[0];

function living(source: string) {
	const document = parse(source, AT.href);
	const live = createLive(github, document);
	const whole = wholeOf(live);
	const look = (url = AT) => {
		live.look(url);
		live.readOn(() => false);
		return whole().found.find(({ seen }) => seen.surface === 'issue');
	};
	const viewer = () => document.querySelector('[data-testid="issue-viewer-container"]') as Element;
	return { document, live, look, viewer };
}

describe('the data of a page that was just loaded', () => {
	it('is found in whatever it is wrapped in, and says what the page’s anchors do not', () => {
		const wraps = [issue(), { payload: { x: [{ data: issue() }] } }, [[[issue()]]], { 'a.b': { issue: issue() } }];
		for (const data of wraps) {
			const found = first(html(script(data), { section: false }));
			expect(names(found)).toEqual(['per-lind']);
			expect(found?.seen.fields).toMatchObject({
				milestone: { name: 'Spring' },
				labels: null,
				state: { name: 'Open' },
			});
			expect(found?.trace.assignees).toEqual({ hit: 'payload 2025-07' });
			expect(found?.trace.labels).toEqual({ hit: 'payload 2025-07', empty: true });
		}
	});

	it('wins where the page shows another value, but its emptiness never does', () => {
		expect(names(first(html(script(issue()))))).toEqual(['per-lind']);
		expect(names(first(html(script(issue({ assignees: [] })))))).toEqual(['odalys-r']);
		expect(first(html(script(issue({ assignees: [] })), { section: false }))?.seen.fields.assignees).toBeNull();
	});

	it('only fills in a title or a text that the page does not show, being written otherwise there', () => {
		const typed = script(issue({ title: 'Tides at `night`' }));
		expect(first(html(typed, { title: 'Tides at night' }))?.seen.fields.title).toBe('Tides at night');
		const lost = first(html(typed, { title: '' }));
		expect(lost?.seen.fields.title).toBe('Tides at `night`');
		expect(lost?.seen.source).toBe('payload');
		expect(first(html(typed))?.seen.source).toBe('page');
	});

	it('says nothing of a task that it does not name, nor by a mere mention', () => {
		const mention = { url: AT.href, title: 'Tides', milestone: { title: 'Spring' } };
		for (const data of [issue({ number: 13 }), mention, { ...issue(), url: 'https://example.org/x/y/issues/12' }]) {
			const found = first(html(script(data), { section: false }));
			expect(found?.seen.fields).not.toHaveProperty('assignees');
			expect(found?.seen.fields).not.toHaveProperty('milestone');
		}
	});

	it('is found for each surface that the page holds, whichever is read first', () => {
		const link = 'https://github.com/harbor-labs/tideline/pull/33';
		const row = { permalink: link, isReadByCurrentUser: true, assignees: [{ login: 'mona-fisk' }], labels: [] };
		const rows = `<ul data-listview-component="items-list"><li><h3><a data-testid="listitem-title-link" href="${link}">Round</a></h3></li></ul>`;
		const page = html(script({ open: issue(), rows: [row] }), { section: false });
		for (const source of [rows + page, page.replace('</main>', `</main>${rows}`)]) {
			const { found } = read(github, LIST, parse(source, LIST.href));
			expect(found.map((one) => [one.seen.surface, names(one)]).sort()).toEqual([
				['issue', ['per-lind']],
				['list', ['mona-fisk']],
			]);
		}
	});

	it('does not call a list empty that is not there', () => {
		const found = first(html(script({ ...issue({ assignees: null }), labels: null }), { section: false }));
		expect(found?.seen.fields).not.toHaveProperty('labels');
		expect(found?.seen.fields).not.toHaveProperty('assignees');
	});

	it('is that of an Enterprise server’s own task there, not of one with the same name on github.com', () => {
		const at = new URL('https://git.harbour.example/harbor-labs/tideline/issues/12');
		const proof = '<meta name="user-login" content="">';
		const url = { url: at.href };
		const own = first(proof + html(script({ ...issue(), ...url }), { section: false }), at);
		expect(own?.seen.task).toBe('github:git.harbour.example/harbor-labs/tideline#12');
		expect(names(own)).toEqual(['per-lind']);
		const other = first(proof + html(script(issue()), { section: false }), at);
		expect(other?.seen.fields).not.toHaveProperty('assignees');
	});

	it('names the state of a pull request, which bears no address of its own', () => {
		const data = {
			payload: {
				route: {
					pullRequest: { number: 31, title: 'Blend two tide models', state: 'DRAFT' },
					urls: { conversation: '/harbor-labs/tideline/pull/31' },
				},
			},
		};
		const at = new URL('https://github.com/harbor-labs/tideline/pull/31');
		const shell =
			'<main><h1 data-component="PH_Title">x</h1><nav aria-label="Pull request navigation"><a href="/harbor-labs/tideline/pull/31">Conversation</a></nav></main><footer></footer>';
		const found = first(script(data) + shell, at);
		expect(found?.seen).toMatchObject({
			source: 'payload',
			fields: { title: 'Blend two tide models', state: { name: 'Draft', category: 'doing' } },
		});
	});
});

describe('data that is older than what the page shows', () => {
	it('loses to what is shown once that has changed, and its emptiness is forgotten', () => {
		const { live, look, viewer } = living(html(script(issue({ assignees: ['per-lind'] }))));
		expect(names(look())).toEqual(['per-lind']);
		live.touch([viewer()]);
		const found = look();
		expect(names(found)).toEqual(['odalys-r']);
		expect(found?.seen.fields.milestone).toEqual({ name: 'Spring' });
		expect(found?.seen.fields).not.toHaveProperty('labels');
	});

	it('loses after a navigation within the page, also back to the very task whose title changed meanwhile', () => {
		const { document, live, look, viewer } = living(html(script(issue()), { section: false }));
		expect(names(look())).toEqual(['per-lind']);
		live.moved();
		look(LIST);
		live.moved();
		const title = document.querySelector('[data-testid="issue-title"]') as Element;
		title.textContent = 'Tides by night';
		// A viewer made anew, as React does it: that it was never touched makes the data no younger.
		viewer().replaceWith(viewer().cloneNode(true));
		const found = look();
		expect(found?.seen.fields.title).toBe('Tides by night');
		for (const field of ['assignees', 'milestone', 'labels', 'state'])
			expect(found?.seen.fields, field).not.toHaveProperty(field);
	});

	it('loses when Turbo brings the page back out of its cache as a copy', () => {
		const { document, live, look } = living(html(script(issue()), { section: false }));
		look();
		live.moved();
		const main = document.querySelector('main') as Element;
		main.replaceWith(main.cloneNode(true));
		expect(look()?.seen.fields).not.toHaveProperty('assignees');
	});

	it('counts again where a new page brought its own', () => {
		const { document, live, look } = living(html(script(issue()), { section: false }));
		look();
		live.moved();
		document.body.innerHTML = html(script(issue({ assignees: ['juno-park', 'per-lind'] })), { section: false });
		expect(names(look())).toEqual(['juno-park', 'per-lind']);
	});
});

describe('junk', () => {
	const junk = fc.oneof(
		fc.string(),
		fc.json({ maxDepth: 6 }),
		// Shaped like data, with anything where a value belongs.
		fc.record({ ...shapeOf(issue()) }, { requiredKeys: ['url', 'assignedActors'] }).map((data) => JSON.stringify(data)),
	);
	function shapeOf(model: Record<string, unknown>) {
		return Object.fromEntries(
			Object.entries(model).map(([name, value]) => [name, fc.oneof(fc.constant(value), fc.jsonValue({ maxDepth: 4 }))]),
		);
	}

	it('in place of the data never throws and never takes away what the page shows', () => {
		fc.assert(
			fc.property(junk, (text) => {
				const document = parse(html(script(0)), AT.href);
				const holder = document.querySelector('script');
				if (holder) holder.textContent = text;
				const [found] = read(github, AT, document).found;
				expect(found?.seen.fields.title).toBe('Tides');
				expect(found?.seen.fields.assignees?.length).toBeGreaterThan(0);
			}),
			{ numRuns: 100 },
		);
	});

	it('of any depth and size costs what its size costs; more than any page carries is not read', () => {
		const time = (text: string) => {
			const document = parse(html(script(0), { section: false }), AT.href);
			const holder = document.querySelector('script');
			if (holder) holder.textContent = text;
			const start = performance.now();
			const [found] = read(github, AT, document).found;
			return { took: performance.now() - start, found };
		};
		const wide = (count: number) =>
			`[${Array(count)
				.fill(JSON.stringify(issue({ number: 13 })))
				.join(',')}]`;
		const deep = `${'['.repeat(5_000)}${JSON.stringify(issue())}${']'.repeat(5_000)}`;
		expect(names(time(deep).found)).toEqual(['per-lind']);
		const small = Math.max(time(wide(1_000)).took, 5);
		expect(time(wide(10_000)).took).toBeLessThan(small * 40);
		const large = time(`[${JSON.stringify(issue())},"${'x'.repeat(5_000_000)}"]`);
		expect(large.found?.seen.fields).not.toHaveProperty('assignees');
	});
});
