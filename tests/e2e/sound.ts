import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong with one of our own pages; nothing, where it is sound. */
export async function violations(page: Page): Promise<string[]> {
	// Our own pages allow no foreign script: axe is put in as the browser's own, past that rule.
	await page.addScriptTag({ path: AXE }).catch(async () => {
		const client = await page.context().newCDPSession(page);
		await client.send('Runtime.evaluate', { expression: readFileSync(AXE, 'utf8') });
	});
	return page.evaluate(async () => {
		const { axe } = window as unknown as {
			axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
		};
		return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
	});
}
