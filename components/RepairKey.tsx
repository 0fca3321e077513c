import { type FormEvent, useId, useState } from 'react';
import type { RepairState } from '../lib/repair/asks.ts';
import styles from './Repairs.module.css';
import { WrongLines } from './WrongLines.tsx';

interface RepairKeyProps {
	state: RepairState;
	busy: boolean;
	wrong: readonly string[];
	/** Sets the key, or takes it away where it is empty; true where that was done. */
	set: (key: string) => Promise<boolean>;
}

/** Whose signature counts. There is no key until someone sets one. */
export function RepairKey({ state: { key, keyWrong, use }, busy, wrong, set }: RepairKeyProps) {
	const [text, setText] = useState('');
	const [changing, setChanging] = useState(false);
	const field = useId();
	const hint = useId();
	const send = (event: FormEvent) => {
		event.preventDefault();
		void set(text).then((done) => {
			if (!done) return;
			setText('');
			setChanging(false);
		});
	};
	return (
		<div className={styles.part}>
			<h3>Whose signature counts</h3>
			{key ? (
				<>
					<p>
						The key <code>{key.fingerprint}</code>
						{key.managed && '. Your administrator sets it; it can’t be changed here.'}
					</p>
					<details className={styles.whole}>
						<summary>The whole key</summary>
						<code>{key.key}</code>
					</details>
				</>
			) : (
				keyWrong === null && <p className={styles.quiet}>No key is set, so no bundle is taken.</p>
			)}
			{keyWrong !== null && (
				<WrongLines
					title="Your administrator set a key that is no good, so no bundle is taken. It can’t be changed here:"
					lines={[keyWrong]}
				/>
			)}
			{key && !key.managed && !changing && (
				<div className={styles.acts}>
					<button type="button" disabled={busy} onClick={() => setChanging(true)}>
						Change the key…
					</button>
					<button type="button" disabled={busy} onClick={() => void set('')}>
						Remove the key
					</button>
				</div>
			)}
			{((!key && keyWrong === null) || changing) && (
				<form className={styles.form} onSubmit={send}>
					<label htmlFor={field}>Public key</label>
					<textarea
						id={field}
						rows={3}
						required
						spellCheck={false}
						autoComplete="off"
						aria-describedby={hint}
						aria-invalid={wrong.length > 0 || undefined}
						value={text}
						onChange={({ target }) => setText(target.value)}
					/>
					<p id={hint} className={styles.quiet}>
						Ed25519, as base64, hex or PEM, from whoever makes your bundles. Compare the fingerprint that is shown then
						with theirs.{use && ' The bundle in use counts only while its own key is set.'}
					</p>
					<div className={styles.acts}>
						<button type="submit" disabled={busy}>
							Set the key
						</button>
						{changing && (
							<button type="button" onClick={() => setChanging(false)}>
								Leave it
							</button>
						)}
					</div>
				</form>
			)}
			<WrongLines title="The key was not changed:" lines={wrong} alert />
		</div>
	);
}
