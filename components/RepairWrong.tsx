import styles from './Repairs.module.css';

interface RepairWrongProps {
	title: string;
	lines: readonly string[];
	/** It came of a press just now: read out at once. */
	alert?: boolean;
}

/** What is wrong, line by line; nothing where nothing is. */
export function RepairWrong({ title, lines, alert = false }: RepairWrongProps) {
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
