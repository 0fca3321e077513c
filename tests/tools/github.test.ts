import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGENTS } from '../../lib/task/agents.ts';
import { parseKey, printKey } from '../../lib/task/key.ts';
import { actorOf as actorWith } from '../../lib/tools/github/people.ts';
import { github } from '../../lib/tools/github/tool.ts';
import { EXAMPLES, taskAt, taskNamed, toldBy, urlOf } from '../../lib/tools/github/url.ts';
import { read } from '../../lib/tools/reading/read.ts';
import { historyOn } from '../histories/reading.ts';
import { parse } from '../pages/document.ts';
import { fixtures } from '../pages/fixtures.ts';

const actorOf = (who: Parameters<typeof actorWith>[0]) => actorWith(who, AGENTS);
const { addressOf } = github;
const ISSUE = new URL('https://github.com/harbor-labs/tideline/issues/12');
const ours = fixtures.filter(({ tool, expected, html }) => tool === 'github' && !expected.saved && html !== null);
const foreign = fixtures.filter(({ tool, expected, html }) => tool !== 'github' && !expected.saved && html !== null);
const reading = (html: string, url: string) => read(github, new URL(url), parse(html, url));

const name = fc
	.stringMatching(/^[a-z0-9][a-z0-9_.-]{0,20}$/)
	.filter((text) => addressOf(new URL(`https://github.com/${text}/x/issues`)) !== null);
const key = fc
	.record({
		host: fc.constantFrom('', 'git.harbour.example/'),
		owner: name,
		repo: name,
		number: fc.integer({ min: 1, max: 9_999_999 }),
	})
	.filter(({ owner, repo }) => ![owner, repo].some((part) => /^\.+$/.test(part)))
	.map(({ host, owner, repo, number }) => `github:${host}${owner}/${repo}#${number}`);

describe('addresses', () => {
	it('open the very task that they name', () => {
		fc.assert(
			fc.property(key, (task) => {
				const url = urlOf(task) ?? '';
				expect(taskAt(url, new URL(url))).toBe(task);
				const ref = parseKey(task);
				expect(ref && printKey(ref)).toBe(task);
			}),
		);
	});

	it.each(['issue', 'pull request', 'pull request tab'])('name the task of every %s', (page) => {
		for (const example of EXAMPLES[page] ?? [])
			expect(addressOf(new URL(example))?.task, example).toMatch(/^github:[a-z.-]+\/[a-z.-]+#\d+$/);
	});

	it('name no task on lists, and the one in the side pane of a project', () => {
		for (const page of [
			'issue list',
			'pull list',
			'milestone',
			'my issues',
			'my pulls',
			'search',
			'notifications',
			'none',
		]) {
			for (const example of EXAMPLES[page] ?? []) expect(addressOf(new URL(example))?.task, example).toBeUndefined();
		}
		const pane =
			'https://github.com/orgs/harbor-labs/projects/7?pane=issue&itemId=90&issue=Harbor-Labs%7Ctideline%7C12';
		expect(addressOf(new URL(pane))).toEqual({ page: 'project', task: 'github:harbor-labs/tideline#12' });
	});

	it('are the same task in any case, tab, host name and with any ending', () => {
		const same = [
			'/Harbor-Labs/Tideline/pull/31/files',
			'https://www.github.com/harbor-labs/tideline/issues/31#issuecomment-1',
			'/harbor-labs/tideline/pull/31/changes?w=1',
		];
		for (const href of same) expect(taskAt(href, ISSUE), href).toBe('github:harbor-labs/tideline#31');
	});

	it('of other things name no task', () => {
		const others = [
			'/harbor-labs/tideline/issues/12/linked_closing_reference?reference_location=REPO_ISSUES_INDEX',
			'/harbor-labs/tideline/issues/new',
			'/harbor-labs/tideline/issues/012',
			'https://example.org/harbor-labs/tideline/issues/12',
			'mailto:mona@example.org',
			'javascript:alert(1)',
			'http://[',
		];
		for (const href of others) expect(taskAt(href, ISSUE), href).toBeNull();
	});

	it('never throw, whatever they are', () => {
		fc.assert(
			fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.webPath(), (any, path) => {
				for (const text of [any, `https://github.com${path}`]) {
					const url = new URL(text);
					addressOf(url);
					taskAt(text, url);
					toldBy(text, url);
				}
			}),
		);
	});

	it('of an Enterprise server are only taken where its page proves it', () => {
		const url = new URL('https://git.harbour.example/coast/almanac/issues/40');
		expect(addressOf(url)).toBeNull();
		expect(addressOf(url, parse('<meta name="description" content="GitHub">', url.href))).toBeNull();
		const proof = parse('<meta name="hovercard-subject-tag" content="issue:1">', url.href);
		expect(addressOf(url, proof)).toEqual({ page: 'issue', task: 'github:git.harbour.example/coast/almanac#40' });
	});

	it.each(['git.harbour.example', 'git.harbour.example:8443', 'harbour.ghe.com'])(
		'of an Enterprise server at %s are of the same kinds, and their tasks bear its name',
		(host) => {
			for (const [page, examples] of Object.entries(EXAMPLES)) {
				for (const example of examples.filter((address) => address.startsWith('https://github.com/'))) {
					const url = new URL(example.replace('github.com', host));
					const there = addressOf(new URL(example));
					const here = addressOf(url, parse('<meta name="user-login" content="">', url.href));
					expect(here?.page ?? 'none', url.href).toBe(page);
					expect(here?.task, url.href).toBe(there?.task?.replace('github:', `github:${host}/`));
					if (here?.task) expect(taskAt(urlOf(here.task) ?? '', url)).toBe(here.task);
				}
			}
		},
	);

	it('seen from an Enterprise server lead to its own tasks and to those of github.com, to no third host’s', () => {
		const base = new URL('https://git.harbour.example/coast/almanac/issues/40');
		expect(taskAt('/coast/almanac/pull/8', base)).toBe('github:git.harbour.example/coast/almanac#8');
		expect(taskAt('https://github.com/coast/almanac/pull/8', base)).toBe('github:coast/almanac#8');
		expect(taskAt('https://git.other.example/coast/almanac/pull/8', base)).toBeNull();
		expect(taskNamed('#8', base)).toBe('github:git.harbour.example/coast/almanac#8');
	});

	it('in short, as people write them, name the task of the page’s repository or of another', () => {
		expect(taskNamed('#31', ISSUE)).toBe('github:harbor-labs/tideline#31');
		expect(taskNamed('Coast/Almanac#4', ISSUE)).toBe('github:coast/almanac#4');
		for (const text of ['31', '#0', '#', 'a/b/c#1', '#31 ']) expect(taskNamed(text, ISSUE), text).toBeNull();
	});
});

describe('people', () => {
	it('have one id wherever an app shows, and agents are told from other apps', () => {
		const jules = { name: 'google-labs-jules', id: 'google-labs-jules[bot]', kind: 'agent' };
		expect(actorOf({ name: 'google-labs-jules', id: 'apps/google-labs-jules', kind: 'automation' })).toEqual(jules);
		expect(actorOf({ name: 'google-labs-jules', id: 'app/google-labs-jules' })).toEqual(jules);
		expect(actorOf({ name: '@google-labs-jules[bot]' })).toEqual({ ...jules, name: 'google-labs-jules[bot]' });
		expect(actorOf({ name: 'Copilot' })).toEqual({ name: 'Copilot', id: 'copilot[bot]', kind: 'agent' });
		expect(actorOf({ name: 'dependabot', id: 'app/dependabot' })).toEqual({
			name: 'dependabot',
			id: 'dependabot[bot]',
			kind: 'automation',
		});
	});

	it('are persons or teams else', () => {
		expect(actorOf({ name: '@mona-fisk' })).toEqual({ name: 'mona-fisk', id: 'mona-fisk' });
		expect(actorOf({ name: 'claude', id: 'claude' })).toEqual({ name: 'claude', id: 'claude' });
		expect(actorOf({ name: 'harbor-labs/pier-team' })).toEqual({
			name: 'harbor-labs/pier-team',
			id: 'harbor-labs/pier-team',
			kind: 'team',
		});
	});

	it('have the login that stands behind their full name', () => {
		const mona = { name: 'mona-fisk', id: 'mona-fisk' };
		expect(actorOf({ name: 'Mona Fisk (mona-fisk)' })).toEqual(mona);
		expect(actorOf({ name: 'Mona (Pier 9) Fisk (mona-fisk)', id: 'mona-fisk' })).toEqual(mona);
		expect(actorOf({ name: 'Dependabot (dependabot[bot])' })).toEqual({
			name: 'dependabot[bot]',
			id: 'dependabot[bot]',
			kind: 'automation',
		});
		expect(actorOf({ name: 'Mona Fisk (on leave)', id: 'mona-fisk' })).toEqual({
			name: 'Mona Fisk (on leave)',
			id: 'mona-fisk',
		});
	});

	it('who wrote something stand in the link that lists all they wrote', () => {
		const authorOf = (href: string) =>
			reading(
				`<main><ul data-listview-component="items-list"><li><a data-testid="issue-pr-title-link" href="/harbor-labs/tideline/issues/4">Tides</a><span data-testid="created-at"><a href="${href}">Mona Fisk</a></span></li></ul></main><footer></footer>`,
				'https://github.com/harbor-labs/tideline/issues',
			).found[0]?.seen.fields.author?.id;
		expect(authorOf('/a/b/issues?q=is%3Apr+is%3Aopen+author%3Aapp%2Fdependabot')).toBe('dependabot[bot]');
		expect(authorOf('/a/b/issues?q=is%3Aissue%20author%3A%40me')).toBe('me');
		for (const href of ['/a/b/issues', 'http://[', '/a/b/issues?q=label%3Aauthor'])
			expect(authorOf(href), href).toBe('Mona Fisk');
	});
});

describe('a timeline that is shown page by page', () => {
	const page = (more: string) =>
		`<body><main><div data-testid="issue-viewer-container"><div data-testid="issue-header"><bdi data-testid="issue-title">Gauges drift</bdi></div>
		<div data-testid="issue-body"><a data-testid="issue-body-header-link" href="/harbor-labs/tideline/issues/12#issue-5">Oct 2</a></div>
		<div data-testid="issue-timeline-container"></div>${more}<div data-testid="issue-viewer-metadata-pane"></div></div></main><footer></footer></body>`;
	const comments = (more: string, url = ISSUE.href) => reading(page(more), url).found[0]?.seen.fields.comments;
	const next = '<nav data-testid="timeline-crawler-pagination"><a rel="next">Next</a></nav>';
	const row = '<div data-wrapper-timeline-id="load-top"><button>127 remaining items</button></div>';

	it('may have comments on its other pages', () => {
		expect(comments('')).toBeNull();
		for (const more of [next, row]) expect(comments(more), more).toBeUndefined();
		expect(comments('', `${ISSUE}?timeline_page=2`)).toBeUndefined();
	});

	it('says nothing past its last page, where there is no description either', () => {
		const past = page('').replace('data-testid="issue-body"', '');
		expect(reading(past, ISSUE.href).found[0]?.seen.fields).not.toHaveProperty('comments');
	});

	it('is no whole history', () => {
		const whole = (text: string, url = ISSUE.href) => historyOn(text, url).complete;
		expect(whole(page(''))).toBe(true);
		for (const more of [next, row]) expect(whole(page(more)), more).toBe(false);
		expect(whole(page(''), `${ISSUE}?timeline_page=2`)).toBe(false);
	});
});

describe('a milestone', () => {
	const named = (text: string) =>
		reading(
			`<body><main><div data-testid="issue-viewer-container"><bdi data-testid="issue-title">Gauges drift</bdi><a data-testid="issue-body-header-link" href="/harbor-labs/tideline/issues/12#issue-5">Oct 2</a><div data-testid="issue-viewer-metadata-pane"><div data-testid="sidebar-milestones-section"><h3>Milestone</h3><a data-testid="issue-milestone-container" href="/harbor-labs/tideline/milestone/4">${text}</a></div></div></div></main><footer></footer></body>`,
			ISSUE.href,
		).found[0]?.seen.fields.milestone?.name;

	it.each(['No due date', 'Due by October 30, 2026 · 40% complete', 'Past due by 3 days'])(
		'has no part of “%s” in its name',
		(due) => {
			expect(named(`<span>Autumn release</span><span>${due}</span>`)).toBe('Autumn release');
			expect(named(`<span>Autumn release</span> <span>${due}</span>`)).toBe('Autumn release');
		},
	);

	it.each(['No due date', 'Due by Friday', 'Docs Due by May'])('may itself be named “%s”', (name) => {
		expect(named(`<span>${name}</span>`)).toBe(name);
	});
});

describe('a pull request with a hidden comment', () => {
	const page = (hidden: string) =>
		`<body><main><nav aria-label="Pull request navigation"><a href="/harbor-labs/tideline/pull/33">Conversation</a></nav>
		<div class="js-discussion"><div class="js-comment-container"><div class="minimized-comment">${hidden}</div></div></div><div id="partial-discussion-sidebar"></div></main><footer></footer></body>`;
	const whole = (hidden: string) => historyOn(page(hidden), 'https://github.com/harbor-labs/tideline/pull/33').complete;

	it('is no whole history until that is fetched', () => {
		const form = '<include-fragment src="/harbor-labs/tideline/comments/IC_x/edit_form"></include-fragment>';
		const fetched = `<div id="issuecomment-1"><p>Old news</p>${form}</div>`;
		expect(whole('<include-fragment src="/harbor-labs/tideline/comments/IC_x/minimized"></include-fragment>')).toBe(
			false,
		);
		expect(whole(fetched)).toBe(true);
	});
});

describe('bad input', () => {
	it.each(ours.map((fixture) => [fixture.name, fixture] as const))(
		'%s cut anywhere says nothing that the whole does not',
		(_, { html, expected }) => {
			const whole = new Map(reading(html ?? '', expected.url).found.map(({ seen }) => [seen.task, seen.fields]));
			const from = (html ?? '').indexOf('<main');
			for (let part = 0; part < 1; part += 0.04) {
				const cut = (html ?? '').slice(0, from + Math.floor(((html ?? '').length - from) * part));
				for (const { seen } of reading(cut, expected.url).found) {
					const fields = whole.get(seen.task);
					expect(fields, `a task out of thin air: ${seen.task}`).toBeDefined();
					for (const [field, value] of Object.entries(seen.fields)) {
						if (value === null)
							expect(fields?.[field as keyof typeof fields], `${field} seems empty, cut at ${part}`).toBeNull();
					}
				}
			}
		},
	);

	it.each(Object.entries(EXAMPLES).filter(([page]) => page !== 'none'))(
		'an empty page is never read as %s',
		(_, [url = '']) => {
			for (const html of ['', '<!doctype html><title>x</title>', 'plain words', '<main></main>', '\u0000']) {
				const { found, state } = reading(html, url);
				expect(found).toEqual([]);
				expect(['unreadable', 'not a task page']).toContain(state);
			}
		},
	);

	it.each(foreign.map((fixture) => [fixture.name, fixture] as const))(
		'%s at an address of GitHub holds no task',
		(_, fixture) => {
			for (const page of ['issue', 'pull request', 'issue list', 'my pulls', 'project']) {
				const { found, state } = reading(fixture.html ?? '', EXAMPLES[page]?.[0] ?? '');
				expect(found).toEqual([]);
				expect(['unreadable', 'not a task page']).toContain(state);
			}
		},
	);

	it('a page that still shows what was left is read as what it shows', () => {
		for (const [name, task, project] of [
			['github/issue', 'github:harbor-labs/tideline#12', 'harbor-labs/tideline'],
			['github/pull', 'github:harbor-labs/tideline#31', 'harbor-labs/tideline'],
			['github/issue-enterprise', 'github:git.harbour.example/coast/almanac#40', 'coast/almanac'],
		] as const) {
			const fixture = ours.find((each) => each.name === name);
			const next = new URL((fixture?.expected.url ?? '').replace(/[\w-]+\/[\w-]+(\/\w+\/)\d+$/, 'Another/place$1999'));
			const [found] = reading(fixture?.html ?? '', next.href).found;
			expect(found?.seen).toMatchObject({ task, fields: { project } });
		}
	});

	it.each([
		['very long', 'x'.repeat(100_000)],
		['like markup', '<img src=x onerror=alert(1)> </bdi> &amp;'],
		['turned around', '\u202Egpj.exe\u202C \u2066tidal\u2069'],
	])('a title that is %s is read as what it is', (_, title) => {
		const fixture = ours.find((each) => each.name === 'github/issue');
		const url = fixture?.expected.url ?? '';
		const document = parse(fixture?.html ?? '', url);
		const bdi = document.querySelector('[data-testid="issue-title"]');
		if (bdi) bdi.textContent = title;
		expect(read(github, new URL(url), document).found[0]?.seen.fields.title).toBe(title);
	});
});

/** A list as GitHub's server wrote it before React, and Enterprise servers still do. */
describe('an older list', () => {
	const listWith = (rows: string) =>
		reading(
			`<main><div><div id="js-issues-toolbar"><a href="/acme/shop/issues?q=is%3Aclosed">9 Closed</a></div>
			<div class="js-navigation-container js-active-navigation-container">${rows}</div></div></main>`,
			'https://github.com/acme/shop/issues',
		).state;

	it('that invites to write the first issue is empty', () => {
		expect(
			listWith(`<div class="blankslate"><h3>There aren’t any open issues.</h3>
				<a href="/search/advanced">advanced search</a> <a href="/acme/shop/issues/new/choose">New issue</a></div>`),
		).toBe('no tasks');
	});

	it('whose rows have another name can’t be read', () => {
		expect(listWith('<div class="Box-row renamed"><a href="/acme/shop/issues/7">Take cards</a></div>')).toBe(
			'unreadable',
		);
	});
});
