import type { FieldName, Fields } from '../task/fields.ts';
import type { ToolName } from '../task/key.ts';
import type { Layer } from '../task/layers.ts';
import type { Work } from './standard.ts';
import { isPull } from './work.ts';

/**
 * Which fields show a layer, by tool: all of them must have been seen before it may be called missing.
 * A field that a tool does not have is not waited for.
 */
const DECIDERS: Readonly<Record<ToolName, Readonly<Record<Layer, readonly FieldName[]>>>> = {
	// GitHub's issues have a milestone; dates and iterations live in Projects, outside of the issue.
	// Whether it is a pull request decides who answers for it, so the kind must be known.
	github: {
		why: ['title', 'body'],
		what: ['title', 'body'],
		who: ['kind', 'assignees'],
		when: ['title', 'body', 'milestone'],
		how: ['kind', 'title', 'body'],
	},
	jira: {
		why: ['title', 'body'],
		what: ['title', 'body'],
		who: ['assignees'],
		when: ['title', 'body', 'due', 'sprint', 'fixVersions'],
		how: ['title', 'body'],
	},
	asana: {
		why: ['title', 'body'],
		what: ['title', 'body'],
		who: ['assignees'],
		when: ['title', 'body', 'due'],
		how: ['title', 'body'],
	},
};

/** The fields that would show a layer and were not visible from where the task was seen. */
export function unseenFor(layer: Layer, work: Work, fields: Fields): FieldName[] {
	const deciders = DECIDERS[work.tool ?? 'jira'][layer];
	// The author of a pull request owns it.
	const all: readonly FieldName[] = layer === 'who' && isPull(work) ? [...deciders, 'author'] : deciders;
	return all.filter((name) => fields[name] === undefined);
}
