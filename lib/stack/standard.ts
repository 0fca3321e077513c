import type { ToolName } from '../task/key.ts';
import type { Layer } from '../task/layers.ts';
import { isOf } from './project.ts';
import type { Ask, AskingRule, Count, Kind, Stage, Standard } from './standard-schema.ts';

/**
 * Asked for where no organisation's Standard is set: a Definition of Ready and of Done that is mild. All five layers
 * of work that is under way, Why and What of an idea, little of what is done, next to nothing of a bot's update.
 */
export const DEFAULT_STANDARD: Standard = {
	name: 'Throughline default',
	version: '1.0.0',
	rules: [
		{
			name: 'all work',
			because: 'Whoever takes it up can start without asking, and everyone else can plan around it.',
			for: {},
			asks: { why: 'needed', what: 'needed', who: 'needed', when: 'needed', how: 'needed' },
		},
		{
			name: 'an idea',
			because: 'It has to say why and what before anyone plans it; the rest comes when it is taken up.',
			for: { stages: ['idea'] },
			asks: { why: 'needed', what: 'needed', who: 'recommended', when: 'recommended', how: 'recommended' },
		},
		{
			name: 'an epic',
			because: 'How it is done is said by the work it is made of.',
			for: { kinds: ['epic'] },
			asks: { how: 'recommended' },
		},
		{
			name: 'a subtask',
			because: 'Its parent says what it is good for, and by when.',
			for: { kinds: ['subtask'] },
			asks: { why: 'recommended', when: 'recommended' },
		},
		{
			name: 'an open pull request',
			because: 'It is meant to be merged when it is ready.',
			for: { kinds: ['pull request'] },
			asks: { when: 'recommended' },
		},
		{
			name: 'an approval',
			because: 'To decide takes no plan.',
			for: { kinds: ['approval'] },
			asks: { how: 'not needed' },
		},
		{
			name: 'done work',
			because: 'It is past nagging about, but what its record does not say stays to be seen.',
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
			because: 'Its title says it all.',
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
	/** Its name, and its project by the field: a Standard may be for some projects alone. */
	task: string;
	project: string | null;
}

const fits = <Item>(listed: readonly Item[] | undefined, item: Item | null) =>
	listed === undefined || (item !== null && listed.includes(item));

/** Whether a rule is for work like this. */
export const isFor = ({ for: { tools, projects, kinds, stages } }: AskingRule, work: Work): boolean =>
	fits(tools, work.tool) &&
	fits(kinds, work.kind) &&
	fits(stages, work.stage) &&
	(projects === undefined || projects.some((project) => isOf(project, work)));

/** What the Standard asks of a layer, and the name of the rule that asks. A layer no rule names is not needed. */
export function askedOf(standard: Standard, work: Work, layer: Layer): { asked: Ask; askedBy: string } {
	const rule = standard.rules.findLast((one) => one.asks[layer] !== undefined && isFor(one, work));
	return { asked: rule?.asks[layer] ?? 'not needed', askedBy: rule?.name ?? 'no rule' };
}

/** What counts for a layer, by the last rule that fits and says so; null: all that is found. */
export function countOf(standard: Standard, work: Work, layer: Layer): Count | null {
	const rule = standard.rules.findLast((one) => one.counts?.[layer] !== undefined && isFor(one, work));
	return rule?.counts?.[layer] ?? null;
}
