import styles from './WrongLines.module.css';

interface WrongLinesProps {
	title: string;
	lines: readonly string[];
	/** It came of a press just now: read out at once. */
	alert?: boolean;
}

/** What is wrong, line by line; nothing where nothing is. */
export function WrongLines({ title, lines, alert = false }: WrongLinesProps) {
	if (lines.length === 0) return null;
	return (
		<div className={styles.wrong} role={alert ? 'alert' : undefined}>
			<p>{title}</p>
			<ul>
				{lines.map((line) => (
					<li key={line}>
						<bdi>{line}</bdi>
					</li>
				))}
			</ul>
		</div>
	);
}
