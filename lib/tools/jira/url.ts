import { parseKey, printJira } from '../../task/key.ts';
import { JIRA } from '../hosts.ts';
import type { Address } from '../tool.ts';

/**
 * Jira's addresses. A Data Center may live under a path of its own (`/jira` on issues.apache.org), which is part of
 * the site's name; Cloud never does: its own `/jira/software/…` is no such path.
 *
 * Sources: the address tables of hundertzehn/mocoapp-browser-extension, jira-helper, tmetric-plugins and
 * tickety-tick; a live tenant in 2026-08 (gthau/userscripts); the links on saved pages of Jira 6.1.5 and 8.20.1.
 */

/**
 * Examples of each page kind, Cloud and Data Center, all generations; `none`: addresses without tasks, and traps.
 * Not part of the built extension: nothing but the tests uses them.
 */
export const EXAMPLES: Record<string, readonly string[]> = {
	issue: [
		'https://harbor.atlassian.net/browse/TIDE-12',
		'https://harbor.atlassian.net/browse/TIDE-0',
		'https://harbor.atlassian.net/browse/TIDE-12?focusedCommentId=10234',
		'https://harbor.atlassian.net/browse/TIDE-12#icft=TIDE-12',
		'https://harbor.atlassian.net/issues/TIDE-12?jql=order+by+created+DESC',
		'https://harbor.atlassian.net/projects/TIDE/issues/TIDE-12',
		'https://harbor.atlassian.net/jira/software/c/projects/TIDE/issues/TIDE-12',
		'https://harbor.atlassian.net/jira/servicedesk/projects/HELP/queues/custom/14/HELP-7',
		'https://harbor.atlassian.net/jira/servicedesk/projects/HELP/queues/issue/HELP-7',
		// Opened over a page that we do not read.
		'https://harbor.atlassian.net/jira/software/c/projects/TIDE/summary?selectedIssue=TIDE-12',
		'https://harbor.jira.com/browse/TIDE-12',
		'https://issues.apache.org/jira/browse/TIDE-12',
		'https://issues.apache.org/jira/browse/TIDE-12?jql=project%20%3D%20TIDE',
		'https://issues.apache.org/jira/projects/TIDE/issues/TIDE-12?filter=allopenissues',
	],
	board: [
		'https://harbor.atlassian.net/jira/software/c/projects/TIDE/boards/3',
		'https://harbor.atlassian.net/jira/software/projects/TIDE/boards/3',
		'https://harbor.atlassian.net/jira/software/projects/TIDE/boards/3?selectedIssue=TIDE-12',
		'https://harbor.atlassian.net/jira/core/projects/OPS/board',
		'https://issues.apache.org/jira/secure/RapidBoard.jspa?rapidView=40',
		'https://issues.apache.org/jira/secure/RapidBoard.jspa?rapidView=40&projectKey=TIDE&view=detail&selectedIssue=TIDE-12',
	],
	backlog: [
		'https://harbor.atlassian.net/jira/software/c/projects/TIDE/boards/3/backlog',
		'https://harbor.atlassian.net/jira/software/projects/TIDE/boards/3/backlog?selectedIssue=TIDE-12',
		'https://issues.apache.org/jira/secure/RapidBoard.jspa?rapidView=40&view=planning.nodetail',
		'https://issues.apache.org/jira/secure/RapidBoard.jspa?rapidView=40&view=planning',
	],
	list: [
		'https://harbor.atlassian.net/issues/?jql=order+by+created+DESC',
		'https://harbor.atlassian.net/issues/?filter=10021',
		'https://harbor.atlassian.net/issues',
		'https://harbor.atlassian.net/jira/software/c/projects/TIDE/issues/?jql=order+by+created+DESC',
		'https://harbor.atlassian.net/jira/software/projects/TIDE/list',
		'https://harbor.atlassian.net/jira/core/projects/OPS/list',
		'https://issues.apache.org/jira/issues/?jql=project%20%3D%20TIDE',
		'https://issues.apache.org/jira/issues/?filter=-1',
		'https://issues.apache.org/jira/projects/TIDE/issues/?filter=allopenissues',
		'https://harbor.atlassian.net/jira/servicedesk/projects/HELP/issues',
		'https://issues.apache.org/jira/secure/IssueNavigator.jspa?reset=true&jqlQuery=project+%3D+TIDE',
	],
	timeline: [
		'https://harbor.atlassian.net/jira/software/c/projects/TIDE/boards/3/timeline',
		'https://harbor.atlassian.net/jira/software/projects/TIDE/boards/3/timeline?selectedIssue=TIDE-12',
		'https://harbor.atlassian.net/jira/software/c/projects/TIDE/boards/3/roadmap',
		'https://harbor.atlassian.net/jira/core/projects/OPS/timeline',
	],
	plan: [
		'https://harbor.atlassian.net/jira/plans/7/scenarios/173/timeline?vid=311',
		'https://harbor.atlassian.net/jira/plans/7/scenarios/173/',
	],
	queue: ['https://harbor.atlassian.net/jira/servicedesk/projects/HELP/queues/custom/14'],
	search: ['https://harbor.atlassian.net/jira/rovo-search?text=tides'],
	dashboard: [
		'https://harbor.atlassian.net/jira/dashboards/10000',
		'https://issues.apache.org/jira/secure/Dashboard.jspa?selectPageId=10500',
	],
	// Only the dialog in which a task is created can be there.
	elsewhere: [
		'https://harbor.atlassian.net/jira/for-you',
		'https://harbor.atlassian.net/jira/projects?page=1',
		'https://harbor.atlassian.net/jira/core/projects/OPS/calendar',
		'https://harbor.atlassian.net/jira/software/c/projects/TIDE/boards/3/reports/burndown',
		'https://harbor.atlassian.net/jira/software/c/projects/TIDE/settings/details',
	],
	none: [
		'https://harbor.atlassian.net/',
		// A project, not a task.
		'https://harbor.atlassian.net/browse/TIDE',
		'https://issues.apache.org/jira/browse/CAMEL/fixforversion/12324964',
		'https://harbor.atlassian.net/browse/TIDE-012',
		// Confluence.
		'https://harbor.atlassian.net/wiki/spaces/TIDE/pages/12/TIDE-12',
		'https://harbor.atlassian.net/wiki/browse/TIDE-12',
		// Exports and printable views.
		'https://harbor.atlassian.net/sr/jira.issueviews:searchrequest-fullcontent/temp/SearchRequest.html?jqlQuery=project+%3D+TIDE&tempMax=1000',
		'https://harbor.atlassian.net/sr/jira.issueviews:searchrequest-excel-all-fields/temp/SearchRequest.html?jqlQuery=project+%3D+TIDE',
		'https://issues.apache.org/jira/si/jira.issueviews:issue-html/TIDE-12/TIDE-12.html',
		// Settings, reports, versions.
		'https://harbor.atlassian.net/jira/software/c/projects/TIDE/boards/3?config=columns',
		'https://harbor.atlassian.net/projects/TIDE/versions/10010/tab/release-report-all-issues',
		'https://issues.apache.org/jira/secure/RapidBoard.jspa?rapidView=40&view=reporting&chart=burndownChart',
		'https://issues.apache.org/jira/secure/RapidBoard.jspa?rapidView=40&config=columns',
		'https://issues.apache.org/jira/secure/RapidView.jspa?rapidView=40',
		'https://issues.apache.org/jira/projects/TIDE/versions/12324964',
		// Not below Jira's own path there.
		'https://issues.apache.org/bugzilla/browse/TIDE-12',
		// Another site altogether.
		'https://shop.example.com/browse/TIDE-12',
		'https://atlassian.net.example.com/browse/TIDE-12',
	],
};

const KEY = '[A-Z][A-Z0-9_]*-(?:0|[1-9][0-9]{0,15})';
const WHOLE_KEY = new RegExp(`^${KEY}$`, 'i');
/** A key alone, or at the end of an id: `card-TIDE-12`, `software-backlog.card-list.card.content-container.TIDE-12`. */
const NAMED = new RegExp(`^(?:card-|[a-z0-9_.-]*\\.)?(${KEY})$`, 'i');
/** Of the hosts that are Cloud's for sure; others say it by their pages. */
const CLOUD = /\.atlassian\.net$/i;
const CLOUD_PATH = '/jira/(?:software|core|servicedesk/projects|polaris|plans)/';
/** What stands before the first part of a path that is Jira's own: the context path of a Data Center. */
const CONTEXT = new RegExp(
	`^(?!/wiki/)((?:/[^/]{1,100}){0,3}?)(?:${CLOUD_PATH}|/(?:browse|projects|issues|secure|sr|si)(?:/|$))`,
	'i',
);
/** The document itself says that it is Jira's, on a host that we do not know. */
const FRONTEND = '#jira-frontend';
const SAYS_JIRA = `meta[name="application-name"][content="JIRA"], ${FRONTEND}, body#jira`;

/** A Cloud project of any kind; what stands behind it is written with `~` for it. */
const PROJECT = /^\/jira\/(?:software(?:\/c)?|core|servicedesk)\/projects\/[^/]+(?=\/)/;
const ISSUE = new RegExp(
	`^(?:/browse|/issues|(?:~|/projects/[^/]+)/(?:issues|queues/[^/]+(?:/\\d+)?))/(${KEY})(?:/|$)`,
	'i',
);
const PAGES: readonly [page: string, path: RegExp][] = [
	['backlog', /^(?:~\/boards\/\d+\/backlog\/?$|\?planning)/],
	['board', /^(?:~\/board(?:s\/\d+)?\/?$|\?(?!reporting$))/],
	['timeline', /^~\/(?:boards\/\d+\/)?(?:timeline|roadmap)\/?$/],
	['list', /^(?:~\/list|(?:~|\/projects\/[^/]+)?\/issues|\/secure\/IssueNavigator\.jspa)\/?$/],
	['queue', /^~\/queues\/custom\/\d+\/?$/],
	['plan', /^\/jira\/plans\/\d+\/scenarios\/\d/],
	['search', /^\/jira\/rovo-search/],
	['dashboard', /^\/(?:jira\/dashboards\/\d|secure\/Dashboard\.jspa)/],
	['elsewhere', /^(?:~|\/jira)\//],
];

/** What the manifest gives us; see `hosts.ts`. */
const KNOWN = JIRA.map((hosts) => new RegExp(`^${hosts.slice(0, -1).replaceAll('.', '\\.').replace('*', '[^/]+')}`));
const known = ({ href }: URL): boolean => KNOWN.some((hosts) => hosts.test(href));

/** A site's name (host and context path) and the path below it. The page knows better than the address. */
function split(url: URL, document?: Document): { site: string; path: string } {
	const { hostname, host, pathname } = url;
	// Not by selector: asked for rows as well, the page answers from what it knows.
	const said = document?.getElementsByName('ajs-context-path')[0]?.getAttribute('content');
	const guess = () =>
		CLOUD.test(hostname) || document?.querySelector(FRONTEND) ? '' : (CONTEXT.exec(pathname)?.[1] ?? '');
	const context = said === '' || (said && pathname.startsWith(`${said}/`)) ? said : guess();
	return { site: host + context, path: pathname.slice(context.length).replace(PROJECT, '~') };
}

/** The issue that is open over a board. On a Data Center it is only marked, unless a view with details is shown. */
function opened(path: string, params: URLSearchParams): string | null {
	const key = params.get('selectedIssue') ?? '';
	if (!WHOLE_KEY.test(key)) return null;
	if (!path.startsWith('/secure/')) return key;
	return params.has('modal') || /^(?:detail|planning)$/.test(params.get('view') ?? '') ? key : null;
}

function pageOf(path: string, params: URLSearchParams): string | null {
	if (params.has('config')) return null;
	// Boards and backlogs of a Data Center are one address with parameters.
	const view = path === '/secure/RapidBoard.jspa' && params.has('rapidView') ? `?${params.get('view') ?? ''}` : '';
	return PAGES.find(([, pattern]) => pattern.test(view || path))?.[0] ?? null;
}

function route(url: URL, document?: Document): Address | null {
	const { site, path } = split(url, document);
	const named = ISSUE.exec(path)?.[1];
	if (named) return { page: 'issue', task: printJira(site, named) };
	const page = pageOf(path, url.searchParams);
	const key = opened(path, url.searchParams);
	if (!page) return null;
	// An issue opened over a page that we do not read.
	return key ? { page: page === 'elsewhere' ? 'issue' : page, task: printJira(site, key) } : { page };
}

/** What a Jira address is; on a host that we do not know only where the document says that it is Jira's. Never throws. */
export function addressOf(url: URL, document?: Document): Address | null {
	return known(url) || document?.querySelector(SAYS_JIRA) ? route(url, document) : null;
}

/** The task that a link names: on this site, on one that we know, or where the address itself says `jira`. */
export function taskAt(href: string, base: URL): string | null {
	const url = URL.parse(href, base.href);
	if (!url || !/^https?:$/.test(url.protocol)) return null;
	const named = /(?:^|[.-])jira(?:[.-]|$)/i.test(url.hostname) || /^\/jira\/browse\//i.test(url.pathname);
	return url.host === base.host || known(url) || named ? (route(url)?.task ?? null) : null;
}

/** The task that a bare key, or an id which ends in one, names on the site of this page. */
export function taskNamed(text: string, base: URL): string | null {
	const key = text.length <= 300 ? NAMED.exec(text)?.[1] : undefined;
	return key ? printJira(split(base).site, key) : null;
}

/** The address that opens a task. */
export function urlOf(task: string): string | null {
	const ref = parseKey(task);
	return ref?.tool === 'jira' ? `https://${ref.site}/browse/${ref.key}` : null;
}
