import { BADGE_HEIGHT, BADGE_WIDTH, CELL_WIDTH, pathOf, spoken, TONES } from '../lib/overlay/shapes.ts';
import { LAYERS, type Saying, type Sayings } from '../lib/task/layers.ts';
import styles from './Segments.module.css';

/** The badge as it stands on host pages: five segments, told apart by form, read out as one text. */
export function Segments({ sayings }: { sayings: Sayings }) {
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
			{LAYERS.map((layer, index) => (
				<path key={layer} className={styles[TONES[sayings[layer]]]} d={pathOf(sayings[layer], index * CELL_WIDTH, 1)} />
			))}
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
			<path className={styles[TONES[says]]} d={pathOf(says, 0.5, 1)} />
		</svg>
	);
}
