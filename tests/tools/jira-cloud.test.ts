import { describe, expect, it } from 'vitest';
import { customOfJira } from '../../lib/tools/jira/custom.ts';
import { jira } from '../../lib/tools/jira/tool.ts';
import { read } from '../../lib/tools/reading/read.ts';
import { parse } from '../pages/document.ts';

/** What Jira Cloud draws in more than one way, and what each of them says of a field. */
const ISSUE = 'https://harbor.atlassian.net/browse/TIDE-12';
const BASE = 'issue.views.issue-base.foundation';
const box = (testid: string, inner = '', more = '') => `<div data-testid="${testid}"${more}>${inner}</div>`;
const H1 = `<h1 data-testid="${BASE}.summary.heading">Ring the bell</h1>`;
const page = (inner: string, title = H1) =>
	`<html lang="en"><meta name="application-name" content="JIRA"><div id="jira-frontend"><a data-testid="${BASE}.breadcrumbs.current-issue.item" href="/browse/TIDE-12">TIDE-12</a>${title}${inner}</div>`;
const on = (html: string, address = ISSUE) => read(jira, new URL(address), parse(html, address)).found;
const fields = (inner: string, title = H1) => on(page(inner, title))[0]?.seen.fields;

const ICON = '<svg viewBox="-4 -4 24 24" role="presentation"><path d="M8 2"/></svg>';
const AGENT = '<svg viewBox="0 0 42 48" aria-hidden="true"><path d="M19 1"/></svg>';
const TAKE =
	'<button type="button" data-testid="issue-view-layout-assignee-field.ui.assign-to-me">Assign to me</button>';

describe('who has a task', () => {
	const assignees = (inner: string) => fields(box('issue.views.field.user.assignee', inner))?.assignees;
	const nobody = `<div role="img" aria-labelledby="r"><span>${ICON}</span><span id="r" hidden>Unassigned</span></div><span>Unassigned</span>`;

	it('is nobody where the icon for that is drawn', () => {
		expect(assignees(nobody + TAKE)).toBeNull();
		expect(assignees(`<span>${ICON}</span><span>未割り当て</span>`)).toBeNull();
	});

	it('is not nobody where an agent has it: its figure is no picture, and on no card of a profile', () => {
		expect(assignees(`<div aria-label="Rovo">${AGENT}</div><span>Rovo</span>${TAKE}`)).toBeUndefined();
		expect(assignees(`<div>${AGENT}</div><span>Rovo</span><button>${ICON}</button>`)).toBeUndefined();
		expect(assignees(`<span data-testid="hexagon-border-container">${ICON}</span><span>Rovo</span>`)).toBeUndefined();
	});

	it('is not told by the offer to take it, which stands beside a name too', () => {
		expect(assignees(`<span>Maren Oduya</span>${TAKE}`)).toBeUndefined();
		expect(assignees(TAKE)).toBeUndefined();
	});

	it('is found where only what is around the field has a name', () => {
		const card = box('profilecard-next.ui.profilecard.profilecard-trigger', '<span>Maren Oduya</span>');
		const heading = box('issue-field-heading-styled-field-heading.assignee', '<span>Assignee</span>');
		const field = (inner: string) =>
			fields(box('issue.issue-view-layout.issue-view-assignee-field.assignee', heading + inner))?.assignees;
		expect(field(card)).toEqual([{ name: 'Maren Oduya' }]);
		expect(field(`<span>${ICON}</span>`)).toBeUndefined();
	});

	it.each([
		['Unassigned- edit Assignee', ICON, 'Unassigned', null],
		['Edit Assignee', ICON, 'Unassigned', null],
		['Rovo- edit Assignee', AGENT, 'Rovo', undefined],
		['Edit Assignee', AGENT, 'Rovo', undefined],
		['Maren Oduya- edit Assignee', ICON, 'Maren Oduya', undefined],
	])('in a cell whose button says %s', (label, figure, name, want) => {
		const key = 'native-issue-table.common.ui.issue-cells';
		const html = `<div id="jira-frontend"><table><tr data-testid="native-issue-table.ui.issue-row"><td><a data-testid="${key}.issue-key.issue-key-cell" href="/browse/TIDE-7">TIDE-7</a><span data-testid="${key}.issue-summary.issue-summary-cell">Mist</span></td><td><button aria-label="${label}"></button><div>${figure}</div><span>${name}</span></td></tr></table></div>`;
		const [row] = on(html, 'https://harbor.atlassian.net/issues/?jql=x');
		expect(row?.seen).toMatchObject({ task: 'jira:harbor.atlassian.net/TIDE-7' });
		expect(row?.seen.fields.assignees).toBe(want);
	});
});

describe('a field whose name stands beside its value', () => {
	const PIN =
		'<button data-testid="issue-field-pin.button"><span>Labels Pin to top. Only you can see pinned fields.</span></button>';
	const NAME = box('issue-field-heading-styled-field-heading.labels', `<div><span>Labels</span>${PIN}</div>`);
	const LABELS = 'issue-view-product-templates-item-list.ui.sortable-item-list.sortable-item-container-labels';
	const VALUE = 'issue-field-inline-edit-read-view-container.ui.container';
	const tag = '<a href="/issues/?jql=labels%20%3D%20%22fog%22"><span data-tag-text="true">fog</span></a>';
	const labels = (inner: string) => fields(box(LABELS, NAME + inner))?.labels;

	it('has the labels that it shows, and says that there are none only where their box is there', () => {
		expect(labels(box(VALUE, tag))).toEqual(['fog']);
		expect(labels(`<div>${tag}</div>`)).toEqual(['fog']);
		expect(labels(box(VALUE, '<span>None</span>'))).toBeNull();
		for (const inner of [
			'',
			'<div><span>None</span></div>',
			box(VALUE, ''),
			box(VALUE, '<span aria-busy="true"></span>'),
		])
			expect(labels(inner)).toBeUndefined();
	});

	it('of a name that several fields have shows labels only by what they link to', () => {
		const others = '<a href="/issues/?jql=cf%5B10045%5D%3D1">Harbour office</a>';
		const field = (inner: string) => box('issue.views.issue-base.context.labels', inner);
		expect(fields(field(others) + field(tag))?.labels).toEqual(['fog']);
		expect(fields(field(others))?.labels).toBeUndefined();
	});

	it('has a date, or in its box words for none', () => {
		const due = (inner: string) =>
			fields(box('issue.issue-view-layout.issue-view-date-field.duedate', NAME + inner))?.due;
		expect(due(box(VALUE, '<button>Edit</button><span>Dec 4, 2026</span>'))).toEqual({ text: 'Dec 4, 2026' });
		expect(due(box(VALUE, '<button></button><span>None</span>'))).toBeNull();
		expect(due('<span>None</span>')).toBeUndefined();
		expect(due(box(VALUE, '<button></button><input value="12/4/2026">'))).toBeUndefined();
	});
});

describe('a team', () => {
	it('is read by its name, and unseen where none is shown', () => {
		const team = (inner: string) =>
			fields(box('issue.issue-view-layout.issue-view-team-field.customfield_10001', inner))?.team;
		expect(team(box('issue-field-team.ui.view-team-name', '<span>Harbour crew</span>'))).toBe('Harbour crew');
		expect(team('<span>None</span>')).toBeUndefined();
	});
});

describe('a title', () => {
	it('is read off another element than a heading, or off the heading in its frame', () => {
		expect(fields('', `<div data-testid="${BASE}.summary.heading">Ring the bell</div>`)?.title).toBe('Ring the bell');
		const frame = box(
			'issue-field-summary.ui.issue-field-summary-inline-edit--read-only-container',
			'<h1>Ring the bell</h1>',
		);
		expect(fields('', frame)?.title).toBe('Ring the bell');
	});
});

describe('what belongs to another task', () => {
	it('is no child work item where it is a row among the linked ones', () => {
		const key = 'native-issue-table.common.ui.issue-cells';
		const row = `<table><tr data-testid="native-issue-table.ui.issue-row"><td><a data-testid="${key}.issue-key.issue-key-cell" href="/browse/PORT-8">PORT-8</a><a data-testid="${key}.issue-summary.issue-summary-cell" href="/browse/PORT-8">Show tides</a></td></tr></table>`;
		const found = on(page(box('issue-view-content-issue-links.content', row)));
		expect(found.map(({ seen }) => seen.task)).toEqual(['jira:harbor.atlassian.net/TIDE-12']);
		expect(found[0]?.seen.fields.subtasks).toBeUndefined();
	});

	it('is no new one in the dialog that moves a task to another state', () => {
		const dialog = (field: string) =>
			`<div role="dialog">${box(field, '<label>Summary</label><input id="summary-field" value="Ring">')}</div>`;
		const drafts = (field: string) =>
			on(page('') + dialog(field)).filter(({ seen }) => seen.surface === 'create dialog');
		expect(drafts('issue-create-modernised.field-renderer.field.summary')).toHaveLength(1);
		expect(drafts('issue-transition.ui.modal.field-renderer.field.summary')).toHaveLength(0);
	});

	it('is not the text of a field without a name of its own, nor one that is being written', () => {
		const title = (name: string) =>
			`<h2 data-component-selector="jira-issue-field-heading-multiline-field-heading-title">${name}</h2>`;
		const text = (inner: string) => box('issue-internal-fields.text-area.text-content-area', inner);
		const custom = (inner: string) => customOfJira(parse(page(inner), ISSUE), 'jira:harbor.atlassian.net/TIDE-12');
		const goal = 'Nobody waits at the wrong pier in the fog';
		expect(custom(`<div><div>${title('Goal')}</div><div>${text(goal)}</div></div>`)).toEqual({ Goal: goal });
		expect(custom(`<div>${title('Goal')}${title('Scope')}${text(goal)}</div>`)).toEqual({});
		expect(custom(`<div>${title('Goal')}${text(goal)}${text('Another')}</div>`)).toEqual({});
		expect(custom(`<div>${title('Goal')}${text('<textarea>Nobody</textarea>')}</div>`)).toEqual({});
		expect(custom(text(goal))).toEqual({});
	});
});
