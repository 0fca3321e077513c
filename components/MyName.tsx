import { type FormEvent, useEffect, useId, useState } from 'react';
import type { Panel } from '../lib/messages.ts';
import styles from './Standards.module.css';

/** The name that decisions are kept under. */
export function MyName({ panel }: { panel: Panel }) {
	const [name, setName] = useState('');
	const [said, setSaid] = useState('');
	const field = useId();
	useEffect(() => {
		void panel.rulings({ do: 'look' }).then(
			(answer) => setName(answer.name),
			() => {},
		);
	}, [panel]);
	const send = (event: FormEvent) => {
		event.preventDefault();
		panel.rulings({ do: 'name', name: name.trim() }).then(
			(answer) => setSaid(answer.wrong ?? `From now on, you decide as ${answer.name}.`),
			() => setSaid('Throughline did not answer. Nothing was changed; try again.'),
		);
	};
	return (
		<form className={styles.part} onSubmit={send}>
			<div className={styles.field}>
				<label htmlFor={field}>Your name, kept with what you decide</label>
				<input
					id={field}
					required
					maxLength={200}
					autoComplete="name"
					value={name}
					onChange={({ target }) => setName(target.value)}
				/>
			</div>
			<div className={styles.acts}>
				<button type="submit">Keep this name</button>
				<span role="status" className={styles.done}>
					{said}
				</span>
			</div>
		</form>
	);
}
