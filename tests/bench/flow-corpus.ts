import type { FlowGround, TaskHistory } from '../../lib/flow/task-flow.ts';
import { type Event, eventSchema } from '../../lib/task/event.ts';
import { taskSchema } from '../../lib/task/task.ts';
import { AUTOMATIONS } from './flow-bots.ts';

/** A row of the histories, as the corpus' README describes it. */
export interface FlowItem {
	id: string;
	tool: 'github' | 'jira';
	url: string;
	kind: string;
	title: string;
	author?: string;
	created: string;
	closed?: string | null;
	agent_name?: string;
	fields: { state?: string; status?: string; assignees?: string[] };
	changelog: { at?: string; actor?: string; event?: string; field?: string; from?: string; to?: string }[];
	comments?: { at: string; author: string; text: string; kind?: string }[];
}

const GITHUB: Readonly<Record<string, string>> = {
	...{
		labeled: 'labelled',
		unlabeled: 'unlabelled',
		renamed: 'retitled',
		milestoned: 'planned',
		demilestoned: 'planned',
	},
	...{ review_requested: 'review asked', review_request_removed: 'review unasked', ready_for_review: 'readied' },
	...{ convert_to_draft: 'drafted', 'cross-referenced': 'mentioned', connected: 'linked', disconnected: 'unlinked' },
	...{ copilot_work_started: 'agent started', copilot_work_finished: 'agent finished' },
	...{ copilot_work_finished_failure: 'agent failed', parent_issue_added: 'linked' },
};
const JIRA: Readonly<Record<string, string>> = {
	...{ status: 'moved', duedate: 'planned', 'fix version': 'planned', sprint: 'planned', description: 'changed' },
	...{ summary: 'retitled', labels: 'labelled', link: 'linked', reviewer: 'review asked' },
};

const instant = (text: string) => new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')).toISOString();
const named = (name: string | undefined) => (name ? [{ name }] : undefined);

type Change = FlowItem['changelog'][number];

function kindOf({ tool }: FlowItem, { event, field = '', to }: Change): string {
	if (tool === 'github') return GITHUB[event ?? ''] ?? event ?? field;
	if (field === 'assignee') return to ? 'assigned' : 'unassigned';
	return JIRA[field] ?? field;
}

function whomOf(kind: string, { from, to, actor }: Change): { name: string }[] | undefined {
	if (kind === 'assigned' || kind === 'review asked') return named(to);
	if (kind === 'unassigned' || kind === 'review unasked') return named(from);
	// GitHub tells who set Copilot going; there is one Copilot.
	return kind.startsWith('agent ') && actor ? [{ name: 'Copilot' }] : undefined;
}

/** The name of the task that an item is. */
export const nameOf = ({ tool, id, url }: FlowItem): string => {
	const [, owner, repo, number] = /([^/]+)\/([^/]+)\/(?:issues|pull)\/(\d+)/.exec(url) ?? [];
	return tool === 'github' ? `github:${owner}/${repo}#${number}` : id;
};

const clean = (part: object) => Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));

/** The history of an item. A review whose time the source does not tell is left out; its text has it as a comment. */
export function eventsOf(item: FlowItem): Event[] {
	const task = nameOf(item);
	const own = { task, source: 'api' as const };
	const by = (name: string | undefined) => (name ? { name } : undefined);
	const changes = item.changelog.flatMap((change, place) => {
		if (!change.at) return [];
		const kind = kindOf(item, change);
		const { from, to, field } = change;
		const words =
			kind === 'assigned' && item.tool === 'jira' ? { from } : kind.startsWith('agent ') ? {} : { from, to };
		const link = kind === 'linked' ? { relation: to ?? 'link' } : undefined;
		const told = { ...own, id: `${task} ${place}`, kind, at: instant(change.at), by: by(change.actor), field, link };
		return [eventSchema.parse(clean({ ...told, whom: whomOf(kind, change), ...cut(words) }))];
	});
	const comments = (item.comments ?? []).map(({ at, author, text, kind }, place) => {
		const said = kind?.startsWith('review:') ? kind.slice(7) : undefined;
		const told = {
			...own,
			id: `${task} c${place}`,
			kind: said ? 'reviewed' : 'commented',
			at: instant(at),
			by: by(author),
			said,
		};
		return eventSchema.parse(clean({ ...told, text: text.slice(0, 8_000) }));
	});
	const made = { ...own, id: `${task} made`, kind: 'created', at: instant(item.created), by: by(item.author) };
	return [eventSchema.parse(clean(made)), ...changes, ...comments];
}

const cut = (words: { from?: string | undefined; to?: string | undefined }) =>
	clean({ from: words.from?.slice(0, 2_000), to: words.to?.slice(0, 2_000) });

function replayed(events: readonly Event[]): string[] | undefined {
	const changes = events.filter(({ kind }) => kind === 'assigned' || kind === 'unassigned');
	if (changes.length === 0) return undefined;
	const names = new Set<string>();
	for (const { kind, whom, from } of [...changes].sort((one, other) => (one.at < other.at ? -1 : 1))) {
		if (from) names.delete(from);
		for (const { name } of whom ?? []) kind === 'assigned' ? names.add(name) : names.delete(name);
	}
	return [...names];
}

/** Who had it at a time: who has it in the end, with later changes taken back; undefined: nothing tells. */
function assigneesAt(item: FlowItem, events: readonly Event[], at: string): string[] | undefined {
	const later = events.filter((event) => event.at > at).sort((one, other) => (one.at < other.at ? 1 : -1));
	// Where the source does not tell who has it in the end, the history does, if it tells anything of it.
	if (!item.fields.assignees) return replayed(events.filter((event) => event.at <= at));
	let names = [...item.fields.assignees];
	for (const { kind, whom, from } of later) {
		if (kind === 'assigned') names = names.filter((name) => !whom?.some((one) => one.name === name));
		if (kind === 'assigned' && from) names = [from];
		if (kind === 'unassigned') names.push(...(whom ?? []).map(({ name }) => name));
	}
	return [...new Set(names)];
}

/** The state at a time, in the tool's word. */
function stateAt(item: FlowItem, events: readonly Event[], at: string): string {
	const sorted = [...events].sort((one, other) => (one.at < other.at ? -1 : 1));
	if (item.tool === 'jira') {
		const moves = sorted.filter(({ kind }) => kind === 'moved');
		return moves.findLast((move) => move.at <= at)?.to ?? moves[0]?.from ?? item.fields.status ?? 'Open';
	}
	const drafts = sorted.filter(({ kind }) => kind === 'readied' || kind === 'drafted');
	const last = sorted.findLast((event) => event.at <= at && ['merged', 'closed', 'reopened'].includes(event.kind));
	const merged = sorted.some((event) => event.at <= at && event.kind === 'merged');
	if (merged) return 'Merged';
	if (last?.kind === 'closed') return 'Closed';
	const draft = drafts.findLast((event) => event.at <= at);
	return (draft ? draft.kind === 'drafted' : drafts[0]?.kind === 'readied') ? 'Draft' : 'Open';
}

/** An item as it was known at a time; `at` left out: at its end. */
export function historyAt(item: FlowItem, at = '9999'): TaskHistory {
	const events = eventsOf(item);
	const known = events.filter((event) => event.at <= at);
	const read =
		known
			.map((event) => event.at)
			.sort()
			.at(-1) ?? instant(item.created);
	const place = { url: item.url, surface: 'page', source: 'page' as const, at: read };
	// GitHub's histories are whole, so that where they tell of no assignee there is none.
	const assignees = assigneesAt(item, events, at) ?? (item.tool === 'github' ? [] : undefined);
	const task = taskSchema.parse({
		task: nameOf(item),
		fields: {
			kind: item.kind,
			title: item.title,
			...(item.author ? { author: { name: item.author } } : {}),
			state: stateAt(item, events, at),
			...(assignees ? { assignees } : {}),
		},
		from: { state: place, ...(assignees ? { assignees: place } : {}) },
		lastSeen: read,
	});
	return { task, events: known };
}

const AGENTS =
	/^(?:copilot|devin-ai-integration|claude|codex|chatgpt-codex-connector|cursor|cursoragent|jules|google-labs-jules|gru-agent|sweep-ai|openhands-agent)$/i;

/** Who somebody is, by their name alone: enough for these histories. */
export const ground: FlowGround = {
	left: new Set(),
	accountOf: (task, { name, kind }) => {
		const tool = task.slice(0, task.indexOf(':'));
		const plain = name.toLowerCase().replace(/\[bot\]$/, '');
		const is = AGENTS.test(plain)
			? 'agent'
			: /\[bot\]$/.test(name) || AUTOMATIONS.has(plain)
				? 'automation'
				: (kind ?? 'person');
		return { key: `${tool}:${tool === 'github' ? plain : name}`, name, kind: is, because: 'Its name.' };
	},
};
