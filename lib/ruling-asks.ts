import * as z from 'zod';
import type { TaskRow } from './store/tables.ts';
import { correctionSchema, waiverSchema } from './task/ruling.ts';
import { taskKeySchema } from './task/sighting.ts';
import { layerSchema } from './task/verdict.ts';

/** What our own pages may ask about waivers and corrections: a part of the contract in `messages.ts`. */

const about = { task: taskKeySchema, layer: layerSchema };
const { because, until } = waiverSchema.shape;
const { says, quote } = correctionSchema.shape;
/** The name that decisions are kept under. */
const name = z.string().trim().min(1).max(200);

export const rulingAsk = z.discriminatedUnion('do', [
	/** Under which name decisions are kept. */
	z.strictObject({ do: z.literal('look') }),
	z.strictObject({ do: z.literal('name'), name }),
	z.strictObject({ do: z.literal('waive'), ...about, because, until }),
	z.strictObject({ do: z.literal('correct'), ...about, because: correctionSchema.shape.because, says, quote }),
	/** The decision that stands on a layer stands no longer. */
	z.strictObject({ do: z.literal('takeBack'), ...about }),
]);
export type RulingAsk = z.infer<typeof rulingAsk>;

export interface RulingAnswer {
	/** Empty: nobody has given one yet. */
	name: string;
	/** The task as it stands now; null where nothing is kept of it, or none was meant. */
	row: TaskRow | null;
	/** What was asked was not done, for this reason; nothing changed. */
	wrong?: string;
}
