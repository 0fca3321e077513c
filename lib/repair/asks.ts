import * as z from 'zod';
import type { Change } from './merge.ts';

/** What our own pages may ask about repairs, and what they are answered: a part of the contract in `messages.ts`. */

/** A bundle's text: longer ones are sent no further than this, to be refused in words. */
const text = z.string().max(4 * 1024 * 1024);

export const repairAsk = z.discriminatedUnion('do', [
	/** How things stand. */
	z.strictObject({ do: z.literal('look') }),
	/** What a bundle would change; changes nothing. */
	z.strictObject({ do: z.literal('check'), text }),
	z.strictObject({ do: z.literal('install'), text }),
	/** Sets the user's key, in any form that people have it in; empty: takes it away. */
	z.strictObject({ do: z.literal('key'), key: z.string().max(10_000) }),
	/** The last good bundle in place of what is in use. */
	z.strictObject({ do: z.literal('back') }),
	z.strictObject({ do: z.literal('builtIn') }),
]);
export type RepairAsk = z.infer<typeof repairAsk>;

/** A bundle that is good. */
export interface BundleInfo {
	/** UTC, ISO 8601. */
	made: string;
	note?: string;
	/** The fingerprint of the key that signed it. */
	by: string;
	changes: readonly Change[];
}

export interface RepairState {
	/** The public key: its fingerprint and itself, base64. `managed`: set by an administrator, not to be changed here. */
	key: { fingerprint: string; key: string; managed: boolean } | null;
	/** Why the key that an administrator set is none; no key counts then. null: there is nothing wrong with it. */
	keyWrong: string | null;
	/** The bundle in use; null: the built-in tables are. */
	use: BundleInfo | null;
	/** The bundle is an administrator's: nothing but their policy changes it. */
	managed: boolean;
	/** There is a bundle, but it can't be used, for these reasons; an administrator's last good one or the built-in tables are. */
	kept: readonly string[];
	/** The last good bundle before, which can be brought back. */
	before: BundleInfo | null;
}

export interface RepairAnswer {
	state: RepairState;
	/** What was asked was not done, for these reasons, one a line; nothing changed. */
	wrong?: readonly string[];
	/** For `check`: what would be installed, and its selectors, to be tried on a document. */
	offer?: BundleInfo & { selectors: readonly string[] };
}
