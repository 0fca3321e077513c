import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenAdf } from '../../lib/stack/text/adf.ts';
import { flattenHtml } from '../../lib/stack/text/html.ts';
import { mask } from '../../lib/stack/text/mask.ts';
import { passagesOf } from '../../lib/stack/text/passages.ts';
import { topicOf } from '../../lib/stack/text/sections.ts';
import { sentencesOf } from '../../lib/stack/text/sentences.ts';
import type { Body } from '../../lib/task/fields.ts';

const living = (format: Body['format'], text: string) =>
	passagesOf({ format, text }).living.map(({ shape, topic, quote }) => [shape, topic, quote]);

describe('one text in every format', () => {
	const WANT = [
		['heading', 'why', 'Motivation'],
		['prose', 'why', 'Nobody finds it.'],
		['heading', 'how', 'Tasks'],
		['item', 'how', 'Move it up'],
	];

	it('markdown', () => {
		expect(living('markdown', '## Motivation\nNobody finds it.\n\n## Tasks\n- Move it up\n')).toEqual(WANT);
	});

	it("Jira's wiki text", () => {
		expect(living('wiki', 'h2. Motivation\nNobody finds it.\nh2. Tasks\n* Move it up')).toEqual(WANT);
	});

	it('HTML', () => {
		expect(
			living('html', '<body><h2>Motivation</h2>Nobody finds it.<h2>Tasks</h2><ul><li>Move it up</li></ul></body>'),
		).toEqual(WANT);
	});

	it('ADF, its keys in any order', () => {
		const text = (words: string) => ({ text: words, type: 'text' });
		const document = {
			content: [
				{ attrs: { level: 2 }, content: [text('Motivation')], type: 'heading' },
				{ type: 'paragraph', content: [text('Nobody finds it.')] },
				{ type: 'heading', attrs: { level: 2 }, content: [text('Tasks')] },
				{
					type: 'bulletList',
					content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('Move it up')] }] }],
				},
			],
			type: 'doc',
		};
		expect(living('adf', JSON.stringify(document))).toEqual(WANT);
	});

	it('plain text with labels', () => {
		expect(living('text', 'Motivation: Nobody finds it.\nTasks:\n- Move it up')).toEqual([
			['prose', 'why', 'Nobody finds it.'],
			['heading', 'how', 'Tasks:'],
			['item', 'how', 'Move it up'],
		]);
	});
});

describe('what is not words', () => {
	it('is blanked out in place: comments, tags, addresses, pictures', () => {
		fc.assert(
			fc.property(
				fc.string({
					unit: fc.constantFrom(
						'<!--',
						'-->',
						'<b>',
						'x',
						' ',
						'\n',
						'https://a.b/c',
						'![p](q)',
						'{color:red}',
						'<',
						'{',
					),
				}),
				(text) => {
					expect(mask(text).length).toBe(text.length);
				},
			),
		);
		expect(mask('a <!-- b\nc --> d')).toBe(`a       \n      d`);
	});

	it('code and logs that nobody marked are no sentences', () => {
		const [[shape] = []] = living('wiki', 'if (total == null) { return reason(because(x)); }');
		expect(shape).toBe('code');
	});

	it('a code macro that nothing closes hides nothing', () => {
		expect(living('wiki', 'Use {code} here.\nh3. Goal\nNobody finds it.')).toContainEqual([
			'prose',
			'why',
			'Nobody finds it.',
		]);
	});

	it('code in a fence says nothing, whatever it says', () => {
		const { living } = passagesOf({ format: 'markdown', text: 'Seen:\n```\nbecause so that\n```\n' });
		expect(living.filter(({ hits }) => hits.has('aim'))).toEqual([]);
	});
});

describe('headings', () => {
	it.each([
		['Why is this change needed?', 'why'],
		['### 🎯 Goals', 'why'],
		['Is your feature request related to a problem? Please describe.', 'why'],
		['Acceptance Criteria (AC)', 'what'],
		["Describe the solution you'd like", 'what'],
		['Steps to Reproduce', 'repro'],
		['Proposed solution', 'how'],
		['Akzeptanzkriterien', 'what'],
		['受け入れ条件', 'what'],
		['解决方案', 'how'],
		['Thursday', null],
	])('%s is about %s', (heading, topic) => {
		expect(topicOf(heading).topic).toBe(topic);
	});
});

describe('sentences', () => {
	it('end where a person ends them', () => {
		const text = 'Use e.g. one table. Then stop! Why?\nNext line';
		expect(sentencesOf(text, 0, text.length).map(({ start, end }) => text.slice(start, end))).toEqual([
			'Use e.g. one table.',
			'Then stop!',
			'Why?',
			'Next line',
		]);
	});
});

describe('places', () => {
	it('of HTML and ADF point at the words they were read from', () => {
		for (const { text, source } of [
			flattenHtml('<p>Tom &amp; Mia</p>'),
			flattenAdf('{"type":"doc","content":[{"type":"text","text":"a\\nb"}]}'),
		])
			expect(source?.from).toHaveLength(text.length);
		const [{ quote } = { quote: '' }] = passagesOf({
			format: 'html',
			text: '<p>Tom &amp; <b>Mia</b> wait.</p>',
		}).living;
		expect(quote).toBe('Tom &amp; <b>Mia</b> wait.');
	});

	it('a text that is not what it says it is, is read as plain text', () => {
		expect(living('adf', 'Nobody finds it.')).toEqual([['prose', null, 'Nobody finds it.']]);
	});
});
