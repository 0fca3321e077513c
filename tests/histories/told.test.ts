import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures, SHARED } from '../pages/fixtures.ts';
import { historyOn, NOW } from './reading.ts';

/** Histories whose times are told in words: the same event at each reading, and nothing that is not told. */
const page = (name: string) => {
	const { expected, html } = fixtures.find((fixture) => fixture.name === name) ?? {};
	return { url: expected?.url ?? '', html: html ?? '' };
};
const on = ({ url, html }: { url: string; html: string }, now = NOW, zone = 'UTC') =>
	historyOn(html, url, now, zone).events;
const asana = page('asana/pane-stories');
const jira = page('jira/cloud-history');
const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id);
const change = (of: { url: string; html: string }, ...pairs: [string, string][]) => ({
	...of,
	html: pairs.reduce((html, [before, after]) => {
		expect(html).toContain(before);
		return html.replaceAll(before, after);
	}, of.html),
});

describe('a story of Asana', () => {
	it('is the same event when its words of time have changed', () => {
		const later = change(
			asana,
			['Oct 12', 'Oct 12, 2026'],
			['2 days ago', 'Nov 20'],
			['Yesterday at 3:42pm', '5 days ago'],
			['Today at 9:05am', '4 days ago'],
			['20 minutes ago', 'Nov 22'],
		);
		expect(ids(on(later, '2026-11-26T12:00:00.000Z'))).toEqual(ids(on(asana)));
	});

	it('is the same in a zone and in a feed that tells the newest first', () => {
		expect(ids(on(asana, NOW, 'Asia/Tokyo'))).toEqual(ids(on(asana)));
		const [, start = '', feed = '', end = ''] =
			/([\s\S]*<div class="TaskStoryFeed">\n)([\s\S]*?)(\n<\/div>[\s\S]*)/.exec(asana.html) ?? [];
		const turned = { ...asana, html: start + feed.split('\n').reverse().join('\n') + end };
		expect(turned.html).not.toBe(asana.html);
		expect(on(turned)).toEqual(on(asana));
	});

	it('that is small is told only where the feed is there from its beginning', () => {
		const folded = change(asana, [
			'<div class="TaskStoryFeed">',
			'<div class="TaskStoryFeed"><div role="button" class="TaskStoryFeed-expandLink">6 more updates</div>',
		]);
		expect(on(folded).map(({ kind }) => kind)).toEqual(['created', 'commented']);
		const unread = change(asana, ['Nov 9', 'some day']);
		expect(on(unread).map(({ kind }) => kind)).toEqual(['created', 'commented']);
	});

	it('that was unfolded is told whole, though the link to hide earlier ones stays', () => {
		const link = '<span role="button" class="TaskStoryFeed-expandLink">Hide earlier comments</span>';
		const unfolded = change(asana, ['<div class="TaskStoryFeed">', `<div class="TaskStoryFeed">${link}`]);
		expect(on(unfolded)).toEqual(on(asana));
	});

	it.each([
		['edited, in pieces', '<span>Yesterday at 3:42pm</span><span>(edited)</span>'],
		['edited, beside the time', 'Yesterday at 3:42pm<span>(edited)</span>'],
		['with a dot before it', '<span>· Yesterday at 3:42pm</span>'],
		['with a dot and edited', '<span> · <b>Yesterday at 3:42pm</b> (edited)</span>'],
	])('has its time also where that is %s', (_, time) => {
		expect(on(change(asana, ['<span>Yesterday at 3:42pm</span>', time]))).toEqual(on(asana));
	});

	it('of a copy of another task begins with the copying: that is when and by whom it was made', () => {
		const creation = /<div class="[^"]*TaskCreationBlockStory[^\n]*\n/.exec(asana.html)?.[0] ?? '';
		const small = (who: string) =>
			`<div class="FeedMiniStory TaskStoryFeed-miniStory"><div class="MiniStory"><a class="MiniStory-actor BaseLink" href="https://app.asana.com/0/profile/1200000000000050">${who}</a> <span class="MiniStoryActionSentence-content">duplicated task from <a href="https://app.asana.com/0/0/1200000000000700">Label the quay</a></span> <span class="MiniStory-timestamp"><span>Oct 12</span></span></div></div>\n`;
		expect(on(change(asana, [creation, small('Mira Kolb')]))).toEqual(on(asana));
	});

	it('that is pinned over the beginning keeps its time, and the small ones are told all the same', () => {
		const comment = /<div class="BlockStoryStructure BlockStory FeedBlockStory[^\n]*\n/.exec(asana.html)?.[0] ?? '';
		expect(comment).toContain('can you check the colours?');
		const copied = change(asana, ['<div class="TaskStoryFeed">\n', `<div class="TaskStoryFeed">\n${comment}`]);
		expect(on(copied)).toEqual(on(asana));
		const moved = on(
			change(asana, [comment, ''], ['<div class="TaskStoryFeed">\n', `<div class="TaskStoryFeed">\n${comment}`]),
		);
		expect(moved.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
			on(asana).toSorted((a, b) => a.id.localeCompare(b.id)),
		);
	});

	it('that is small is not told while others may be folded away', () => {
		const link = '<span role="button" class="TaskStoryFeed-expandMiniStoriesLink">Show updates</span>';
		const folded = change(asana, ['<div class="TaskStoryFeed">', `<div class="TaskStoryFeed">${link}`]);
		expect(on(folded).map(({ kind }) => kind)).toEqual(['created', 'commented']);
	});

	it('whose words are cut by a button without a name is not told, unless it has an id', () => {
		const cut = change(
			asana,
			['TruncatedRichText-richText', 'RichText_k2'],
			['can you check the colours?', 'can you check <span role="button">Mehr anzeigen</span>'],
		);
		expect(on(cut).map(({ kind }) => kind)).toContain('commented');
		const nameless = change(cut, ['/comment/1200000000000911', '']);
		expect(on(nameless).map(({ kind }) => kind)).not.toContain('commented');
	});

	it('in another language has a time, and says what it says in Asana’s own words', () => {
		const german = change(
			asana,
			['<html lang="en">', '<html lang="de">'],
			['Oct 12', '12. Okt.'],
			['Nov 3', '3. Nov.'],
			['Nov 5', '5. Nov.'],
			['Nov 9', '9. November'],
			['2 days ago', 'vor 2 Tagen'],
			['Yesterday at 3:42pm', 'Gestern um 15:42'],
			['Today at 9:05am', 'Heute um 09:05'],
			['20 minutes ago', 'vor 20 Minuten'],
			['completed this task', 'hat diese Aufgabe erledigt'],
		);
		const told = on(german);
		const times = ({ at, after }: { at: string; after?: string | undefined }) => ({ at, after });
		expect(told.map(times)).toEqual(on(asana).map(times));
		expect(told.at(-2)).toMatchObject({ kind: 'hat diese Aufgabe erledigt' });
	});

	it.each([
		['unassigned from', 'hat die Zuweisung entfernt:', 'の割り当てを解除しました'],
		['assigned to', 'zugewiesen an', 'に割り当てました'],
		['changed the due date to tomorrow', 'hat das Fälligkeitsdatum auf morgen geändert', '期日を明日に変更しました'],
		['completed this task', 'hat diese Aufgabe erledigt', 'このタスクを完了しました'],
		['marked this task incomplete', 'hat diese Aufgabe wieder geöffnet', 'このタスクを未完了にしました'],
		['moved this task from &quot;To do&quot; to', 'hat diese Aufgabe von „To do“ verschoben nach', '移動しました'],
	])('“%s” in another language is nothing but its own words, by whom they are said', (sentence, ...others) => {
		for (const words of others) {
			const before = on(asana);
			const after = on(change(asana, [`>${sentence}`, `>${words}`]));
			expect(after).toHaveLength(before.length);
			const said = after.filter(({ kind }) => kind.startsWith(words));
			expect(said.length).toBeGreaterThan(0);
			for (const event of said) {
				expect(event.by).toEqual(before[after.indexOf(event)]?.by);
				for (const part of ['whom', 'field', 'from', 'to'] as const) expect(event[part]).toBeUndefined();
			}
		}
	});

	it.each([
		['assigned to you', { kind: 'assigned', whom: [] }],
		['unassigned from Lena Holt', { kind: 'unassigned', whom: [{ name: 'Lena Holt' }] }],
		[
			'moved this task from "Do today" to "Later" in My tasks',
			{ kind: 'moved this task from "Do today" to "Later" in My tasks' },
		],
		['have a task due Sep 25, 2025', { kind: 'have a task due Sep 25, 2025', by: null }],
		['completed this task for the third time', { kind: 'completed this task for the third time' }],
		['changed the due date to Sep 25, 2025', { kind: 'planned', field: 'due', to: 'Sep 25, 2025' }],
	])('that says “%s” says no more than that', (sentence, said) => {
		const events = on(change(asana, ['>completed this task<', `>${sentence.replaceAll('"', '&quot;')}<`]));
		expect(events.at(-2)).toMatchObject(said);
		expect(events).toHaveLength(11);
	});

	it('of somebody called Asana who has a profile is theirs', () => {
		const named = change(asana, [
			'<span class="MiniStory-actor">Asana</span>',
			'<a class="MiniStory-actor" href="https://app.asana.com/0/profile/1200000000000099">Asana</a>',
		]);
		expect(on(named).find(({ kind }) => kind.startsWith('changed Status'))?.by).toEqual({
			name: 'Asana',
			id: '1200000000000099',
		});
	});
});

describe('a change on Jira Cloud', () => {
	it('is the same event when its words of time have changed', () => {
		const later = change(jira, ['3 hours ago', 'November 22, 2026 at 9:00 AM'], ['2 days ago', '6 days ago']);
		expect(ids(on(later, '2026-11-26T12:00:00.000Z'))).toEqual(ids(on(jira)));
	});

	it('is not told where older ones are not there; comments are', () => {
		const more = change(jira, [
			'</ul></div>\n<div data-testid="issue.activity.comments-list">',
			'</ul><div data-testid="issue-history.ui.history-items.load-more-button"><button>Load more</button></div></div>\n<div data-testid="issue.activity.comments-list">',
		]);
		const told = on(more);
		expect(told.map(({ kind }) => kind)).toEqual(['commented', 'commented', 'created']);
		expect(told[2]).not.toHaveProperty('by');
	});

	it('of a field whose empty side has words of its own is not understood in another language', () => {
		const french = change(
			jira,
			['<html lang="en"', '<html lang="fr"'],
			['November 14, 2026 at 10:12 AM', '14 novembre 2026 à 10:12'],
			['>None<', '>Aucun<'],
		);
		expect(on(french).find(({ at }) => at.startsWith('2026-11-15'))).toMatchObject({
			kind: 'Assignee',
			from: 'Aucun',
			to: 'Maren Oduya',
		});
		expect(on(french).filter(({ kind }) => kind === 'moved')).toHaveLength(3);
	});

	it('by somebody with the name of a day is told by its time', () => {
		const named = change(jira, ['Maren Oduya', 'Monday'], ['<span>yesterday</span>', '<span>some time</span>']);
		expect(ids(on(named))).not.toContain('jira:harbor.atlassian.net/comment-10302');
	});
});

const SAVED = join(SHARED, 'pages/asana/list_project_with_taskpane_kartikeya.html');

describe.skipIf(!existsSync(SAVED))('a real pane of 2023', () => {
	it('was made within the days that its words mean', () => {
		const html = readFileSync(SAVED, 'utf8');
		const [, task = ''] = /data-task-id="(\d+)"/.exec(html) ?? [];
		expect(task).not.toBe('');
		const { events } = historyOn(html, `https://app.asana.com/0/0/${task}`);
		expect(events).toEqual([
			{
				id: `asana:${task}/created`,
				task: `asana:${task}`,
				kind: 'created',
				after: '2026-11-19T08:59:59.999Z',
				at: '2026-11-21T13:00:00.000Z',
				by: { name: 'Ayush', id: '1205343515337740' },
				source: 'page',
			},
		]);
	});
});
