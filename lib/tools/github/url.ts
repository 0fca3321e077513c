import type { Address, ToolTables } from '../tool.ts';

/** First parts of a path that are GitHub's own, so no owner of a repository, and may have longer paths below them. */
const RESERVED = new Set(
	'apps enterprises issues marketplace notifications organizations orgs pulls search settings users'.split(' '),
);

const NUMBER = /^[1-9]\d{0,9}$/;
const NAME = /^[\w.-]{1,100}$/;

/**
 * Examples of each page kind, all generations; `none`: addresses on GitHub that hold no task, and traps.
 * Not part of the built extension: nothing but the tests uses them.
 */
export const EXAMPLES: Record<string, readonly string[]> = {
	issue: [
		'https://github.com/harbor-labs/tideline/issues/12',
		'https://github.com/Harbor-Labs/Tideline.js/issues/12/',
		'https://github.com/harbor-labs/tideline/issues/12#issuecomment-2900000001',
		'https://github.com/harbor-labs/tideline/issues/12?notification_referrer_id=NT_1',
		'https://www.github.com/harbor-labs/tideline/issues/1200345',
	],
	'pull request': [
		'https://github.com/harbor-labs/tideline/pull/31',
		'https://github.com/harbor-labs/tideline/pull/31/',
		'https://github.com/harbor-labs/tideline/pull/31#pullrequestreview-3900000001',
		'https://github.com/issues-org/pull/pull/31',
	],
	'pull request tab': [
		'https://github.com/harbor-labs/tideline/pull/31/files',
		'https://github.com/harbor-labs/tideline/pull/31/changes',
		'https://github.com/harbor-labs/tideline/pull/31/changes/0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
		'https://github.com/harbor-labs/tideline/pull/31/commits',
		'https://github.com/harbor-labs/tideline/pull/31/commits/0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
		'https://github.com/harbor-labs/tideline/pull/31/checks?check_run_id=5',
	],
	'issue list': [
		'https://github.com/harbor-labs/tideline/issues',
		'https://github.com/harbor-labs/tideline/issues?q=is%3Apr+is%3Aopen',
		'https://github.com/harbor-labs/tideline/issues/mona',
		'https://github.com/harbor-labs/tideline/issues/created_by/mona',
		'https://github.com/harbor-labs/tideline/issues/views/123',
		'https://github.com/harbor-labs/tideline/issues/newton',
		'https://github.com/harbor-labs/tideline/issues/7seas?q=is%3Aopen',
		'https://github.com/harbor-labs/tideline/labels/good%20first%20issue',
	],
	'pull list': [
		'https://github.com/harbor-labs/tideline/pulls',
		'https://github.com/harbor-labs/tideline/pulls?q=is%3Aissue',
		'https://github.com/harbor-labs/tideline/pulls/mona',
		'https://github.com/harbor-labs/tideline/pulls/newton',
		'https://github.com/harbor-labs/tideline/pulls/review-requested/mona',
	],
	milestone: [
		'https://github.com/harbor-labs/tideline/milestone/4',
		'https://github.com/harbor-labs/tideline/milestone/4?closed=1',
		'https://github.com/harbor-labs/tideline/milestone/14/',
	],
	'my issues': [
		'https://github.com/issues',
		'https://github.com/issues/assigned',
		'https://github.com/issues/mentioned?q=is%3Aopen',
		'https://github.com/issues/SI_kwABCD',
	],
	'my pulls': [
		'https://github.com/pulls',
		'https://github.com/pulls/assigned',
		'https://github.com/pulls/review-requested',
		'https://github.com/pulls/inbox?q=is%3Aopen',
	],
	project: [
		'https://github.com/orgs/harbor-labs/projects/7',
		'https://github.com/users/mona/projects/4/views/5',
		'https://github.com/harbor-labs/tideline/projects/2',
		'https://github.com/orgs/harbor-labs/projects/7/views/1?pane=issue&itemId=90&issue=harbor-labs%7Ctideline%7C12',
	],
	search: [
		'https://github.com/search?q=issues%2F12&type=issues',
		'https://github.com/search?q=tides&type=pullrequests&p=2',
		'https://github.com/search?type=Issues&q=repo%3Aharbor-labs%2Ftideline',
	],
	notifications: [
		'https://github.com/notifications',
		'https://github.com/notifications?query=is%3Aunread',
		'https://github.com/harbor-labs/tideline/notifications',
	],
	'new issue': [
		'https://github.com/harbor-labs/tideline/issues/new',
		'https://github.com/harbor-labs/tideline/issues/new?template=bug.md&labels=bug',
	],
	'issue form': ['https://github.com/harbor-labs/tideline/issues/new?assignees=&template=bug_report.yml'],
	'new pull request': [
		'https://github.com/harbor-labs/tideline/compare',
		'https://github.com/harbor-labs/tideline/compare/main...blend-models?expand=1',
		'https://github.com/harbor-labs/tideline/compare/main...mona-fisk:tideline:blend-models',
		'https://github.com/harbor-labs/tideline/pull/new/blend-models',
	],
	none: [
		'https://github.com/',
		'https://github.com/harbor-labs',
		'https://github.com/harbor-labs/tideline',
		'https://github.com/harbor-labs/tideline/issues/new/choose',
		'https://github.com/harbor-labs/tideline/issues/templates/edit',
		'https://github.com/harbor-labs/tideline/issues/views',
		'https://github.com/harbor-labs/tideline/issues/views?q=mine',
		'https://github.com/harbor-labs/tideline/issues/0',
		'https://github.com/harbor-labs/tideline/pull/31/conflicts',
		'https://github.com/harbor-labs/tideline/labels',
		'https://github.com/harbor-labs/tideline/milestones',
		'https://github.com/harbor-labs/tideline/milestone/4/edit',
		'https://github.com/harbor-labs/tideline/blob/main/issues/12',
		'https://github.com/harbor-labs/tideline/discussions/12',
		'https://github.com/harbor-labs/tideline/wiki/issues/12',
		'https://github.com/orgs/harbor-labs/projects',
		'https://github.com/orgs/harbor-labs/projects/7/settings',
		'https://github.com/orgs/harbor-labs/projects/7/insights/2',
		'https://github.com/orgs/harbor-labs/projects/7/archive',
		'https://github.com/orgs/harbor-labs/dashboard',
		'https://github.com/dashboard',
		'https://github.com/repos',
		'https://github.com/copilot/agents',
		'https://github.com/settings/issues/12',
		'https://github.com/search?q=issues%2F12&type=code',
		'https://github.com/search',
		'https://github.com/notifications/subscriptions',
		'https://gist.github.com/mona/issues/12',
		'https://docs.github.com/en/issues',
		'https://github.com.example.org/harbor-labs/tideline/issues/12',
		'https://example.org/harbor-labs/tideline/issues/12',
	],
};

const HOST = 'github.com';
const hostOf = (url: URL): string => url.host.toLowerCase().replace(/^www\.github\.com$/, HOST);

const partsOf = (url: URL): string[] => url.pathname.split('/').filter(Boolean);

/** An Enterprise server has a host of its own; its pages carry GitHub's own meta tags, on every page kind since 2021. */
const proves = (document: Document | undefined): boolean =>
	document?.querySelector('meta[name="hovercard-subject-tag"], meta[name="user-login"], meta[name^="octolytics-"]') !=
	null;

const isRepository = (owner = '', repo = ''): boolean =>
	NAME.test(owner) && NAME.test(repo) && !RESERVED.has(owner.toLowerCase());

/** The name as `task/key.ts` has it, which knows the names of all tools and is too much for every page. */
function keyOf(host: string, [owner, repo, what = '', number = '']: readonly (string | undefined)[]): string | null {
	if (!/^(?:issues|pull)$/.test(what) || !NUMBER.test(number) || !isRepository(owner, repo)) return null;
	return `github:${host === HOST ? '' : `${host}/`}${owner}/${repo}#${number}`.toLowerCase();
}

/** The issue that the side pane over a project or a list shows: `?pane=issue&issue=owner|repo|12`. */
function inPane(url: URL): string | null {
	const { searchParams } = url;
	if (searchParams.get('pane') !== 'issue') return null;
	const [owner, repo, number] = (searchParams.get('issue') ?? '').split('|');
	return keyOf(hostOf(url), [owner, repo, 'issues', number]);
}

/**
 * What an address of GitHub is, by the patterns of its page kinds; see {@link EXAMPLES}. A host other than github.com
 * is GitHub only where the document proves it. Never throws.
 */
export function addressOf(url: URL, document: Document | undefined, { pages }: ToolTables): Address | null {
	const host = hostOf(url);
	if (!/^https?:$/.test(url.protocol) || (host !== HOST && !proves(document))) return null;
	const parts = partsOf(url);
	const [owner, repo, ...rest] = parts;
	const path = (isRepository(owner, repo) ? `:${rest.join('/')}` : `/${parts.join('/')}`) + url.search;
	const page = pages.find((kind) => kind.path && new RegExp(kind.path).test(path))?.name;
	const task = keyOf(host, parts) ?? inPane(url);
	return page ? { page, ...(task ? { task } : {}) } : null;
}

/** Host and path of an address that may be a task's, on github.com or on the page's own host; null elsewhere. */
function placeOf(href: string, base: URL): { host: string; parts: string[] } | null {
	const url = URL.parse(href, base.href);
	if (!url || !/^https?:$/.test(url.protocol)) return null;
	const host = hostOf(url);
	if (host !== HOST && host !== hostOf(base)) return null;
	const parts = partsOf(url);
	// It leads to what the issue is linked to.
	return parts[4] === 'linked_closing_reference' ? null : { host, parts };
}

/** The task that a link names: an issue, or any tab of a pull request; on github.com or on the page's own host. */
export function taskAt(href: string, base: URL): string | null {
	const place = placeOf(href, base);
	return place && keyOf(place.host, place.parts);
}

/** The task that `owner/repo#12`, or `#12` on a page of its repository, names. */
export function taskNamed(text: string, base: URL): string | null {
	const match = /^(?:([\w.-]{1,100})\/([\w.-]{1,100}))?#([1-9]\d{0,9})$/.exec(text);
	if (!match) return null;
	const [owner = '', repo = ''] = partsOf(base);
	return keyOf(hostOf(base), [match[1] ?? owner, match[2] ?? repo, 'issues', match[3] ?? '']);
}

/** The address that opens a task. GitHub sends `/issues/31` on to `/pull/31` where that is a pull request. */
export function urlOf(task: string): string | null {
	const match = /^github:(?:([^/#]+)\/)?([^/#]+)\/([^/#]+)#(\d+)$/.exec(task);
	return match && `https://${match[1] ?? HOST}/${match[2]}/${match[3]}/issues/${match[4]}`;
}

/** What an address of a task tells besides: `owner/repo` as it writes it, and which of the two a number is. */
export function toldBy(href: string, base: URL): { project?: string; kind?: string } {
	const place = placeOf(href, base);
	if (!place || !keyOf(place.host, place.parts)) return {};
	const [owner, repo, what] = place.parts;
	return { project: `${owner}/${repo}`, kind: what === 'pull' ? 'pull request' : 'issue' };
}
