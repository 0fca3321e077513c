// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SELECTOR, selectorFault } from '../../lib/repair/selector.ts';

describe('a selector', () => {
	it.each([
		'a',
		'*',
		'#issue-title',
		'.js-issue-row',
		'ul > li + li ~ a[href]',
		'a[href*="/pull/"], a[href^=\'/x\']',
		'[data-testid="list-row-assignees"]:not(:has(*))',
		':has(> .opened-by)',
		'body:not(:has([class*="Widget"], img)) .x:empty',
		'td:nth-child(2):only-child',
		':not(*)',
		'li:is(.a, .b > c):where(:first-child)',
	])('%s may be used', (text) => {
		expect(selectorFault(text)).toBeNull();
		expect(() => document.createDocumentFragment().querySelector(text)).not.toThrow();
	});

	it.each([
		['', 'a selector is missing'],
		['a,', 'a selector is missing'],
		['a >', 'a selector is missing'],
		['> a', 'a selector is missing'],
		['a[href', 'a bracket is not closed'],
		['a[href="x]', 'not in quotes'],
		['a[href=x]', 'not in quotes'],
		['a[data-x="y" i]', 'a bracket is not closed'],
		['a:not(', 'a selector is missing'],
		['a:not()', 'a selector is missing'],
		['a:not(b', 'a bracket is not closed'],
		['a)', 'something is left over'],
		['a:has(b:has(c))', 'within “:has”'],
		['a:has(:not(:has(c)))', 'within “:has”'],
		['a:hover', '“:hover” is not one that may be used'],
		['a::before', 'a pseudo-class has no name'],
		['a:contains("x")', 'not one that may be used'],
		['a:nth-child(n)', 'needs a number'],
		['svg|a', 'not a selector'],
		['a\\:b', 'not a selector'],
		['a{color:red}', 'not a selector'],
		['/html/body', 'a selector is missing'],
		['.css-1ab2cd3', 'a build made up'],
		['.Title-module__heading--aB3dE', 'a build made up'],
		['a[href="https://github.com"]', 'holds an address'],
		[`${'a '.repeat(LONGEST_SELECTOR)}`, 'is longer than'],
		[':not('.repeat(20), 'too deep'],
	])('%s may not: %s', (text, why) => expect(selectorFault(text)).toContain(why));

	it('is told in time linear in its length, and nothing makes that throw', () => {
		const part = fc.constantFrom(
			'a',
			' ',
			'>',
			'[',
			']',
			'"',
			'=',
			':not(',
			':has(',
			')',
			',',
			'.b',
			'#',
			'*',
			':',
			'\\',
			'~',
		);
		fc.assert(
			fc.property(
				fc.array(part, { maxLength: 400 }).map((parts) => parts.join('')),
				(text) => {
					const start = performance.now();
					selectorFault(text);
					expect(performance.now() - start).toBeLessThan(50);
				},
			),
		);
	});
});
