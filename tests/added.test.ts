import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeSites } from './fake-sites.ts';

const browser = vi.hoisted(() => ({ current: {} as unknown }));
vi.mock('wxt/browser', () => ({
	get browser() {
		return browser.current;
	},
}));

const { addedSites, mayRead, startAdded } = await import('../lib/added.ts');
const { isRead } = await import('../lib/sites.ts');

const GIT = { origin: 'https://git.example', tool: 'github' } as const;
const JIRA = { origin: 'http://jira:8080', tool: 'jira' } as const;
let fake: ReturnType<typeof fakeSites>;
let added: ReturnType<typeof startAdded>;

beforeEach(() => {
	fakeBrowser.reset();
	fake = fakeSites();
	browser.current = fake.api;
	added = startAdded();
});

const reads = async (tool: 'github' | 'jira', href: string) =>
	isRead(await fakeBrowser.storage.local.get(null), tool, new URL(href));
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a site that is added', () => {
	it('is not read before the browser allows it, and then at once, where the pages are open', async () => {
		fake.tabs.push(
			{ id: 1, url: 'https://git.example/a/b' },
			{ id: 2, url: 'https://other.example/' },
			{ id: 3, url: 'https://git.example/asleep', discarded: true },
		);
		expect(await added.add(GIT)).toBe(true);
		expect(fake.scripts.size).toBe(0);
		expect(await reads('github', 'https://git.example/a/b')).toBe(false);
		expect(await mayRead('https://git.example/a/b')).toBe(false);
		// The popup may be gone by now: the background does the rest alone.
		fake.grant('https://git.example/*');
		await settled();
		expect([...fake.scripts.values()]).toEqual([
			{ id: 'added-github', js: ['content-scripts/github.js'], matches: ['https://git.example/*'] },
		]);
		expect(fake.injected).toEqual([[1, 'content-scripts/github.js']]);
		expect(await reads('github', 'https://git.example/a/b')).toBe(true);
		expect(await mayRead('https://git.example/a/b')).toBe(true);
		expect(await added.add(GIT)).toBe(false);
		expect(fake.injected.length).toBe(1);
	});

	it('costs those from the start nothing', async () => {
		await added.add(GIT);
		expect(await reads('github', 'https://github.com/a/b')).toBe(true);
		expect(await reads('jira', 'https://harbor.atlassian.net/browse/A-1')).toBe(true);
		expect(await mayRead('https://app.asana.com/0/1')).toBe(true);
	});

	it('is one scheme, host and port, though a pattern may mean more', async () => {
		fake.grant('http://jira:8080/*');
		await added.add(JIRA);
		expect(await reads('jira', 'http://jira:8080/jira/browse/A-1')).toBe(true);
		for (const url of [
			'http://jira/browse/A-1',
			'https://jira:8080/browse/A-1',
			'http://jira:8081/',
			'http://jira.evil:8080/',
		])
			expect([url, await reads('jira', url), await mayRead(url)]).toEqual([url, false, false]);
	});

	it('is one tool: the last that was said', async () => {
		fake.grant('https://git.example/*');
		await added.add({ ...GIT, tool: 'jira' });
		await added.add(GIT);
		expect([...fake.scripts.keys()]).toEqual(['added-github']);
		expect(await reads('jira', 'https://git.example/')).toBe(false);
		expect(await addedSites()).toEqual([{ ...GIT, allowed: true, waits: false }]);
	});

	it('shares one script with the others of its tool, so that no page has two', async () => {
		fake.grant('http://jira:8080/*', 'http://jira/*');
		await Promise.all([added.add(JIRA), added.add({ origin: 'http://jira', tool: 'jira' })]);
		expect([...fake.scripts.values()].map(({ matches }) => matches)).toEqual([['http://jira:8080/*', 'http://jira/*']]);
	});
});

describe('a site that is taken away', () => {
	it('leaves no permission, no script and no switch behind', async () => {
		fake.grant('https://git.example/*');
		await added.add(GIT);
		await fakeBrowser.storage.local.set({ sitesOff: ['git.example', 'github.com'] });
		await added.remove(GIT.origin);
		expect([fake.granted.size, fake.scripts.size]).toEqual([0, 0]);
		expect(await addedSites()).toEqual([]);
		expect(await reads('github', 'https://git.example/')).toBe(false);
		expect(await fakeBrowser.storage.local.get('sitesOff')).toEqual({ sitesOff: ['github.com'] });
	});

	it('takes no permission from another port of its host', async () => {
		fake.grant('http://jira:8080/*', 'http://jira/*');
		await added.add(JIRA);
		await added.add({ origin: 'http://jira', tool: 'jira' });
		await added.remove('http://jira');
		expect(fake.granted).toContain('http://jira:8080/*');
		expect(await reads('jira', 'http://jira/')).toBe(false);
		await added.remove(JIRA.origin);
		expect(fake.granted.size).toBe(0);
	});

	it('that was never there is no matter', async () => {
		await added.remove('https://nowhere.example');
		expect(await addedSites()).toEqual([]);
	});
});

describe('the browser', () => {
	it('may withdraw a site: it is kept in the list, and read no more until it is allowed again', async () => {
		fake.grant('https://git.example/*');
		await added.add(GIT);
		fake.withdraw('https://git.example/*');
		await settled();
		expect(fake.scripts.size).toBe(0);
		expect(await reads('github', 'https://git.example/')).toBe(false);
		expect(await addedSites()).toEqual([{ ...GIT, allowed: false, waits: false }]);
		fake.grant('https://git.example/*');
		await settled();
		expect(fake.scripts.size).toBe(1);
	});

	it('may have said no to a popup that its question closed: what only waits is forgotten with the next start', async () => {
		await added.add(GIT);
		expect(await addedSites()).toEqual([{ ...GIT, allowed: false, waits: true }]);
		fake.begin();
		await settled();
		expect(await addedSites()).toEqual([]);
	});

	it('may lose the scripts with an update: they are put back', async () => {
		fake.grant('https://git.example/*');
		await added.add(GIT);
		fake.scripts.clear();
		fake.begin();
		await settled();
		expect([...fake.scripts.keys()]).toEqual(['added-github']);
	});

	it('may have granted everything: still only what was added is read', async () => {
		fake.grant('*://*/*', 'https://git.example/*');
		await settled();
		expect(fake.scripts.size).toBe(0);
		expect(await mayRead('https://git.example/')).toBe(false);
	});
});
