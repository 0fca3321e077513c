import { describe, expect, it } from 'vitest';
import { customOfJira } from '../../lib/tools/jira/custom.ts';
import { jira } from '../../lib/tools/jira/tool.ts';
import { read } from '../../lib/tools/reading/read.ts';
import { parse } from '../pages/document.ts';

/** What words on a Jira page must not be taken for: an administrator's own names, other languages, settings. */
const CLOUD = 'https://harbor.atlassian.net/browse/TIDE-12';
const SERVER = 'https://issues.apache.org/jira/browse/TIDE-12';
const BASE = 'issue.views.issue-base.foundation';
const CELL = 'native-issue-table.common.ui.issue-cells';
const on = (html: string, address: string) =>
	read(jira, new URL(address), parse(html, address)).found.map(({ seen }) => seen.fields);
const box = (testid: string, inner = '', more = '') => `<div data-testid="${testid}"${more}>${inner}</div>`;
const issue = (inner: string, lang = 'en') =>
	on(
		`<html lang="${lang}"><div id="jira-frontend"><a data-testid="${BASE}.breadcrumbs.current-issue.item" href="/browse/TIDE-12">TIDE-12</a><h1 data-testid="${BASE}.summary.heading">Ring the bell</h1>${inner}</div>`,
		CLOUD,
	)[0];
const PERSON = (name: string) =>
	box('profilecard-next.ui.profilecard.profilecard-trigger', `<img src="x"><span>${name}</span>`);
const td = (label: string, inner: string) => `<td><button aria-label="${label}"></button>${inner}</td>`;
const row = (cells: string) =>
	on(
		`<div id="jira-frontend"><table><tr data-testid="native-issue-table.ui.issue-row"><td><a data-testid="${CELL}.issue-key.issue-key-cell" href="/browse/TIDE-7">TIDE-7</a><span data-testid="${CELL}.issue-summary.issue-summary-cell">Mist</span></td>${cells}</tr></table></div>`,
		'https://harbor.atlassian.net/issues/?jql=x',
	)[0];

describe('a column that an administrator made', () => {
	it('is not the one whose name its name ends in', () => {
		const seen = row(
			td('Juno Park- edit Audit Assignee', PERSON('Juno Park')) +
				td('Edit Audit Due date', '<span>Dec 4, 2026</span>') +
				td('Edit Credit Sprint', '<span>None</span>') +
				td('Edit Audit Labels', '<span>None</span>'),
		);
		expect(seen).toMatchObject({ title: 'Mist' });
		for (const name of ['assignees', 'due', 'sprint', 'labels']) expect(seen).not.toHaveProperty(name);
	});

	it('stands beside the one that it is like', () => {
		const seen = row(
			td('Juno Park- edit Audit Assignee', PERSON('Juno Park')) +
				td('Maren Oduya- edit Assignee', PERSON('Maren Oduya')) +
				td('Dec 4, 2026- edit Due date', '<span>Dec 4, 2026</span>'),
		);
		expect(seen).toMatchObject({ assignees: [{ name: 'Maren Oduya' }], due: { text: 'Dec 4, 2026' } });
	});

	it('is not the start date, though its name begins like that', () => {
		const date = (number: number, name: string, text: string) =>
			box(
				`issue.issue-view-layout.issue-view-date-field.customfield_${number}`,
				box(`issue-field-heading-styled-field-heading.customfield_${number}`, `<h3>${name}</h3>`) +
					box('issue-field-inline-edit-read-view-container.ui.container', `<span>${text}</span>`),
			);
		const contract = date(10_201, 'Start date of the contract', 'Jan 2, 2020');
		expect(issue(contract)).not.toHaveProperty('start');
		expect(issue(contract + date(10_015, 'Start date', 'Nov 23, 2026'))?.start).toEqual({ text: 'Nov 23, 2026' });
	});
});

describe('a kind told by the name of a button', () => {
	const kind = (label: string, lang?: string) =>
		issue(box(`${BASE}.change-issue-type.button`, '', ` aria-label="${label}"`), lang)?.kind;

	it('is what stands before the words for changing it, whatever it is called', () => {
		expect(kind('Bug - Change work type')).toBe('Bug');
		expect(kind('Bug - Design - Change issue type')).toBe('Bug - Design');
	});

	it('is unseen where those words are of another language: they may stand first', () => {
		expect(kind('Vorgangstyp ändern - Fehler', 'de')).toBeUndefined();
		expect(kind('作業タイプの変更 - バグ', 'ja')).toBeUndefined();
	});
});

describe('a date told without a digit', () => {
	const due = 'issue.issue-view-layout.issue-view-date-field.duedate';
	const coloured = (words: string) => box(due, box('coloured-due-date.ui.colored-due-date-container', words));

	it.each(['Today', 'Heute', 'Aujourd’hui', '今日'])('is one where Jira colours it: %s', (words) => {
		expect(issue(coloured(`<span>${words}</span>`))?.due).toEqual({ text: words });
	});

	it.each(['None', 'Keine', 'Aucun', 'なし'])('is none in the box of a field without one: %s', (words) => {
		const plain = box('issue-field-date.ui.issue-field-date--container', `<span>${words}</span>`);
		expect(issue(box('issue.views.field.date-inline-edit.duedate', plain))?.due).toBeNull();
	});

	it.each(['Yesterday', 'Gestern', 'Hier', '昨日'])(
		'is the day that is written for machines beside it: %s',
		(words) => {
			const page = (inner: string) =>
				`<body id="jira"><meta name="ajs-context-path" content="/jira"><div id="issue-content"><a id="key-val" data-issue-key="TIDE-12" href="/jira/browse/TIDE-12">TIDE-12</a><h1 id="summary-val">Ring</h1><span id="due-date">${inner}</span></div>`;
			const [seen] = on(page(`<time class="livestamp" datetime="2026-11-21">${words}</time>`), SERVER);
			expect(seen?.due).toEqual({ text: words, date: '2026-11-21' });
		},
	);
});

describe('a date in an administrator’s own format', () => {
	const due = (inner: string) =>
		on(
			`<body id="jira"><meta name="ajs-context-path" content="/work/jira"><div id="issue-content"><a id="key-val" data-issue-key="TIDE-12" href="/work/jira/browse/TIDE-12">TIDE-12</a><h1 id="summary-val">Ring</h1><span id="due-date">${inner}</span></div>`,
			'https://tools.example.org/work/jira/browse/TIDE-12',
		)[0]?.due;

	it.each(['04/Dec/26', '26/12/04', '12/04/26', '04.12.26', '4/déc./26', '04/12月/26', '٤/ديسمبر/٢٦'])(
		'is the day that stands beside it for machines, or is left as it is written: %s',
		(words) => {
			expect(due(`<time datetime="2026-12-04">${words}</time>`)).toEqual({ text: words, date: '2026-12-04' });
			expect(due(words)).toEqual({ text: words });
		},
	);

	it('is a day without that only where the year comes first, in full', () => {
		expect(due('2026-12-04')).toEqual({ text: '2026-12-04', date: '2026-12-04' });
	});
});

describe('somebody', () => {
	it.each([
		'Oduya, Maren',
		'Maren Oduya (Inactive)',
		'Maren Oduya [X]',
		'Maren Oduya (Deaktiviert)',
		'Nicht zugewiesen',
		'Unassigned',
		'Support: night shift',
		'M. O.',
	])('is called as the page calls them: %s', (name) => {
		expect(row(td(`${name}- edit Assignee`, PERSON(name)))?.assignees).toEqual([{ name }]);
		expect(issue(box('issue.views.field.user.assignee', PERSON(name)))?.assignees).toEqual([{ name }]);
		const pane = (inner: string) =>
			`<body id="jira"><meta name="ajs-context-path" content="/jira"><div id="issue-content"><a id="key-val" data-issue-key="TIDE-12" href="/jira/browse/TIDE-12">TIDE-12</a><h1 id="summary-val">Ring</h1><div id="view-subtasks"><table><tr class="issuerow" data-issuekey="TIDE-13"><td class="stsummary">Oil the bell</td>${inner}</tr></table></div></div>`;
		const [, subtask] = on(pane(`<td class="assignee"><a class="user-hover" rel="moduya">${name}</a></td>`), SERVER);
		expect(subtask?.assignees).toEqual([{ name, id: 'moduya' }]);
	});

	it('on a card of a child work item is without the word for the field, in any language', () => {
		const card = (label: string) =>
			issue('') &&
			on(
				`<div id="jira-frontend"><a data-testid="${BASE}.breadcrumbs.current-issue.item" href="/browse/TIDE-12">TIDE-12</a><h1 data-testid="${BASE}.summary.heading">Ring</h1><div data-testid="issue.views.common.child-issues-panel.x">${box(
					'issue.issue-line-card.card-container',
					`<a data-testid="issue.issue-line-card-view.key" href="/browse/TIDE-13">TIDE-13</a><a data-testid="issue-field-summary.ui.inline-read.link-item" href="/browse/TIDE-13">Oil</a>${box('issue-line-card.ui.assignee.read-only-assignee', `<img src="x"><span data-testid="x--label" hidden>${label}</span>`)}`,
				)}</div></div>`,
				CLOUD,
			)[1]?.assignees;
		for (const label of [
			'Assignee: Juno Park',
			'Zugewiesene Person: Juno Park',
			'Assigné(e) : Juno Park',
			'经办人：Juno Park',
		])
			expect(card(label)).toEqual([{ name: 'Juno Park' }]);
	});
});

describe('a text field without a text', () => {
	const field = (lang: string, label: string, words: string) => {
		const page = `<html lang="${lang}"><div id="jira-frontend"><a data-testid="${BASE}.breadcrumbs.current-issue.item" href="/browse/TIDE-12">TIDE-12</a>${box(
			'issue-field-heading-styled-field-heading.assignee',
			`<h3>${label}</h3>`,
		)}<div><h3 data-component-selector="jira-issue-field-heading-multiline-field-heading-title">Goal</h3>${box('issue-internal-fields.text-area.text-content-area', words)}</div></div>`;
		return customOfJira(parse(page, CLOUD), 'jira:harbor.atlassian.net/TIDE-12');
	};

	it('is not one that says what stands there in another language, whatever the page says that it is in', () => {
		expect(field('de', 'Zugewiesene Person', 'Text hinzufügen')).toEqual({});
		expect(field('en', 'Zugewiesene Person', 'Text hinzufügen')).toEqual({});
		expect(field('en', 'Assignee', 'Add text')).toEqual({ Goal: null });
		expect(field('en', 'Assignee', 'Fewer wrong piers')).toEqual({ Goal: 'Fewer wrong piers' });
	});
});

describe('the words of a link to another task', () => {
	const parent = (words: string) =>
		issue(`<a data-testid="issue-field-parent.ui.view-link" href="/browse/TIDE-1">${words}</a>`)?.parent?.title;

	it.each([
		['TIDE-1 Refit', 'Refit'],
		['TIDE-1: Refit: the hull', 'Refit: the hull'],
		['TIDE-1：潮汐表', '潮汐表'],
		['TIDE-12 comes first', 'TIDE-12 comes first'],
		['TIDE-1', undefined],
	])('%s are its title without its own key', (words, want) => {
		expect(parent(words)).toBe(want);
	});
});
