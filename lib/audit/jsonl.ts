import * as z from 'zod';
import { standardSchema } from '../stack/standard-schema.ts';
import { canonical } from '../task/id.ts';
import { type KeptRuling, rulingSchema } from '../task/ruling.ts';
import { instantSchema } from '../task/sighting.ts';
import { taskSchema } from '../task/task.ts';
import { verdictSchema } from '../task/verdict.ts';
import type { Audit, Entry } from './audit.ts';
import { scopeSchema } from './scope.ts';
import { UNOWNED } from './unowned.ts';

/** The name and form of an export; another number is another form. */
const FORM = 'throughline findings 1';

/** The first line of an export: all that its tasks are judged on. */
export const headSchema = z.object({
	is: z.literal(FORM),
	version: z.string().max(100),
	standard: standardSchema,
	hash: z.string().max(200),
	scope: scopeSchema,
	at: instantSchema,
	zone: z.string().max(100),
	acts: z.record(z.string(), z.object({ day: z.iso.date(), task: z.string() })),
	left: z.array(z.string()),
	answered: z.array(z.string()).optional(),
	answers: z
		.record(
			z.string(),
			z.object({
				agent: z.string(),
				did: z.enum(['wrote', 'has']),
				who: z.string(),
				because: z.string(),
				event: z.string().nullable(),
			}),
		)
		.optional(),
	coverage: z.object({ seen: z.number(), judged: z.number(), inPart: z.number() }),
});
export type Head = z.infer<typeof headSchema>;

const ruled = z.custom<KeptRuling>((value) => {
	if (typeof value !== 'object' || value === null || !('id' in value)) return false;
	const { id, ...ruling } = value;
	return typeof id === 'string' && rulingSchema.safeParse(ruling).success;
}, 'not a waiver, correction or withdrawal');

/** Each other line: a task with what people ruled, and what was found; the first two are enough to find it again. */
export const entrySchema = z
	.object({
		task: taskSchema,
		rulings: z.array(ruled),
		verdict: verdictSchema,
		unowned: z.object({ kind: z.enum(UNOWNED), because: z.string() }).nullable(),
	})
	.strict();

/** Whether a line of JSON is the head of an export. */
export const isHead = (value: unknown): boolean =>
	typeof value === 'object' &&
	value !== null &&
	String((value as { is?: unknown }).is).startsWith('throughline findings');

export const headLine = ({ ground, coverage }: Pick<Audit, 'ground' | 'coverage'>): string =>
	`${canonical({ is: FORM, ...ground, coverage })}\n`;

export const entryLine = ({ task, rulings, verdict, unowned }: Entry): string =>
	`${canonical({ task, rulings, verdict, unowned })}\n`;

/** An audit as JSON Lines, keys in order: the head, then one task a line. Line by line, for it may be long. */
export function* jsonLines(audit: Audit): Generator<string> {
	yield headLine(audit);
	for (const entry of audit.entries) yield entryLine(entry);
}
