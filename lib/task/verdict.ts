import * as z from 'zod';
import { LAYERS, type Layer, SAYINGS, type Sayings } from './layers.ts';
import { correctionSchema, waiverSchema } from './ruling.ts';
import { instantSchema } from './sighting.ts';

export const layerSchema = z.enum(LAYERS);
export const sayingSchema = z.enum(SAYINGS);

/**
 * What a saying rests on: a field, or words in one.
 * `start` and `end` count UTF-16 units in the field's text as it was read (for `comments`, in comment number `item`).
 */
export const evidenceSchema = z.object({
	field: z.string(),
	quote: z.string(),
	start: z.number().int().nonnegative().optional(),
	end: z.number().int().nonnegative().optional(),
	item: z.number().int().nonnegative().optional(),
	/** The rule that found it. */
	rule: z.string(),
	supports: z.enum(['stated', 'hinted']),
	/** The day that words about time come to, where they name one: `YYYY-MM-DD`. */
	date: z.iso.date().optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const layerVerdictSchema = z.object({
	says: sayingSchema,
	/** What the Standard asks of this layer for a task like this, and by which of its rules. */
	asked: z.enum(['needed', 'recommended', 'not needed']),
	askedBy: z.string(),
	evidence: z.array(evidenceSchema),
	/** Fields that would show this layer and were not visible from where the task was seen. */
	unseen: z.array(z.string()),
	/** For a miss: the nearest thing that did not count, and why. */
	nearest: evidenceSchema.omit({ supports: true }).extend({ why: z.string() }).optional(),
	/** The waiver in force when this was judged: then a gap is `not needed`. */
	waiver: waiverSchema.omit({ is: true, task: true, layer: true }).optional(),
	/** The person's word that decides this layer, and what the rules said. */
	correction: correctionSchema.omit({ is: true, task: true, layer: true }).extend({ found: sayingSchema }).optional(),
});
export type LayerVerdict = z.infer<typeof layerVerdictSchema>;

export const verdictSchema = z.object({
	task: z.string(),
	at: instantSchema,
	/** `hash`: SHA-256 of the Standard in canonical JSON, in hex. */
	standard: z.object({ name: z.string(), version: z.string(), hash: z.string() }),
	layers: z.record(layerSchema, layerVerdictSchema),
});
export type Verdict = z.infer<typeof verdictSchema>;

/** The five sayings of a verdict, for a badge. */
export function sayings(verdict: Verdict): Sayings {
	const pairs = LAYERS.map((layer) => [layer, verdict.layers[layer].says] as const);
	return Object.fromEntries(pairs) as Sayings;
}

/** The gaps of a task: layers that its Standard needs, that were looked for everywhere they could stand, and are not there. */
export function gapsOf({ layers }: Verdict): Layer[] {
	return LAYERS.filter((layer) => layers[layer].says === 'missing' && layers[layer].asked === 'needed');
}
