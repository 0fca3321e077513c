import type { Change, Outcome } from '../lib/stack/standard-change.ts';
import { ASKS, type AskingRule, type Kind, levelOf, type Stage, type Standard } from '../lib/stack/standard-schema.ts';
import { LAYERS, type Layer } from '../lib/task/layers.ts';
import { counted, LAYER_NAMES, listed, oneOf, TOOL_LABELS } from './words.ts';

/** Words about Standards. */

export const KIND_NAMES: Record<Kind, string> = {
	issue: 'Issue',
	epic: 'Epic',
	story: 'Story',
	bug: 'Bug',
	task: 'Task',
	subtask: 'Subtask',
	'pull request': 'Pull request',
	'dependency update': 'Bot’s dependency update',
	approval: 'Approval',
};

export const STAGE_NAMES: Record<Stage, string> = {
	idea: 'Idea',
	ready: 'Ready',
	'in progress': 'In progress',
	'in review': 'In review',
	done: 'Done',
};

/** What a Standard is for: `the organisation`, `a team, in Jira`, `the project github:acme/shop`. */
export function reachInWords(standard: Standard): string {
	const level = levelOf(standard);
	const { tools, projects } = standard.for ?? {};
	const where = projects ? ` ${oneOf(projects)}` : '';
	const within = tools ? `, in ${listed(tools.map((tool) => TOOL_LABELS[tool]))}` : '';
	const who = level === 'organisation' ? 'the whole organisation' : level === 'team' ? 'a team' : 'a project';
	return `${who}${where && `,${where}`}${within}`;
}

/** What a rule is for: `bugs in progress` as plain words of its kinds, stages and tools. */
export function ruleReachInWords({ for: { tools, projects, kinds, stages } }: AskingRule): string {
	const parts = [
		kinds ? listed(kinds) : 'all work',
		stages ? `that is ${oneOf(stages)}` : '',
		tools ? `in ${listed(tools.map((tool) => TOOL_LABELS[tool]))}` : '',
		projects ? `of ${oneOf(projects)}` : '',
	];
	return parts.filter(Boolean).join(' ');
}

/** What a locked rule holds fast: `Who and When needed, How recommended, for bugs`. */
export function lockInWords(rule: AskingRule): string {
	const named = (layers: readonly Layer[]) => listed(layers.map((layer) => LAYER_NAMES[layer]));
	const asked = ASKS.flatMap((ask) => {
		const layers = LAYERS.filter((layer) => rule.asks[layer] === ask);
		return layers.length > 0 ? [`${named(layers)} ${ask}`] : [];
	});
	const counted = LAYERS.filter((layer) => rule.counts?.[layer]);
	const counts = counted.length > 0 ? [`what counts for ${named(counted)}`] : [];
	return `${[...asked, ...counts].join(', ')}, for ${ruleReachInWords(rule)}`;
}

/** The version after one: what a Standard asks has changed. */
export function nextVersion(version: string): string {
	const [major = 1, minor = 0] = version.split('.').map(Number);
	return `${major}.${minor + 1}.0`;
}

const OUTCOMES: Record<Outcome, (layer: string) => string> = {
	gap: (layer) => `lacking ${layer}`,
	stated: (layer) => `clear about ${layer}`,
	hinted: (layer) => `hinting at ${layer}`,
	'missing, not needed': (layer) => `having no ${layer}, which is not needed`,
	'not needed': (layer) => `${layer} not needed`,
	unseen: (layer) => `${layer} not visible`,
};

/** `turns 14 of 230 tasks seen from clear to lacking When`. */
export function changeInWords({ layer, from, to, tasks }: Change<unknown>, of: number): string {
	const name = LAYER_NAMES[layer];
	const before = from === 'stated' && to === 'gap' ? 'clear' : OUTCOMES[from](name);
	return `turns ${tasks.length.toLocaleString('en')} of ${counted(of, 'task')} seen from ${before} to ${OUTCOMES[to](name)}`;
}

/** Fields that may stand for a layer, of those that tools have. */
export const LAYER_FIELDS = {
	why: ['parent', 'links', 'labels'],
	what: ['title', 'body', 'subtasks'],
	who: ['assignees', 'reviewers', 'team', 'author'],
	when: ['due', 'start', 'sprint', 'milestone', 'fixVersions'],
	how: ['body', 'subtasks', 'links'],
} as const satisfies Record<Layer, readonly string[]>;
