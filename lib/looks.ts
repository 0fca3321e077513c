import { browser } from 'wxt/browser';
import type { OwnHostTool } from './task/site.ts';

/**
 * The tool whose marks the page in a tab carries; null where it carries none, or may not be looked at. Works on a
 * site that is not read only because its user has just pressed our button over it (`activeTab`), and reads no text.
 */
export async function looksLike(tabId: number): Promise<OwnHostTool | null> {
	const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: look }).catch(() => []);
	return (answer?.result as OwnHostTool | null | undefined) ?? null;
}

/**
 * Runs in the page, so it knows nothing of this file. Jira says its name on every page, Cloud and Data Center since
 * 6.1; GitHub's tags are those that `github/url.ts` goes by, and `expected-hostname` on its pages for signing in.
 */
export function look(): OwnHostTool | null {
	const has = (selector: string) => document.querySelector(selector) !== null;
	if (has('meta[name="application-name"][content="JIRA"], #jira-frontend, body#jira')) return 'jira';
	return has('meta[name="hovercard-subject-tag"], meta[name^="octolytics-"], meta[name="expected-hostname"]')
		? 'github'
		: null;
}
