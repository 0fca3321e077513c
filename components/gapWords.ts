import { type Cost, knownSince } from '../lib/audit/cost.ts';
import type { Scope } from '../lib/audit/scope.ts';
import { UNOWNED, type UnownedKind } from '../lib/audit/unowned.ts';
import { costInWords, UNOWNED_MEANINGS, UNOWNED_NAMES } from '../lib/audit/words.ts';
import { workOf } from '../lib/stack/work.ts';
import type { TaskRow } from '../lib/store/tables.ts';
import { parseKey } from '../lib/task/key.ts';
import type { Layer } from '../lib/task/layers.ts';
import type { Group } from './gapQuery.ts';
import { plain } from './plain.ts';
import { counted, LAYER_NAMES, LAYER_QUESTIONS, TOOL_LABELS } from './words.ts';

export const isUnowned = (of: Group['of']): of is UnownedKind => (UNOWNED as readonly string[]).includes(of);

/** A group by its name: `Who missing`, `Owner has left`. */
export const groupName = (of: Group['of']): string =>
	isUnowned(of) ? UNOWNED_NAMES[of] : `${LAYER_NAMES[of]} missing`;

/** What a group means, in a sentence. */
export const groupMeaning = (of: Group['of']): string =>
	isUnowned(of) ? UNOWNED_MEANINGS[of] : `Nothing was found that says ${LAYER_QUESTIONS[of]}.`;

/** `12 tasks: 9 needed, 3 recommended`. */
export function countInWords({ count, needed }: Group): string {
	const recommended = count - needed;
	const all = counted(count, 'task');
	if (recommended === 0 || needed === 0) return `${all}, ${needed === 0 ? 'recommended' : 'needed'}`;
	return `${all}: ${needed} needed, ${recommended} recommended`;
}

/** The layer that a group is about. */
export const layerOf = (of: Group['of']): Layer => (isUnowned(of) ? 'who' : of);

/** Why a task stands where it stands in its group. */
export function placeInWords(row: TaskRow, of: Group['of'], blocks: readonly string[], now: number): string {
	const { asked } = row.verdict.layers[layerOf(of)];
	const cost: Cost = {
		asked: asked === 'needed' ? 'needed' : 'recommended',
		stage: workOf(row.task, row.fields).stage,
		blocks: null,
		since: knownSince(row),
	};
	return plain(costInWords(cost, blocks, new Date(now).toISOString()), 200);
}

/** A gap in one line that a person can paste anywhere. */
export function lineToCopy(row: TaskRow, of: Group['of'], place: string): string {
	const ref = parseKey(row.task);
	const name =
		ref?.tool === 'jira' ? `${ref.key} ` : ref?.tool === 'github' ? `${ref.owner}/${ref.repo}#${ref.number} ` : '';
	return `${name}${plain(row.title, 200)}: ${groupName(of)} (${place}) ${row.url}`.trim();
}

/** Someone as they are chosen from a list: `Ada Reed (Jira)`. */
export function personInWords(person: string): string {
	const at = person.indexOf(':');
	const tool = person.slice(0, at) as keyof typeof TOOL_LABELS;
	return `${plain(person.slice(at + 1), 60)} (${TOOL_LABELS[tool] ?? tool})`;
}

/** Whether two scopes choose the same. */
export const sameScope = (a: Scope, b: Scope): boolean =>
	JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
