import * as z from 'zod';
import { layerSchema } from '../task/verdict.ts';
import { UNOWNED } from './unowned.ts';

/** What Gaps is narrowed to; all of it must hold. `lacks` and `unowned` choose gaps, the rest chooses tasks. */
export const scopeSchema = z
	.object({
		tool: z.enum(['github', 'jira', 'asana']),
		project: z.string().min(1).max(300),
		/** As {@link personOf} names them. */
		person: z.string().min(1).max(300),
		/** Known for so many days at least. */
		age: z.number().int().min(1).max(10_000),
		words: z.string().min(1).max(200),
		lacks: layerSchema,
		unowned: z.enum(UNOWNED),
	})
	.partial()
	.strict();
export type Scope = z.infer<typeof scopeSchema>;

/** What a user keeps for Gaps: views by name, and people whom they marked as having left. */
export const gapsKeptSchema = z.object({
	views: z
		.array(z.object({ name: z.string().trim().min(1).max(80), scope: scopeSchema }))
		.max(100)
		.catch([]),
	left: z.array(z.string().min(1).max(300)).max(5_000).catch([]),
});
export type GapsKept = z.infer<typeof gapsKeptSchema>;
export type View = GapsKept['views'][number];

/** A scope in words, for the head of a report: `Jira; project TIDE; known for 30 days or more`. */
export function scopeInWords(scope: Scope): string {
	const { tool, project, person, age, words, lacks, unowned } = scope;
	const parts = [
		tool && { github: 'GitHub', jira: 'Jira', asana: 'Asana' }[tool],
		project && `project ${project}`,
		person && `owned by ${person.slice(person.indexOf(':') + 1)}`,
		age && `known for ${age} days or more`,
		words && `with the words “${words}”`,
		lacks && `lacking ${lacks}`,
		unowned && `unowned: ${unowned}`,
	];
	return parts.filter((part) => part).join('; ') || 'all tasks seen';
}
