import { didIn } from '../../lib/audit/activity.ts';
import { foundBy } from '../../lib/audit/facets.ts';
import type { Account } from '../../lib/flow/account.ts';
import { agentWorkNear } from '../../lib/flow/contributors/answers-near.ts';
import type { Handoff } from '../../lib/flow/handoff.ts';
import type { LinkType, TaskLink } from '../../lib/flow/link.ts';
import type { Release } from '../../lib/flow/released.ts';
import type { Turn } from '../../lib/flow/turn-of.ts';
import type { FlowDerive, Member, Place } from '../../lib/store/flow-derive.ts';
import type { Event } from '../../lib/task/event.ts';
import { parseKey, toolOf } from '../../lib/task/key.ts';

/** A stand-in for the rules of the flow: small, pure and honest, so that the store has something to keep. */

const account = (task: string, name: string): Account => ({
	key: `${toolOf(task)}:${name}`,
	name,
	kind: name.endsWith('[bot]') ? 'agent' : 'unknown',
});

const known = (one: Account) => ({ ...one, because: one.kind === 'agent' ? 'Its name says so.' : 'Nothing tells.' });

function handoffsOf(history: readonly Event[]): Handoff[] {
	return history.flatMap((event, at) => {
		if (event.kind !== 'assigned' && event.kind !== 'approval asked') return [];
		const later = history.slice(at + 1);
		return (event.whom ?? []).map((whom): Handoff => {
			const to = account(event.task, whom.name);
			const answer = later.find(({ by }) => by?.name === whom.name);
			const end = later.find(({ kind }) => kind === 'closed' || kind === 'assigned');
			return {
				id: `${event.id} ${to.key}`,
				task: event.task,
				kind: event.kind === 'assigned' ? 'assigned' : 'approval asked',
				...(event.by === undefined ? {} : { from: event.by && account(event.task, event.by.name) }),
				to,
				asked: { at: event.at },
				event: event.id,
				...(answer ? { acknowledged: { at: answer.at, event: answer.id } } : {}),
				...(end ? { ended: { at: end.at, event: end.id, how: 'finished' as const } } : {}),
				because: `${whom.name} was asked.`,
			};
		});
	});
}

const handoffOf = (task: string, { event, heldUpBy, because }: Release): Handoff => ({
	...{ id: event.id, task, kind: 'dependency released', from: null, to: account(task, 'jo'), heldUpBy },
	...{ asked: { at: event.at }, event: event.id, because },
});

function turnOf(task: string, history: readonly Event[], handoffs: readonly Handoff[]): Turn {
	const last = history.at(-1);
	if (!last) return { is: 'unseen', because: 'No history was seen.' };
	if (last.kind === 'closed') return { is: 'over', since: { at: last.at }, task, because: 'It was closed.' };
	const open = handoffs.filter(({ ended }) => !ended);
	const asked = open.at(-1);
	return {
		is: 'waiting',
		on: open.flatMap(({ to }) => (to ? [to] : [])),
		for: asked?.kind === 'approval asked' ? 'an approval' : 'work',
		since: asked?.asked ?? { at: last.at },
		asker: asked?.from ?? null,
		task,
		event: asked?.event ?? last.id,
		because: 'It was asked.',
		...(last.kind === 'reopened' ? { dead: 'owner has left' as const } : {}),
	};
}

const TYPES: readonly LinkType[] = ['same work', 'parent', 'blocks', 'relates', 'mentions'];

function linksOf(task: string, history: readonly Event[]): TaskLink[] {
	const links = new Map<string, TaskLink>();
	for (const { id, kind, link } of history) {
		const works = link?.relation === 'works' ? { works: true as const } : {};
		const isHeld = link?.relation === 'blocked by';
		const type = isHeld
			? 'blocks'
			: (TYPES.find((one) => one === link?.relation) ?? (works.works ? 'same work' : undefined));
		if (!type || !link?.task || link.task === task) continue;
		const name = `${type} ${link.task} ${isHeld}`;
		const ends = isHeld ? { from: link.task, to: task } : { from: task, to: link.task };
		const evidence = { rule: 'test', where: id, quote: '', own: true };
		if (kind === 'linked') links.set(name, { type, ...ends, evidence, ...works });
		else links.delete(name);
	}
	return [...links.values()].sort((a, b) => (a.type + a.from + a.to < b.type + b.from + b.to ? -1 : 1));
}

export const placesOf = (task: string): Place[] => {
	const ref = parseKey(task);
	if (ref?.tool === 'jira') return [{ project: ref.key.split('-')[0] ?? '', site: ref.site }];
	return ref?.tool === 'github' ? [{ repository: `${ref.owner}/${ref.repo}` }] : [];
};

/** Waits on the task whose name comes first; unseen where all are; over where all are. */
function threadTurn(members: readonly Member[]): Turn {
	const turns = [...members].sort((a, b) => (a.task.task < b.task.task ? -1 : 1)).map(({ flow }) => flow.turn);
	return (
		turns.find(({ is }) => is === 'waiting') ??
		turns.find(({ is }) => is === 'unseen') ??
		turns[0] ?? { is: 'unseen', because: 'No task was seen.' }
	);
}

export const standIn: FlowDerive = {
	madeBy: 'test',
	placesOf,
	threadTurn,
	foundBy,
	didIn,
	isAnswered: (own, thread) => agentWorkNear(own, thread)?.answers != null,
	isUmbrella: ({ fields }) => fields.title === 'Count boats',
	/** Work on a task joins it, unless more than two work on it. */
	joinedTo(task, touching) {
		const workers = (name: string) =>
			new Set(touching(name).flatMap((link) => (link.works && link.to === name ? [link.from] : []))).size;
		const joined = touching(task).filter((link) => link.type === 'same work' && (!link.works || workers(link.to) <= 2));
		return [...new Set(joined.map(({ from, to }) => (from === task ? to : from)))];
	},
	inferred: (before, { task, at, source, fields }) =>
		before.fields.title === undefined || fields.title === undefined || before.fields.title === fields.title
			? []
			: [
					{
						id: `inferred:${task} ${before.lastSeen} ${at}`,
						task,
						kind: 'retitled',
						at,
						...(before.lastSeen ? { after: before.lastSeen } : {}),
						from: before.fields.title,
						to: fields.title,
						source,
						inferred: true as const,
					},
				],
	/** Released by the last end of all that holds it up. */
	released({ task, links }, turnOf) {
		const blockers = [...new Set(links.map(({ from }) => from))];
		const ends = blockers.map((name) => ({ name, turn: turnOf(name) }));
		const over = ends.flatMap(({ name, turn }) => (turn?.is === 'over' ? [{ name, at: turn.since.at }] : []));
		const last = over.sort((a, b) => (a.at + a.name < b.at + b.name ? 1 : -1))[0];
		if (!last || over.length < ends.length) return null;
		const event = {
			id: `released:${task} ${last.name}`,
			task,
			kind: 'dependency finished',
			at: last.at,
			source: 'page' as const,
		};
		return { event, heldUpBy: last.name, by: null, because: 'It ended.' };
	},
	flow({ task, events }, places, release) {
		const history = [...new Map(events.map((event) => [event.id, event])).values()].sort((a, b) =>
			a.at + a.id < b.at + b.id ? -1 : 1,
		);
		const handoffs = [...handoffsOf(history), ...(release ? [handoffOf(task.task, release)] : [])];
		const people = [...history.flatMap(({ by, whom }) => [...(by ? [by] : []), ...(whom ?? [])])].map(
			({ name }) => name,
		);
		// A key that stands in the title names the one site that has such a project.
		const [, key = '', project = ''] = /\b(([A-Z]+)-\d+)\b/.exec(task.fields.title ?? '') ?? [];
		const sites = project ? (places.projects.get(project) ?? []) : [];
		const to = `jira:${sites[0]}/${key}`;
		const evidence = { rule: 'test', where: 'title', quote: key, own: false };
		return {
			events: history,
			handoffs,
			turn: turnOf(task.task, history, handoffs),
			contradictions: [],
			accounts: [...new Set(people)].sort().map((name) => known(account(task.task, name))),
			links: [
				...linksOf(task.task, history),
				...(sites.length === 1 && to !== task.task
					? [
							{
								type: places.umbrellas?.has(to) ? ('parent' as const) : ('same work' as const),
								from: task.task,
								to,
								evidence,
							},
						]
					: []),
			],
		};
	},
	contradictions: (members, links, blockers) => {
		const titles = [...new Set(members.flatMap(({ task }) => task.fields.title ?? []))].sort();
		const tasks = members.map(({ task }) => task.task).sort();
		const waits = links.filter(({ type, to }) => type === 'blocks' && tasks.includes(to));
		const done = blockers.filter(
			({ task, fields }) => fields.title === 'Ship it' && waits.some(({ from }) => from === task),
		);
		const blocked = done.map(({ task }) => task).sort();
		return [
			...(titles.length > 1 ? [{ kind: 'two owners' as const, tasks, because: titles.join(' or ') }] : []),
			...(blocked.length > 0
				? [{ kind: 'blocked by something finished' as const, tasks: blocked, because: 'It was shipped.' }]
				: []),
		];
	},
};
