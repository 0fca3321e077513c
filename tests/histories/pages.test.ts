import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVENT_KINDS, eventSchema } from '../../lib/task/event.ts';
import type { History } from '../../lib/tools/reading/history.ts';
import { fixtures, SHARED } from '../pages/fixtures.ts';
import { historyOn, NOW } from './reading.ts';

/** What each page tells of its task's history: pages of our own, and real ones where they are at hand. */
const told = fixtures.flatMap(({ name, expected, html }) =>
	expected.history && html ? [{ name, url: expected.url, html, history: expected.history }] : [],
);
const kinds = ({ events }: History) => events.map(({ kind }) => kind);
const idsOf = ({ events }: History) => events.map(({ id }) => id);

describe('a page of our own', () => {
	it.each(told)('$name tells all of its history', ({ html, url, history }) => {
		const seen = historyOn(html, url);
		expect(seen.viewer).toEqual(history.viewer);
		expect(seen.complete).toBe(history.complete);
		const byId = (id: unknown) => seen.events.find((event) => event.id === id);
		for (const event of history.events) expect(byId(event.id), `${event.id}`).toMatchObject(event);
		expect(idsOf(seen).sort()).toEqual(history.events.map(({ id }) => id).sort());
	});

	it.each(fixtures.filter(({ html }) => html !== null))(
		'$name tells nothing that is not as agreed',
		({ html, expected }) => {
			const seen = historyOn(html ?? '', expected.url);
			for (const event of seen.events) {
				expect(eventSchema.parse(event)).toEqual(event);
				expect(event.task).toBe(seen.task);
			}
			expect(new Set(idsOf(seen)).size).toBe(seen.events.length);
			expect(historyOn(html ?? '', expected.url)).toEqual(seen);
			// Of the tasks that the page shows whole.
			if (seen.events.length > 0 && expected.state === 'read' && !expected.count)
				expect(expected.tasks?.map(({ task }) => task)).toContain(seen.task);
		},
	);

	it.each([
		['pane-over-list', 3],
		['pane-full-screen', 1],
		['demo-task', 3],
	])('asana/%s tells %i events within the times that its words mean', (name, count) => {
		const fixture = fixtures.find((one) => one.name === `asana/${name}`);
		const seen = historyOn(fixture?.html ?? '', fixture?.expected.url ?? '');
		expect(seen).toMatchObject({ viewer: null, complete: false });
		expect(seen.task).toMatch(/^asana:\d+$/);
		expect(kinds(seen)).toEqual(['created', 'commented', 'commented'].slice(0, count));
		for (const { after, at, inferred } of seen.events) {
			expect((after ?? '') < at && at <= NOW).toBe(true);
			expect(inferred).toBeUndefined();
		}
	});

	it('of an issue whose history is not open says why it was resolved: that may be for not being done', () => {
		const fixture = fixtures.find(({ name }) => name === 'jira/dc-history');
		const html = (fixture?.html ?? '')
			.replaceAll('changehistory-', 'other-')
			.replace('class="value resolved">Fixed<', 'class="value resolved">Won\'t Fix<');
		const closed = historyOn(html, fixture?.expected.url ?? '').events.find(({ kind }) => kind === 'closed');
		expect(closed).toMatchObject({ said: "Won't Fix", at: '2026-11-04T08:00:00.000Z' });
		expect(closed).not.toHaveProperty('by');
	});

	it('of a story whose time is written for machines tells what its structure does', () => {
		const fixture = fixtures.find(({ name }) => name === 'asana/pane-full-screen');
		const html = (fixture?.html ?? '').replace(
			'<span class="BlockStory-timestamp">Nov 3</span>',
			'<span class="BlockStory-timestamp"><time datetime="2026-11-03T08:00:00Z">Nov 3</time></span>',
		);
		const [event, ...more] = historyOn(html, fixture?.expected.url ?? '').events;
		expect(more).toEqual([]);
		expect(event).toMatchObject({ kind: 'created', by: { name: 'Mira Kolb' }, at: '2026-11-03T08:00:00.000Z' });
	});
});

const REAL = join(SHARED, 'pages');
const real = (file: string, url: string) => historyOn(readFileSync(join(REAL, file), 'utf8'), url);

/** Read off the saved pages by hand. */
describe.skipIf(!existsSync(REAL))('a real page', () => {
	it('of a pull request in 2026: made ready, a review asked by a rule, an agent that starts and reviews', () => {
		const seen = real(
			'github/2026-03-09_pr_react-shell_loggedin_kepano-defuddle-151.html',
			'https://github.com/kepano/defuddle/pull/151',
		);
		expect(kinds(seen)).toEqual([
			'created',
			'readied',
			'review asked',
			'agent started',
			'reviewed',
			'commented',
			'commented',
			'commented',
			'commented',
			'changed',
			'commented',
		]);
		expect(seen.events[1]).toMatchObject({
			id: 'github:event-23394870415',
			at: '2026-03-09T12:43:07.000Z',
			by: { name: 'shuuul' },
		});
		expect(seen.events[2]).toMatchObject({
			by: null,
			whom: [{ id: 'copilot-pull-request-reviewer[bot]', kind: 'agent' }],
		});
		expect(seen.events[3]).toMatchObject({ by: { name: 'Copilot', kind: 'agent' }, with: { behalf: 'shuuul' } });
		expect(seen.events[4]).toMatchObject({
			said: 'commented',
			with: { commit: '59db6d471ba96bc0421f13ce7ba7bc3f3e8f1e83' },
		});
		// The commit in answer to the review was made before the comment that tells of it.
		expect(seen.events[9]).toMatchObject({
			after: '2026-03-09T12:47:44.000Z',
			at: '2026-03-09T13:57:43.000Z',
			inferred: true,
		});
		expect(seen.complete).toBe(true);
	});

	it('of a pull request by an agent: who made it, and each commit between the comments around it', () => {
		const seen = real(
			'github/2026-02-03_pr_rails_loggedout_agent-authored_synapse-14.html',
			'https://github.com/synapseSRC/synapseDevFork/pull/14',
		);
		expect(seen.events[0]).toMatchObject({ kind: 'created', by: { id: 'google-labs-jules[bot]', kind: 'agent' } });
		expect(kinds(seen).filter((kind) => kind === 'reviewed')).toHaveLength(4);
		const last = seen.events.find(({ id }) => id.includes('commit-9cd550c'));
		expect(last).toMatchObject({ after: '2026-02-03T08:58:57.000Z', at: '2026-02-03T09:44:09.000Z' });
	});

	it('of 2021 to 2025: force-pushes, labels, mentions, comments', () => {
		const pushed = real(
			'github/2021-12-31_pr_rails_loggedout_OctoLinker-testrepo-1.html',
			'https://github.com/OctoLinker/testrepo/pull/1',
		);
		expect(pushed.events).toHaveLength(10);
		expect(pushed.events[3]).toMatchObject({
			kind: 'changed',
			field: 'commits',
			from: '64dc9c2',
			to: 'cc14b0c',
			at: '2016-10-25T20:57:24.000Z',
		});
		const issue = real(
			'github/2021-12-31_issue_rails_loggedout_OctoLinker-testrepo-2.html',
			'https://github.com/OctoLinker/testrepo/issues/2',
		);
		expect(kinds(issue)).toEqual(['created', 'mentioned', 'mentioned', 'mentioned']);
		expect(issue.events[3]?.link).toEqual({
			task: 'github:octolinker/octolinker#1405',
			url: 'https://github.com/OctoLinker/OctoLinker/pull/1405',
			title: 'Add Solidity plugin',
		});
		const labelled = real(
			'github/2023-12-05_issue_rails_loggedout_reworkd-AgentGPT-21.html',
			'https://github.com/reworkd/AgentGPT/issues/21',
		);
		expect(kinds(labelled)).toEqual(['created', 'commented', 'labelled', 'commented', 'mentioned']);
		expect(labelled.events[2]).toMatchObject({ to: 'enhancement', by: { name: 'yourepicservices' } });
		const react = 'https://github.com/kepano/defuddle/issues/56';
		const whole = real('github/2025-07-20_issue_react_loggedout_kepano-defuddle-56.html', react);
		const bare = real('github/2025-07-20_issue_react_loggedout_kepano-defuddle-56_trimmed.html', react);
		// With and without its data, it is the same history.
		expect(idsOf(whole)).toEqual(idsOf(bare));
		expect(kinds(whole)).toEqual(['created', ...Array.from({ length: 6 }, () => 'commented')]);
	});

	it('of a pull request’s files tells nothing', () => {
		const seen = real(
			'github/2021-12-31_prfiles_rails_loggedout_OctoLinker-testrepo-1.html',
			'https://github.com/OctoLinker/testrepo/pull/1/files',
		);
		expect(seen.events).toEqual([]);
	});

	it('of a Data Center with its activity not there yet: when it was made and resolved', () => {
		const seen = real('jira/dc-issue-YARN-6223.html', 'https://issues.apache.org/jira/browse/YARN-6223');
		expect(seen.events).toMatchObject([
			{ kind: 'created', at: '2017-02-23T00:46:57.000Z' },
			{ kind: 'closed', at: '2018-04-06T18:32:51.000Z' },
		]);
		expect(seen.complete).toBe(false);
	});
});

/** As Jira's own script does it: the activity stands in the page as a string until then. */
function withActivity(html: string): string {
	const [, text = ''] = /_unparsedData\["activity-panel-pipe-id"\]\s*=\s*"((?:[^"\\]|\\.)*)"/.exec(html) ?? [];
	const activity = JSON.parse(JSON.parse(`"${text.replaceAll("\\'", "'")}"`)) as string;
	return html.replace(/<big-pipe data-id="activity-panel-pipe-id"[\s\S]*?<\/big-pipe>/, () => activity);
}

describe.skipIf(!existsSync(REAL))('a real Data Center page with its activity put in', () => {
	it('tells its seven comments, by whom and when, and whom they call', () => {
		const html = withActivity(readFileSync(join(REAL, 'jira/dc-issue-YARN-10496.html'), 'utf8'));
		const seen = historyOn(html, 'https://issues.apache.org/jira/browse/YARN-10496');
		const comments = seen.events.filter(({ kind }) => kind === 'commented');
		expect(comments).toHaveLength(7);
		expect(comments[0]).toMatchObject({
			id: 'jira:issues.apache.org/jira/comment-17235683',
			at: '2020-11-19T19:21:17.000Z',
			by: { name: 'Wangda Tan', id: 'wangda' },
		});
		expect(comments[0]?.whom?.map(({ id }) => id)).toEqual(['bteke', 'epayne', 'jhung', 'tangzhankun', 'bilwa_st']);
		expect(seen.events.map(({ kind }) => kind)).toContain('created');
	});
});

const RECORDED = join(SHARED, 'payloads/github/gitquiet_issue-view.json');

describe.skipIf(!existsSync(RECORDED))('a recorded answer of 2026-08 in a page', () => {
	it('tells all twelve events and how the issue began', () => {
		const url = 'https://github.com/react/react/issues/35000';
		const html = `<html><head><meta name="user-login" content=""></head><body><script type="application/json" data-target="react-app.embeddedData">${readFileSync(RECORDED, 'utf8').replaceAll('<', '\\u003c')}</script><div data-testid="issue-viewer-container"><a data-testid="issue-body-header-link" href="${url}#issue-3561168860">then</a></div></body></html>`;
		const seen = historyOn(html, url);
		expect(seen.events).toHaveLength(13);
		expect(seen.events.every(({ kind }) => (EVENT_KINDS as readonly string[]).includes(kind))).toBe(true);
		expect(seen.events.find(({ kind }) => kind === 'closed')).toMatchObject({
			id: 'github:event-20845271931',
			said: 'completed',
			by: { name: 'eps1lon' },
			at: '2025-11-10T19:39:41.000Z',
		});
		expect(seen.events.filter(({ kind }) => kind === 'retitled')[0]).toMatchObject({ from: 'Bug:' });
	});
});
