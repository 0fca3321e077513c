import { type FormEvent, useId, useState } from 'react';
import type { AddAnswer, Panel } from '../lib/messages.ts';
import { nameOfSite, OWN_HOST_TOOLS, type OwnHostTool, originOf } from '../lib/task/site.ts';
import styles from './Sites.module.css';
import { addAnswerInWords, OWN_HOST_LABELS } from './words.ts';

/** A form that adds a site of one's own by its address. */
export function AddSite({ add, done }: { add: Panel['addSite']; done: () => void }) {
	const id = useId();
	const [typed, setTyped] = useState('');
	const [tool, setTool] = useState<OwnHostTool | null>(null);
	const [told, setTold] = useState<{ answer: AddAnswer | 'which tool' | 'failed'; name: string } | null>(null);
	const [busy, setBusy] = useState(false);
	const read = originOf(typed);
	const name = 'origin' in read ? nameOfSite(read.origin) : typed.trim();
	const wrong = told !== null && told.answer !== 'added';

	const submit = (event: FormEvent) => {
		event.preventDefault();
		if ('problem' in read) return setTold({ answer: read.problem, name });
		if (!tool) return setTold({ answer: 'which tool', name });
		// Nothing may come before this: the browser asks its user only straight in a press.
		const asked = add(typed, tool);
		setBusy(true);
		setTold(null);
		asked
			.catch(() => 'failed' as const)
			.then((answer) => {
				setBusy(false);
				setTold({ answer, name });
				if (answer === 'added') setTyped('');
				done();
			});
	};

	return (
		<form className={styles.add} onSubmit={submit} noValidate>
			<h3>Add your own GitHub or Jira</h3>
			<p className={styles.quiet}>
				GitHub Enterprise, Jira Data Center, or Jira Cloud at an address of your own. The browser asks you before
				anything is read, for this one host.
			</p>
			<label htmlFor={`${id}address`}>Address of any page there</label>
			<input
				id={`${id}address`}
				className={styles.address}
				type="text"
				inputMode="url"
				autoComplete="off"
				autoCapitalize="none"
				spellCheck={false}
				placeholder="jira.example.com"
				value={typed}
				aria-invalid={wrong && told.answer !== 'which tool' && told.answer !== 'refused'}
				aria-describedby={`${id}told`}
				onChange={(event) => {
					setTyped(event.target.value);
					setTold(null);
				}}
			/>
			<fieldset className={styles.tools}>
				<legend>Read as</legend>
				{OWN_HOST_TOOLS.map((one) => (
					<label key={one}>
						<input type="radio" name={`${id}tool`} checked={tool === one} onChange={() => setTool(one)} />
						{OWN_HOST_LABELS[one]}
					</label>
				))}
			</fieldset>
			<button type="submit" className={styles.primary} disabled={busy}>
				{'origin' in read ? (
					<>
						Add <bdi>{name}</bdi>
					</>
				) : (
					'Add site'
				)}
			</button>
			<p id={`${id}told`} role={wrong ? 'alert' : 'status'} className={wrong ? styles.wrong : styles.quiet}>
				{busy ? 'The browser asks you now.' : told && addAnswerInWords(told.answer, told.name)}
			</p>
		</form>
	);
}
