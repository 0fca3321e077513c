import type { EventKind } from '../../../task/event.ts';
import { cut, instantOf, line, type Told } from '../../reading/history.ts';
import { taskAt } from '../url.ts';
import { nodeId } from './node-id.ts';
import { whoNamed } from './who.ts';

/** Larger data than any page carries is not read, in UTF-16 units. */
const LARGEST = 5_000_000;
const SCRIPT = 'script[data-target="react-app.embeddedData"]';

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An event of GitHub's, by its name in the data: real pages of 2025 and an answer recorded in 2026-08 where it says `seen`. */
interface Known {
	kind: EventKind;
	field?: string;
	relation?: string;
	seen?: true;
}

const KNOWN: Readonly<Record<string, Known>> = {
	IssueComment: { kind: 'commented', seen: true },
	LabeledEvent: { kind: 'labelled', field: 'labels', seen: true },
	UnlabeledEvent: { kind: 'unlabelled', field: 'labels' },
	RenamedTitleEvent: { kind: 'retitled', field: 'title', seen: true },
	CrossReferencedEvent: { kind: 'mentioned', seen: true },
	ClosedEvent: { kind: 'closed', seen: true },
	ReopenedEvent: { kind: 'reopened' },
	AssignedEvent: { kind: 'assigned' },
	UnassignedEvent: { kind: 'unassigned' },
	MilestonedEvent: { kind: 'planned', field: 'milestone' },
	DemilestonedEvent: { kind: 'planned', field: 'milestone' },
	ConnectedEvent: { kind: 'linked', relation: 'closed by' },
	DisconnectedEvent: { kind: 'unlinked', relation: 'closed by' },
	ParentIssueAddedEvent: { kind: 'linked', relation: 'parent' },
	ParentIssueRemovedEvent: { kind: 'unlinked', relation: 'parent' },
	SubIssueAddedEvent: { kind: 'linked', relation: 'sub-issue' },
	SubIssueRemovedEvent: { kind: 'unlinked', relation: 'sub-issue' },
	MarkedAsDuplicateEvent: { kind: 'linked', relation: 'duplicate of' },
	BlockedByAddedEvent: { kind: 'linked', relation: 'blocked by' },
	BlockedByRemovedEvent: { kind: 'unlinked', relation: 'blocked by' },
	BlockingAddedEvent: { kind: 'linked', relation: 'blocking' },
	BlockingRemovedEvent: { kind: 'unlinked', relation: 'blocking' },
};

/** Under which of these an event has the other task that it is about. */
const OTHERS = ['innerSource', 'source', 'subject', 'parent', 'subIssue', 'canonical', 'blockingIssue', 'blockedIssue'];

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? line(value) : undefined);

function linkOf(node: Json, relation: string | undefined, url: URL): Told['link'] {
	const other = OTHERS.map((name) => node[name]).find((value) => isJson(value) && typeof value.url === 'string');
	const href = isJson(other) ? String(other.url).slice(0, 2_000) : '';
	const task = href ? taskAt(href, url) : null;
	if (!task) return undefined;
	const title = isJson(other) ? text(other.title ?? other.pullTitleHTML ?? other.titleHTML) : undefined;
	return { task, url: href, ...(title ? { title } : {}), ...(relation ? { relation } : {}) };
}

/** What an event carries besides, by its name. */
function told(node: Json, name: string, { relation }: Known, url: URL): Partial<Told> {
	const label = isJson(node.label) ? text(node.label.name) : undefined;
	const stone = text(node.milestoneTitle) ?? (isJson(node.milestone) ? text(node.milestone.title) : undefined);
	const to = label ?? text(node.currentTitle) ?? stone;
	const closes = name === 'CrossReferencedEvent' && node.willCloseTarget === true ? 'closed by' : undefined;
	const link = linkOf(node, closes ?? relation, url);
	const whom = isJson(node.assignee) ? whoNamed(node.assignee.login, node.assignee.__typename) : null;
	const reason = text(node.stateReason)?.toLowerCase().replaceAll('_', ' ');
	const gone = /^(?:Unlabeled|Demilestoned)/.test(name);
	return {
		...(gone && to ? { from: to, ...(stone ? { to: null } : {}) } : to ? { to } : {}),
		...(text(node.previousTitle) ? { from: text(node.previousTitle) ?? null } : {}),
		...(link ? { link } : {}),
		...(whom ? { whom: [whom] } : {}),
		...(reason && name === 'ClosedEvent' ? { said: reason } : {}),
		...(typeof node.body === 'string' && node.body ? { text: cut(node.body) } : {}),
	};
}

function eventOf(node: Json, url: URL): Told[] {
	const { __typename: name, databaseId, createdAt } = node;
	const at = instantOf(text(createdAt));
	const number = databaseId ?? nodeId(text(node.id) ?? '')?.number;
	if (typeof name !== 'string' || !name || name.length > 80 || !at || !/^\d{1,20}$/.test(String(number))) return [];
	const known = KNOWN[name];
	const actor = isJson(node.actor) ? node.actor : isJson(node.author) ? node.author : null;
	const by = actor ? whoNamed(actor.login, actor.__typename) : null;
	const id = name === 'IssueComment' ? 'issuecomment' : name === 'CrossReferencedEvent' ? 'reference' : 'event';
	return [
		{
			id: `github:${id}-${number}`,
			// What is not known is kept under GitHub's own word for it.
			kind: known?.kind ?? name,
			at,
			source: 'payload',
			...(known?.field ? { field: known.field } : {}),
			...(by ? { by } : {}),
			...(known ? told(node, name, known, url) : {}),
		},
	];
}

/** The objects of an issue that data names: it has a timeline, and an address. Linear in the data's size. */
function issueWithin(json: string, task: string, url: URL): Json | null {
	const queue: unknown[] = [];
	try {
		if (json.length < LARGEST) queue.push(JSON.parse(json));
	} catch {
		// Not JSON: no data.
	}
	for (const value of queue) {
		if (!value || typeof value !== 'object') continue;
		if ('frontTimelineItems' in value && 'url' in value && typeof value.url === 'string') {
			if (taskAt(value.url, url) === task) return value as Json;
		}
		for (const inner of Object.values(value)) queue.push(inner);
	}
	return null;
}

/** Where the data was gone through already, and for which task: two readers ask for the same. */
const found = new WeakMap<Element, { text: string; task: string; issue: Json | null }>();

function issueInScript(script: Element, task: string, url: URL): Json | null {
	const text = script.textContent ?? '';
	const known = found.get(script);
	if (known?.task === task && known.text === text) return known.issue;
	const issue = issueWithin(text, task, url);
	found.set(script, { text, task, issue });
	return issue;
}

/** The object of an issue in the data that its page is served with; null: there is none. */
export function issueIn(document: Document, task: string, url: URL): Json | null {
	for (const script of document.querySelectorAll(SCRIPT)) {
		const issue = issueInScript(script, task, url);
		if (issue) return issue;
	}
	return null;
}

const nodesOf = (items: unknown): Json[] =>
	isJson(items) && Array.isArray(items.edges)
		? items.edges.flatMap((edge) => (isJson(edge) && isJson(edge.node) ? [edge.node] : []))
		: [];

/**
 * The events in the data that an issue's page carries. It is as old as the page, but what happened stays so: data of
 * this very task counts however old it is, data of another task never.
 */
export function payloadTold(document: Document, task: string, url: URL): Told[] {
	const issue = issueIn(document, task, url);
	if (!issue) return [];
	const at = instantOf(text(issue.createdAt));
	const author = isJson(issue.author) ? whoNamed(issue.author.login, issue.author.__typename) : null;
	const opening: Told[] =
		at && /^\d{1,20}$/.test(String(issue.databaseId))
			? [
					{
						id: `github:issue-${issue.databaseId}`,
						kind: 'created',
						at,
						source: 'payload',
						...(author ? { by: author } : {}),
					},
				]
			: [];
	const nodes = [...nodesOf(issue.frontTimelineItems), ...nodesOf(issue.backTimelineItems)];
	return [...opening, ...nodes.flatMap((node) => eventOf(node, url))];
}
