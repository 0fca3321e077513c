import { fakeBrowser } from '@webext-core/fake-browser';

type Heard = () => void;
interface Script {
	id: string;
	js: string[];
	matches: string[];
}

/** A browser's permissions, registered scripts and tabs, as far as added sites go by them. */
export function fakeSites() {
	const granted = new Set<string>();
	const scripts = new Map<string, Script>();
	const tabs: { id: number; url: string; discarded?: boolean }[] = [];
	const injected: [tab: number, file: string | undefined][] = [];
	const onChange: Heard[] = [];
	const onBegin: Heard[] = [];
	const event = (list: Heard[]) => ({
		addListener: (heard: Heard) => void list.push(heard),
		removeListener: (heard: Heard) => void list.splice(list.indexOf(heard), 1),
	});
	const put = ({ id, js, matches }: Script) => void scripts.set(id, { id, js, matches });
	const change = (origins: string[], to: boolean) => {
		for (const origin of origins) to ? granted.add(origin) : granted.delete(origin);
		for (const heard of [...onChange]) heard();
	};
	return {
		granted,
		scripts,
		tabs,
		injected,
		/** The user, or the browser's own pages, give and take. */
		grant: (...origins: string[]) => change(origins, true),
		withdraw: (...origins: string[]) => change(origins, false),
		/** The browser starts, or the extension is updated: registered scripts may be gone. */
		begin: () => onBegin.forEach((heard) => void heard()),
		api: {
			storage: fakeBrowser.storage,
			runtime: { onInstalled: event(onBegin), onStartup: event([]) },
			permissions: {
				onAdded: event(onChange),
				onRemoved: event(onChange),
				contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
				remove: async ({ origins }: { origins: string[] }) => {
					change(origins, false);
					return true;
				},
			},
			scripting: {
				getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => ids.flatMap((id) => scripts.get(id) ?? []),
				registerContentScripts: async (all: Script[]) => all.forEach(put),
				updateContentScripts: async (all: Script[]) => all.forEach(put),
				unregisterContentScripts: async ({ ids }: { ids: string[] }) => ids.forEach((id) => void scripts.delete(id)),
				executeScript: async ({ target, files }: { target: { tabId: number }; files?: string[] }) => {
					injected.push([target.tabId, files?.[0]]);
					return [];
				},
			},
			tabs: {
				query: async ({ url, discarded }: { url?: string; discarded?: boolean }) =>
					tabs.filter(
						(tab) =>
							(!url || tab.url.startsWith(url.replace('*', ''))) &&
							(discarded === undefined || discarded === (tab.discarded ?? false)),
					),
			},
		},
	};
}
