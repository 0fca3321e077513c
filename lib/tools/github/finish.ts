import type { Actor, Fields } from '../../task/fields.ts';
import type { Seen } from '../../task/sighting.ts';
import type { Trace } from '../tool.ts';
import { commentsIn } from './comments.ts';
import { actorOf, authorIn } from './people.ts';
import { stateOf } from './states.ts';
import { kindOf, repositoryOf } from './url.ts';

/** What GitHub writes where nothing was written; there are no translations of it. */
const NO_DESCRIPTION = 'No description provided.';

/** Who opened it, in the rows of all generations. */
const OPENED_BY =
	'[data-testid="author-filter-link"], [data-testid="created-at"] a, [data-testid="closed-at"] a, .opened-by a';

/** The list of linked tasks in React's sidebar, there and bare. */
const NONE_LINKED = '[data-testid="issue-viewer-linked-pr-container"]:not(:has(*))';

/** What the mark on a review says, by its icon; a dot is a review that is waited for. */
const SAID = [
	['octicon-check', 'approved'],
	['octicon-file-diff', 'changes requested'],
	['octicon-comment', 'commented'],
] as const;

function withReviews(reviewers: Actor[], root: Element): Actor[] {
	const marks = [...root.querySelectorAll('p:has(.reviewers-status-icon)')];
	return reviewers.map((reviewer) => {
		const mark = marks.find((p) => p.querySelector('.assignee')?.textContent?.trim() === reviewer.name);
		const said = SAID.find(([icon]) => mark?.querySelector(`.reviewers-status-icon .${icon}`));
		return said ? { ...reviewer, said: said[1] } : reviewer;
	});
}

/** What is told by the page of one task, beyond its table. */
function ofPage(fields: Fields, task: string, root: Element, url: URL, trace: Trace): Fields {
	const comments = commentsIn(root, url);
	trace.comments = comments.trace;
	const { links, ...rest } = fields;
	const { body, reviewers, parent } = rest;
	const others = links?.filter((link) => link.task !== task && link.url !== parent?.url);
	// Where the parent alone was listed, that there are no others is yet to be proved.
	const none = links === null || (others?.length === 0 && root.querySelector(NONE_LINKED));
	return {
		...rest,
		...(body?.text === NO_DESCRIPTION ? { body: null } : {}),
		...(others && others.length > 0 ? { links: others } : none ? { links: null } : {}),
		...(reviewers ? { reviewers: withReviews(reviewers, root) } : {}),
		...(comments.value === undefined ? {} : { comments: comments.value }),
	};
}

/** Something comes after it on the page, if only GitHub's footer: a page that was cut within it proves no emptiness. */
function isWhole(root: Element): boolean {
	for (let at: Element | null = root; at; at = at.parentElement) if (at.nextElementSibling) return true;
	return false;
}

const filled = (fields: Fields): Fields =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

/**
 * What tables can't say: kinds, states, people under one id each, reviews and comments. For `project` the tables give
 * the address that the place itself has for its task; where there is none, the page's address is the task's.
 */
export function finish(seen: Seen, root: Element, url: URL, trace: Trace): Seen {
	const row = seen.surface === 'list';
	const { project: href, state, ...table } = seen.fields;
	const told = row ? table : ofPage(table, seen.task, root, url, trace);
	const at = href ?? url.href;
	const kind = kindOf(at, url) ?? table.kind ?? null;
	const project = repositoryOf(at, url);
	const stands = state && stateOf(state, kind);
	const { author, assignees, reviewers } = told;
	const login = row && authorIn(root.querySelector(OPENED_BY)?.getAttribute('href') ?? null, url);
	const fields: Fields = {
		...told,
		...(kind ? { kind } : {}),
		...(project ? { project } : {}),
		...(stands ? { state: stands } : {}),
		...(author ? { author: actorOf(login ? { ...author, id: login } : author) } : {}),
		...(assignees ? { assignees: assignees.map(actorOf) } : {}),
		...(reviewers ? { reviewers: reviewers.map(actorOf) } : {}),
	};
	return { ...seen, fields: isWhole(root) ? fields : filled(fields) };
}
