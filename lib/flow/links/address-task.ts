import { printJira } from '../../task/key.ts';

/** Hosts of our tools besides those that everyone knows. */
export interface Hosts {
	github: ReadonlySet<string>;
	/** Sites of Jira: a host, with its context path. */
	jira: ReadonlySet<string>;
}

/** The task that an address names; `pull`: the address says that it is a pull request. */
export interface Named {
	task: string;
	pull?: boolean;
}

const NAME = /^[\w.-]{1,100}$/;
const NUMBER = /^[1-9]\d{0,9}$/;
/** First parts of GitHub's own addresses: no owner of a repository. */
const NO_OWNER = new Set(
	'apps enterprises issues marketplace notifications organizations orgs pulls search settings users'.split(' '),
);

function onGithub({ host, pathname, searchParams }: URL): Named | null {
	const [owner = '', repo = '', what = '', number = '', rest] = pathname.split('/').filter(Boolean);
	const [inOwner = '', inRepo = '', inNumber = ''] =
		searchParams.get('pane') === 'issue' ? (searchParams.get('issue') ?? '').split('|') : [];
	const name = (of: string, its: string, number: string) =>
		NAME.test(of) && NAME.test(its) && NUMBER.test(number) && !NO_OWNER.has(of.toLowerCase())
			? `github:${host.endsWith('github.com') ? '' : `${host}/`}${of}/${its}#${number}`.toLowerCase()
			: null;
	const task = /^(?:issues|pull)$/.test(what) && rest !== 'linked_closing_reference' ? name(owner, repo, number) : null;
	if (task) return { task, pull: what === 'pull' };
	const beside = name(inOwner, inRepo, inNumber);
	return beside ? { task: beside } : null;
}

const GID = '([1-9][0-9]{4,30})';
/** Both generations of Asana's addresses; see `tools/asana/url.ts`. The old one of two numbers is nearly always a task's. */
const ASANA = [
	new RegExp(`^/1/[0-9]+/(?:[a-z-]+(?:/[0-9]+)?/){0,3}task/${GID}(?:/|$)`),
	new RegExp(`^/0/(?:inbox|search)/[0-9]+/${GID}(?:/|$)`),
	new RegExp(`^/0/[0-9]+/${GID}(?:/f)?/?$`),
];

function onAsana({ pathname, searchParams }: URL): Named | null {
	const child = pathname.startsWith('/0/') && new RegExp(`^${GID}$`).exec(searchParams.get('child') ?? '')?.[1];
	const gid = child || ASANA.map((form) => form.exec(pathname)?.[1]).find(Boolean);
	// `/0/P/P` is a project.
	return gid && !(pathname.startsWith(`/0/${gid}/${gid}`) && !pathname.includes('/f'))
		? { task: `asana:${gid}` }
		: null;
}

const KEY = '([A-Za-z][A-Za-z0-9_]*-(?:0|[1-9][0-9]{0,15}))';
/** On Cloud, `/jira/software/c/projects/TIDE/…`; on a Data Center `/projects/TIDE/…` below its context path. */
const below = (context: string, projects: string) =>
	new RegExp(
		`^${context}(?:/browse|/issues|${projects}/projects/[^/]+/(?:issues|queues/[^/]+(?:/\\d+)?))/${KEY}(?:/|$)`,
		'i',
	);
const ON_CLOUD = below('()', '(?:/jira/(?:software(?:/c)?|core|servicedesk))?');
const ON_OWN = below('((?:/[^/]{1,100}){0,3}?)', '');
const CLOUD_BOARD = /^()\/(?:jira|issues)\//i;
const OWN_BOARD = /^((?:\/[^/]{1,100}){0,3}?)\/(?:secure\/RapidBoard|issues\/)/i;
const ALONE = new RegExp(`^()/${KEY}/?$`);
const WHOLE_KEY = new RegExp(`^${KEY}$`);
/** On a host that nobody knows, only the form that Jira alone has. */
const SURE = /\/browse\/[A-Z][A-Z0-9_]+-[1-9]\d{0,8}\/?$/;

function onJira(url: URL, sites: ReadonlySet<string>): Named | null {
	const { host, hostname, searchParams } = url;
	const pathname = url.pathname.replace(/\/{2,}/g, '/');
	if (pathname.startsWith('/wiki/')) return null;
	const cloud = /\.(?:atlassian\.net|jira\.com)$/i.test(hostname);
	const known = cloud || /(?:^|[.-])jira(?:[.-]|$)/i.test(hostname) || /^\/jira\//i.test(pathname) || sites.has(host);
	if (!known && !SURE.test(pathname)) return null;
	const named = (cloud ? ON_CLOUD : ON_OWN).exec(pathname) ?? (sites.has(host) ? ALONE.exec(pathname) : null);
	const selected = searchParams.get('selectedIssue') ?? '';
	const board = !named && WHOLE_KEY.test(selected) ? (cloud ? CLOUD_BOARD : OWN_BOARD).exec(pathname) : null;
	const key = named?.[2] ?? (board && selected);
	// Cloud has no context path: `/jira/software/…` is its own.
	return key ? { task: printJira(cloud ? host : host + (named?.[1] ?? board?.[1] ?? ''), key) } : null;
}

/** The task that an address names, on a host that everyone knows or one of `hosts`. Never throws. */
export function taskAtAddress(address: string, hosts: Hosts): Named | null {
	const url = address.length > 2_100 ? null : URL.parse(address);
	if (!url || !/^https?:$/.test(url.protocol)) return null;
	const host = url.host.toLowerCase();
	if (host === 'github.com' || host === 'www.github.com' || hosts.github.has(host)) return onGithub(url);
	if (host === 'app.asana.com') return onAsana(url);
	return onJira(url, hosts.jira);
}
