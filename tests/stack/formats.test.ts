import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/stack/judge.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import { passagesOf } from '../../lib/stack/text/passages.ts';
import type { Body } from '../../lib/task/fields.ts';
import type { Layer } from '../../lib/task/layers.ts';

const living = (format: Body['format'], text: string) =>
	passagesOf({ format, text }).living.map(({ shape, topic, quote }) => [shape, topic, quote]);
const layer = (name: Layer, format: Body['format'], text: string) =>
	judge(
		{
			task: 'github:acme/shop#1',
			fields: { kind: 'issue', title: 'Totals', assignees: null, milestone: null, body: { format, text } },
		},
		DEFAULT_STANDARD,
		'2027-03-10T09:00:00.000Z',
	).layers[name];

const node = (type: string, content: object[] | null, attrs?: object) => ({
	type,
	...(attrs ? { attrs } : {}),
	...(content ? { content } : {}),
});
const text = (words: string, ...marks: string[]) => ({
	type: 'text',
	text: words,
	marks: marks.map((type) => ({ type })),
});
const paragraph = (...content: object[]) => node('paragraph', content);
const adf = (...content: object[]) => JSON.stringify({ type: 'doc', version: 1, content });

describe('tables', () => {
	const WANT = [
		['row', 'who', 'Mia'],
		['row', 'when', '2027-04-01'],
	];
	const cell = (type: string, words: string) => node(type, [paragraph(text(words))]);
	const table = (...rows: object[][]) =>
		node(
			'table',
			rows.map((cells) => node('tableRow', cells)),
		);

	it.each<[string, Body['format'], string]>([
		['markdown', 'markdown', '| Owner | Due date |\n|---|:--|\n| Mia | 2027-04-01 |'],
		["Jira's wiki text", 'wiki', '||Owner||Due date||\n|Mia|2027-04-01|'],
		['HTML', 'html', '<table><tr><th>Owner</th><th>Due date</th></tr><tr><td>Mia</td><td>2027-04-01</td></tr></table>'],
		[
			'ADF',
			'adf',
			adf(
				table(
					[cell('tableHeader', 'Owner'), cell('tableHeader', 'Due date')],
					[cell('tableCell', 'Mia'), cell('tableCell', '2027-04-01')],
				),
			),
		],
	])('with a head say what each column is about: %s', (_, format, source) => {
		expect(living(format, source).filter(([shape]) => shape === 'row')).toEqual(WANT);
		expect(layer('who', format, source)).toMatchObject({ says: 'stated', evidence: [{ quote: 'Mia' }] });
		expect(layer('when', format, source)).toMatchObject({ says: 'stated', evidence: [{ date: '2027-04-01' }] });
	});

	it.each<[string, Body['format'], string]>([
		['markdown', 'markdown', '| Owner | Mia |\n| Due date | 2027-04-01 |'],
		["Jira's wiki text", 'wiki', '||Owner|Mia|\n||Due date|2027-04-01|'],
		['ADF', 'adf', adf(table([cell('tableHeader', 'Owner'), cell('tableCell', 'Mia')]))],
	])('with labels at the side say what each row is about: %s', (_, format, source) => {
		expect(layer('who', format, source)).toMatchObject({ says: 'stated', evidence: [{ field: 'body' }] });
	});

	it('with a head and nothing under it say nothing', () => {
		expect(layer('who', 'markdown', '| Owner | Due date |\n|---|---|\n|  |  |').says).toBe('missing');
		expect(layer('who', 'wiki', '||Owner||Due date||\n| | |').says).toBe('missing');
	});
});

describe('ADF', () => {
	it('keeps the levels of its headings', () => {
		const heading = (level: number, words: string) => node('heading', [text(words)], { level });
		const source = adf(heading(1, 'Motivation'), heading(2, 'Numbers'), paragraph(text('Nobody finds it.')));
		expect(living('adf', source)).toContainEqual(['prose', 'why', 'Nobody finds it.']);
	});

	it('has dates, mentions, smart links, panels, decisions and titles of what folds away', () => {
		const source = adf(
			node('panel', [paragraph(text('Due '), node('date', null, { timestamp: '1806537600000' }))]),
			paragraph(node('mention', null, { id: '5b1', text: '@Mia Stone' }), text(' owns this.')),
			node('decisionList', [node('decisionItem', [text('Use the old one.')], { state: 'DECIDED' })]),
			node('expand', [paragraph(text('Nobody finds it.'))], { title: 'Motivation' }),
			paragraph(
				text('The design is at '),
				node('inlineCard', null, { url: 'https://example.org/design' }),
				text(' now.'),
			),
		);
		const [due, owner] = [layer('when', 'adf', source).evidence[0], layer('who', 'adf', source).evidence[0]];
		expect(due).toMatchObject({ date: '2027-04-01' });
		expect(owner?.supports).toBe('stated');
		expect(source.slice(owner?.start, owner?.end)).toBe(owner?.quote);
		expect(living('adf', source)).toContainEqual(['item', null, 'Use the old one.']);
		expect(living('adf', source)).toContainEqual(['prose', 'why', 'Nobody finds it.']);
		expect(living('adf', source).at(-1)?.[2]).toContain('https://example.org/design');
	});

	it('keeps apart what it quotes, and numbers what is numbered', () => {
		const item = (words: string) => node('listItem', [paragraph(text(words))]);
		const source = adf(
			node('blockquote', [paragraph(text('First.')), paragraph(text('Second.'))]),
			node('orderedList', [item('Move it.')]),
			paragraph(text('Motivation', 'strong')),
		);
		const passages = passagesOf({ format: 'adf', text: source }).living;
		expect(passages.map(({ shape, on }) => [shape, on])).toEqual([
			['quote', false],
			['quote', false],
			['item', true],
			['heading', false],
		]);
	});

	it('with a date that is none has no date', () => {
		for (const timestamp of ['soon', '-1', '1e300', 'NaN', null])
			expect(() => living('adf', adf(paragraph(node('date', null, { timestamp }))))).not.toThrow();
	});
});

describe("Asana's rich text", () => {
	it.each([
		'<body><a href="https://app.asana.com/0/12/list" data-asana-gid="12" data-asana-type="user">Mia Stone</a> will fix this.</body>',
		'<body><a data-asana-gid="1200000000000012"/> will fix this.</body>',
	])('mentions people: %s', (source) => {
		const [evidence] = layer('who', 'html', source).evidence;
		expect(evidence?.supports).toBe('stated');
		expect(source.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
	});

	it('numbers the items of ordered lists, however they are nested', () => {
		const source = '<ul><li>One<ol><li>Two</li></ol></li><li>Three</li></ul>';
		const passages = passagesOf({ format: 'html', text: source }).living;
		expect(passages.map(({ quote, on }) => [quote, on])).toEqual([
			['One', false],
			['Two', true],
			['Three', false],
		]);
	});
});

describe("Jira's wiki text", () => {
	it('has mentions by name and by account', () => {
		expect(layer('who', 'wiki', '[~accountid:5b10ac8d82e05b22cc7d4ef5] owns this.').says).toBe('stated');
		expect(layer('who', 'wiki', 'cc [~mia]').says).toBe('hinted');
	});

	it('has titles of panels and of what folds away as headings', () => {
		expect(living('wiki', '{panel:title=Motivation|borderStyle=dashed}\nNobody finds it.\n{panel}')).toContainEqual([
			'prose',
			'why',
			'Nobody finds it.',
		]);
		expect(living('wiki', '{expand:title=Motivation}\nNobody finds it.\n{expand}')).toContainEqual([
			'prose',
			'why',
			'Nobody finds it.',
		]);
	});

	it('shows colours and kinds of links as no words', () => {
		const [passage] = passagesOf({
			format: 'wiki',
			text: 'See {color:red}here{color} [plan|https://example.org/x|smart-link] now',
		}).living;
		expect(passage?.words.map(({ word }) => word)).toEqual(['see', 'here', 'plan', 'now']);
	});
});

describe('markdown', () => {
	it('has headings with a line under them, and in what folds away', () => {
		for (const source of [
			'Motivation\n----------\nNobody finds it.',
			'<details>\n<summary>Motivation</summary>\n\nNobody finds it.\n</details>',
		])
			expect(living('markdown', source)).toContainEqual(['prose', 'why', 'Nobody finds it.']);
	});

	it('a line under a paragraph divides, and under a list too', () => {
		const source = 'It is wrong and\nnobody finds it.\n---\n- one\n---\n';
		expect(living('markdown', source).map(([shape]) => shape)).toEqual(['prose', 'item']);
	});
});
