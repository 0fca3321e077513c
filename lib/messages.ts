import * as z from 'zod';
import type { AgentWork } from './flow/contributors/answers.ts';
import type { Contradiction } from './flow/thread.ts';
import type { Turn } from './flow/turn-of.ts';
import type { Face } from './overlay/badge.ts';
import { repairAsk } from './repair/asks.ts';
import { rulingAsk } from './ruling-asks.ts';
import { standardsAsk } from './stack/standard-asks.ts';
import type { Answer } from './store/queries.ts';
import type { TaskRow } from './store/tables.ts';
import { isDraft } from './task/draft.ts';
import { actorSchema } from './task/fields.ts';
import { TOOL_NAMES, type ToolName } from './task/key.ts';
import { taskKeySchema } from './task/sighting.ts';
import { type OriginProblem, type OwnHostTool, siteSchema } from './task/site.ts';

/**
 * The one contract between page, background and panels, by direction. Every message is parsed where it arrives,
 * and each direction is its own table: a page's script can't ask what only our own pages may.
 * A content script imports the types only.
 */

const toolName = z.enum(TOOL_NAMES as ['github', 'jira', 'asana']);
const PAGE_STATES = ['read', 'no tasks', 'loading', 'unreadable', 'not a task page'] as const;
/** A name out of our own tables: a surface, a field, a generation. */
const structure = z.string().max(60);

/** From a page's content script to the background. */
export const pageToBackground = z.discriminatedUnion('say', [
	/** What was read: sightings, each parsed by itself; the answer is a {@link Judged}. */
	z.object({ say: z.literal('seen'), sightings: z.array(z.unknown()).min(1).max(500) }).strict(),
	/** How the page could be read since this was last told, by structure alone; see `tools/look.ts`. */
	z
		.object({
			say: z.literal('looked'),
			tool: toolName,
			page: z.string().max(60).nullable(),
			state: z.enum(PAGE_STATES),
			hits: z.record(structure, z.record(structure, z.record(structure, z.number().int().positive()))),
		})
		.strict(),
	/** The selector tables of a tool, where they are not at hand yet; the answer is a `ToolTables`. */
	z.object({ say: z.literal('tables'), tool: toolName }).strict(),
	/** A badge was pressed for the first time: put the card's script into the page. */
	z.object({ say: z.literal('opener') }).strict(),
	/** What the page shows of a task's history: events, each parsed by itself, who is signed in, and custom fields. */
	z
		.object({
			say: z.literal('history'),
			task: taskKeySchema,
			events: z.array(z.unknown()).max(500),
			viewer: actorSchema.nullable(),
			/** By name; what is not as agreed costs none of the events. */
			custom: z.unknown().optional(),
			/** Those in the data that the page was served with, and when that was. */
			served: z.unknown().optional(),
		})
		.strict(),
	/** Custom fields in the rows that the page shows, each row parsed by itself. */
	z.object({ say: z.literal('rows'), rows: z.array(z.unknown()).min(1).max(500) }).strict(),
	/** How many tasks on the page have a gap, for the toolbar; null: nothing to count here. */
	z.object({ say: z.literal('gaps'), count: z.number().int().nonnegative().nullable() }).strict(),
]);
export type PageToBackground = z.input<typeof pageToBackground>;

/** The answer to `seen`: what the badges show. */
export interface Judged {
	/** What there is to show, and which of it each task's badge shows, by its place in that list. */
	faces: Face[];
	verdicts: Record<string, number>;
	/** The badges' style. */
	css: string;
	/** Those of the tasks that have a gap. */
	lacking: string[];
}

/** From our own pages (popup, side panel, card) to the background. */
export const panelToBackground = z.discriminatedUnion('say', [
	/** All that is known of a task, for the card; the answer is a {@link CardAnswer} or null. */
	z.object({ say: z.literal('card'), task: z.union([taskKeySchema, z.string().max(9_000).refine(isDraft)]) }).strict(),
	/** Whose turn it is in the task's thread, and its other tasks, for the card; the answer is a {@link CardThread} or null. */
	z
		.object({ say: z.literal('thread'), task: z.union([taskKeySchema, z.string().max(9_000).refine(isDraft)]) })
		.strict(),
	/** The card wants to be closed, or to be so many CSS pixels high: passed on to the page it is in. */
	z.object({ say: z.literal('closeCard') }).strict(),
	z.object({ say: z.literal('cardHeight'), px: z.number().int().min(1).max(4_000) }).strict(),
	/** Forget everything that was seen; `rulings`: also what people decided of it. */
	z.object({ say: z.literal('forget'), rulings: z.boolean().optional() }).strict(),
	/** Forget how pages could be read, and nothing else. */
	z.object({ say: z.literal('forgetLooks') }).strict(),
	/** Selector tables out of a signed bundle; the answer is a {@link RepairAnswer}. */
	z.object({ say: z.literal('repairs'), ask: repairAsk }).strict(),
	/** The Standards that tasks are judged by; the answer is a {@link StandardsAnswer}. */
	z.object({ say: z.literal('standards'), ask: standardsAsk }).strict(),
	/** Waivers and corrections; the answer is a {@link RulingAnswer}. */
	z.object({ say: z.literal('rulings'), ask: rulingAsk }).strict(),
	/** A site that is to be read once the browser allows it; the answer is whether it was news. */
	z.object({ say: z.literal('addSite'), site: siteSchema }).strict(),
	/** It is read no more, and its permission is given back. */
	z.object({ say: z.literal('removeSite'), origin: siteSchema.shape.origin }).strict(),
]);
export type PanelToBackground = z.infer<typeof panelToBackground>;

/** From the background to those of our own pages that are open. */
export const toPanels = z.discriminatedUnion('say', [
	/** More was read of a task's history than there was. */
	z.object({ say: z.literal('kept'), task: taskKeySchema }).strict(),
]);
export type ToPanels = z.infer<typeof toPanels>;

/** All that the card shows. */
export type CardAnswer = TaskRow;

/** What the card says of the thread that its task is in. */
export interface CardThread {
	turn: Turn;
	contradictions: Contradiction[];
	/** What an agent or automation wrote of the task or has, and who answers for that. */
	agentWork?: AgentWork;
	/** Its other tasks as far as they were seen; `state` in the tool's word. */
	others: { task: string; tool: ToolName; title: string; url: string; state?: string }[];
	/** Others that are not named here. */
	more: number;
}

/** From the background, or one of our pages, to a page's content script. */
export const toPage = z.discriminatedUnion('say', [
	z.object({ say: z.literal('closeCard') }),
	z.object({ say: z.literal('cardHeight'), px: z.number() }),
	/** What does this page hold? The answer is a {@link PageReport}. */
	z.object({ say: z.literal('askPage') }),
	/** The store was emptied: read the page again. */
	z.object({ say: z.literal('readAgain') }),
]);
export type ToPage = z.infer<typeof toPage>;

/** What a page holds, as its content script knows it. Structure only, but for the tasks' names. */
export const pageReportSchema = z.object({
	tool: toolName,
	/** The page kind; null: no page that can hold a task. */
	page: z.string().nullable(),
	state: z.enum(PAGE_STATES),
	tasks: z.array(z.string()),
	misses: z.array(
		z.object({ surface: z.string(), anchor: z.string(), tried: z.array(z.string()).readonly(), count: z.number() }),
	),
	/** Badges that the host page kept removing, and that were given up. */
	gaveUp: z.number(),
});
export type PageReport = z.infer<typeof pageReportSchema>;

/** What the popup is told of the tab it was opened over. */
export type PageAnswer =
	/** Not a site that Throughline reads. */
	| { is: 'elsewhere' }
	/** Nor is this, but it could be added; `looks`: the tool whose marks its page carries. */
	| { is: 'unread'; host: string; looks: OwnHostTool | null; origin: string }
	/** A site that it reads or that was added, but the browser does not let it. */
	| { is: 'not allowed'; host: string; patterns: string[] }
	/** A site that it reads, with the switch off. */
	| { is: 'off'; host: string }
	/** A site that it reads, but no script of ours answers: the tab was open before. */
	| { is: 'silent'; host: string }
	| { is: 'here'; host: string; report: PageReport; rows: TaskRow[] };

/** What the page in front is of, as far as its address tells. */
export type ActiveTask =
	| { is: 'task'; task: string }
	/** A page that is read, but no task's. */
	| { is: 'no task' }
	/** Not read: another site, one that is switched off, or a page of our own. */
	| { is: 'elsewhere' };

/** A site under Options. */
export interface SiteRow {
	/** Host, and port or path where they matter; `*.` for all hosts below one. */
	name: string;
	tool: ToolName;
	/** What the browser is asked for. */
	pattern: string;
	/** The browser lets it be read. */
	allowed: boolean;
	/** Its switch; null where it stands for many hosts. */
	on: boolean | null;
	host: string;
	/** The site as it was added; null: it is there from the start. */
	origin: string | null;
}

/** What came of adding a site. */
export type AddAnswer = 'added' | 'refused' | 'there from the start' | OriginProblem;

export type { Panel } from './panel-asks.ts';
export type { Answer };
