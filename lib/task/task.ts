import * as z from 'zod';
import { FIELD_NAMES, fieldsSchema } from './fields.ts';
import { instantSchema, sourceSchema, taskKeySchema } from './sighting.ts';

const placeSchema = z.object({
	url: z.string(),
	surface: z.string(),
	source: sourceSchema,
	at: instantSchema,
	/** The id of the sighting that it rests on. */
	sighting: z.string().optional(),
});

/** Where one field of a task was read, and when. */
export const provenanceSchema = placeSchema.extend({
	/** Of people: the other of a reading of full names and one of initials, needed to tell which of them to show. */
	aside: z.object({ value: fieldsSchema.shape.assignees, from: placeSchema }).optional(),
	/** Of custom fields: those that the last reading did not show, by name, and the reading that did. */
	older: z.record(z.string(), placeSchema).optional(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** A task as it is known now: per field, the freshest reading that could see it. */
export const taskSchema = z
	.object({
		task: taskKeySchema,
		fields: fieldsSchema,
		from: z.partialRecord(z.enum(FIELD_NAMES as [string, ...string[]]), provenanceSchema).optional(),
		/** The address that opens the task in its tool. */
		url: z.string().optional(),
		firstSeen: instantSchema.optional(),
		lastSeen: instantSchema.optional(),
	})
	.strict();
export type Task = z.infer<typeof taskSchema>;

/** What the history of a task tells besides its fields, and what is kept of that beside it, to be found by. */
export interface Told {
	/** Who answers for the agent or automation that has it. */
	answered?: true;
	/** The last day on which each person did something in it: `github:noor|2026-03-10`, in order. */
	did?: readonly string[];
}
