import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jira } from '../../lib/tools/jira/tool.ts';
import { EXAMPLES } from '../../lib/tools/jira/url.ts';
import { read } from '../../lib/tools/reading/read.ts';
import { parse } from '../pages/document.ts';
import { fixtures } from '../pages/fixtures.ts';

const CLOUD = 'https://harbor.atlassian.net/jira/software/c/projects/TIDE/boards/3';
const SERVER = 'https://issues.apache.org/jira/secure/RapidBoard.jspa?rapidView=40';
const look = (address: string, html = '') => jira.addressOf(new URL(address), html ? parse(html, address) : undefined);

describe('the task in an address', () => {
	it.each([
		['https://harbor.atlassian.net/browse/TIDE-12', 'jira:harbor.atlassian.net/TIDE-12'],
		['https://harbor.atlassian.net/browse/tide-12?focusedCommentId=1', 'jira:harbor.atlassian.net/TIDE-12'],
		['https://harbor.atlassian.net/issues/TIDE-12?jql=', 'jira:harbor.atlassian.net/TIDE-12'],
		[`${CLOUD}?selectedIssue=TIDE-12`, 'jira:harbor.atlassian.net/TIDE-12'],
		[CLOUD, undefined],
		['https://issues.apache.org/jira/browse/TIDE-12', 'jira:issues.apache.org/jira/TIDE-12'],
		['https://issues.apache.org/jira/projects/TIDE/issues/TIDE-12', 'jira:issues.apache.org/jira/TIDE-12'],
		// On a Data Center's board an issue may be marked without being open.
		[`${SERVER}&view=detail&selectedIssue=TIDE-12`, 'jira:issues.apache.org/jira/TIDE-12'],
		[`${SERVER}&selectedIssue=TIDE-12`, undefined],
		[`${SERVER}&view=planning.nodetail&selectedIssue=TIDE-12`, undefined],
		[`${CLOUD}?selectedIssue=TIDE-12%0Ax`, undefined],
	])('%s names %s', (address, task) => {
		expect(look(address)?.task).toBe(task);
	});

	it('is found again from the address that opens it', () => {
		const site = fc.constantFrom('harbor.atlassian.net', 'issues.apache.org/jira', 'harbor.jira.com');
		const key = fc.tuple(fc.stringMatching(/^[A-Z][A-Z0-9_]{0,9}$/), fc.integer({ min: 1, max: 9_999_999 }));
		fc.assert(
			fc.property(site, key, (where, [project, number]) => {
				const task = `jira:${where}/${project}-${number}`;
				const url = new URL(jira.urlOf(task) ?? '');
				expect(jira.addressOf(url)).toEqual({ page: 'issue', task });
				expect(jira.taskAt(url.pathname, url)).toBe(task);
				expect(jira.taskNamed(`card-${project}-${number}`, url)).toBe(task);
			}),
		);
	});

	it('never throws, whatever the address and the link', () => {
		fc.assert(
			fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (address, text) => {
				const url = new URL(address);
				expect(jira.addressOf(url)).toBeNull();
				expect(() => [jira.taskAt(text, url), jira.taskNamed(text, url), jira.urlOf(text)]).not.toThrow();
			}),
		);
	});
});

describe('a host that we do not know', () => {
	const DATA_CENTER =
		'<meta name="application-name" content="JIRA"><meta name="ajs-context-path" content="/tools/track">';

	it('is Jira where the document says so, with the context path that it names', () => {
		expect(look('https://dev.example.org/tools/track/browse/TIDE-12', DATA_CENTER)).toEqual({
			page: 'issue',
			task: 'jira:dev.example.org/tools/track/TIDE-12',
		});
		expect(look('https://work.example.org/browse/TIDE-12', '<div id="jira-frontend"></div>')?.task).toBe(
			'jira:work.example.org/TIDE-12',
		);
	});

	it('is Cloud or not by its page, not by its name', () => {
		const cloud = '<div id="jira-frontend"></div>';
		expect(look('https://work.example.org/jira/projects?page=1', cloud)).toEqual({ page: 'elsewhere' });
		expect(look('https://work.example.org/jira/core/projects/OPS/list', cloud)).toEqual({ page: 'list' });
		const server = (path: string) => `<body id="jira"><meta name="ajs-context-path" content="${path}">`;
		expect(look('https://harbor.jira.com/jira/browse/TIDE-12', server('/jira'))?.task).toBe(
			'jira:harbor.jira.com/jira/TIDE-12',
		);
		expect(look('https://dev.example.org/jira/browse/TIDE-12', '<body id="jira">')?.task).toBe(
			'jira:dev.example.org/jira/TIDE-12',
		);
		expect(look('https://dev.example.org/secure/Dashboard.jspa', server(''))).toEqual({ page: 'dashboard' });
	});

	it('is none of ours otherwise', () => {
		expect(look('https://dev.example.org/browse/TIDE-12', '<body id="shop">')).toBeNull();
	});
});

describe('a link on a page', () => {
	const base = new URL('https://harbor.atlassian.net/browse/TIDE-12');
	it.each([
		['/browse/TIDE-13', 'jira:harbor.atlassian.net/TIDE-13'],
		[`${CLOUD}?selectedIssue=TIDE-13`, 'jira:harbor.atlassian.net/TIDE-13'],
		['https://issues.apache.org/jira/browse/YARN-1', 'jira:issues.apache.org/jira/YARN-1'],
		['https://jira.example.org/browse/ABC-1', 'jira:jira.example.org/ABC-1'],
		['https://shop.example.org/browse/ABC-1', null],
		['https://github.com/harbor-labs/tideline/pull/31', null],
		['/browse/TIDE', null],
		['javascript:alert(1)', null],
		['https://eviljira.com/browse/TIDE-1', null],
		['https://example.org/x.atlassian.net/browse/TIDE-1', null],
		['mailto:a@example.org', null],
		['https://', null],
	])('to %s names %s', (href, task) => {
		expect(jira.taskAt(href, base)).toBe(task);
	});

	it('has no task in the words around a key', () => {
		for (const text of ['fix TIDE-12 now', 'TIDE-12 and TIDE-13', 'TIDE', '12', '', 'TIDE-012', 'a'.repeat(100_000)]) {
			expect(jira.taskNamed(text, base)).toBeNull();
		}
	});
});

describe('bad input', () => {
	const ISSUE = 'https://harbor.atlassian.net/browse/TIDE-12';
	const view = (html: string, address = ISSUE) => read(jira, new URL(address), parse(html, address));
	const issue = (title: string, more = '') =>
		`<meta name="application-name" content="JIRA"><div id="jira-frontend"><h1 data-testid="issue.views.issue-base.foundation.summary.heading">${title}</h1>${more}</div>`;

	it.each(
		Object.entries(EXAMPLES)
			.filter(([page]) => !['none', 'dashboard', 'elsewhere'].includes(page))
			.map(([page, [address = '']]) => [page, address]),
	)('an empty page, or one of another tool, at the address of the %s holds no task', (_, address) => {
		const other = '<div id="js-issue-title">Fix the tide <a href="/browse/TIDE-12">TIDE-12</a></div><h1>TIDE-12</h1>';
		for (const html of ['', '<html><body></body></html>', other]) {
			const { state, found } = view(html, address);
			expect({ state, found }).toEqual({ state: 'unreadable', found: [] });
		}
	});

	it.each(['dashboard', 'elsewhere'])('nor does one at the address of a %s, where there need be none', (page) => {
		const { state, found } = view('<h1>TIDE-12</h1><a href="/browse/TIDE-12">TIDE-12</a>', EXAMPLES[page]?.[0]);
		expect({ state, found }).toEqual({ state: 'not a task page', found: [] });
	});

	it('a title stays what it is: markup, direction marks and 100,000 characters', () => {
		const words = '\u202e&lt;img src=x onerror=alert(1)&gt; \u200e<b>bold</b>';
		expect(view(issue(words)).found[0]?.seen.fields.title).toBe('\u202e<img src=x onerror=alert(1)> \u200ebold');
		expect(view(issue('x'.repeat(100_000))).found[0]?.seen.fields.title).toHaveLength(100_000);
	});

	it.each([
		'jira/cloud-issue',
		'jira/cloud-list',
		'jira/cloud-create',
		'jira/cloud-queue',
		'jira/dc-issue',
		'jira/dc-list',
		'jira/dc-board-pane',
	])('%s, cut anywhere, never calls a field empty that has a value', (name) => {
		const page = fixtures.find((fixture) => fixture.name === name);
		const html = page?.html ?? '';
		const look = (text: string) => view(text, page?.expected.url).found.map(({ seen }) => seen);
		const whole = look(html);
		for (let cut = 1; cut < 60; cut++) {
			for (const part of look(html.slice(0, Math.floor((html.length * cut) / 60)))) {
				const full = whole.find(({ task, surface }) => task === part.task && surface === part.surface);
				for (const [field, value] of Object.entries(part.fields)) {
					if (value === null) expect(full?.fields, `${field} of ${part.task}`).toHaveProperty(field, null);
				}
			}
		}
	});

	it('a title that is being written is waited for', () => {
		const html =
			'<div id="jira-frontend"><div data-testid="issue.views.issue-base.foundation.summary.heading.writeable"><textarea>Pub</textarea></div></div>';
		expect(view(html).state).toBe('loading');
	});

	it('a description that has not come is not an empty one', () => {
		const box = (inner: string) => `<div data-testid="issue.views.field.rich-text.description">${inner}</div>`;
		const body = (inner: string) => view(issue('T', box(inner))).found[0]?.seen.fields.body;
		expect(body('')).toBeUndefined();
		expect(body('<div aria-busy="true"><span></span></div>')).toBeUndefined();
		expect(body('<div class="ak-renderer-document"><img src="x.png"></div>')).toBeUndefined();
		expect(body('<div class="ak-renderer-document"><p>Words</p></div>')?.text).toBe('Words');
		expect(body('<span>Add a description…</span>')).toBeNull();
	});
});
