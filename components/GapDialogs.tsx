import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Panel } from '../lib/messages.ts';
import type { Layer } from '../lib/task/layers.ts';
import styles from './Gaps.module.css';
import { plain } from './plain.ts';
import { endOfDay } from './times.ts';
import { useDecisions } from './useDecisions.ts';
import { LAYER_NAMES } from './words.ts';

/** A dialog over the panel that has the focus while it is open, and gives it back. */
function Dialog({ label, close, children }: { label: string; close: () => void; children: ReactNode }) {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => {
		const before = document.activeElement as HTMLElement | null;
		if (!dialog.current?.open) dialog.current?.showModal();
		return () => before?.focus();
	}, []);
	return (
		<dialog ref={dialog} aria-label={label} className={styles.dialog} onClose={close}>
			{children}
		</dialog>
	);
}

interface GapWaiveProps {
	panel: Panel;
	task: string;
	title: string;
	layer: Layer;
	done: (said: string | null) => void;
}

/** Asks why a gap is all right, and until when. */
export function GapWaive({ panel, task, title, layer, done }: GapWaiveProps) {
	const id = useId();
	const [because, setBecause] = useState('');
	const [until, setUntil] = useState('');
	const [signed, setSigned] = useState('');
	const [busy, setBusy] = useState(false);
	const [wrong, setWrong] = useState('');
	const { name, ask } = useDecisions(panel);
	const submit = async (event: FormEvent) => {
		event.preventDefault();
		if (because.trim() === '') return setWrong('Say why first: whoever reads this later has only your reason.');
		if (name === '' && signed.trim() === '') return setWrong('Say who you are: a waiver is kept with a name.');
		setBusy(true);
		const end = until === '' ? null : endOfDay(until);
		const failed =
			(name === '' ? await ask({ do: 'name', name: signed.trim() }) : null) ??
			(await ask({ do: 'waive', task, layer, because: because.trim(), until: end }));
		setBusy(false);
		if (failed) return setWrong(failed);
		done(`Waived: ${LAYER_NAMES[layer]} is not needed here.`);
	};
	return (
		<Dialog label={`Waive ${LAYER_NAMES[layer]}`} close={() => done(null)}>
			<form onSubmit={(event) => void submit(event)} noValidate>
				<h2>{LAYER_NAMES[layer]} is not needed here because…</h2>
				<p className={styles.meaning}>
					<bdi>{plain(title, 200)}</bdi>
				</p>
				<label htmlFor={`${id}because`}>Reason</label>
				<textarea
					id={`${id}because`}
					rows={3}
					maxLength={2_000}
					value={because}
					aria-invalid={wrong !== '' && because.trim() === ''}
					aria-describedby={`${id}told`}
					onChange={(event) => {
						setBecause(event.target.value);
						setWrong('');
					}}
				/>
				<label htmlFor={`${id}until`}>Until the end of (leave empty: for good)</label>
				<input id={`${id}until`} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
				{name === '' && (
					<>
						<label htmlFor={`${id}name`}>Your name, asked once</label>
						<input
							id={`${id}name`}
							maxLength={200}
							autoComplete="name"
							value={signed}
							onChange={(event) => {
								setSigned(event.target.value);
								setWrong('');
							}}
						/>
					</>
				)}
				<p id={`${id}told`} role={wrong ? 'alert' : 'status'} className={styles.wrong}>
					{wrong}
				</p>
				<div className={styles.acts}>
					<button type="submit" disabled={busy}>
						Waive
					</button>
					<button type="button" onClick={() => done(null)}>
						Keep the gap
					</button>
				</div>
			</form>
		</Dialog>
	);
}

const KEYS: readonly [string, string][] = [
	['j, k or ↓, ↑', 'next task, the one before'],
	['Enter or o', 'open the task in its tool'],
	['→, ←', 'unfold the task’s layers, fold them'],
	['w', 'waive: not needed here because…'],
	['c', 'copy the gap as a line'],
	['/', 'search'],
	['?', 'this help'],
];

/** The keys, and the order in which gaps stand. */
export function GapHelp({ close }: { close: () => void }) {
	return (
		<Dialog label="Keys and order" close={close}>
			<h2>Keys</h2>
			<dl className={styles.keys}>
				{KEYS.map(([key, does]) => (
					<div key={key}>
						<dt>{key}</dt>
						<dd>{does}</dd>
					</div>
				))}
			</dl>
			<h2>The order</h2>
			<p>
				Most costly first: what the Standard needs before what it recommends; work under way before work that is ready,
				before ideas; what blocks other work before what blocks none; what is known for longer before what is new.
			</p>
			<div className={styles.acts}>
				<button type="button" onClick={close}>
					Close
				</button>
			</div>
		</Dialog>
	);
}
