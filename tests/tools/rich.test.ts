// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { richText } from '../../lib/tools/reading/rich.ts';
import { wordsOf } from '../../lib/tools/reading/take.ts';

const dom = (html: string) => {
	const element = document.createElement('div');
	element.innerHTML = html;
	return element;
};

describe('running text off a page', () => {
	it.each([
		['headings', '<h2>Why</h2><p>It hurts.</p>', '## Why\n\nIt hurts.'],
		[
			'lists and ticks',
			'<ul><li>one</li><li><input type="checkbox" checked> two</li><li><input type="checkbox"> three</li></ul><ol><li>four</li></ol>',
			'- one\n\n- [x] two\n\n- [ ] three\n\n1. four',
		],
		['code as it stands', '<p>Run</p><pre>a  b\n\n\n  c</pre>', 'Run\n\n```\na  b\n\n\n  c\n```'],
		[
			'links',
			'<p>See <a href="https://example.org/x">the plan</a>, <a href="https://example.org/">https://example.org/</a></p>',
			'See [the plan](https://example.org/x), https://example.org/',
		],
		['quotes', '<blockquote><p>he said</p></blockquote>', '> he said'],
		['line breaks', 'one<br>two', 'one\ntwo'],
		['nothing', '<p> <br></p>', ''],
		['no scripts, buttons or hidden parts', '<script>x</script><button>Edit</button><span hidden>h</span>text', 'text'],
	])('keeps %s', (_, html, text) => {
		expect(richText(dom(html)).replace(/\n{2,}/g, '\n\n')).toBe(text.replace(/\n{2,}/g, '\n\n'));
	});

	it('of 100,000 nested elements is read like any other', () => {
		const top = document.createElement('div');
		let inner: HTMLElement = top;
		for (let depth = 0; depth < 100_000; depth++) {
			const next = document.createElement('span');
			inner.append(next);
			inner = next;
		}
		inner.append('deep');
		expect(richText(top)).toBe('deep');
		// What stands in for a browser here looks for selectors recursively; `e2e/hostile.test.ts` has all 100,000 read.
		let inside: Element = inner;
		for (let up = 0; up < 1_000; up++) inside = inside.parentElement ?? inside;
		expect(wordsOf(inside)).toBe('deep');
	});
});

describe('the words of an element', () => {
	it('are folded, and without what is stripped', () => {
		expect(wordsOf(dom('  a\u00a0b <b>c</b>\n<i class="sr-only">not me</i> d '), '.sr-only')).toBe('a b c d');
	});
});
