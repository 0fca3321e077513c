import { useId } from 'react';
import { SAYINGS } from '../lib/task/layers.ts';
import styles from './Legend.module.css';
import { Shape } from './Segments.tsx';
import { SAYING_MEANINGS } from './words.ts';

/** What the five forms of a segment mean, on demand. */
export function Legend() {
	const id = useId();
	return (
		<>
			<button type="button" className={styles.open} popoverTarget={id}>
				What the marks mean
			</button>
			<div id={id} popover="auto" className={styles.legend}>
				<p>Five segments: Why, What, Who, When, How.</p>
				<dl>
					{SAYINGS.map((says) => (
						<div key={says}>
							<dt>
								<Shape says={says} /> {says}
							</dt>
							<dd>{SAYING_MEANINGS[says]}</dd>
						</div>
					))}
				</dl>
			</div>
		</>
	);
}
