import type { ToolName } from '../task/key.ts';
import type { Layer } from '../task/layers.ts';
import type { Ask, Kind, Stage, Standard } from './standard-schema.ts';

/** Asked for where no Standard is set: all five layers of work that is under way, little of what is done. */
export const DEFAULT_STANDARD: Standard = {
	name: 'Throughline default',
	version: '1.0.0',
	rules: [
		{
			name: 'all work',
			for: {},
			asks: { why: 'needed', what: 'needed', who: 'needed', when: 'needed', how: 'needed' },
		},
		// An idea has to say why and what before anyone plans it.
		{
			name: 'an idea',
			for: { stages: ['idea'] },
			asks: { who: 'recommended', when: 'recommended', how: 'recommended' },
		},
		{ name: 'an epic', for: { kinds: ['epic'] }, asks: { how: 'recommended' } },
		// The parent of a subtask says what it is good for.
		{ name: 'a subtask', for: { kinds: ['subtask'] }, asks: { why: 'recommended', when: 'recommended' } },
		{ name: 'an open pull request', for: { kinds: ['pull request'] }, asks: { when: 'recommended' } },
		{ name: 'an approval', for: { kinds: ['approval'] }, asks: { how: 'not needed' } },
		// What is done is past nagging about, but what its record does not say stays to be seen.
		{
			name: 'done work',
			for: { stages: ['done'] },
			asks: {
				why: 'recommended',
				what: 'recommended',
				who: 'recommended',
				when: 'recommended',
				how: 'recommended',
			},
		},
		{
			name: "a bot's dependency update",
			for: { kinds: ['dependency update'] },
			asks: { why: 'not needed', who: 'not needed', when: 'not needed', how: 'not needed' },
		},
	],
};

/** Work as far as a Standard tells it apart; `stage` is null where the state was not seen or is not known. */
export interface Work {
	tool: ToolName | null;
	kind: Kind;
	stage: Stage | null;
}

/** What the Standard asks of a layer, and the name of the rule that asks. A layer no rule names is not needed. */
export function askedOf(standard: Standard, work: Work, layer: Layer): { asked: Ask; askedBy: string } {
	const fits = <Item>(listed: readonly Item[] | undefined, item: Item | null) =>
		listed === undefined || (item !== null && listed.includes(item));
	const rule = standard.rules.findLast(
		({ for: { tools, kinds, stages }, asks }) =>
			asks[layer] !== undefined && fits(tools, work.tool) && fits(kinds, work.kind) && fits(stages, work.stage),
	);
	return { asked: rule?.asks[layer] ?? 'not needed', askedBy: rule?.name ?? 'no rule' };
}
