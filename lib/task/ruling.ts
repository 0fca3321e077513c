import * as z from 'zod';
import { LAYERS } from './layers.ts';
import { instantSchema, taskKeySchema } from './sighting.ts';

/**
 * What a person decided about one layer of one task. Never changed once kept: whoever thinks better of it decides
 * again, or takes it back, which is kept too. Of one layer the newest that was not taken back counts.
 */
const about = z.object({
	task: taskKeySchema,
	layer: z.enum(LAYERS),
	at: instantSchema,
	/** Who decided, by the name under Options. */
	by: z.string().min(1).max(200),
	because: z.string().max(2_000),
});

/** A gap that is all right. */
export const waiverSchema = about
	.extend({
		is: z.literal('waiver'),
		because: z.string().trim().min(1).max(2_000),
		/** From then on it counts no more; null: for good. */
		until: instantSchema.nullable(),
	})
	.strict();

/** A person's word against a rule's: "this is a Why". No rule ever overrules it. */
export const correctionSchema = about
	.extend({
		is: z.literal('correction'),
		says: z.enum(['stated', 'hinted', 'missing']),
		/** The words that they pointed at, where they did. */
		quote: z.string().max(2_000).optional(),
	})
	.strict();

/** The waiver or correction of that id no longer stands. */
export const withdrawalSchema = about.extend({ is: z.literal('withdrawal'), of: z.string().min(1).max(200) }).strict();

export const rulingSchema = z.discriminatedUnion('is', [waiverSchema, correctionSchema, withdrawalSchema]);
export type Waiver = z.infer<typeof waiverSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Ruling = z.infer<typeof rulingSchema>;
/** A ruling under its content-derived id. */
export type KeptRuling = Ruling & { id: string };
