import * as z from 'zod';
import { actorSchema } from './fields.ts';
import { instantSchema, sourceSchema, taskKeySchema } from './sighting.ts';

/**
 * What events say happened, in one word for all tools. A tool's event that is none of these is kept under the tool's
 * own word and shown as such.
 */
export const EVENT_KINDS = [
	'created',
	'commented',
	'assigned',
	'unassigned',
	'review asked',
	'review unasked',
	/** `said`: approved, changes requested, commented, dismissed. */
	'reviewed',
	'approval asked',
	/** `said`: approved, changes requested, rejected. */
	'decided',
	/** From one state to another; `from` and `to` are the tool's words for them. */
	'moved',
	'closed',
	'reopened',
	'merged',
	'drafted',
	'readied',
	/** New commits, or a description that was changed. */
	'changed',
	'linked',
	'unlinked',
	'mentioned',
	/** Due date, milestone, sprint or version; `field` says which. */
	'planned',
	'labelled',
	'unlabelled',
	'retitled',
	/** These three: `field: 'review'` where it is a review that the agent works at, as far as the tool tells. */
	'agent started',
	'agent finished',
	'agent failed',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

const word = z.string().max(2_000);

/** Something that the tool's own history says happened. Never changed once kept. */
export const eventSchema = z
	.object({
		/** `tool:` and the tool's own id; where it shows none, derived from the content. Unique in the store. */
		id: z.string().min(1).max(600),
		task: taskKeySchema,
		/** One of {@link EVENT_KINDS}, or else the tool's own word. */
		kind: z.string().min(1).max(100),
		/** When; where only an interval is known, when it had happened at the latest. */
		at: instantSchema,
		/**
		 * It had not happened yet. Of what was inferred, the sighting before; of what a history tells in words ("2 days ago",
		 * "Mar 4"), the earliest that the words can mean. Left out: `at` is the instant.
		 */
		after: instantSchema.optional(),
		/** Who did it; `null`: the tool says that nobody did, as of a rule; left out: not seen. */
		by: actorSchema.nullable().optional(),
		/** Whom it concerns: who was assigned, asked, mentioned. */
		whom: z.array(actorSchema).max(200).optional(),
		field: word.optional(),
		from: word.nullable().optional(),
		to: word.nullable().optional(),
		/** What a reviewer or approver said. */
		said: word.optional(),
		/** The words of a comment, cut to this length. */
		text: z.string().max(8_000).optional(),
		/** The other task or page of a link, and how the tool names the relation. */
		link: z
			.object({ task: word.optional(), url: word.optional(), title: word.optional(), relation: word.optional() })
			.optional(),
		source: sourceSchema,
		/** Rests on a comparison of two sightings and on no history. */
		inferred: z.literal(true).optional(),
		/** What else it carries, kept as read, understood or not. */
		with: z.record(z.string(), z.json()).optional(),
	})
	.strict();
export type Event = z.infer<typeof eventSchema>;

/** The time within which something happened: `after` < it ≤ `at`; an instant where `after` is left out. UTC, ISO 8601 with milliseconds. */
export interface Moment {
	at: string;
	after?: string;
}

/** How long the time is within which something happened, in milliseconds; 0: the instant is known. */
export const spanOf = ({ at, after }: { at: string; after?: string | undefined }): number =>
	after === undefined ? 0 : Math.max(0, Date.parse(at) - Date.parse(after));
