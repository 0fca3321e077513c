import type { FieldName } from '../task/fields.ts';
import type { ToolName } from '../task/key.ts';
import type { Seen } from '../task/sighting.ts';
import type { BadgePlace, PageKind, Surface } from './reading/table.ts';

/** What a tool's address says. */
export interface Address {
	/** Name of a {@link PageKind} of this tool. */
	page: string;
	/** The task that the address itself names: the one the page is of, or the one open over it. */
	task?: string;
}

/** How a tool's pages are read, as data: kept by the background, handed to the content script. */
export interface ToolTables {
	pages: readonly PageKind[];
	surfaces: readonly Surface[];
	/** Accounts of apps that act by themselves, by the tool's names for them; all other apps are automations. */
	agents?: readonly string[];
}

/** The data that a page carries of its tasks, for as long as it can be trusted; see `reading/payload.ts`. */
export interface Payloads {
	/** Adds to the fields that were read off the page what its data says; gives what the reading then rests on. */
	fill(
		surface: Surface,
		task: string,
		url: URL,
		fields: Record<string, unknown>,
		trace: Trace,
		changed: boolean,
	): 'page' | 'payload';
	/** The address is another one: data that is there now is of an earlier page. */
	moved(): void;
}

/** What of a tool only code can say. */
export interface ToolCode {
	name: ToolName;
	/** In people's words, for titles. */
	label: string;
	/** What an address of this tool is; null where it is none of this tool's, or a page without tasks that we know of. */
	addressOf(url: URL, document: Document | undefined, tables: ToolTables): Address | null;
	/** The task that a link names, seen from a page of the tool; null where it names none. */
	taskAt(href: string, base: URL): string | null;
	/** The task that a bare id or key names on this page; null where it is none. */
	taskNamed(text: string, base: URL): string | null;
	/** What a table can't say: mends or adds fields after the table was read. Pure; never throws. */
	finish?(seen: Seen, root: Element, url: URL, trace: Trace, tables: ToolTables): Seen;
	/** Where pages carry data of their tasks: what reads it. Left out: no byte of that is on the tool's pages. */
	payloads?(tool: Reader, document: Document): Payloads;
	/** Parts that the server rendered and that a script of the page will take over: nothing is put in before that. */
	serverRendered?: string;
}

/** What a page is read with. */
export type Reader = ToolCode & ToolTables;

/** All that the rest knows of a tool; what no page needs is only here. */
export interface Tool extends Omit<ToolCode, 'addressOf'>, ToolTables {
	/** As in {@link ToolCode}, by the tables that this build has. */
	addressOf(url: URL, document?: Document, tables?: ToolTables): Address | null;
	/** The address that opens a task, where its name is enough to know it. */
	urlOf(task: string): string | null;
}

/** For each field: the generation that hit (and whether it proved emptiness), or the generations that missed. */
export type FieldTrace = { hit: string; empty?: true } | { missed: readonly string[] };
export type Trace = Partial<Record<FieldName, FieldTrace>>;

/** Where one task stands on a page. */
export interface Standing {
	seen: Pick<Seen, 'task' | 'surface'>;
	root: Element;
	badge: readonly BadgePlace[];
}

/** One task found on a page, with all that was read of it. */
export interface Found extends Standing {
	seen: Seen;
	trace: Trace;
}

/** A required anchor that was not found: a reason why the page, or one task on it, can't be read. */
export interface Miss {
	surface: string;
	/** `root`, `key`, `frame` or a required field. */
	anchor: string;
	/** The generations that were tried. */
	tried: readonly string[];
	/** How many tasks it hit. */
	count: number;
}

/** What one look at a page gave. */
export interface Reading<Task extends Standing = Found> {
	tool: ToolName;
	/** The page kind; null: no page of this tool that can hold a task. */
	page: string | null;
	/** `loading`: nothing can be said yet; `unreadable`: see the misses; `no tasks`: read, and there are none. */
	state: 'read' | 'no tasks' | 'loading' | 'unreadable' | 'not a task page';
	found: readonly Task[];
	misses: readonly Miss[];
}
