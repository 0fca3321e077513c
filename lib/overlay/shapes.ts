import { LAYERS, type Saying, type Sayings } from '../task/layers.ts';

/**
 * The five segments of a badge. Each saying has a form of its own, so that none needs colour:
 * full, half full, an empty frame, loose dots, a dash. Filled areas under the even-odd rule, on cells of 9 by 12.
 */
export const SHAPES: Record<Saying, string> = {
	stated: 'h7v10h-7z',
	hinted: 'h7v10h-7zm1.2 1.2v4.2h4.6v-4.2z',
	missing: 'h7v10h-7zm1.7 1.7v6.6h3.6v-6.6z',
	unseen: 'h2v2h-2zm5 0h2v2h-2zm-5 4h2v2h-2zm5 0h2v2h-2zm-5 4h2v2h-2zm5 0h2v2h-2z',
	'not needed': 'm1 4.4h5v1.4h-5z',
};

/** How a shape is painted: as plain as the text beside it, drawing the eye, or stepping back. */
export const TONES = {
	stated: 'plain',
	hinted: 'plain',
	missing: 'loud',
	unseen: 'quiet',
	'not needed': 'quiet',
} as const;
export type Tone = 'plain' | 'loud' | 'quiet';

export const CELL_WIDTH = 9;
/** Without the gap behind the last segment. */
export const BADGE_WIDTH = CELL_WIDTH * LAYERS.length - 2;
export const BADGE_HEIGHT = 12;

/** The outlines of a whole badge, one for each tone; empty where nothing has that tone. */
export function outlines(sayings: Sayings): Record<Tone, string> {
	const paths = { plain: '', loud: '', quiet: '' };
	LAYERS.forEach((layer, index) => {
		const saying = sayings[layer];
		paths[TONES[saying]] += `M${index * CELL_WIDTH} 1${SHAPES[saying]}`;
	});
	return paths;
}

/** What a screen reader says of a badge: "Why missing, What stated, …". */
export function spoken(sayings: Sayings): string {
	return LAYERS.map((layer) => `${layer[0]?.toUpperCase()}${layer.slice(1)} ${sayings[layer]}`).join(', ');
}
