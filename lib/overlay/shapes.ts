import { LAYERS, type Saying, type Sayings } from '../task/layers.ts';

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

/**
 * A whole badge as the CSS `background` of one element, so that a badge needs no elements within: a page may have
 * thousands. The colours are the custom properties `--plain`, `--loud` and `--quiet`.
 */
export function backgroundOf(sayings: Sayings): string {
	const layers = LAYERS.flatMap((layer, index) => {
		const saying = sayings[layer];
		const ink = `var(--${TONES[saying]})`;
		return SHAPES[saying].map(([x, y, width, height]) => {
			const place = `${2 + index * CELL_WIDTH + x}px ${3 + y}px/${width}px ${height}px`;
			return `linear-gradient(${ink},${ink}) ${place} no-repeat`;
		});
	});
	return layers.join(',');
}

/** What a screen reader says of a badge: "Why missing, What stated, …". */
export function spoken(sayings: Sayings): string {
	return LAYERS.map((layer) => `${layer[0]?.toUpperCase()}${layer.slice(1)} ${sayings[layer]}`).join(', ');
}
