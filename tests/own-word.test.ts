import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { keepOwnWord, onOwnWord, ownWord, viewers } = await import('../lib/own-word.ts');
const { gapsKept, keepGaps } = await import('../lib/gaps-kept.ts');

const NOTHING = { mine: [], joined: [], refused: [], left: [] };
const WORD = {
	mine: ['github:ada', 'jira:Ada Reed'],
	joined: [['asana:Juno Park', 'github:juno']],
	refused: ['github:noor jira:Noor Khan'],
	left: ['jira:Ben Ito'],
};
beforeEach(() => fakeBrowser.reset());

describe('what a user said of people', () => {
	it('is nothing at first, and afterwards what was kept', async () => {
		expect(await ownWord()).toEqual(NOTHING);
		await keepOwnWord(WORD);
		expect(await ownWord()).toEqual(WORD);
	});

	it('shares with Gaps who has left: said in one, it holds in the other, and views are not touched', async () => {
		const views = [{ name: 'Mine', scope: { tool: 'jira' as const } }];
		await keepGaps({ views, left: ['jira:Mira Kolb'] });
		expect((await ownWord()).left).toEqual(['jira:Mira Kolb']);
		await keepOwnWord({ ...NOTHING, left: ['jira:Ben Ito'] });
		expect(await gapsKept()).toEqual({ views, left: ['jira:Ben Ito'] });
	});

	it('names GitHub’s logins in one way, however they were written', async () => {
		await keepOwnWord({ ...NOTHING, mine: ['github:Ada', 'jira:Ada Reed'], left: ['github:Ben'] });
		expect(await ownWord()).toEqual({ ...NOTHING, mine: ['github:ada', 'jira:Ada Reed'], left: ['github:ben'] });
		await fakeBrowser.storage.local.set({ gaps: { views: [], left: ['github:Mira'] } });
		expect((await ownWord()).left).toEqual(['github:mira']);
	});

	it.each([['text'], [null], [{ mine: 'ada' }], [[1, 2]]])('is nothing where %j was kept instead', async (people) => {
		await fakeBrowser.storage.local.set({ people });
		expect(await ownWord()).toEqual(NOTHING);
	});

	it('loses only the list that is not as it should be', async () => {
		await fakeBrowser.storage.local.set({ people: { ...WORD, joined: [['alone']] } });
		expect(await ownWord()).toEqual({ ...WORD, joined: [], left: [] });
	});

	it('is refused whole where it is longer than can be kept, and what was kept stays', async () => {
		await keepOwnWord(WORD);
		await expect(keepOwnWord({ ...WORD, mine: Array(2_000).fill('github:ada') })).rejects.toThrow();
		await expect(keepOwnWord({ ...WORD, left: Array(6_000).fill('github:ada') })).rejects.toThrow();
		expect(await ownWord()).toEqual(WORD);
	});

	it('tells of changes made anywhere, until it is not asked any more', async () => {
		const heard = vi.fn();
		const over = new AbortController();
		onOwnWord(heard, over.signal);
		await keepOwnWord({ ...WORD, left: [] });
		expect(heard).toHaveBeenCalledTimes(1);
		await keepGaps({ views: [], left: ['jira:Ben Ito'] });
		await fakeBrowser.storage.local.set({ viewers: {}, other: 1 });
		expect(heard).toHaveBeenCalledTimes(3);
		over.abort();
		await keepOwnWord(WORD);
		expect(heard).toHaveBeenCalledTimes(3);
	});
});

describe('who is signed in', () => {
	it('is told by host', async () => {
		expect(await viewers()).toEqual([]);
		await fakeBrowser.storage.local.set({ viewers: { 'jira.example': 'jira:Ada Reed', 'github.com': 'github:Ada' } });
		expect(await viewers()).toEqual([
			{ host: 'github.com', account: 'github:ada' },
			{ host: 'jira.example', account: 'jira:Ada Reed' },
		]);
	});

	it('is nobody where something else was kept', async () => {
		await fakeBrowser.storage.local.set({ viewers: { 'github.com': 7 } });
		expect(await viewers()).toEqual([]);
	});
});
