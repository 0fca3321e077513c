import type { HandoffKind } from '../flow/handoff.ts';
import type { Lane, Turn } from '../flow/turn-of.ts';
import { TOOL_NAMES, type ToolName } from '../task/key.ts';
import type { HandoffRow, ThreadRow } from './flow-rows.ts';
import type { Roll } from './mirror.ts';
import { cell, ITEM, uncell } from './rolls.ts';

/**
 * The rolls that the flow's lists and counts are made from, each with its lines and what they are read as. Times are
 * written in milliseconds in base 36.
 */

/** The lane of a turn for a user without accounts: what `laneOf` says where nobody is `mine`. */
export type Standing = Exclude<Lane, 'me' | 'asked'>;
const STANDINGS: readonly Standing[] = ['approval', 'nobody', 'agent', 'others', 'unseen'];

/** What is common to what is narrowed by tool and words. */
export interface Told {
	id: string;
	/** Milliseconds. */
	since: number;
	tools: readonly ToolName[];
	/** Each with a space before it. */
	words: string;
}

export interface TurnEntry extends Told {
	standing: Standing;
	on: readonly string[];
	asker: string | null;
}

export interface HandoffEntry extends Told {
	kind: HandoffKind;
	to: string | null;
}

export interface PassEntry {
	tool: ToolName;
	from: string;
	to: string;
	volume: number;
	open: number;
}

export const time = (at: string): string => {
	const ms = Date.parse(at);
	return Number.isNaN(ms) ? '' : ms.toString(36);
};
export const number = (text: string | undefined): number => (text ? Number.parseInt(text, 36) : 0);
const tools = (some: readonly ToolName[]): string => some.map((tool) => TOOL_NAMES.indexOf(tool)).join('');
const SETS = new Map<string, readonly ToolName[]>();
function toolsIn(text: string): readonly ToolName[] {
	const known = SETS.get(text) ?? TOOL_NAMES.filter((_, index) => text.includes(String(index)));
	SETS.set(text, known);
	return known;
}
export const wordsCell = (words: readonly string[]): string => cell(words.join(' '));
export const spaced = (text: string | undefined): string => ` ${uncell(text ?? '')}`;

/** As `laneOf` in `lib/flow/turn-of.ts` has it, for nobody's eyes; null: it is over. */
export function standingOf(turn: Turn): Standing | null {
	if (turn.is === 'over') return null;
	if (turn.is === 'unseen') return 'unseen';
	if (turn.for === 'an approval' && turn.on.length > 0) return 'approval';
	if (turn.on.length === 0 || turn.dead) return 'nobody';
	return turn.on.every(({ kind }) => kind === 'agent' || kind === 'automation') ? 'agent' : 'others';
}

/** As `laneOf` has it for a user. */
export function laneFor({ standing, on, asker }: TurnEntry, mine: ReadonlySet<string>): Lane {
	if (on.some((key) => mine.has(key))) return 'me';
	return standing === 'others' && asker !== null && mine.has(asker) ? 'asked' : standing;
}

/** Threads that are not over. */
export const TURNS: Roll<TurnEntry> = {
	list: 'turns',
	read: ([id = '', since, standing, set = '', on = '', asker = '', words]) => ({
		id: uncell(id),
		since: number(since),
		standing: STANDINGS[Number(standing)] ?? 'unseen',
		tools: toolsIn(set),
		on: on === '' ? [] : on.split(ITEM).map(uncell),
		asker: asker === '' ? null : uncell(asker),
		words: spaced(words),
	}),
};

export function turnLine({ turn, tools: some, words, last }: ThreadRow): string[] | null {
	const standing = standingOf(turn);
	if (!standing) return null;
	const waits = turn.is === 'waiting' ? turn : null;
	return [
		time(waits?.since.at ?? last.at),
		String(STANDINGS.indexOf(standing)),
		tools(some),
		(waits?.on ?? []).map(({ key }) => cell(key)).join(ITEM),
		cell(waits?.asker?.key ?? ''),
		wordsCell(words),
	];
}

/** Handoffs that are open. */
export const OPEN: Roll<HandoffEntry> = {
	list: 'open handoffs',
	read: ([id = '', since, kind = '', set = '', to = '', words]) => ({
		id: uncell(id),
		since: number(since),
		kind: uncell(kind) as HandoffKind,
		tools: toolsIn(set),
		to: to === '' ? null : uncell(to),
		words: spaced(words),
	}),
};

export const openLine = (row: HandoffRow): string[] | null =>
	row.ended
		? null
		: [time(row.asked.at), cell(row.kind), tools([row.tool]), cell(row.to?.key ?? ''), wordsCell(row.words)];

/** Work that passed between two, in one tool. Its waits are counted by the tally {@link waitsOf}. */
export const PASSES: Roll<PassEntry> = {
	list: 'passes',
	read: ([, tool, from = '', to = '', volume, open]) => ({
		tool: TOOL_NAMES[Number(tool)] ?? 'github',
		from: uncell(from),
		to: uncell(to),
		volume: number(volume),
		open: number(open),
	}),
};

export const passLine = ({ tool, from, to, volume, open }: PassEntry): string[] | null =>
	volume === 0
		? null
		: [String(TOOL_NAMES.indexOf(tool)), cell(from), cell(to), volume.toString(36), open.toString(36)];

/** The tally that counts the waits of an edge, by their bins. */
export const waitsOf = ({ tool, from, to }: Pick<PassEntry, 'tool' | 'from' | 'to'>): string =>
	`waits ${tool} ${from}>${to}`;

/** The tally that counts open handoffs, by kind. */
export const OPEN_KINDS = 'open handoffs';
