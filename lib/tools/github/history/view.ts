import { one } from '../../reading/dom.ts';
import { taskAt } from '../url.ts';

const ISSUE = '[data-testid="issue-viewer-container"], [data-testid="issue-viewer-issue-container"]';
const RAILS = '.js-discussion';

/** What a page says of itself, newest generation first: the addresses of the post, of its parts, of its tabs. */
const SHOWN: readonly [select: string, attr: string][] = [
	['[data-testid="issue-body-header-link"]', 'href'],
	['.js-command-palette-pull-body[data-url]', 'data-url'],
	['nav[aria-label^="Pull request navigation"] a[href*="/pull/"]', 'href'],
	['#partial-discussion-header[data-url]', 'data-url'],
];

/** The task that the address names: the page's own, or the one in the pane over a list or project. */
function namedBy(url: URL): string | null {
	const [owner, repo, number] = (url.searchParams.get('issue') ?? '').split('|');
	const pane = url.searchParams.get('pane') === 'issue' && number ? `/${owner}/${repo}/issues/${number}` : null;
	return taskAt(pane ?? url.href, url);
}

/** The task that the page shows, by its own words; it may lag behind the address. */
function shownIn(root: ParentNode, document: Document, url: URL): string | null {
	for (const [select, attr] of SHOWN) {
		const href = (one(root, select) ?? one(document, select))?.getAttribute(attr);
		const task = href ? taskAt(href, url) : null;
		if (task) return task;
	}
	return null;
}

/** The view of an issue or pull request on a page, the one in a pane first; null: none, or another than the address names. */
export function viewOn(document: Document, url: URL): { root: Element; task: string } | null {
	const all = [...document.querySelectorAll(ISSUE)];
	const root = all.find((view) => view.closest('[role="dialog"]')) ?? all[0] ?? one(document, RAILS);
	const task = root && shownIn(root, document, url);
	const named = namedBy(url);
	return root && task && (!named || named === task) ? { root, task } : null;
}
