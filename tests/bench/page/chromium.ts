import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type CDPSession } from 'puppeteer-core';
import { chromiumPath } from '../../e2e/browser.ts';

/**
 * A Chromium that nothing but the page is running in. Playwright, and puppeteer as it comes, attach to every page and
 * worker and listen to all that happens there: that keeps a worker awake, and is paid for by whoever says most.
 * Here the driver attaches to nothing that it is not told to.
 */
export interface Chromium {
	version: string;
	/** CPU of each of its processes since it began, in ms, by process. */
	cpu(): Promise<Cpu>;
	/** A new tab, on no page yet. */
	tab(): Promise<Tab>;
	close(): Promise<void>;
}

export type Cpu = ReadonlyMap<number, number>;

/** What the processes of `after` used since `before`. One that has ended since would count as less than nothing: it is left out. */
export const spent = (before: Cpu, after: Cpu): number =>
	[...after].reduce((sum, [process, ms]) => sum + ms - (before.get(process) ?? 0), 0);

export interface Tab {
	go(url: string): Promise<void>;
	/** CPU of the page's main thread since it began, in ms. */
	mainThread(): Promise<number>;
	/** JavaScript heap of the page and of the scripts that extensions put there, in bytes, after garbage is taken out. */
	heap(): Promise<number>;
	/** Presses a key of the keyboard. */
	press(key: string): Promise<void>;
	/** The value of an expression in the page; a promise's, when it is fulfilled. */
	evaluate<Value>(expression: string): Promise<Value>;
	close(): Promise<void>;
}

export async function startChromium(port: number, extension: string | null): Promise<Chromium> {
	const browser = await puppeteer.launch({
		executablePath: chromiumPath(),
		pipe: true,
		headless: true,
		defaultViewport: null,
		targetFilter: (target) => target.type() === 'browser',
		waitForInitialPage: false,
		enableExtensions: extension === null ? false : [extension],
		args: [
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--window-size=1366,900',
			'--disable-quic',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--disable-background-timer-throttling',
			'--disable-backgrounding-occluded-windows',
			'--disable-renderer-backgrounding',
			`--host-resolver-rules=MAP * 127.0.0.1:${port}`,
			'--ignore-certificate-errors',
		],
	});
	const root = await browser.target().createCDPSession();
	// The first run of an extension is not what its user pays on every page.
	await sleep(1_500);
	return {
		version: await browser.version(),
		async cpu() {
			const { processInfo } = await root.send('SystemInfo.getProcessInfo');
			return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime * 1_000]));
		},
		async tab() {
			const { targetId } = await root.send('Target.createTarget', { url: 'about:blank' });
			const { targetInfo } = await root.send('Target.getTargetInfo', { targetId });
			const session = await root.connection()?.createSession(targetInfo);
			if (!session) throw new Error('Chromium is gone');
			await session.send('Page.enable');
			await session.send('Performance.enable', { timeDomain: 'threadTicks' });
			return tabOf(session, () => root.send('Target.closeTarget', { targetId }));
		},
		close: () => browser.close(),
	};
}

function tabOf(session: CDPSession, close: () => Promise<unknown>): Tab {
	const metric = async (name: string) => {
		const { metrics } = await session.send('Performance.getMetrics');
		const found = metrics.find((one) => one.name === name);
		if (!found) throw new Error(`Chromium does not tell ${name}`);
		return found.value;
	};
	return {
		async go(url) {
			const loaded = new Promise((resolve) => session.once('Page.loadEventFired', resolve));
			await session.send('Page.navigate', { url });
			await loaded;
		},
		mainThread: async () => (await metric('TaskDuration')) * 1_000,
		async heap() {
			await session.send('HeapProfiler.enable');
			for (let time = 0; time < 2; time++) {
				await session.send('HeapProfiler.collectGarbage');
				await sleep(200);
			}
			return metric('JSHeapUsedSize');
		},
		async press(key) {
			await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, key });
			await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
		},
		async evaluate<Value>(expression: string) {
			const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
				expression,
				awaitPromise: true,
				returnByValue: true,
			});
			if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
			return result.value as Value;
		},
		async close() {
			await close();
		},
	};
}
