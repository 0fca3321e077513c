import * as z from 'zod';
import { layerSchema } from '../task/verdict.ts';

/** The kinds of work a Standard tells apart, whatever word the tool has for them. */
export const KINDS = [
	'issue',
	'epic',
	'story',
	'bug',
	'task',
	'subtask',
	'pull request',
	'dependency update',
	'approval',
] as const;
export type Kind = (typeof KINDS)[number];

/** Where work stands, in the order it goes through. */
export const STAGES = ['idea', 'ready', 'in progress', 'in review', 'done'] as const;
export type Stage = (typeof STAGES)[number];

export const askSchema = z.enum(['needed', 'recommended', 'not needed']);
export type Ask = z.infer<typeof askSchema>;

/** One sentence of a Standard: for work like `for`, this is asked of each layer named. */
export const askingRuleSchema = z
	.object({
		/** A name a person recognises; shown beside the gap that the rule asks about. */
		name: z.string().min(1).max(100),
		/** All that is given must fit; what is left out fits anything. Work whose stage is unseen fits no rule with stages. */
		for: z
			.object({
				tools: z.array(z.enum(['github', 'jira', 'asana'])).min(1),
				kinds: z.array(z.enum(KINDS)).min(1),
				stages: z.array(z.enum(STAGES)).min(1),
			})
			.partial()
			.strict(),
		asks: z.partialRecord(layerSchema, askSchema),
	})
	.strict();

/** What a team asks of its work. Of the rules that fit a task, the last that names a layer decides it. */
export const standardSchema = z
	.object({
		name: z.string().min(1).max(200),
		version: z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/, 'a version is three numbers: 1.0.0'),
		rules: z.array(askingRuleSchema).min(1).max(1_000),
	})
	.strict();
export type Standard = z.infer<typeof standardSchema>;
