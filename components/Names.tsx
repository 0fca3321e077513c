import { useId, useState } from 'react';
import styles from './Standards.module.css';

interface NamesProps {
	label: string;
	hint?: string;
	names: readonly string[];
	change: (names: string[]) => void;
}

const namesIn = (text: string) => [
	...new Set(
		text
			.split(/[,、，\n]/)
			.map((name) => name.trim())
			.filter(Boolean),
	),
];

/** A few names in one line, with commas between them. */
export function Names({ label, hint, names, change }: NamesProps) {
	// What is typed stays as it is typed: a comma at the end is a name to come.
	const [text, setText] = useState(names.join(', '));
	const field = useId();
	const about = useId();
	return (
		<div className={styles.field}>
			<label htmlFor={field}>{label}</label>
			<input
				id={field}
				value={text}
				spellCheck={false}
				aria-describedby={hint ? about : undefined}
				onChange={({ target }) => {
					setText(target.value);
					change(namesIn(target.value));
				}}
			/>
			{hint && (
				<p id={about} className={styles.quiet}>
					{hint}
				</p>
			)}
		</div>
	);
}
