import { customOfAsana } from './asana/custom.ts';
import { openAsana } from './asana/history.ts';
import { customOfGithub } from './github/fields/panel.ts';
import { servedOfGithub } from './github/fields/served.ts';
import { openGithub } from './github/history/open.ts';
import { customOfJira } from './jira/custom.ts';
import { openJira } from './jira/history.ts';
import type { ReadCustom } from './reading/custom.ts';
import type { OpenHistory } from './reading/history.ts';

/** GitHub's own tags, on its pages and on those of Enterprise servers; see `github/url.ts`. */
const GITHUB = 'meta[name="hovercard-subject-tag"], meta[name="user-login"], meta[name^="octolytics-"]';
const JIRA = 'meta[name="application-name"][content="JIRA"], #jira-frontend, body#jira';

/** The reader of the history on this page, by what the page itself says that it is; null: no tool's page. */
export function historyReader(document: Document, { hostname }: URL): OpenHistory | null {
	if (hostname === 'app.asana.com') return openAsana;
	if (hostname === 'github.com' || hostname === 'www.github.com') return openGithub;
	if (/\.(?:atlassian\.net|jira\.com)$/.test(hostname)) return openJira;
	if (document.querySelector(JIRA)) return openJira;
	return document.querySelector(GITHUB) ? openGithub : null;
}

const CUSTOM: ReadonlyMap<OpenHistory, ReadCustom> = new Map([
	[openAsana, customOfAsana],
	[openGithub, customOfGithub],
	[openJira, customOfJira],
]);

/** The reader of the custom fields on the page that such a history is on; null: none is known. */
export const customReader = (open: OpenHistory): ReadCustom | null => CUSTOM.get(open) ?? null;

/** The reader of those in the data that the page was served with, which is as old as the page; null: none is known. */
export const servedReader = (open: OpenHistory): ReadCustom | null => (open === openGithub ? servedOfGithub : null);

/** Whether what such a page may still show in custom fields is waited for: few of GitHub's show any. */
export const isAwaited = (open: OpenHistory): boolean => open !== openGithub;
