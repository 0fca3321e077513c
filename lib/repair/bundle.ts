import * as z from 'zod';
import { TOOL_NAMES } from '../task/key.ts';
import { fromBase64, isSignedBy } from './key.ts';
import { ENGINE, tableSchemas } from './schema.ts';

/**
 * A bundle: tables in the place of built-in ones, signed. The file is one line of JSON:
 *
 *     {"format":1,"signature":"…","payload":"{\"for\":1,\"made\":\"…\",\"tools\":{…}}"}
 *
 * The payload is a text within the text, and the signature (Ed25519, base64) is over its UTF-8 bytes as they stand,
 * so nothing has to be written anew to be checked. There is one way to write a bundle: a file of which any byte is
 * another is no bundle.
 */

/** The most that a bundle may have, in bytes: some ten times all built-in tables. */
export const LARGEST_BUNDLE = 512 * 1024;
/** A clock may be wrong by so much, in milliseconds. */
const CLOCK = 24 * 60 * 60 * 1_000;
const MOST_LINES = 20;

function makePayloadSchema() {
	const instant = z.iso.datetime({ precision: 3, message: 'write a time such as 2026-01-31T12:00:00.000Z' });
	const toolName = z.enum(TOOL_NAMES as ['github', 'jira', 'asana']);

	return z.strictObject({
		/** The reading that the tables are for; see {@link ENGINE}. */
		for: z.literal(ENGINE),
		/** When it was made, UTC. */
		made: instant,
		/** What it mends, for whoever installs it. */
		note: z
			.string()
			.min(1)
			.max(300)
			.refine((text) => !/[\p{Cc}\p{Cf}]/u.test(text), 'it may hold plain words in one line only')
			.exactOptional(),
		tools: z
			.partialRecord(toolName, tableSchemas().repair)
			.refine((tools) => Object.values(tools).some((tool) => tool?.pages || tool?.surfaces), 'it holds no table'),
	});
}
let made: ReturnType<typeof makePayloadSchema> | undefined;
/** Made when it is first asked for, as the tables' own. */
export function payloadSchema(): ReturnType<typeof makePayloadSchema> {
	made ??= makePayloadSchema();
	return made;
}
export type Bundle = z.infer<ReturnType<typeof makePayloadSchema>>;

/** The first look at a payload: only what tells whether the rest can be understood. */
const headSchema = z.looseObject({ for: z.number().int() });
const fileSchema = z.strictObject({ format: z.number(), signature: z.string().optional(), payload: z.string() });

export type Opened = { bundle: Bundle } | { wrong: readonly string[] };

/** The file of a payload that was signed. */
export function writeBundle(payload: string, signature: string): string {
	return JSON.stringify({ format: 1, signature, payload });
}

/** Text out of a file; null where it is no UTF-8. */
export function decode(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

function json(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Where in the tables something is, in words: `jira, surface “board”, title, rule 2, select`. */
function place(path: readonly PropertyKey[], payload: unknown): string {
	const out: string[] = [];
	let at: unknown = payload;
	path.forEach((step, index) => {
		at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined;
		const before = path[index - 1];
		if (typeof step === 'number') {
			const called =
				typeof at === 'object' && at !== null && 'name' in at && (before === 'surfaces' || before === 'pages');
			const kind = before === 'surfaces' ? 'surface' : before === 'pages' ? 'page kind' : 'rule';
			out.push(called ? `${kind} “${String((at as { name: unknown }).name).slice(0, 60)}”` : `${kind} ${step + 1}`);
		} else if (!['tools', 'surfaces', 'pages', 'fields'].includes(String(step)) || index === path.length - 1) {
			out.push(String(step).slice(0, 60));
		}
	});
	return out.join(', ');
}

/** What a schema found, one line each, in words for whoever wrote the tables. */
export function linesOf(error: z.ZodError, payload: unknown): string[] {
	const lines = error.issues.map(({ path, message }) => {
		const where = place(path, payload);
		return where ? `${where}: ${message}` : message;
	});
	const rest = lines.length - MOST_LINES;
	return rest > 0 ? [...lines.slice(0, MOST_LINES), `… and ${rest} more`] : lines;
}

/** Reads a payload that may be trusted to be from its maker, and nothing more than that. */
export function readPayload(text: string, now: string): Opened {
	const payload = json(text);
	const head = headSchema.safeParse(payload);
	if (!head.success) return { wrong: ['It does not say which version of the reading it is for.'] };
	if (head.data.for !== ENGINE)
		return {
			wrong: [`It is for version ${head.data.for} of the reading; this Throughline has version ${ENGINE}.`],
		};
	const parsed = payloadSchema().safeParse(payload);
	if (!parsed.success) return { wrong: linesOf(parsed.error, payload) };
	if (Date.parse(parsed.data.made) > Date.parse(now) + CLOCK)
		return { wrong: [`It says that it was made on ${parsed.data.made.slice(0, 10)}, which is still to come.`] };
	return { bundle: parsed.data };
}

/**
 * Opens a bundle that is signed by the key (base64; null: none is set). Anything that is not exactly as it should be
 * is told in lines, and nothing of it is used. `now`: UTC, ISO 8601. Never throws.
 */
export async function openBundle(text: string, key: string | null, now: string): Promise<Opened> {
	const bytes = new TextEncoder().encode(text);
	if (bytes.length > LARGEST_BUNDLE)
		return { wrong: [`It is too large: ${bytes.length} bytes; a bundle has at most ${LARGEST_BUNDLE}.`] };
	if (key === null)
		return { wrong: ['No key is set. A bundle is taken only with the signature of a key that is set here.'] };
	const file = fileSchema.safeParse(json(text));
	if (!file.success) return { wrong: ['It is no bundle: not one as “npm run bundle” writes it.'] };
	const { format, signature, payload } = file.data;
	if (format !== 1) return { wrong: [`It is a bundle of format ${format}; this Throughline reads format 1.`] };
	if (!signature) return { wrong: ['It is not signed.'] };
	const signed = fromBase64(signature);
	if (signed?.length !== 64) return { wrong: ['Its signature is no signature.'] };
	const over = new TextEncoder().encode(payload);
	const mine = await isSignedBy(key, signed, over);
	if (mine === null)
		return {
			wrong: ['This browser can’t check Ed25519 signatures (Chromium 137 and Firefox 129 can), so nothing is taken.'],
		};
	if (!mine) return { wrong: ['Its signature is not by the key that is set, or the file was altered since.'] };
	// Half a character has no bytes of its own: two texts would have one signature.
	if (text !== writeBundle(payload, signature) || decode(over) !== payload)
		return { wrong: ['The file was altered since it was written.'] };
	return readPayload(payload, now);
}
