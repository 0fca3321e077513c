import * as z from 'zod';
import type { Standard } from './standard-schema.ts';

/** What our own pages may ask about Standards, and what they are answered: a part of the contract in `messages.ts`. */

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const standardsAsk = z.discriminatedUnion('do', [
	/** Which Standards are in force. */
	z.strictObject({ do: z.literal('look') }),
	/** Puts a Standard in force, in the place of one of the user's own where that is named. */
	z.strictObject({ do: z.literal('save'), standard: z.unknown(), over: hash.nullable() }),
	/** Takes one of the user's own out of force. */
	z.strictObject({ do: z.literal('remove'), hash }),
]);
export type StandardsAsk = z.infer<typeof standardsAsk>;

/** Who put a Standard in force. */
export type Origin = 'built in' | 'yours' | 'administrator';

export interface InForce {
	standard: Standard;
	hash: string;
	from: Origin;
}

export interface StandardsState {
	/** From the widest to the narrowest. */
	inForce: readonly InForce[];
	/** The hash of all of them as one, which verdicts carry. */
	hash: string;
	/** Standards that an administrator set and that are no good: why, one reason a line. They are not in force. */
	refused: readonly string[];
	/** For `refused`: those that the administrator had set before stay in force in their place. */
	stays: boolean;
}

export interface StandardsAnswer {
	state: StandardsState;
	/** What was asked was not done, for these reasons, one a line; nothing changed. */
	wrong?: readonly string[];
}
