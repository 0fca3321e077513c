import * as z from 'zod';
import { FIELD_NAMES, type FieldName } from '../task/fields.ts';
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

/** Whose Standard it is, from the widest to the narrowest: each inherits what those before it say. */
export const LEVELS = ['organisation', 'team', 'project'] as const;
export type Level = (typeof LEVELS)[number];

export const ASKS = ['needed', 'recommended', 'not needed'] as const;
export const askSchema = z.enum(ASKS);
export type Ask = z.infer<typeof askSchema>;

const line = z.string().trim().min(1).max(200);
const reason = z.string().trim().min(1).max(500);
const names = z.array(line).min(1).max(100);
const tools = z.array(z.enum(['github', 'jira', 'asana'])).min(1);

/**
 * What counts for a layer. A place that is named (a field, the words under a heading, a custom field) states the
 * layer once it is filled; running text counts by what is found in it. What is left out asks for nothing more.
 */
export const countSchema = z
	.object({
		fields: z.array(z.enum(FIELD_NAMES as [FieldName, ...FieldName[]])).min(1),
		/** Of the body, in any case of letters. */
		headings: names,
		/** By the names that people gave them in the tool. */
		custom: names,
		/** Nothing counts but the places named here. */
		only: z.literal(true),
		/** A hint is not enough. */
		atLeast: z.literal('stated'),
		/** Of When: a day in the calendar, not a word. */
		date: z.literal(true),
		because: reason,
	})
	.partial()
	.strict();
export type Count = z.infer<typeof countSchema>;

/** One sentence of a Standard: for work like `for`, this is asked of each layer named, and this counts. */
export const askingRuleSchema = z
	.object({
		/** A name a person recognises; shown beside the gap that the rule asks about. */
		name: z.string().min(1).max(100),
		/** Why it asks. */
		because: reason.optional(),
		/** All that is given must fit; what is left out fits anything. Work whose stage is unseen fits no rule with stages. */
		for: z
			.object({
				tools,
				/** The beginning of a task's name (`github:acme/shop`, `jira:acme.example.net/SHOP`), or a project as its field names it. */
				projects: names,
				kinds: z.array(z.enum(KINDS)).min(1),
				stages: z.array(z.enum(STAGES)).min(1),
			})
			.partial()
			.strict(),
		asks: z.partialRecord(layerSchema, askSchema),
		counts: z.partialRecord(layerSchema, countSchema).optional(),
		/** No Standard below this one changes it: who locked it, and why. */
		locked: z.object({ by: line, because: reason }).strict().optional(),
	})
	.strict();
export type AskingRule = z.infer<typeof askingRuleSchema>;

/** What a team asks of its work. Of the rules that fit a task, the last that names a layer decides it. */
export const standardSchema = z
	.object({
		name: z.string().min(1).max(200),
		version: z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/, 'a version is three numbers: 1.0.0'),
		/** Left out: an organisation's. */
		level: z.enum(LEVELS).optional(),
		/** The tools and projects that it is for; left out: all. */
		for: z.object({ tools, projects: names }).partial().strict().optional(),
		rules: z.array(askingRuleSchema).min(1).max(1_000),
	})
	.strict();
export type Standard = z.infer<typeof standardSchema>;

export const levelOf = ({ level }: Standard): Level => level ?? 'organisation';
