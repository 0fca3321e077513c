import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const browser = vi.hoisted(() => ({ current: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({
	get browser() {
		return browser.current;
	},
}));

const { activeTask, onActive } = await import('../lib/active.ts');

type Heard = (...args: unknown[]) => void;
const event = () => {
	const heard = new Set<Heard>();
	return {
		addListener: (one: Heard) => void heard.add(one),
		removeListener: (one: Heard) => void heard.delete(one),
		tell: (...args: unknown[]) => heard.forEach((one) => void one(...args)),
		heard,
	};
};
let url: string | undefined;
const onActivated = event();
const onUpdated = event();
const onFocusChanged = event();

beforeEach(() => {
	fakeBrowser.reset();
	browser.current = {
		storage: fakeBrowser.storage,
		tabs: { query: async () => [{ id: 1, url }], onActivated, onUpdated },
		windows: { onFocusChanged },
	};
});
const at = (address?: string) => {
	url = address;
	return activeTask();
};

describe('the task in front', () => {
	it.each([
		['https://github.com/Harbor-Labs/tideline/pull/31/files', 'github:harbor-labs/tideline#31'],
		['https://harbor.atlassian.net/browse/TIDE-12', 'jira:harbor.atlassian.net/TIDE-12'],
		[
			'https://harbor.atlassian.net/jira/software/projects/TIDE/boards/1?selectedIssue=TIDE-9',
			'jira:harbor.atlassian.net/TIDE-9',
		],
		['https://app.asana.com/0/1200000000000001/1200000000000012', 'asana:1200000000000012'],
	])('is told by the address %s', async (address, task) => {
		expect(await at(address)).toEqual({ is: 'task', task });
	});

	it.each(['https://github.com/harbor-labs/tideline/issues', 'https://harbor.atlassian.net/jira/your-work'])(
		'is none on %s',
		async (address) => expect(await at(address)).toEqual({ is: 'no task' }),
	);

	it.each([undefined, 'chrome://settings', 'https://example.org/browse/TIDE-12', 'https://git.example/a/b/issues/1'])(
		'is not looked for on %s',
		async (address) => expect(await at(address)).toEqual({ is: 'elsewhere' }),
	);

	it('is told of a site that was added, while it is allowed', async () => {
		const site = { origin: 'https://git.example', tool: 'github', waits: false };
		await fakeBrowser.storage.local.set({ sitesAdded: [{ ...site, allowed: true }] });
		expect(await at('https://git.example/a/b/issues/1')).toEqual({ is: 'task', task: 'github:git.example/a/b#1' });
		await fakeBrowser.storage.local.set({ sitesAdded: [{ ...site, allowed: false }] });
		expect(await at('https://git.example/a/b/issues/1')).toEqual({ is: 'elsewhere' });
	});

	it('is not looked for on a site that is switched off', async () => {
		await fakeBrowser.storage.local.set({ sitesOff: ['github.com'] });
		expect(await at('https://github.com/a/b/issues/1')).toEqual({ is: 'elsewhere' });
	});
});

describe('what tells of another page in front', () => {
	it('is another tab, another window, another address; no other change, and nothing once it is over', () => {
		const over = new AbortController();
		let times = 0;
		onActive(() => times++, over.signal);
		onActivated.tell({});
		onFocusChanged.tell(2);
		onUpdated.tell(1, { url: 'https://github.com/a/b/issues/2' });
		onUpdated.tell(1, { status: 'loading' });
		expect(times).toBe(3);
		over.abort();
		expect([onActivated, onUpdated, onFocusChanged].map(({ heard }) => heard.size)).toEqual([0, 0, 0]);
	});
});
