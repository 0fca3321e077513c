import { describe, expect, it } from 'vitest';
import type { TextPlace } from '../../lib/flow/links/reference.ts';
import { referencesIn } from '../../lib/flow/links/references.ts';
import { NOWHERE, placesOf } from '../../lib/flow/places.ts';
import { EXAMPLES as ASANA, taskAt as asanaTask } from '../../lib/tools/asana/url.ts';
import { EXAMPLES as GITHUB, taskAt as githubTask } from '../../lib/tools/github/url.ts';
import { EXAMPLES as JIRA, taskAt as jiraTask } from '../../lib/tools/jira/url.ts';

const PLACES = placesOf([
	'jira:harbour.atlassian.net/TIDE-1',
	'jira:jira.quay.example/jira/BUOY-1',
	'jira:harbour.atlassian.net/DOCK-1',
	'jira:jira.quay.example/jira/DOCK-1',
	'github:harbor-labs/tideline#1',
	'github:git.quay.example/ops/cranes#1',
]);
const TIDE = (number: number) => `jira:harbour.atlassian.net/TIDE-${number}`;
const GIT = (number: number) => `github:harbor-labs/tideline#${number}`;

const PULL: TextPlace = { task: GIT(900), part: 'body', pull: true };
const ISSUE: TextPlace = { task: GIT(900), part: 'body' };
const WIKI: TextPlace = { task: TIDE(900), part: 'body', format: 'wiki' };

/** `said task` of each reference. */
const read = (text: string, place: TextPlace = ISSUE, places = PLACES) =>
	referencesIn(text, place, places).map(({ said, task, key }) => `${said} ${task ?? `? ${key}`}`);
const tasks = (text: string, place: TextPlace = ISSUE) =>
	referencesIn(text, place, PLACES).flatMap(({ task }) => (task ? [task] : []));

describe('addresses', () => {
	const base = {
		github: 'https://github.com/',
		jira: 'https://harbour.atlassian.net/',
		asana: 'https://app.asana.com/',
	};
	const all = [
		...Object.values(GITHUB)
			.flat()
			.map((url) => [url, githubTask(url, new URL(base.github))] as const),
		...Object.values(JIRA)
			.flat()
			.map((url) => [url, jiraTask(url, new URL(base.jira))] as const),
		...Object.values(ASANA)
			.flat()
			.map((url) => [url, asanaTask(url, new URL(base.asana))] as const),
	].filter(([, task]) => task !== null);

	it.each(all)('%s names what its own tool says', (url, task) => {
		const [found] = referencesIn(`See ${url} there`, { task: null, part: 'body' }, NOWHERE);
		expect(found?.task).toBe(task);
	});

	it.each([
		['(https://app.asana.com/0/414730916066338/1207666379072710/f)', 'asana:1207666379072710'],
		['see https://github.com/a/b/issues/12.', 'github:a/b#12'],
		['<https://github.com/a/b/pull/12#discussion_r5>', 'github:a/b#12'],
		['[here|https://github.com/a/b/pull/12/files#r54]', 'github:a/b#12'],
		['[TIDE-4|https://harbour.atlassian.net/browse/TIDE-4|smart-link]', TIDE(4)],
		['https://git.quay.example/ops/cranes/pull/3', 'github:git.quay.example/ops/cranes#3'],
		['https://bugs.example.org/browse/LOCK-22', 'jira:bugs.example.org/LOCK-22'],
	])('%s', (text, task) => {
		expect(tasks(text, WIKI)).toEqual([task]);
	});

	it('count once with the words of their link, which are theirs alone', () => {
		expect(tasks('[a/b#12](https://github.com/a/b/pull/12)')).toEqual(['github:a/b#12']);
		expect(tasks('[#12](https://example.org/12) and [TIDE-3](https://linear.app/x/issue/TIDE-3)')).toEqual([]);
		expect(tasks('<a href="https://redirect.github.com/a/b/issues/5">#5</a>')).toEqual([]);
	});

	it('are read where ADF and HTML hide them', () => {
		const adf = JSON.stringify({
			type: 'doc',
			content: [
				{
					type: 'paragraph',
					content: [
						{ type: 'text', text: 'Pull', marks: [{ type: 'link', attrs: { href: 'https://github.com/a/b/pull/7' } }] },
					],
				},
			],
		});
		expect(tasks(adf, { ...WIKI, format: 'adf' })).toEqual(['github:a/b#7']);
		const html = '<p>Ask <a href="https://app.asana.com/0/0/1200000000000001">Mia</a></p>';
		expect(tasks(html, { task: null, part: 'body', format: 'html' })).toEqual(['asana:1200000000000001']);
	});
});

describe('keys of Jira', () => {
	it.each([
		'UTF-8 everywhere',
		'SHA-256 and AES-256-GCM',
		'CVE-2024-1234, GHSA-1 and RUSTSEC-2026-0037',
		'ISO-8601, COVID-19, RS-232, HL7 MSH-9, BS-200',
		'TIDE-2024-1234 is an advisory of ours',
		'TIDE-12(02) is a control',
		'TIDE-0012, TIDE-1.2, X-TIDE-12, TIDE-12b',
		'tide-12 in a sentence',
		'`TIDE-12`',
		'```\nTIDE-12\n```',
		'<!-- TIDE-12 -->',
		'> TIDE-12 was said by another',
	])('%s: none', (text) => {
		expect(tasks(text)).toEqual([]);
	});

	it('name a task where their project is on one site; on several the task they stand in decides, or nobody', () => {
		expect(tasks('TIDE-4, BUOY-5 and TIDE-6/TIDE-7')).toEqual([
			TIDE(4),
			'jira:jira.quay.example/jira/BUOY-5',
			TIDE(6),
			TIDE(7),
		]);
		expect(tasks('DOCK-4', WIKI)).toEqual(['jira:harbour.atlassian.net/DOCK-4']);
		const [found] = referencesIn('DOCK-4', ISSUE, PLACES);
		expect(found).toMatchObject({
			task: null,
			told: true,
			key: 'DOCK-4',
			sites: ['harbour.atlassian.net', 'jira.quay.example/jira'],
		});
	});

	it('of projects that were not seen name no task, but an address beside them tells', () => {
		const [found] = referencesIn('REEF-4', ISSUE, PLACES);
		expect(found).toMatchObject({ task: null, told: false, key: 'REEF-4', sites: [] });
		expect(referencesIn('Jira ticket REEF-4', ISSUE, PLACES)[0]).toMatchObject({ task: null, told: true });
		expect(tasks('REEF-4 as in https://reef.atlassian.net/browse/REEF-1')).toEqual([
			'jira:reef.atlassian.net/REEF-4',
			'jira:reef.atlassian.net/REEF-1',
		]);
	});

	it('that are also words count only where they stand as keys', () => {
		const places = placesOf(['jira:harbour.atlassian.net/ISO-1']);
		const title = (text: string) => referencesIn(text, { ...PULL, part: 'title' }, places).map(({ task }) => task);
		expect(title('Write dates as ISO-8601 has them')).toEqual([]);
		expect(title('ISO-12: write dates')).toEqual(['jira:harbour.atlassian.net/ISO-12']);
	});
});

describe('numbers of GitHub', () => {
	it.each([
		'C# 12, PKCS#11, events.js#94, bench#01, #1_3_X, &#39;',
		'Step #2 and option #3',
		'Issue #2 is the wrapper',
		'### Issue #1: it crashes',
		'the colour #123456',
		'Depends on: Bridge PR #7',
	])('%s: none', (text) => {
		expect(tasks(text)).toEqual([]);
	});

	it('are of the repository that they stand in, or the one they name', () => {
		expect(tasks('#12, (#13), GH-14, PR-129 and a/b#15')).toEqual([
			GIT(12),
			GIT(13),
			GIT(14),
			GIT(129),
			'github:a/b#15',
		]);
		expect(tasks('Issue #4821 is worse')).toEqual([GIT(4821)]);
	});

	it('are none outside of GitHub, but with a repository that was seen', () => {
		expect(tasks('#12, a/b#15 and harbor-labs/tideline#16', WIKI)).toEqual([GIT(16)]);
	});
});

describe('branches', () => {
	const branch = (name: string) => read(name, { ...PULL, part: 'branch' });
	it.each([
		['tide-12-gauge', [`works on ${TIDE(12)}`]],
		['feat/0034-TIDE-12-gauge', [`works on ${TIDE(12)}`]],
		['12-fix-the-gauge', [`works on ${GIT(12)}`]],
		['issue-12', [`works on ${GIT(12)}`]],
		['fix#585', [`works on ${GIT(585)}`]],
		['update-deps-2018', []],
		['feature-2024', []],
		['fix-2', []],
		['201023-numpad', []],
		['901-after-its-own-pull-request', []],
		['cursor/strict-type/features-page-context-392b', []],
		['remove-comment-8518', []],
		['release/2.0.1-incubating', []],
	])('%s', (name, expected) => {
		expect(branch(name)).toEqual(expected);
	});

	it('are read out of merges, where a slash makes no repository', () => {
		expect(tasks("Merge branch 'main' into tide-12-gauge", { ...PULL, part: 'title' })).toEqual([TIDE(12)]);
		expect(tasks('Merge pull request #1617 from mia/fix#585', { ...PULL, part: 'title' })).toEqual([
			GIT(1617),
			GIT(585),
		]);
	});
});

describe('what the words around say', () => {
	it.each([
		['Fixes #12', `works on ${GIT(12)}`],
		['Resolves: harbor-labs/tideline#12', `works on ${GIT(12)}`],
		['closes https://github.com/harbor-labs/tideline/issues/12', `works on ${GIT(12)}`],
		['- [x] **Closes:** [#12](https://github.com/harbor-labs/tideline/issues/12)', `works on ${GIT(12)}`],
		['fix TIDE-12', `works on ${TIDE(12)}`],
		['Jira: TIDE-12', `works on ${TIDE(12)}`],
		['## Jira\n\nhttps://harbour.atlassian.net/browse/TIDE-12', `works on ${TIDE(12)}`],
		['Asana Task/Github Issue: https://app.asana.com/0/1/1205734628204384/f', 'works on asana:1205734628204384'],
		[
			'┆Issue is synchronized with this [Asana task](https://app.asana.com/0/12013/1210372809938904) by [Unito](https://www.unito.io)',
			'same asana:1210372809938904',
		],
		['This does not fix #12', `relates ${GIT(12)}`],
		["It doesn't fix #12", `relates ${GIT(12)}`],
		['Partial fix for it, partially fixes #12', `relates ${GIT(12)}`],
		['Fixed as part of #12', `relates ${GIT(12)}`],
		['Blocked by #12', `blocked by ${GIT(12)}`],
		['This depends on TIDE-12 to add it', `blocked by ${TIDE(12)}`],
		['waiting for #12', `blocked by ${GIT(12)}`],
		['#12 (dynamic loading) is a prerequisite.', `blocked by ${GIT(12)}`],
		['This blocks #12', `blocks ${GIT(12)}`],
		['I do not believe this is blocking for #12', `mentions ${GIT(12)}`],
		['Is this blocked by #12?', `relates ${GIT(12)}`],
		['Part of #12', `parent ${GIT(12)}`],
		['Epic: TIDE-12', `parent ${TIDE(12)}`],
		['Duplicate of #12', `relates ${GIT(12)}`],
		['Related to #12', `relates ${GIT(12)}`],
		['Follow-up to #12', `relates ${GIT(12)}`],
		['as seen in #12', `mentions ${GIT(12)}`],
		['Add rollback blocks to #12', `mentions ${GIT(12)}`],
	])('%s', (text, expected) => {
		expect(read(text, PULL)).toEqual([expected]);
	});

	it('goes on through a list, in a line and under a heading', () => {
		expect(read('Fixes #1, #2 and #3', PULL)).toEqual([1, 2, 3].map((number) => `works on ${GIT(number)}`));
		expect(read('**Blocked by:**\n\n- [ ] #1\n- #2 the crane')).toEqual(
			[1, 2].map((number) => `blocked by ${GIT(number)}`),
		);
	});

	it('is not taken for what is said of another task', () => {
		expect(read('#1 is blocked by #2')).toEqual([`mentions ${GIT(1)}`, `mentions ${GIT(2)}`]);
		expect(read('- #1 depends on #2\n- #3, blocked by #4')).toEqual(
			[1, 2, 3, 4].map((number) => `mentions ${GIT(number)}`),
		);
	});

	it('closes only from a pull request, and not from its comments', () => {
		expect(read('Fixes #12', ISSUE)).toEqual([`relates ${GIT(12)}`]);
		expect(read('Fixes #12', { ...PULL, part: 'comment' })).toEqual([`relates ${GIT(12)}`]);
	});

	it('a task list of an issue names its parts', () => {
		expect(read('- [ ] #12 the gauge\n- [x] #13')).toEqual([`child ${GIT(12)}`, `child ${GIT(13)}`]);
		expect(read('- [ ] #12 the gauge', PULL)).toEqual([`mentions ${GIT(12)}`]);
	});

	it("a Jira comment's own pull request does its work", () => {
		const address = 'https://github.com/harbor-labs/tideline/pull/12';
		expect(read(`PR: ${address}`, { ...WIKI, part: 'comment' })).toEqual([`worked on by ${GIT(12)}`]);
		expect(read(`Mia opened a pull request:\n\n    ${address}`, { ...WIKI, part: 'comment' })).toEqual([
			`worked on by ${GIT(12)}`,
		]);
		// On GitHub such a line names any pull request.
		expect(read(`PR: ${address}`)).toEqual([`mentions ${GIT(12)}`]);
	});
});

describe("a pull request's title", () => {
	const title = (text: string) => read(text, { ...PULL, part: 'title' });
	it.each([
		['TIDE-12: a gauge', `works on ${TIDE(12)}`],
		['[TIDE-12] a gauge', `works on ${TIDE(12)}`],
		['feat(TIDE-12): a gauge', `works on ${TIDE(12)}`],
		['feat: a gauge (TIDE-12)', `works on ${TIDE(12)}`],
		['upstream | TIDE-12: a gauge', `works on ${TIDE(12)}`],
		['A gauge fixes TIDE-12', `works on ${TIDE(12)}`],
		['[GH-12] a gauge', `works on ${GIT(12)}`],
		['A gauge (#12)', `mentions ${GIT(12)}`],
		['Clean up what TIDE-12 left', `relates ${TIDE(12)}`],
		['Follow-up to TIDE-12', `relates ${TIDE(12)}`],
		['Revert "TIDE-12: a gauge"', `relates ${TIDE(12)}`],
		['Revert "Remove the test (blocked by TIDE-12)"', `blocked by ${TIDE(12)}`],
	])('%s', (text, expected) => {
		expect(title(text)).toEqual([expected]);
	});
});
