import { browser } from 'wxt/browser';
import type { PageReport, PageToBackground, ToPage } from './messages.ts';
import { listen } from './overlay/listen.ts';
import { type Page, startPage } from './page.ts';
import { isRead, SITES_KEPT } from './sites.ts';
import { onKept } from './stored.ts';
import { fillIn, outlinesIn, outlinesOf } from './tables.ts';
import type { ToolCode, ToolTables } from './tools/tool.ts';

/**
 * Runs a tool's page for as long as the extension lives and the site is switched on.
 * A script that outlives its extension (updated, switched off) can't speak any more: it takes its badges off
 * at the first thing that its user does.
 */
export function startContent(code: ToolCode, end: AbortSignal): void {
	const outlines = outlinesOf(code.name);
	let life = new AbortController();
	let page: Page | null = null;
	const alive = () => browser.runtime?.id !== undefined;

	const stop = () => {
		life.abort();
		page = null;
	};
	const send = async (message: PageToBackground): Promise<unknown> =>
		alive() ? browser.runtime.sendMessage(message) : stop();
	const start = (tables: ToolTables) => {
		if (page) return;
		life = new AbortController();
		page = startPage({
			tool: { ...code, ...tables },
			fill: (bare) => fillIn(code.name, tables, bare),
			document,
			signal: life.signal,
			now: () => new Date().toISOString(),
			send,
		});
	};
	const follow = async () => {
		const kept = await browser.storage.local.get([...SITES_KEPT, outlines]);
		if (end.aborted || !isRead(kept, code.name, location)) return stop();
		const tables =
			outlinesIn(kept, code.name) ?? ((await send({ say: 'tables', tool: code.name })) as ToolTables | undefined);
		if (tables && !end.aborted) start(tables);
	};

	const heard = (message: ToPage, _sender: unknown, answer: (report: PageReport) => void) => {
		if (message.say === 'askPage' && page) answer(page.report());
		if (message.say === 'readAgain') page?.readAgain();
	};
	browser.runtime.onMessage.addListener(heard);
	onKept(SITES_KEPT, () => void follow());
	// As a repair brings them.
	onKept([outlines], () => {
		stop();
		void follow();
	});

	const check = () => {
		if (!alive()) stop();
	};
	listen(window, 'focus pointerdown visibilitychange', check, end);
	// A page that slept in the browser's history has missed what changed meanwhile.
	listen<PageTransitionEvent>(window, 'pageshow', ({ persisted }) => persisted && void follow(), end);
	end.addEventListener('abort', stop);
	void follow();
}
