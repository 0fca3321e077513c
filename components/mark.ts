/**
 * The mark, drawn once for pages, toolbar and README: five small segments with a line through them.
 * On a 32 × 32 grid; each segment is cut where the line passes, so that it reads on any ground and in one colour.
 */
export const MARK_BOX = 32;

// All edges are even, so that they fall on whole pixels at 16, 32, 48 and 128.
const LEFTS = [2, 8, 14, 20, 26] as const;
const TOPS = LEFTS.map((x) => `M${x} 4a2 2 0 0 1 4 0v8h-4Z`);
const BOTTOMS = LEFTS.map((x) => `M${x} 20h4v8a2 2 0 0 1-4 0Z`);

/** The five segments. */
export const MARK_SEGMENTS = [...TOPS, ...BOTTOMS].join('');
/** The line through them. */
export const MARK_LINE = 'M0 14h32v4H0Z';

/** The mark as a file of its own, for icons: by default in a teal that reads on light and on dark toolbars. */
export function markSvg(size: number, segments = '#17907f', line = segments): string {
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${MARK_BOX} ${MARK_BOX}">` +
		`<path fill="${segments}" d="${MARK_SEGMENTS}"/><path fill="${line}" d="${MARK_LINE}"/></svg>`
	);
}
