import { afterEach, describe, expect, it, vi } from 'vitest';
import { look } from '../lib/looks.ts';
import { parse } from './pages/document.ts';
import { fixtures } from './pages/fixtures.ts';

afterEach(() => vi.unstubAllGlobals());

const lookAt = async (html: string) => {
	vi.stubGlobal('document', (await parse(html, 'https://host.example/')) as Document);
	return look();
};

describe('what a page looks like', () => {
	const pages = fixtures.filter(({ html, expected }) => html !== null && !expected.wrap);
	it.each(pages.map(({ name, tool, html }) => [name, tool, html ?? ''] as const))('%s', async (_, tool, html) => {
		expect([tool === 'asana' ? null : tool, null]).toContain(await lookAt(html));
	});

	it.each([
		['jira/dc-issue', 'jira'],
		['jira/cloud-issue', 'jira'],
		['github/issue-enterprise', 'github'],
	])('is told of %s', async (name, tool) => {
		expect(await lookAt(fixtures.find((one) => one.name === name)?.html ?? '')).toBe(tool);
	});

	it.each([
		['a word', '<title>JIRA</title><h1>GitHub and Jira</h1>'],
		['another application', '<meta name="application-name" content="Confluence">'],
		['nothing', ''],
	])('is not told by %s', async (_, html) => expect(await lookAt(html)).toBeNull());
});
