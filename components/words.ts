import type { AddAnswer, SiteRow } from '../lib/messages.ts';
import type { FieldName } from '../lib/task/fields.ts';
import { parseKey, type ToolName, toolOf } from '../lib/task/key.ts';
import type { Layer, Saying } from '../lib/task/layers.ts';
import type { Source } from '../lib/task/sighting.ts';
import type { OwnHostTool } from '../lib/task/site.ts';
import type { LayerVerdict } from '../lib/task/verdict.ts';

/** Every word that people read about layers, sayings, fields and tools. */

export const LAYER_NAMES: Record<Layer, string> = { why: 'Why', what: 'What', who: 'Who', when: 'When', how: 'How' };

export const LAYER_MEANINGS: Record<Layer, string> = {
	why: 'purpose and intent',
	what: 'definition and scope',
	who: 'ownership and responsibility',
	when: 'cadence and timing',
	how: 'methods and tools',
};

/** What a missing layer leaves open. */
export const LAYER_QUESTIONS: Record<Layer, string> = {
	why: 'what this is for',
	what: 'what is to be done, and what is not',
	who: 'who owns this',
	when: 'when this is due',
	how: 'how this is to be done',
};

export const SAYING_MEANINGS: Record<Saying, string> = {
	stated: 'the task says it',
	hinted: 'something points to it',
	missing: 'looked for, and not there',
	unseen: 'not visible where the task was seen',
	'not needed': 'not asked of a task like this',
};

const SOURCE_WORDS: Record<Source, string> = {
	page: 'read from the page',
	payload: "from the page's own data",
	api: "from the tool's API",
};
export const sourceInWords = (source: Source): string => SOURCE_WORDS[source];

export const TOOL_LABELS: Record<ToolName, string> = { github: 'GitHub', jira: 'Jira', asana: 'Asana' };

const FIELD_WORDS: Record<FieldName, string> = {
	kind: 'kind',
	title: 'title',
	state: 'state',
	author: 'author',
	assignees: 'assignees',
	reviewers: 'reviewers',
	team: 'team',
	labels: 'labels',
	milestone: 'milestone',
	sprint: 'sprint',
	fixVersions: 'fix versions',
	start: 'start date',
	due: 'due date',
	priority: 'priority',
	parent: 'parent',
	subtasks: 'subtasks',
	links: 'links',
	project: 'project',
	body: 'description',
	comments: 'comments',
	custom: 'custom fields',
};

/** A field by the word that people have for it; a name that is none of ours as it stands. */
export function fieldInWords(field: string): string {
	return Object.hasOwn(FIELD_WORDS, field) ? FIELD_WORDS[field as FieldName] : field;
}

/** A rule's name under its own layer: `why: a user story` reads `a user story`. */
export function ruleInWords(rule: string): string {
	return rule.replace(/^[a-z]+: /, '');
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const choice = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** `the description, comments and due date`. */
export function fieldsInWords(fields: readonly string[]): string {
	return `the ${list.format(fields.map(fieldInWords))}`;
}

export const listed = (items: readonly string[]): string => list.format(items);
export const oneOf = (items: readonly string[]): string => choice.format(items);

/** `1 task`, `1,204 tasks`. */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** A task's name as its tool's people write it: where it is, which may be cut short, and its number or key, which may not. */
export function taskInShort(task: string): { place: string; name: string } {
	const ref = parseKey(task);
	if (ref?.tool === 'github') return { place: `${ref.owner}/${ref.repo}`, name: `#${ref.number}` };
	// Asana's numbers mean nothing to anyone.
	return { place: '', name: ref?.tool === 'jira' ? ref.key : '' };
}

/** A task that is known by its name alone: `TIDE-12`, `#7`, `a task in Asana`. */
export function taskInWords(task: string): string {
	const { name } = taskInShort(task);
	const tool = toolOf(task);
	return name || (tool ? `a task in ${TOOL_LABELS[tool]}` : task.slice(0, 120));
}

/** What a Standard asks, with the rule that asks: `recommended for an open pull request`. */
export function askInWords({ asked, askedBy }: LayerVerdict): string {
	return askedBy === 'no rule' ? 'no rule asks for it' : `${asked} for ${askedBy}`;
}

/**
 * The sentence for a layer that no evidence speaks for; null where the evidence does.
 * @param opened the task was read on its own page: what is unseen is not to be had by opening it
 */
export function layerInWords(layer: Layer, { says, unseen }: LayerVerdict, opened = false): string | null {
	switch (says) {
		case 'missing':
			return `Nothing was found that says ${LAYER_QUESTIONS[layer]}.`;
		case 'unseen':
			return `Can’t be seen from here${unseen.length > 0 ? `: ${fieldsInWords(unseen)}` : ''}.${opened ? '' : ' Open the task to see.'}`;
		default:
			return null;
	}
}

/** What runs on hosts of their own, as those who run it call it. */
export const OWN_HOST_LABELS: Record<OwnHostTool, string> = { github: 'GitHub Enterprise', jira: 'Jira' };

/** Whether a site is read, after the tool's name: `read`, `switched off`, … */
export function siteStateInWords({ allowed, on, origin }: SiteRow): string {
	if (!allowed) return 'not allowed by the browser';
	const state = on === false ? 'switched off' : 'read';
	return origin === null ? state : `${state}; added by you`;
}

/** What came of adding a site. */
export function addAnswerInWords(answer: AddAnswer | 'which tool' | 'failed', name: string): string {
	switch (answer) {
		case 'added':
			return `${name} is read now, also on pages that are open.`;
		case 'refused':
			return `The browser did not allow it, so ${name} is not read. You can add it again any time.`;
		case 'there from the start':
			return `${name} is read from the start: there is nothing to add.`;
		case 'which tool':
			return 'Say whether it is GitHub Enterprise or Jira.';
		case 'empty':
			return 'Type or paste an address first, as jira.example.com.';
		case 'scheme':
			return 'Only addresses that begin with https:// or http:// can be read.';
		case 'not one host':
			return 'One host at a time, without a *: each is asked for by its own name.';
		case 'name and password':
			return 'Leave out the name and password before the @.';
		case 'ip6':
			return 'An IPv6 address can’t be added. Use the name of the host, or its IPv4 address.';
		case 'not an address':
			return 'That is not an address. It looks like jira.example.com or http://jira:8080.';
		case 'failed':
			return 'That did not work. Try again.';
	}
}
