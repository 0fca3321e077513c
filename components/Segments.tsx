import { BADGE_HEIGHT, BADGE_WIDTH, CELL_WIDTH, outlines, SHAPES, spoken, TONES } from '../lib/overlay/shapes.ts';
import type { Saying, Sayings } from '../lib/task/layers.ts';
import styles from './Segments.module.css';

/** The badge as it stands on host pages: five segments, told apart by form, read out as one text. */
export function Segments({ sayings }: { sayings: Sayings }) {
	const lines = outlines(sayings);
	const words = spoken(sayings);
	return (
		<svg
			className={styles.badge}
			width={BADGE_WIDTH}
			height={BADGE_HEIGHT}
			viewBox={`0 0 ${BADGE_WIDTH} ${BADGE_HEIGHT}`}
			role="img"
			aria-label={words}
		>
			<title>{words}</title>
			<path className={styles.plain} d={lines.plain} />
			<path className={styles.loud} d={lines.loud} />
			<path className={styles.quiet} d={lines.quiet} />
		</svg>
	);
}

/** One segment, beside the word that says the same. */
export function Shape({ says }: { says: Saying }) {
	return (
		<svg
			className={styles.badge}
			width={CELL_WIDTH}
			height={BADGE_HEIGHT}
			viewBox={`0 0 ${CELL_WIDTH} ${BADGE_HEIGHT}`}
			aria-hidden="true"
			focusable="false"
		>
			<path className={styles[TONES[says]]} d={`M.5 1${SHAPES[says]}`} />
		</svg>
	);
}
