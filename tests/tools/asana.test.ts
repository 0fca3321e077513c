import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asana } from '../../lib/tools/asana/tool.ts';
import { EXAMPLES } from '../../lib/tools/asana/url.ts';
import { read } from '../../lib/tools/reading/read.ts';
import type { Reading } from '../../lib/tools/tool.ts';
import { parse } from '../pages/document.ts';

const PAGES = join(import.meta.dirname, '../pages/asana');
const LIST = 'https://app.asana.com/1/1200000000000009/project/1200000000000100/list/1200000000000110';
const TASK = 'https://app.asana.com/1/1200000000000009/project/1200000000000100/task/1200000000000001';
const page = (name: string) => readFileSync(join(PAGES, `${name}.html`), 'utf8');
const look = (html: string, url: string): Reading => read(asana, new URL(url), parse(html, url));
const names = ({ found }: Reading) => found.map(({ seen }) => `${seen.surface} ${seen.task}`);

const gid = fc.bigInt({ min: 10_000n, max: 10n ** 19n }).map(String);
const base = fc.constantFrom(
	...Object.values(EXAMPLES)
		.flat()
		.filter((address) => address.includes('app.asana.com/')),
);

describe('the address of a task', () => {
	it('opens the task that it was made for, wherever it is read', () => {
		fc.assert(
			fc.property(gid, base, (id, at) => {
				const task = `asana:${id}`;
				const url = asana.urlOf(task) ?? '';
				expect(asana.taskAt(url, new URL(at))).toBe(task);
				expect(asana.addressOf(new URL(url))).toEqual({ page: 'task', task });
			}),
		);
	});

	it.each([
		['https://app.asana.com/0/1200000000000100/1200000000000001', 'asana:1200000000000001'],
		['/0/1200000000000100/1200000000000001/f', 'asana:1200000000000001'],
		['/0/1200000000000100/1200000000000001?child=1200000000000031', 'asana:1200000000000031'],
		['/1/1200000000000009/task/1200000000000001/comment/1200000000000777?focus=true', 'asana:1200000000000001'],
		['/0/inbox/1200000000000050/1200000000000001/1200000000000888', 'asana:1200000000000001'],
		['/0/1200000000000100/1200000000000100', null],
		['/0/1200000000000100/list', null],
		['/1/1200000000000009/project/1200000000000100', null],
		['/0/portfolios/1200000000000050', null],
		['https://example.org/0/0/1200000000000001/f', null],
		['https://app.asana.com.example.org/0/0/1200000000000001', null],
		['javascript:1200000000000001', null],
		['http://[', null],
	])('%s names %s', (href, task) => {
		expect(asana.taskAt(href, new URL(LIST))).toBe(task);
	});

	it('is none of another tool, and no task of Asana has one of theirs', () => {
		expect(asana.urlOf('github:acme/lockers#12')).toBeNull();
		expect(asana.urlOf('asana:12/../34')).toBeNull();
	});

	it('is read without throwing, whatever stands in it', () => {
		fc.assert(
			fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (url, path) => {
				asana.addressOf(new URL(url));
				asana.addressOf(new URL(`https://app.asana.com/0/${encodeURIComponent(path)}`));
				asana.taskAt(path, new URL(url));
				asana.taskNamed(path, new URL(url));
			}),
		);
	});
});

describe('an id on the page', () => {
	it.each([
		['1200000000000001', 'asana:1200000000000001'],
		['Pot.1200000000000100_1200000000000120_1200000000000001', 'asana:1200000000000001'],
		['Search.1200000000000060_search_1200000000000001', 'asana:1200000000000001'],
		['TaskNameButton-1200000000000001', 'asana:1200000000000001'],
		['BoardCard.fileInputId.1200000000000001', 'asana:1200000000000001'],
		['Pot.1200000000000100_1200000000000120_', null],
		['highlightedCell', null],
		['lui_96', null],
		['SpreadsheetCustomPropertyEnumCell-1200000000000001-1200000000000301', null],
		['invoice 1200000000000001', null],
		['0', null],
	])('%s names %s', (id, task) => {
		expect(asana.taskNamed(id, new URL(LIST))).toBe(task);
	});
});

describe('a pane', () => {
	it('is the task that it says it is, though the address is already the next one', () => {
		const next = TASK.replace(/1$/, '2');
		expect(names(look(page('pane-over-list'), next))[0]).toBe('task pane asana:1200000000000001');
	});

	it('is the task of its full screen button where it says nothing itself, and never the one of the address', () => {
		const html = page('pane-over-list').replace(
			' data-task-id="1200000000000001" class="TaskPane"',
			' class="TaskPane"',
		);
		expect(names(look(html, TASK.replace(/1$/, '2')))[0]).toBe('task pane asana:1200000000000001');
		const bare = html.replaceAll('TaskPaneToolbar-fullScreenButton', '');
		const reading = look(bare, TASK);
		expect(reading.misses.map(({ surface, anchor }) => `${surface}/${anchor}`)).toEqual(['task pane/key']);
		expect(reading.state).toBe('unreadable');
	});

	it('decides what an old address of two numbers is', () => {
		const url = new URL('https://app.asana.com/0/1200000000000100/1200000000000001');
		expect(asana.addressOf(url)?.page).toBe('view');
		expect(asana.addressOf(url, parse(page('pane-over-list'), url.href))).toEqual({
			page: 'task',
			task: 'asana:1200000000000001',
		});
		expect(asana.addressOf(url, parse(page('list'), url.href))).toEqual({ page: 'project' });
		expect(asana.addressOf(url, parse(page('portfolios'), url.href))).toEqual({ page: 'view' });
	});

	it('is read over any page of Asana, also over one that can hold no task', () => {
		for (const path of ['/0/portfolios/1200000000000050', '/1/1200000000000009/goals', '/0/reporting/1200000000000050'])
			expect(names(look(page('pane-subtasks'), `https://app.asana.com${path}`))[0]).toBe(
				'task pane asana:1200000000000001',
			);
	});

	it('without a name in any place has none; while a box is still empty, its label counts', () => {
		const empty = page('pane-full-screen').replace(
			'rows="1">Write the parcel label</textarea>',
			'rows="1"></textarea>',
		);
		expect(look(empty, TASK).found[0]?.seen.fields.title).toBe('Write the parcel label');
		const unnamed = empty.replace('aria-label="Write the parcel label"', '');
		expect(look(unnamed, TASK).found[0]?.seen.fields.title).toBeNull();
	});

	it('has no description where its editor is one empty paragraph, and an unseen one where it holds a picture', () => {
		const bare = page('pane-full-screen')
			.replace('TaskDescription-largeEmptyState ', '')
			.replace(/<div class="TextEditor3-placeholderWrapper">.*?<\/div><\/div>/, '');
		expect(look(bare, TASK).found[0]?.seen.fields.body).toBeNull();
		const picture = bare.replace('<br class="ProseMirror-trailingBreak">', '<img src="data:,">');
		expect(look(picture, TASK).found[0]?.seen.fields).not.toHaveProperty('body');
	});

	it("never takes a subtask's name for its own", () => {
		const html = page('pane-over-list')
			.replace('<textarea class="BaseTextarea simpleTextarea AutogrowTextarea-input"', '<span')
			.replace(' aria-label="Choose the locker supplier" data-task-id', ' data-task-id');
		const reading = look(html, TASK);
		expect(reading.misses.map(({ surface, anchor }) => `${surface}/${anchor}`)).toEqual(['task pane/title']);
	});

	it('of a task that is really for approval says nothing of its state', () => {
		const html = page('pane-full-screen')
			.replace(/<div role="button" aria-pressed="false" class="TaskCompletionToggleButton.*?<\/div>/, '')
			.replace(/<div role="checkbox".*?<\/div>/, '');
		const seen = look(html, TASK).found[0]?.seen;
		expect(seen?.fields).not.toHaveProperty('state');
		expect(seen?.fields).not.toHaveProperty('kind');
	});
});

describe('the subtasks of a pane', () => {
	const subtasks = (html: string) => look(html, TASK).found[0]?.seen.fields.subtasks;

	it('are never the task itself: a subtask without an id is known by its name', () => {
		const html = page('pane-over-list').replace(' data-task-id="1200000000000031"', '');
		expect(subtasks(html)?.[0]).toEqual({ title: 'Ask Northbox', done: false });
	});

	it('are none only where the grid says so: not while they have not come, and not where there is no grid', () => {
		const html = page('pane-full-screen');
		expect(subtasks(html)).toBeNull();
		expect(subtasks(html.replace('SubtaskGrid--empty ', ''))).toBeUndefined();
		expect(subtasks(html.replaceAll('SubtaskGrid', 'Grid'))).toBeUndefined();
	});

	it('are not told in part: with more to load they are unseen, whatever the button is called', () => {
		for (const name of ['SubtaskGrid-loadMoreSubtasksButton', 'SubtaskGridShowMoreRow-button'])
			expect(subtasks(page('pane-subtasks-more').replaceAll('SubtaskGrid-loadMore', name))).toBeUndefined();
		expect(subtasks(page('pane-subtasks-more').replaceAll('SubtaskGrid-loadMore', ''))).toHaveLength(2);
	});

	it('are the same rows under the class that one of them has and under the attribute that the other has: once each', () => {
		const rows = names(look(page('pane-subtasks'), TASK)).filter((name) => name.startsWith('subtask'));
		expect(rows).toEqual([...new Set(rows)]);
		expect(rows).toHaveLength(3);
	});

	it('leave the links alone: a task without dependencies has none, whatever its subtasks are', () => {
		const html = page('pane-full-screen').replace('SubtaskGrid--empty ', '');
		expect(look(html, TASK).found[0]?.seen.fields.links).toBeNull();
	});
});

describe('the comments of a pane', () => {
	const feed = (html: string, more: string) => {
		expect(html).toContain('<div class="TaskStoryFeed">');
		return html.replace('<div class="TaskStoryFeed">', `<div class="TaskStoryFeed">${more}`);
	};
	const comments = (html: string) => look(html, TASK).found[0]?.seen.fields.comments;
	const written = (html: string) => comments(html)?.map(({ text, author }) => [text, author?.name]);
	const story = (who: string, body: string) =>
		`<div class="BlockStory FeedBlockStory TaskStoryFeed-blockStory">${who}<div class="BlockStoryStructure-body">${body}</div></div>`;
	const said = (words: string) => `<div class="RichText3 TruncatedRichText-richText">${words}</div>`;
	const actor = (name: string) => `<span class="BlockStory-actorName">${name}</span>`;
	const BOTH = [
		['The landlord agrees.', 'Joel Aster'],
		['Northbox answers on Friday.', 'Mira Kolb'],
	];

	it('have each the writer of its own story, whatever other stories hold: a file, nobody, the same words', () => {
		const html = page('pane-subtasks');
		expect(written(html)).toEqual(BOTH);
		expect(written(feed(html, story(actor('Iven Sato'), 'plan.pdf')))).toEqual(BOTH);
		expect(written(feed(html, story('', said('Done'))))).toEqual([['Done', undefined], ...BOTH]);
		const twice = story(actor('Iven Sato'), said('Done')) + story(actor('Joel Aster'), said('Done'));
		expect(written(feed(html, twice))).toEqual([['Done', 'Iven Sato'], ['Done', 'Joel Aster'], ...BOTH]);
	});

	it('are read where earlier ones were unfolded and can be hidden, and not while some are folded away', () => {
		const html = page('pane-stories');
		const link = (words: string) => `<span role="button" class="TaskStoryFeed-expandLink">${words}</span>`;
		const whole = comments(html);
		expect(whole).toHaveLength(1);
		expect(comments(feed(html, link('Hide earlier comments')))).toEqual(whole);
		expect(comments(feed(html, link('Frühere Kommentare ausblenden')))).toEqual(whole);
		expect(comments(feed(html, link('12 more comments')))).toBeUndefined();
		const late = html.replace(/<div class="[^"]*TaskCreationBlockStory[\s\S]*?\n/, '');
		expect(comments(feed(late, link('Show earlier comments')))).toBeUndefined();
		const none = page('pane-full-screen');
		expect(comments(none)).toBeNull();
		expect(comments(feed(none, link('3 more comments')))).toBeUndefined();
	});
});

describe('a feed that has lost its class, as in 2026', () => {
	const comments = (html: string) => look(html, TASK).found[0]?.seen.fields.comments;
	const story = (words: string) =>
		`<div class="BlockStory"><span class="BlockStory-actorName">Joel Aster</span><div class="BlockStoryStructure-body"><p>${words}</p></div></div>`;
	const CREATED = '<div class="BlockStory TaskCreationBlockStory"></div>';
	const feed = (inner: string) =>
		page('pane-2026').replace(
			/<span role="button" aria-expanded="false"[\s\S]*?(?=<div class="TaskPane-footer">)/,
			`${inner}</div></div>`,
		);

	it('has comments where its stories have kept their names, and is never said to have none', () => {
		expect(comments(feed(CREATED + story('White on green')))).toEqual([
			{ author: { name: 'Joel Aster' }, text: 'White on green' },
		]);
		expect(comments(feed(CREATED))).toBeUndefined();
	});

	it('is not read while stories are folded away or a text is cut, in any language', () => {
		const link = (words: string) => `<span role="button" aria-expanded="false">${words}</span>`;
		for (const words of ['12 more comments', '12 weitere Kommentare', '他 12 件のコメント'])
			expect(comments(feed(CREATED + link(words) + story('White on green')))).toBeUndefined();
		expect(comments(feed(link('Ein weiterer Kommentar') + story('White on green')))).toBeUndefined();
		expect(comments(feed(CREATED + story('White <span role="button">Mehr anzeigen</span>')))).toBeUndefined();
	});
});

describe('a card', () => {
	const BOARD = LIST.replace('list', 'board');
	const cards = (html: string) => look(html, BOARD).found.map(({ seen }) => seen.fields);

	it('under which its subtasks show is not done because one of them is', () => {
		const done =
			'<div class="BoardCardLayout-subtasks"><div role="checkbox" aria-checked="true" class="TaskRowCompletionStatus-checkbox"></div></div>';
		const above = '<div class="BoardCardLayout-contentAboveSubtasks">';
		expect(page('board')).toContain(above);
		expect(cards(page('board').replaceAll(above, done + above))).toEqual(cards(page('board')));
	});

	it('whose date has another name is not without one', () => {
		const bare = page('board').replaceAll('BoardCardLayout--alwaysShowDueDate ', '');
		for (const [index, { due }] of cards(bare).entries()) expect(due).toEqual(cards(page('board'))[index]?.due);
		for (const name of ['DueDate_x7Fq2_root', 'DueDate--future']) {
			const dues = cards(bare.replace(/class="[^"]*\bDueDate(?: [^"]*)?"/g, `class="${name}"`)).map(({ due }) => due);
			expect(dues.filter((due) => due === null)).toHaveLength(
				cards(page('board')).filter(({ due }) => due === null).length,
			);
			expect(dues).toContain(undefined);
		}
	});
});

it('a subtask that may only be commented on is read by its own name', () => {
	const row =
		/<div class="SubtaskTaskRow (ItemRow[^>]*0032">.*?)<div class="SubtaskTaskRow-taskName">.*?<\/textarea><\/div>/;
	const html = page('pane-subtasks');
	expect(html).toMatch(row);
	const only = html.replace(
		row,
		'<div class="CommentOnlySubtaskTaskRow $1<span class="CommentOnlySubtaskTaskRow-name">Ask&nbsp;Kastell</span>',
	);
	const { found, misses } = look(only, TASK);
	expect(misses).toEqual([]);
	expect(found.find(({ seen }) => seen.task.endsWith('0032'))?.seen).toMatchObject({
		surface: 'subtask',
		fields: { title: 'Ask Kastell', state: { name: 'completed' } },
	});
});

it('a row of a list names its parent without the sign that leads there', () => {
	const sign = (html: string) => html.replace(/(-parentTaskName"[^>]*>)/g, '$1‹ ');
	const parents = (html: string) => look(html, LIST).found.map(({ seen }) => seen.fields.parent);
	expect(sign(page('list'))).not.toBe(page('list'));
	expect(parents(sign(page('list')))).toEqual(parents(page('list')));
});

it('a pane whose projects are headings over their fields is of the first of them', () => {
	const project = (name: string) =>
		`<li class="TaskProjectWithCustomPropertyRows"><a aria-label="${name}" href="/1/2/project/3"><svg></svg></a></li>`;
	const html = page('pane-stories').replace(
		/<ul class="TaskProjects-projectList"[^>]*><\/ul>/,
		`<div>${project('Harbour offices')}${project('Moves')}</div>`,
	);
	expect(look(html, TASK).found[0]?.seen.fields.project).toBe('Harbour offices');
});

it('a pane is of no project only where nothing stands for one, and never of what a field of a project links to', () => {
	const list = /<ul class="TaskProjects-projectList"[^>]*><\/ul>/;
	const html = page('pane-stories');
	expect(html).toMatch(list);
	const project = (more: string) =>
		look(
			html.replace(list, (ul) => `${ul}${more}`),
			TASK,
		).found[0]?.seen.fields.project;
	expect(project('')).toBeNull();
	const linked = '<a aria-label="Link öffnen" href="https://issues.example.org/browse/TIDE-12"></a>';
	expect(project(`<div class="TaskProjectWithCustomPropertyRows">${linked}</div>`)).toBeUndefined();
	expect(project('<div><a href="/1/2/project/3"><svg></svg></a></div>')).toBeUndefined();
});

describe('fields of one name in two projects of a task', () => {
	const row = (id: string, choice: string) =>
		`<div class="LabeledRowStructure"><label class="CustomPropertyRow-label" id="CustomPropertyRow-label${id}">Priority</label><div id="CustomPropertyRow-field${id}" class="CustomPropertyEnumValueInput${choice ? '' : '--empty'}"><div class="CustomPropertyEnumValueInput-label">${choice || '—'}</div></div></div>`;
	const priority = (...choices: string[]) => {
		const before = '<div class="LabeledRowStructure TaskDescription-structure';
		const rows = choices.map((choice, index) => row(`120000000000040${index}`, choice)).join('');
		return look(page('pane-stories').replace(before, rows + before), TASK).found[0]?.seen.fields.priority;
	};

	it('are what the first of them holds, and none only where all are empty', () => {
		expect(priority('', '')).toBeNull();
		expect(priority('High', '')).toBe('High');
		expect(priority('', 'High')).toBe('High');
		expect(priority('High', 'Low')).toBe('High');
	});

	it('are not said to be empty while one may be folded away, and are read where one shows', () => {
		const { html } = { html: page('pane-2026') };
		const fields = (changed: string) => look(changed, TASK).found[0]?.seen.fields;
		expect(fields(html)).not.toHaveProperty('priority');
		const filled = html.replace('CustomPropertyEnumValueInput--empty', '').replace('-label">—<', '-label">High<');
		expect(fields(filled)).toMatchObject({ priority: 'High' });
		const alone = html.replace(/<li class="TaskProjectWithCustomPropertyRows">(?:(?!<li).)*<\/li><\/ul>/, '</ul>');
		expect(fields(alone)).toMatchObject({ priority: null, sprint: null });
		for (const name of ['loadMore', 'showMoreCustomFields']) {
			const more = alone.replace('<div class="TaskPaneFields">', `$&<span class="TaskPaneFields-${name}">…</span>`);
			expect(fields(more)).not.toHaveProperty('priority');
		}
	});
});

describe('an approval', () => {
	const fields = (html: string) => look(html, TASK).found[0]?.seen.fields;

	it('is told by buttons that show: each that is pressed is its state', () => {
		const pressed = (name: string) =>
			page('pane-approval').replace(
				new RegExp(`StopLightButton--isNotPressed (StopLightButton StopLightButton--\\w+ ${name})"`),
				'StopLightButton--isPressed $1"',
			);
		expect(fields(pressed('ApprovalApproveToggleButton'))?.state).toEqual({ name: 'approved', category: 'done' });
		expect(fields(pressed('ApprovalRejectToggleButton'))?.state).toEqual({ name: 'rejected', category: 'done' });
	});

	it('is none where the buttons are only there to be measured, whichever of the two marks they have', () => {
		const bare = page('pane-full-screen').replaceAll(' TaskPaneToolbar-hiddenApprovalButton', '');
		expect(fields(bare)).not.toHaveProperty('kind');
		const loose = page('pane-full-screen').replace('TaskPaneToolbar-approvalButtonsHiddenMeasuringArea', 'Area');
		expect(fields(loose)).not.toHaveProperty('kind');
		expect(fields(loose)?.state).toEqual({ name: 'incomplete' });
	});
});

describe('the name of a project over its rows', () => {
	it.each([
		'PageHeaderEditableTitle-input',
		'PageHeaderEditableTitle_a1B2c_input',
		'ProjectPageHeaderProjectTitle-input',
	])('stands in a box of the class %s', (name) => {
		const html = page('list').replaceAll('PageHeaderEditableTitle-input', name).replaceAll('-projectsCell', '-gone');
		expect(look(html, LIST).found[1]?.seen.fields.project).toBe('Parcel lockers');
	});

	it('is not the name of a box that has nothing to do with it', () => {
		const html = page('list')
			.replaceAll('PageHeaderEditableTitle-input', 'Title-input')
			.replaceAll('-projectsCell', '-gone');
		expect(look(html, LIST).found[1]?.seen.fields).not.toHaveProperty('project');
	});
});

it('fields that people made are known by their whole names only', () => {
	for (const name of ['constructor', '__proto__', 'Priority (old)', 'My priority']) {
		const seen = look(page('list').replaceAll('>Priority<', `>${name}<`), LIST).found[0]?.seen;
		expect(seen?.fields).not.toHaveProperty('priority');
		expect(seen?.fields.sprint).toEqual({ name: 'Sprint 12' });
	}
});

it('a board is empty only where nothing that is left of a card is in it', () => {
	const url = LIST.replace('list', 'board');
	expect(look(page('board-empty'), url).state).toBe('no tasks');
	// Since 2026 the columns' names stand apart from them, and what they stand in has another name.
	const newer = page('board-empty').replace('BoardBody-columns"', 'BoardBody-dragSelectContainer"');
	expect(look(newer, url).state).toBe('no tasks');
	const renamed = page('board').replaceAll('BoardCardLayout', 'CardLayout').replaceAll(' data-task-id=', ' data-id=');
	expect(look(renamed, url).state).toBe('unreadable');
});

describe('words of a human language', () => {
	it('are no anchors: a page in which all labels and buttons are Greek is read the same', () => {
		for (const [name, url] of [
			['pane-over-list', TASK],
			['board', LIST.replace('list', 'board')],
			['home', 'https://app.asana.com/1/1200000000000009/home'],
		] as const) {
			const html = page(name);
			const titles = /Choose the locker supplier|Write the parcel label/;
			const greek = html.replace(/aria-label="([^"]*)"/g, (all, words) =>
				titles.test(words) ? all : 'aria-label="Άλλο"',
			);
			const words = greek.replace(
				/>(Mark complete|Assignee|Due date|Description|Dependencies|Projects|Add task)</g,
				'>Άλλο<',
			);
			const kept = ({ found }: Reading) =>
				found.map(({ seen }) => ({ ...seen.fields, project: null, assignees: null }));
			expect(words).not.toBe(html);
			expect(kept(look(words, url))).toEqual(kept(look(html, url)));
		}
	});
});

describe('bad input', () => {
	it.each(['', '<html', '<!DOCTYPE html>', '\u0000'])('the page %j is no task, and never "no tasks"', (html) => {
		for (const url of [TASK, LIST, 'https://app.asana.com/1/1200000000000009/home']) {
			const { found, state } = look(html, url);
			expect(found).toEqual([]);
			expect(['unreadable', 'loading']).toContain(state);
		}
	});

	it('a page that is cut anywhere gives only tasks that the whole page has', () => {
		for (const [name, url] of [
			['pane-over-list', TASK],
			['list', LIST],
			['board', LIST.replace('list', 'board')],
		] as const) {
			const html = page(name);
			const whole = new Map(
				look(html, url).found.map((each) => [`${each.seen.surface} ${each.seen.task}`, each.seen.fields]),
			);
			for (let part = 1; part < 12; part++) {
				for (const { seen } of look(html.slice(0, (html.length * part) / 12), url).found) {
					const fields = whole.get(`${seen.surface} ${seen.task}`);
					expect(fields, `${name} at ${part}/12`).toBeDefined();
					for (const [field, value] of Object.entries(seen.fields)) {
						if (value === null) expect(fields?.[field as 'title'], `${field} is not missing`).toBeNull();
					}
				}
			}
		}
	});

	it('a title of 100,000 characters, with markup and controls, is kept to the letter', () => {
		const title = `${'a'.repeat(100_000)} <img src=x onerror=alert(1)> \u202egnol`;
		const html = page('list').replaceAll('Choose the locker supplier', title.replaceAll('<', '&lt;'));
		expect(look(html, LIST).found.find(({ seen }) => seen.task.endsWith('01'))?.seen.fields.title).toBe(title);
	});
});
