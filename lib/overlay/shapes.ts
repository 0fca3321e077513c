import { LAYERS, type Saying, type Sayings } from '../task/layers.ts';
import type { Face } from './badge.ts';

/** A filled rectangle: left, top, width, height, in CSS pixels within a segment of 7 by 10. */
type Rect = readonly [number, number, number, number];

const EDGES = (width: number, bottom: number): Rect[] => [
	[0, 0, 7, width],
	[0, 0, width, 10],
	[7 - width, 0, width, 10],
	[0, bottom, 7, 10 - bottom],
];
const DOTS: Rect[] = [0, 4, 8].flatMap((top): Rect[] => [
	[0, top, 2, 2],
	[5, top, 2, 2],
]);

/**
 * The five segments of a badge. Each saying has a form of its own, so that none needs colour:
 * full, half full, an empty frame, loose dots, a dash.
 */
export const SHAPES: Record<Saying, readonly Rect[]> = {
	stated: [[0, 0, 7, 10]],
	hinted: EDGES(1, 5),
	missing: EDGES(2, 8),
	unseen: DOTS,
	'not needed': [[1, 4, 5, 2]],
};

/** How a shape is painted: as plain as the text beside it, drawing the eye, or stepping back. */
export const TONES = {
	stated: 'plain',
	hinted: 'plain',
	missing: 'loud',
	unseen: 'quiet',
	'not needed': 'quiet',
} as const satisfies Record<Saying, string>;
export type Tone = 'plain' | 'loud' | 'quiet';

export const CELL_WIDTH = 9;
/** Without the gap behind the last segment. */
export const BADGE_WIDTH = CELL_WIDTH * LAYERS.length - 2;
export const BADGE_HEIGHT = 12;

/** A segment as an SVG path, at a place. */
export function pathOf(saying: Saying, left: number, top: number): string {
	return SHAPES[saying]
		.map(([x, y, width, height]) => `M${left + x} ${top + y}h${width}v${height}h-${width}z`)
		.join('');
}

/** What a badge shows in one line of pixels: runs of one ink, as stops of a CSS gradient; empty where it shows nothing. */
function lineOf(sayings: Sayings, y: number): string {
	const stops: string[] = [];
	let from = 0;
	let ink = '#0000';
	const end = (x: number, next: string) => {
		if (next === ink) return;
		stops.push(`${ink} ${from}px ${x}px`);
		from = x;
		ink = next;
	};
	LAYERS.forEach((layer, index) => {
		const saying = sayings[layer];
		for (let x = 0; x < CELL_WIDTH; x++) {
			const filled = SHAPES[saying].some(([l, t, w, h]) => l <= x && x < l + w && t <= y && y < t + h);
			end(2 + index * CELL_WIDTH + x, filled ? `var(--${TONES[saying]})` : '#0000');
		}
	});
	return stops.length > 0 ? [...stops, `#0000 ${from}px`].join(',') : '';
}

/**
 * A whole badge as the CSS `background` of one element, so that a badge needs no elements within: a page may have
 * thousands. Equal lines are one gradient: each one costs the browser some 10 µs in every frame that paints it.
 * The colours are the custom properties `--plain`, `--loud` and `--quiet`.
 */
export function backgroundOf(sayings: Sayings): string {
	const bands: { line: string; top: number; height: number }[] = [];
	for (let y = 0; y < 10; y++) {
		const line = lineOf(sayings, y);
		const last = bands[bands.length - 1];
		if (last?.line === line) last.height++;
		else bands.push({ line, top: 3 + y, height: 1 });
	}
	return bands
		.filter(({ line }) => line)
		.map(({ line, top, height }) => `linear-gradient(90deg,${line}) 0 ${top}px/100% ${height}px no-repeat`)
		.join(',');
}

/** What a screen reader says of a badge: "Why missing, What stated, …". */
export function spoken(sayings: Sayings): string {
	return LAYERS.map((layer) => `${layer[0]?.toUpperCase()}${layer.slice(1)} ${sayings[layer]}`).join(', ');
}

/** The second mark: a quiet line under the segments. It says one thing only, and the label says it in words. */
const UNDERLINE = `linear-gradient(var(--quiet) 0 0) 2px 14px/${BADGE_WIDTH}px 2px no-repeat`;

/**
 * All that a badge needs to show it.
 * @param waits that the task has waited longer than usual, in words; left out where it has not, or it can't be told
 */
export function faceOf(sayings: Sayings, waits?: string): Face {
	const label = spoken(sayings);
	const background = backgroundOf(sayings);
	if (!waits) return { label, background };
	return { label: `${label}; ${waits}`, background: background ? `${background},${UNDERLINE}` : UNDERLINE };
}
