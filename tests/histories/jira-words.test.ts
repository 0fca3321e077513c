import { describe, expect, it } from 'vitest';
import { EVENT_KINDS, type Event } from '../../lib/task/event.ts';
import type { Fields } from '../../lib/task/fields.ts';
import { toldTime } from '../../lib/tools/reading/told-time.ts';
import { parse } from '../pages/document.ts';
import { fixtures } from '../pages/fixtures.ts';
import { LANGUAGES } from '../tools/languages.ts';
import { fieldsBy, reword } from '../tools/worded.ts';
import { historyIn, historyOn, NOW } from './reading.ts';

/** What the words of a Jira history must not be taken for. */
const SERVER = 'https://issues.apache.org/jira/browse/TIDE-12';
const CLOUD = 'https://harbor.atlassian.net/browse/TIDE-12';
const td = (name: string, words: string) => `<td class="${name}">${words}</td>`;

/** One change on a Data Center: the field's name, and both sides. */
function onServer(name: string, from: string, to: string) {
	const row = `<tr>${td('activity-name', name)}${td('activity-old-val', from)}${td('activity-new-val', to)}</tr>`;
	const block = `<div class="issue-data-block" id="changehistory-7"><div class="action-details"><a class="user-hover" rel="isato">Iven Sato</a><time datetime="2026-11-01T09:00:00+0100">x</time></div><div class="changehistory"><table>${row}</table></div></div>`;
	const page = `<body id="jira"><meta name="ajs-context-path" content="/jira"><div id="issue-content"><a id="key-val" data-issue-key="TIDE-12" href="/jira/browse/TIDE-12">TIDE-12</a><div id="activitymodule">${block}</div></div>`;
	return historyOn(page, SERVER).events;
}

/** The same on Cloud. */
function onCloud(name: string, from: string, to: string, lang = 'en') {
	const who = '<span data-vc="profilecard-wrapper"><span>Iven Sato</span></span>';
	const item = `<div data-testid="issue-history.ui.history-items.generic-history-item.history-item"><div>${who} updated the <span>${name}</span></div><div><div>${from}</div><div></div><div>${to}</div></div><span data-testid="issue-timestamp.relative-time">2 days ago</span></div>`;
	const page = `<html lang="${lang}"><div id="jira-frontend"><a data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item" href="/browse/TIDE-12">TIDE-12</a>${item}</div>`;
	return historyOn(page, CLOUD).events;
}

describe('a field that people made', () => {
	it.each(EVENT_KINDS)('and called “%s” is not taken for something that happened', (name) => {
		for (const events of [onServer(name, 'no', 'yes'), onCloud(name, 'no', 'yes')]) {
			expect(events).toMatchObject([{ field: name, from: 'no', to: 'yes' }]);
			expect(EVENT_KINDS).not.toContain(events[0]?.kind);
		}
	});

	it('for an address and called “Link” links no task', () => {
		const [to, from] = ['https://harbor.example/browse/PORT-8', ''];
		for (const events of [onServer('Link', from, to), onCloud('Link', from, to)])
			expect(events).toMatchObject([{ kind: 'Link', field: 'Link', to }]);
	});
});

describe('a name with brackets of its own', () => {
	it.each(['Maren Oduya [X]', 'Maren Oduya [Inactive]', 'Oduya, Maren [M.O.]'])('is whole: %s', (name) => {
		const marked = onServer('Assignee', '', `${name} <span class="hist-value">[ moduya ]</span>`);
		expect(marked).toMatchObject([{ kind: 'assigned', whom: [{ name, id: 'moduya' }], to: name }]);
		for (const events of [onServer('Assignee', '', name), onCloud('Assignee', 'None', name)]) {
			expect(events).toMatchObject([{ kind: 'assigned', to: name }]);
			expect(events[0]?.whom).toEqual([{ name }]);
		}
	});

	it('is left by Jira’s own name for the account, as older versions write it', () => {
		expect(onServer('Assignee', '', 'Maren Oduya [ moduya ]')[0]?.whom).toEqual([
			{ name: 'Maren Oduya', id: 'moduya' },
		]);
	});
});

/** What an event claims to have happened, in other words; of the tool's own word nothing is claimed. */
const claimsOf = (events: readonly Event[], say = (words: string) => words): object[] =>
	events.flatMap(({ id: _, at: _at, after: _after, inferred: _inferred, ...event }) =>
		(EVENT_KINDS as readonly string[]).includes(event.kind) ? [saidOf(event, say)] : [],
	);
const saidOf = (
	{ kind, field, source, ...rest }: Omit<Event, 'id' | 'at'>,
	say: (words: string) => string,
): object => ({
	kind,
	source,
	...(field ? { field } : {}),
	...(fieldsBy(rest as Fields, say) as object),
});

describe('a history in another language', () => {
	const pages = fixtures.flatMap(({ name, expected, html }) =>
		name.startsWith('jira/') && expected.history && html ? [{ name, html, url: expected.url }] : [],
	);
	// Times are read in the browser's own words: `told-time.test.ts`.
	const telling = { now: NOW, since: NOW, zone: 'UTC', language: 'en', apart: 0 };
	const isTime = (text: string) => toldTime(text.trim(), telling) !== null;

	it.each(pages.flatMap((page) => LANGUAGES.map((language) => ({ ...page, language, tag: language.tag }))))(
		'$name in $tag tells nothing that it does not tell in English',
		({ html, url, language }) => {
			const document = parse(html, url);
			reword(document, language.say, language.tag, isTime);
			const claims = claimsOf(historyIn(document, url).events);
			const told = claimsOf(historyOn(html, url).events, language.say);
			for (const claim of claims) expect(told).toContainEqual(expect.objectContaining(claim));
		},
	);

	it('of a Data Center still tells whom it was given to and how it moved, by the labels beside it', () => {
		const page = pages.find(({ name }) => name === 'jira/dc-history');
		for (const language of LANGUAGES) {
			const document = parse(page?.html ?? '', page?.url ?? '');
			reword(document, language.say, language.tag, isTime);
			const kinds = historyIn(document, page?.url ?? '').events.map(({ kind }) => kind);
			expect(kinds).toEqual(expect.arrayContaining(['created', 'assigned', 'moved', 'closed', 'commented']));
		}
	});
});
