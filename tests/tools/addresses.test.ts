import { describe, expect, it } from 'vitest';
import * as asana from '../../lib/tools/asana/url.ts';
import * as github from '../../lib/tools/github/url.ts';
import { TOOLS } from '../../lib/tools/index.ts';
import * as jira from '../../lib/tools/jira/url.ts';

/** Every example of every page kind is put to every tool: a new page kind proves that it steals nobody's pages. */
const EXAMPLES: Record<string, Record<string, readonly string[]>> = {
	github: github.EXAMPLES,
	jira: jira.EXAMPLES,
	asana: asana.EXAMPLES,
};

const rows = Object.entries(EXAMPLES).flatMap(([tool, pages]) =>
	Object.entries(pages).flatMap(([page, addresses]) => addresses.map((address) => ({ tool, page, address }))),
);

describe.each(TOOLS.map((tool) => [tool.name, tool] as const))('%s', (name, tool) => {
	it('has examples of each of its page kinds, and page kinds for each of its examples', () => {
		expect(
			Object.keys(EXAMPLES[name] ?? {})
				.filter((page) => page !== 'none')
				.sort(),
		).toEqual(tool.pages.map((page) => page.name).sort());
	});

	it.each(rows)(`on $tool's $page $address`, ({ tool: owner, page, address }) => {
		const got = tool.addressOf(new URL(address))?.page ?? null;
		const want = owner === name && page !== 'none' ? page : null;
		expect(
			got,
			`Is this address ${got ?? 'none of its pages'}? Then its example is in the wrong list; else the pattern is wrong.`,
		).toBe(want);
	});
});
