import type { Actor, Fields, State } from '../../task/fields.ts';
import type { Seen } from '../../task/sighting.ts';
import type { ToolTables, Trace } from '../tool.ts';
import { actorOf } from './people.ts';
import { SHUT } from './shut.ts';
import { toldBy } from './url.ts';

/** What GitHub writes where nothing was written; there are no translations of it. */
const NO_DESCRIPTION = 'No description provided.';

/** The list of linked tasks in React's sidebar, there and bare. */
const NONE_LINKED = '[data-testid="issue-viewer-linked-pr-container"]:not(:has(*))';

/** What the mark on a review says, by its icon; a dot is a review that is waited for. */
const SAID = { check: 'approved', 'file-diff': 'changes requested', comment: 'commented' };

function withReview(reviewer: Actor, marks: readonly Element[]): Actor {
	const mark = marks.find((p) => p.querySelector('.assignee')?.textContent?.trim() === reviewer.name);
	for (const [icon, said] of Object.entries(SAID)) {
		if (mark?.querySelector(`.reviewers-status-icon .octicon-${icon}`)) return { ...reviewer, said };
	}
	return reviewer;
}

/**
 * A state with what it comes to: GitHub's words are few and never translated. An open issue may be worked on or not,
 * so it is of no category.
 */
function stateOf({ name }: State, kind: string | null): State {
	if (/^(?:Closed|Merged)/.test(name)) return { name, category: 'done' };
	return kind === 'pull request' && /^(?:Open|Draft|Queued)/.test(name) ? { name, category: 'doing' } : { name };
}

/** Told right behind a milestone's name, and not told apart from it in notes of 2026 (websculpt, mihaamiharu). */
const DUE = /(?<=.)(?:No due date|Due by [A-Z][a-z]+ \d+, \d{4}|Past due by \d).*/;

/** Something comes after it on the page, if only GitHub's footer: a page that was cut within it proves no emptiness. */
function isWhole(root: Element): boolean {
	for (let at: Element | null = root; at; at = at.parentElement) if (at.nextElementSibling) return true;
	return false;
}

/**
 * What tables can't say: kinds, what states come to, people under one id each, reviews. For `project` the tables give
 * the address that the place itself has for its task; where there is none, the page's address is the task's.
 */
export function finish(seen: Seen, root: Element, url: URL, _: Trace, { agents = [] }: ToolTables): Seen {
	const fields: Fields = { ...seen.fields };
	const { project: href, state, author, assignees, reviewers, comments, links, body, parent, milestone } = fields;
	delete fields.project;
	Object.assign(fields, toldBy(href ?? url.href, url));
	if (state) fields.state = stateOf(state, fields.kind ?? null);
	if (author) fields.author = actorOf(author, agents);
	if (assignees) fields.assignees = assignees.map((who) => actorOf(who, agents));
	if (reviewers) {
		const marks = [...root.querySelectorAll('p:has(.reviewers-status-icon)')];
		fields.reviewers = reviewers.map((who) => actorOf(withReview(who, marks), agents));
	}
	if (comments) {
		fields.comments = comments.map(({ author: by, ...rest }) => (by ? { ...rest, author: actorOf(by, agents) } : rest));
	}
	// One page of a long timeline says nothing of the others (websculpt, 2026-08).
	if (!comments && url.search.includes('timeline_page')) delete fields.comments;
	if (milestone) fields.milestone = { ...milestone, name: milestone.name.replace(DUE, '').trim() };
	if (body?.text === NO_DESCRIPTION) fields.body = null;
	if (links) {
		fields.links = links.filter((link) => link.task !== seen.task && link.url !== parent?.url);
		// Where the parent alone was listed, that there are no others is yet to be proved.
		if (fields.links.length === 0) {
			delete fields.links;
			if (root.querySelector(NONE_LINKED) && !root.querySelector(SHUT)) fields.links = null;
		}
	}
	if (!isWhole(root)) {
		for (const [name, value] of Object.entries(fields)) if (value === null) delete fields[name as keyof Fields];
	}
	return { ...seen, fields };
}
