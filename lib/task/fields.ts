import * as z from 'zod';

// Extension pages forbid making code from text; told so, zod does not try.
z.config({ jitless: true });

/**
 * The fields of a task, under one name wherever a tool has them.
 * A field has one of three states and the difference is never lost:
 * a value; `null`, seen and empty; absent, not visible from here.
 */

/** Longest text kept of one field; more than any tool lets a person write, so only an attack is cut. */
export const LONGEST_TEXT = 2_000_000;

const text = z.string().max(LONGEST_TEXT);
const line = text.min(1);

/** Someone who may act: a person, team, AI agent or automation; `unknown` where the page does not tell. */
const actorObject = z.object({
	name: line,
	/** The tool's own id or login, where the page shows it. */
	id: line.optional(),
	kind: z.enum(['person', 'team', 'agent', 'automation', 'unknown']).optional(),
	/** What a reviewer said: the tool's word, such as `approved`. */
	said: line.optional(),
});
const named = (name: unknown) => (typeof name === 'string' ? { name } : name);
export const actorSchema = z.preprocess(named, actorObject);
export type Actor = z.infer<typeof actorObject>;

/** A span of time that work is put into: a milestone, a sprint, a version. */
const timeboxObject = z.object({ name: line, start: line.optional(), due: line.optional(), state: line.optional() });
export const timeboxSchema = z.preprocess(named, timeboxObject);
export type Timebox = z.infer<typeof timeboxObject>;

/** A date as the page words it, and as `YYYY-MM-DD` where it is written for machines. */
const dateObject = z.object({ text: line, date: z.iso.date().optional() });
const dated = (value: unknown) =>
	typeof value === 'string'
		? { text: value, ...(/^\d{4}-\d\d-\d\d/.test(value) ? { date: value.slice(0, 10) } : {}) }
		: value;
export const dateSchema = z.preprocess(dated, dateObject);
export type DateSeen = z.infer<typeof dateObject>;

/** Where a task stands, in the tool's word; `category` only where the page tells it without words. */
const stateObject = z.object({ name: line, category: z.enum(['todo', 'doing', 'done']).optional() });
export const stateSchema = z.preprocess(named, stateObject);
export type State = z.infer<typeof stateObject>;

/** Another task or page that this one points at; `relation` in the tool's word. */
const linkObject = z.object({
	task: line.optional(),
	url: line.optional(),
	title: line.optional(),
	relation: line.optional(),
});
export const linkSchema = z.preprocess((value) => (typeof value === 'string' ? { title: value } : value), linkObject);
export type Link = z.infer<typeof linkObject>;

/** A smaller task that this one is made of: a sub-issue, a child work item, a line of a task list. */
const subtaskObject = z.object({
	task: line.optional(),
	url: line.optional(),
	title: line.optional(),
	/** Left out where the page does not tell. */
	done: z.boolean().optional(),
});
export const subtaskSchema = z.preprocess(
	(value) => (typeof value === 'string' ? { title: value } : value),
	subtaskObject,
);
export type Subtask = z.infer<typeof subtaskObject>;

/** Running text with the format it is in. A text read off a rendered page is written down as markdown. */
const bodyObject = z.object({ format: z.enum(['markdown', 'wiki', 'adf', 'html', 'text']), text });
const bodied = (value: unknown) => (typeof value === 'string' ? { format: 'markdown', text: value } : value);
export const bodySchema = z.preprocess(bodied, bodyObject);
export type Body = z.infer<typeof bodyObject>;

const commentObject = z.object({ author: actorSchema.optional(), at: line.optional(), text });
export const commentSchema = z.preprocess(
	(value) => (typeof value === 'string' ? { text: value } : value),
	commentObject,
);
export type Comment = z.infer<typeof commentObject>;

/** Nothing in a list is the same as an empty field. */
const list = <Item extends z.ZodType>(item: Item) =>
	z.preprocess(
		(value) => (Array.isArray(value) && value.length === 0 ? null : value),
		z.array(item).max(10_000).nullable(),
	);
const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value);
const one = <Value extends z.ZodType>(value: Value) => z.preprocess(blank, value.nullable());

export const fieldsSchema = z
	.object({
		kind: one(line),
		title: one(line),
		state: one(stateSchema),
		author: one(actorSchema),
		assignees: list(actorSchema),
		reviewers: list(actorSchema),
		team: one(line),
		labels: list(line),
		milestone: one(timeboxSchema),
		sprint: one(timeboxSchema),
		fixVersions: list(timeboxSchema),
		start: one(dateSchema),
		due: one(dateSchema),
		priority: one(line),
		parent: one(linkSchema),
		links: list(linkSchema),
		subtasks: list(subtaskSchema),
		project: one(line),
		body: one(bodySchema),
		comments: list(commentSchema),
		/** Fields that people made in the tool, by the names they gave them; a name that is left out was not visible. */
		custom: one(z.record(line.max(200), text.nullable())),
	})
	.partial()
	.strict();

export type Fields = z.infer<typeof fieldsSchema>;
export type FieldName = keyof Fields;
export type FieldValue = NonNullable<Fields[FieldName]> | null;
export const FIELD_NAMES = Object.keys(fieldsSchema.shape) as FieldName[];
