import * as z from 'zod';
import { isDraft } from './draft.ts';
import { fieldsSchema } from './fields.ts';
import { parseKey, printKey } from './key.ts';

/** A task's name, brought into its one way of writing. */
export const taskKeySchema = z.string().transform((text, context) => {
	const ref = parseKey(text);
	if (ref) return printKey(ref);
	context.addIssue({
		code: 'custom',
		message: `not a task's name: write github:owner/repo#12, jira:site/ABC-12 or asana:1200000000000001`,
	});
	return z.NEVER;
});

/** Where a reading came from; see the reading ladder in the README. */
export const sourceSchema = z.enum(['page', 'payload', 'api']);
export type Source = z.infer<typeof sourceSchema>;

/** UTC, ISO 8601 with milliseconds, so that the order of the texts is the order of the times. */
export const instantSchema = z.iso.datetime({ precision: 3 });

/** What one reading of a page or an API said about one task at one time. Never changed once kept. */
export const sightingSchema = z
	.object({
		task: taskKeySchema,
		url: z.url({ protocol: /^https?$/ }).max(8_000),
		/** The kind of place where the task showed: `issue`, `pull list`, `board`, … */
		surface: z.string().regex(/^[a-z][a-z ]{0,40}$/),
		at: instantSchema,
		source: sourceSchema,
		fields: fieldsSchema,
	})
	.strict();
export type Sighting = z.infer<typeof sightingSchema>;

/** What a form shows of a task that is still being written: judged, never kept. */
export const draftSchema = sightingSchema.extend({ task: z.string().max(9_000).refine(isDraft) });

/** A sighting before a clock has stamped it: what a reader gives. */
export type Seen = Omit<Sighting, 'at'>;
