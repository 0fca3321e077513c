import type { TaskFlow, TaskHistory } from '../../lib/flow/task-flow.ts';
import type { FlowItem } from './flow-corpus.ts';

const short = (text: string | undefined, most: number) => (text ?? '').replace(/\s+/g, ' ').slice(0, most);

const second = (at: string) => at.slice(0, 19);
/** Since when; where it is not known, between which two times it began. */
const sinceOf = ({ at, after }: { at: string; after?: string | undefined }) =>
	after === undefined ? second(at) : `${second(after)}…${second(at)}`;

/** An item for reading: its events, then what was found in them. */
export function printed(
	item: FlowItem,
	{ task }: TaskHistory,
	{ events, handoffs, turn, contradictions }: TaskFlow,
): string {
	const { state, assignees } = task.fields;
	const lines = [
		`\n######## ${item.url} ${item.kind} by ${item.author} — ${short(item.title, 80)}`,
		`now: ${state?.name}; assignees: ${assignees === undefined ? 'unseen' : (assignees ?? []).map(({ name }) => name).join(', ') || 'nobody'}`,
	];
	for (const [place, { kind, at, by, whom, from, to, said, text, field }] of events.entries()) {
		const who = whom ? ` > ${whom.map(({ name }) => name).join(', ')}` : '';
		const moved =
			kind === 'moved' || kind === 'assigned'
				? ` ${from ?? ''}→${to ?? ''}`
				: to
					? ` ${field ?? ''} ${short(to, 40)}`
					: '';
		lines.push(
			`  ${place} ${at.slice(0, 19)} ${by?.name ?? '-'} ${kind}${who}${moved} ${said ?? ''} ${text ? `“${short(text, 420)}”` : ''}`,
		);
	}
	const placeOf = (id: string | undefined) => events.findIndex((event) => event.id === id);
	for (const { kind, from, to, event, acknowledged, ended, because, dead } of handoffs)
		lines.push(
			`  H [${placeOf(event)}] ${kind}: ${from?.name ?? from} → ${to?.name ?? 'nobody'}; ack ${acknowledged ? placeOf(acknowledged.event) : '-'}; ${ended ? `${ended.how} ${placeOf(ended.event)}` : 'open'}${dead ? ` DEAD ${dead}` : ''} — ${short(because, 200)}`,
		);
	if (turn.is === 'waiting')
		lines.push(
			`  T on [${turn.on.map(({ name }) => name).join(', ')}] for ${turn.for} since ${sinceOf(turn.since)} [${placeOf(turn.event ?? '')}]${turn.dead ? ` DEAD ${turn.dead}` : ''} — ${short(turn.because, 200)}`,
		);
	else lines.push(`  T ${turn.is} — ${turn.because}`);
	for (const { kind, because } of contradictions) lines.push(`  ! ${kind} — ${because}`);
	return lines.join('\n');
}
