import type { Pass } from '../lib/store/flow-rows.ts';

/** Height of a row of names, and of the whole width, in units of the drawing; both columns of names stand beside it. */
export const ROW = 26;
export const MAP_WIDTH = 120;
const THINNEST = 1.5;
const THICKEST = 12;
/** Rounds of putting names nearer to those they pass work to or get it from; more change hardly anything. */
const ROUNDS = 6;

export type End = Pass['from'];

/** Names at the left give, names at the right get; what stands on both sides gives and gets. */
export interface FlowMap {
	givers: End[];
	receivers: End[];
	edges: MapEdge[];
	height: number;
}

export interface MapEdge {
	pass: Pass;
	/** An SVG path from the left to the right. */
	path: string;
	width: number;
	wait: WaitClass;
}

/** How long the half of the answers took at most; `none`: there was no answer yet; `crossed`: none is waited for. */
export const WAIT_CLASSES = ['day', 'week', 'longer', 'none', 'crossed'] as const;
export type WaitClass = (typeof WAIT_CLASSES)[number];
const DAY = 86_400_000;

/** Whether work passes from tool to tool: there it is received as it is given. */
export const isCrossing = ({ to }: Pick<Pass, 'to'>): boolean => 'tool' in to;

/** @param median milliseconds; null: nothing was answered */
export function waitClass(median: number | null): WaitClass {
	if (median === null) return 'none';
	return median <= DAY ? 'day' : median <= 7 * DAY ? 'week' : 'longer';
}

/** Who passes work to whom, as a drawing of two columns. The order of the passes changes nothing. */
export function flowMapOf(passes: readonly Pass[]): FlowMap {
	const sorted = mostFirst(passes);
	const [givers, receivers] = arranged(sorted);
	const rows = Math.max(givers.length, receivers.length);
	const most = Math.max(1, ...sorted.map(({ volume }) => volume));
	// The shorter column stands in the middle of the longer one.
	const y = (column: readonly End[], key: string) =>
		(column.findIndex((end) => end.key === key) + 0.5 + (rows - column.length) / 2) * ROW;
	const edges = sorted.map((pass): MapEdge => {
		const [from, to] = [y(givers, pass.from.key), y(receivers, pass.to.key)];
		const middle = MAP_WIDTH / 2;
		return {
			pass,
			path: `M0 ${from}C${middle} ${from} ${middle} ${to} ${MAP_WIDTH} ${to}`,
			// Twice the work is twice as thick, and one handoff is still seen.
			width: Math.max(THINNEST, (THICKEST * pass.volume) / most),
			wait: isCrossing(pass) ? 'crossed' : waitClass(pass.medianWait),
		};
	});
	return { givers, receivers, edges, height: rows * ROW };
}

/** Most handoffs first; the order in which both the picture and the table have them. */
export const mostFirst = (passes: readonly Pass[]): Pass[] =>
	[...passes].sort((a, b) => b.volume - a.volume || (nameOf(a) < nameOf(b) ? -1 : 1));

const nameOf = ({ from, to }: Pass) => `${from.key}>${to.key}`;

/** Both columns, ordered so that few edges cross: each name goes to the middle of those it is joined with. */
function arranged(passes: readonly Pass[]): [End[], End[]] {
	const givers = unique(passes.map(({ from }) => from));
	const receivers = unique(passes.map(({ to }) => to));
	let [left, right] = [givers, receivers];
	for (let round = 0; round < ROUNDS; round++) {
		right = byMiddle(
			right,
			left,
			passes,
			({ to }) => to.key,
			({ from }) => from.key,
		);
		left = byMiddle(
			left,
			right,
			passes,
			({ from }) => from.key,
			({ to }) => to.key,
		);
	}
	return [left, right];
}

const unique = (ends: readonly End[]): End[] => [...new Map(ends.map((end) => [end.key, end])).values()];

function byMiddle(
	column: readonly End[],
	other: readonly End[],
	passes: readonly Pass[],
	here: (pass: Pass) => string,
	there: (pass: Pass) => string,
): End[] {
	const places = new Map(other.map(({ key }, index) => [key, index / Math.max(1, other.length - 1)]));
	const sums = new Map<string, { sum: number; volume: number }>();
	for (const pass of passes) {
		const { sum, volume } = sums.get(here(pass)) ?? { sum: 0, volume: 0 };
		sums.set(here(pass), { sum: sum + (places.get(there(pass)) ?? 0) * pass.volume, volume: volume + pass.volume });
	}
	const middle = ({ key }: End) => {
		const { sum, volume } = sums.get(key) ?? { sum: 0, volume: 0 };
		return volume > 0 ? sum / volume : 0;
	};
	return [...column].sort((a, b) => middle(a) - middle(b) || (a.key < b.key ? -1 : 1));
}
