import { describe, expect, it } from 'vitest';
import type { Fields } from '../../lib/task/fields.ts';
import { asana } from '../../lib/tools/asana/tool.ts';
import { read } from '../../lib/tools/reading/read.ts';
import type { Reading } from '../../lib/tools/tool.ts';
import { parse } from '../pages/document.ts';
import { fixtures } from '../pages/fixtures.ts';

/**
 * Asana speaks the language of whoever looks. Our pages in German, in Japanese and in words of no language must be read
 * as in English: by what they are made of. The dates of Japanese pages are as a public script of 2025-02 takes them apart.
 */
const ENGLISH = [
	...['Assignee', 'No assignee', 'Remove assignee', 'Due date', 'No due date', 'Projects', 'Add to projects'],
	...['Dependencies', 'Add dependencies', 'Description', 'What is this task about?', 'Type / for menu', 'Subtasks'],
	...['Add subtask', 'Mark complete', 'Completed', 'Approve', 'Request changes', 'Reject', 'Tags', 'Task name'],
	...['Task Name', 'Write a task name', 'Add task', 'Add task…', 'Add a date', 'Details', 'created this task.'],
	...['Add a comment', 'Edit comment', 'completed this task', 'Load 8 more subtasks', 'Priority', 'Sprint'],
	...['Nov 17', '– 19', 'Nov 2', 'Nov 28', 'Dec 1', 'Dec 3', 'Dec 5', 'Dec 9', 'Jan 9, 2027'],
	...['Today', 'Tomorrow', 'Yesterday'],
];
const GERMAN = [
	...['Verantwortlich', 'Nicht zugewiesen', 'Zuweisung entfernen', 'Fälligkeitsdatum', 'Kein Fälligkeitsdatum'],
	...['Projekte', 'Zu Projekten hinzufügen', 'Abhängigkeiten', 'Abhängigkeiten hinzufügen', 'Beschreibung'],
	...['Worum geht es bei dieser Aufgabe?', '/ für das Menü eingeben', 'Unteraufgaben', 'Unteraufgabe hinzufügen'],
	...['Als erledigt markieren', 'Abgeschlossen', 'Genehmigen', 'Änderungen anfordern', 'Ablehnen', 'Tags'],
	...['Aufgabenname', 'Aufgabenname', 'Aufgabennamen eingeben', 'Aufgabe hinzufügen', 'Aufgabe hinzufügen …'],
	...['Datum hinzufügen', 'Details', 'hat diese Aufgabe erstellt.', 'Kommentar hinzufügen', 'Kommentar bearbeiten'],
	...['hat diese Aufgabe erledigt', '8 weitere Unteraufgaben laden', 'Priorität', 'Etappe'],
	...['17.', '– 19. Nov.', '2. Nov.', '28. Nov.', '1. Dez.', '3. Dez.', '5. Dez.', '9. Dez.', '9. Jan. 2027'],
	...['Heute', 'Morgen', 'Gestern'],
];
const JAPANESE = [
	...['担当者', '担当者なし', '担当者を削除', '期日', '期日なし', 'プロジェクト', 'プロジェクトに追加'],
	...['依存関係', '依存関係を追加', '説明', 'このタスクについて説明してください', '/ でメニューを表示', 'サブタスク'],
	...['サブタスクを追加', '完了にする', '完了', '承認', '変更を依頼', '却下', 'タグ', 'タスク名'],
	...[
		'タスク名',
		'タスク名を入力',
		'タスクを追加',
		'タスクを追加…',
		'日付を追加',
		'詳細',
		'このタスクを作成しました。',
	],
	...[
		'コメントを追加',
		'コメントを編集',
		'このタスクを完了しました',
		'さらに 8 件のサブタスク',
		'優先度',
		'スプリント',
	],
	...['11月17日', '– 19日', '11月2日', '11月28日', '12月1日', '12月3日', '12月5日', '12月9日', '2027年 1月9日'],
	...['今日', '明日', '昨日'],
];
/** Words that nobody can read, with the figures left in. */
const NONSENSE = ENGLISH.map((words) => words.replace(/\p{Lu}/gu, 'Q').replace(/\p{Ll}/gu, 'v'));

type Speak = (words: string) => string;

function speaker(words: readonly string[]): Speak {
	const known = new Map(ENGLISH.map((one, index) => [one, words[index] ?? one]));
	return (text) =>
		text.replace(/^(\s*)([\s\S]*?)(\s*)$/, (all, before, one, after) => {
			const said = known.get(one);
			return said === undefined ? all : `${before}${said}${after}`;
		});
}

/** A page whose words are another language's: those that it shows, and those that it says aloud. */
function spoken(html: string, speak: Speak): string {
	const at = html.indexOf('<body');
	const body = html
		.slice(at)
		.replace(/>([^<>]+)</g, (_, words: string) => `>${speak(words)}<`)
		.replace(/\b(aria-label|placeholder)="([^"]*)"/g, (_, name, words: string) => `${name}="${speak(words)}"`);
	return html.slice(0, at) + body;
}

const look = (html: string, url: string): Reading => read(asana, new URL(url), parse(html, url));

/** Fields that people made are known by their English names alone, and dates are told in words. */
const OWN: readonly (keyof Fields)[] = ['priority', 'sprint'];
const DATES = ['due', 'start'] as const;

const pages = fixtures.filter(({ tool, html, expected }) => tool === 'asana' && html && !expected.saved);

describe.each([
	['German', speaker(GERMAN)],
	['Japanese', speaker(JAPANESE)],
	['a language that nobody knows', speaker(NONSENSE)],
])('in %s', (_, speak) => {
	it.each(pages.map((page) => [page.name, page] as const))('%s is read as in English', (_, { html, expected }) => {
		const english = look(html ?? '', expected.url);
		const other = look(spoken(html ?? '', speak), expected.url);
		expect({ page: other.page, state: other.state }).toEqual({ page: english.page, state: english.state });
		expect(other.found.map(({ seen }) => seen.task)).toEqual(english.found.map(({ seen }) => seen.task));
		for (const [index, { seen }] of other.found.entries()) {
			const want: Fields = { ...english.found[index]?.seen.fields };
			const got: Fields = { ...seen.fields };
			for (const field of OWN) {
				if (got[field] !== undefined) expect(got[field]).toEqual(want[field]);
				delete want[field];
				delete got[field];
			}
			for (const field of DATES) {
				const text = want[field]?.text;
				if (text) {
					const said = text
						.split(/ (?=–)/)
						.map(speak)
						.join(' ');
					// A start that names no month, as in `17. – 19. Nov.`, is no date.
					if (field === 'due' || /\p{L}/u.test(said)) expect(got[field]).toEqual({ text: said });
					else expect(got).not.toHaveProperty(field);
				} else expect(got[field]).toEqual(want[field]);
				delete want[field];
				delete got[field];
			}
			expect(got).toEqual(want);
		}
	});
});

describe('a word that stands where somebody or a date would', () => {
	const LIST = pages.find(({ name }) => name.endsWith('list-read-only'));
	const cells = (assignee: string, due: string) =>
		look(
			(LIST?.html ?? '')
				.replace(/<div class="AssigneeWithNameDisplay">.*?<\/div>/, assignee)
				.replace('<span class="DueDate">Dec 9</span>', due),
			LIST?.expected.url ?? '',
		).found[0]?.seen.fields;

	it.each([
		['<span>No assignee</span>', '<span>No due date</span>'],
		['<span>Nicht zugewiesen</span>', '<span>Kein Fälligkeitsdatum</span>'],
		['<span>担当者なし</span>', '<span>期日なし</span>'],
		['<span>—</span>', '<span>—</span>'],
	])('is nobody and no date: %s', (assignee, due) => {
		const fields = cells(assignee, due);
		expect(fields).toMatchObject({ title: 'Water the plants' });
		expect(fields?.assignees ?? null).toBeNull();
		expect(fields?.due ?? null).toBeNull();
	});
});
