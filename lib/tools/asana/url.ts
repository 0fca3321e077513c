import type { Address } from '../tool.ts';

/**
 * Asana's addresses, in both generations, which live side by side:
 * the old `/0/PROJECT/TASK`, and since March 2025 `/1/WORKSPACE/project/PROJECT/task/TASK`
 * (forum.asana.com thread 1011489; seen in the address bar in November 2025).
 *
 * The trap of the old one: its second number may be a task, a view of the project, or the project again, and a team's
 * page looks the same. Such an address alone is never taken for a task's page; an open pane of that task decides.
 */
const HOST = 'app.asana.com';
const GID = '([1-9][0-9]{4,30})';

const TASK = [
	// Over a project, a search, a portfolio, …; the comment's address, `…/task/T/comment/C`, is the task's.
	new RegExp(`^/1/[0-9]+/(?:[a-z-]+(?:/[0-9]+)?/){0,3}task/${GID}(?:/|$)`),
	new RegExp(`^/0/inbox/[0-9]+/${GID}(?:/|$)`),
	new RegExp(`^/0/search/[0-9]+/${GID}(?:/|$)`),
	new RegExp(`^/0/[0-9]+/${GID}/f/?$`),
	new RegExp(`^/0/0/${GID}/?$`),
];
const PAIR = new RegExp(`^/0/${GID}/${GID}/?$`);

const PAGES: readonly [string, RegExp][] = [
	['project', /^\/1\/[0-9]+\/project\/[0-9]+(?:\/(?:list|board)(?:\/[0-9]+)?)?\/?$/],
	['project', /^\/0\/[1-9][0-9]{4,30}(?:\/(?:list|board))?\/?$/],
	// Overview, timeline, calendar, …: none of their tasks is read, but a pane may open over them.
	['view', /^\/1\/[0-9]+\/project\/[0-9]+\/[a-z-]+(?:\/[0-9]+)?\/?$/],
	['view', /^\/0\/[1-9][0-9]{4,30}\/[a-z][a-z-]*\/?$/],
	['home', /^(?:\/1\/[0-9]+\/home|\/0\/home)(?:\/|$)/],
	['inbox', /^\/(?:0|1\/[0-9]+)\/inbox\/[0-9]+(?:\/|$)/],
	// The newer form was not seen; it follows the older one, as the inbox does.
	['search', /^\/(?:0|1\/[0-9]+)\/search\/[0-9]+(?:\/|$)/],
	['search', /^\/1\/[0-9]+\/search\/?$/],
];

/** What a board's columns stand in: the page of 2023, an extension that hides columns (2026). */
export const COLUMNS = ':is(.BoardBody-columns, .BoardBody-dragSelectContainer)';
/** Parts of a project's page that prove a list or a board, where the address doesn't tell. */
const PROJECT_PARTS = `.SpreadsheetPotGridContents, ${COLUMNS}`;

const keyOf = (gid: string | null | undefined): string | null => (gid ? `asana:${gid}` : null);

/** The task that an address names without a doubt. */
function namedBy(url: URL): string | null {
	if (url.pathname.startsWith('/0/')) {
		// A subtask that was opened out of its parent, in the old addresses.
		const child = new RegExp(`^${GID}$`).exec(url.searchParams.get('child') ?? '');
		if (child) return keyOf(child[1]);
	}
	for (const pattern of TASK) {
		const match = pattern.exec(url.pathname);
		if (match) return keyOf(match[1]);
	}
	return null;
}

/** The two numbers of an old address, where they differ. */
function pairIn(url: URL): { first: string; second: string } | null {
	const [, first = '', second = ''] = PAIR.exec(url.pathname) ?? [];
	return first && first !== second ? { first, second } : null;
}

/** What an address of Asana is; with the page at hand, an open pane tells what an old address leaves open. */
export function addressOf(url: URL, document?: Document): Address | null {
	if (url.hostname !== HOST) return null;
	const task = namedBy(url);
	if (task) return { page: 'task', task };
	if (PAIR.test(url.pathname)) {
		const pair = pairIn(url);
		if (!pair) return { page: 'project' };
		if (document?.querySelector(`.TaskPane[data-task-id="${pair.second}"]`))
			return { page: 'task', task: `asana:${pair.second}` };
		return { page: document?.querySelector(PROJECT_PARTS) ? 'project' : 'view' };
	}
	for (const [page, pattern] of PAGES) if (pattern.test(url.pathname)) return { page };
	// A portfolio, a goal, a dashboard, …: no task is theirs, but a pane may open over them.
	return document?.querySelector('.TaskPane[data-task-id]') ? { page: 'view' } : null;
}

/**
 * The task that a link names. An old link of two numbers counts as a task's, as nearly all of them are;
 * `/0/P/P` is a project.
 */
export function taskAt(href: string, base: URL): string | null {
	// A bare id is no address: read as one, it would stand in for the last part of the page's own.
	const url = href.length <= 8_000 && /[/:]/.test(href) ? URL.parse(href, base.href) : null;
	if (url?.hostname !== HOST) return null;
	return namedBy(url) ?? keyOf(pairIn(url)?.second);
}

/**
 * Ids that hold a task's: `Pot.<project>_<section>_<task>` and `Search.<query>_search_<task>` on a row's text box,
 * `TaskNameButton-<task>` on Home, `BoardCard.fileInputId.<task>` in a card; seen on pages of 2023 to 2025.
 * Other ids end in other things (`SpreadsheetCustomPropertyEnumCell-<task>-<field>`).
 */
const NAMED = new RegExp(
	`^(?:asana:|TaskNameButton-|BoardCard\\.fileInputId\\.|(?:Pot|Search|MyTasks)\\.[A-Za-z0-9_.-]{0,120}_)?${GID}$`,
);

/** The task that a bare id, or an element's id that ends in one, names. */
export function taskNamed(text: string): string | null {
	return text.length > 200 ? null : keyOf(NAMED.exec(text)?.[1]);
}

/** The address that opens a task: the short old form, the only one that needs no workspace. */
export function urlOf(task: string): string | null {
	const gid = new RegExp(`^asana:${GID}$`).exec(task)?.[1];
	return gid ? `https://${HOST}/0/0/${gid}/f` : null;
}

/** The project that an address stands in, by its id. */
export function projectIn(url: URL): string | null {
	return /^\/(?:0|1\/[0-9]+\/project)\/([1-9][0-9]{4,30})(?:\/|$)/.exec(url.pathname)?.[1] ?? null;
}

/** Addresses of each page kind; every one is put to every tool by `tests/tools/addresses.test.ts`. */
export const EXAMPLES: Record<'task' | 'project' | 'view' | 'home' | 'inbox' | 'search' | 'none', readonly string[]> = {
	task: [
		'https://app.asana.com/1/1200000000000009/project/1200000000000100/task/1200000000000001',
		'https://app.asana.com/1/1200000000000009/project/1200000000000100/task/1200000000000001?focus=true',
		'https://app.asana.com/1/1200000000000009/task/1200000000000001',
		'https://app.asana.com/1/1200000000000009/home/task/1200000000000001',
		'https://app.asana.com/1/1200000000000009/inbox/1200000000000050/task/1200000000000001',
		'https://app.asana.com/1/1200000000000009/portfolio/1200000000000080/list/1200000000000081/task/1200000000000001',
		'https://app.asana.com/1/1200000000000009/task/1200000000000001/comment/1200000000000777?focus=true',
		'https://app.asana.com/1/1200000000000009/project/1200000000000100/task/1200000000000001/comment/1200000000000777',
		'https://app.asana.com/0/0/1200000000000001',
		'https://app.asana.com/0/0/1200000000000001/f',
		'https://app.asana.com/0/1200000000000100/1200000000000001/f',
		'https://app.asana.com/0/1200000000000100/1200000000000001?child=1200000000000002',
		'https://app.asana.com/0/inbox/1200000000000050/1200000000000001/1200000000000888',
		'https://app.asana.com/0/search/1200000000000060/1200000000000001',
		'https://app.asana.com/0/search?q=lockers&child=1200000000000001',
	],
	project: [
		'https://app.asana.com/1/1200000000000009/project/1200000000000100',
		'https://app.asana.com/1/1200000000000009/project/1200000000000100/list',
		'https://app.asana.com/1/1200000000000009/project/1200000000000100/list/1200000000000110',
		'https://app.asana.com/1/1200000000000009/project/1200000000000100/board/1200000000000111',
		'https://app.asana.com/0/1200000000000100/1200000000000100',
		'https://app.asana.com/0/1200000000000100',
		'https://app.asana.com/0/1200000000000100/list',
		'https://app.asana.com/0/1200000000000100/board',
	],
	view: [
		'https://app.asana.com/1/1200000000000009/project/1200000000000100/overview/1200000000000112',
		'https://app.asana.com/1/1200000000000009/project/1200000000000100/timeline',
		'https://app.asana.com/1/1200000000000009/project/1200000000000100/timeline/1200000000000113',
		'https://app.asana.com/1/1200000000000009/project/1200000000000100/calendar/1200000000000114',
		'https://app.asana.com/1/1200000000000009/project/1200000000000100/gantt/1200000000000115',
		'https://app.asana.com/1/1200000000000009/project/1200000000000100/dashboard',
		'https://app.asana.com/0/1200000000000100/calendar',
		// A task, a view, or a team's page: the page has to tell.
		'https://app.asana.com/0/1200000000000100/1200000000000001',
		'https://app.asana.com/0/1200000000000100/1200000000000110',
		'https://app.asana.com/0/1200000000000070/1200000000000075',
	],
	home: [
		'https://app.asana.com/1/1200000000000009/home',
		'https://app.asana.com/1/1200000000000009/home/',
		'https://app.asana.com/0/home/1200000000000050',
		// Two extensions of 2026 look for a task's pane here.
		'https://app.asana.com/0/home/1200000000000050/1200000000000001',
	],
	inbox: [
		'https://app.asana.com/1/1200000000000009/inbox/1200000000000050',
		'https://app.asana.com/0/inbox/1200000000000050',
		'https://app.asana.com/0/inbox/1200000000000050/',
		// The item may be a task, a project's status or a message (links in public code, 2025-12): the pane tells.
		'https://app.asana.com/1/1200000000000009/inbox/1200000000000050/item/1200000000000001/story/1200000000000888?focus=true',
	],
	search: [
		'https://app.asana.com/0/search/1200000000000060',
		'https://app.asana.com/0/search/1200000000000060/',
		'https://app.asana.com/1/1200000000000009/search/1200000000000060',
		'https://app.asana.com/1/1200000000000009/search?q=lockers',
	],
	none: [
		'https://app.asana.com/',
		'https://app.asana.com/-/login',
		'https://app.asana.com/0/reporting/1200000000000050',
		'https://app.asana.com/0/portfolios/1200000000000050',
		'https://app.asana.com/0/profile/1200000000000050',
		'https://app.asana.com/0/projects/new/blank',
		'https://app.asana.com/1/1200000000000009/goals',
		'https://app.asana.com/1/1200000000000009/portfolio/1200000000000080/list',
		'https://app.asana.com/1/1200000000000009/reporting/dashboard/1200000000000090',
		'https://app.asana.com/1/1200000000000009/projects',
		'https://app.asana.com/1/1200000000000009/create-project',
		'https://app.asana.com/0/search',
		'https://app.asana.com/api/1.0/tasks/1200000000000001',
		'https://asana.com/product',
		'https://forum.asana.com/t/0/1200000000000001',
		'https://app.asana.com.example.org/0/0/1200000000000001/f',
		'https://example.org/?to=https://app.asana.com/0/0/1200000000000001/f',
	],
};
