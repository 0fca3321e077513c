/**
 * `npm run bench:history`: what reading a page's history costs the page, on a pull request with 200 and with 2,000
 * items in its timeline: the longest task while the script runs, and all of its tasks. Needs a Chromium and a build.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { browser } from 'wxt/browser';
import { type Rig, startRig } from '../e2e/browser.ts';
import { fixtures } from '../pages/fixtures.ts';

declare const chrome: typeof browser;
const ROUNDS = 5;

interface TraceEvent {
	name: string;
	ph: string;
	dur?: number;
	pid: number;
	tid: number;
	args?: { data?: { url?: string } };
}

/** Our pull request with as many items, each under a number of its own. */
function pageOf(items: number): { url: string; html: string } {
	const { expected, html } = fixtures.find(({ name }) => name === 'github/pull-history') ?? {};
	const [, before = '', timeline = '', after = ''] =
		/([\s\S]*Timeline">\n)([\s\S]*?)(<\/rails-partial>\s*<\/div>[\s\S]*)/.exec(html ?? '') ?? [];
	const some = timeline.split(/(?=<div class="js-timeline-item)/);
	const all = Array.from({ length: items }, (_, at) =>
		(some[at % some.length] ?? '').replace(/\b[6-9]00\d{3}\b/g, (number) => `${number}${at}`),
	);
	return { url: expected?.url ?? '', html: before + all.join('') + after };
}

/** The tasks of the page's main thread while the script is put in and runs, in milliseconds. */
async function tasks(rig: Rig, items: number): Promise<number[]> {
	const { url, html } = pageOf(items);
	rig.serve(url, html);
	const tab = await rig.open(url);
	await sleep(5_000);
	const client = await rig.context.newCDPSession(tab);
	const events: TraceEvent[] = [];
	client.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
	await client.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] },
	});
	await rig.worker.evaluate(async () => {
		const [tab] = await chrome.tabs.query({ url: 'https://github.com/*' });
		await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: ['/history.js'] });
	});
	await sleep(1_500);
	const done = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
	await client.send('Tracing.end');
	await done;
	await tab.close();
	// The thread that ran our script.
	const ours = events.find(
		({ name, args }) =>
			/^(?:EvaluateScript|v8.compile|FunctionCall)$/.test(name) && args?.data?.url?.includes('history.js'),
	);
	return events
		.filter(({ name, ph, pid, tid }) => ph === 'X' && /RunTask$/.test(name) && pid === ours?.pid && tid === ours.tid)
		.map(({ dur = 0 }) => dur / 1_000);
}

const rig = await startRig();
for (const items of [200, 2_000]) {
	for (let round = 0; round < ROUNDS; round++) {
		const all = (await tasks(rig, items)).sort((one, other) => other - one);
		const sum = all.filter((ms) => ms > 1).reduce((total, ms) => total + ms, 0);
		const [longest] = all;
		console.log(
			`${items} items: longest task ${longest === undefined ? 'not seen' : `${longest.toFixed(1)} ms`}, tasks over 1 ms in all ${sum.toFixed(1)} ms`,
		);
	}
}
await rig.close();
