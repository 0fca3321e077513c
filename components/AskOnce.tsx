import { type ReactNode, useRef, useState } from 'react';
import styles from './SidePanel.module.css';

interface AskOnceProps {
	/** What the button says that opens the question. */
	open: string;
	/** The question, what it does, and the two answers. */
	name: string;
	question: string;
	yes: string;
	no: string;
	act: () => Promise<void>;
	done: string;
	failed: string;
	/** There is something to act on. */
	any: boolean;
	/** What else is to be said or chosen before the answer. */
	children?: ReactNode;
}

/** Does what can't be undone, after asking once. */
export function AskOnce({ open, name, question, yes, no, act, done, failed, any, children }: AskOnceProps) {
	const [state, setState] = useState<'still' | 'asking' | 'acting' | 'done' | 'failed'>('still');
	const opener = useRef<HTMLButtonElement>(null);
	const keep = () => {
		setState('still');
		// The button comes back with the next paint.
		requestAnimationFrame(() => opener.current?.focus());
	};
	const go = () => {
		setState('acting');
		act().then(
			() => setState('done'),
			() => setState('failed'),
		);
	};
	if (state === 'asking' || state === 'acting')
		return (
			<div
				role="alertdialog"
				aria-label={name}
				className={styles.ask}
				onKeyDown={(event) => event.key === 'Escape' && keep()}
			>
				<p>{question}</p>
				{children}
				{/* biome-ignore lint/a11y/noAutofocus: the question was asked for just now, and the safe answer has the focus */}
				<button type="button" autoFocus onClick={keep}>
					{no}
				</button>
				<button type="button" className={styles.danger} disabled={state === 'acting'} onClick={go}>
					{yes}
				</button>
			</div>
		);
	return (
		<>
			{any && (
				<button type="button" ref={opener} className={styles.quietButton} onClick={() => setState('asking')}>
					{open}
				</button>
			)}
			<span role="status">
				{state === 'done' && done}
				{state === 'failed' && failed}
			</span>
		</>
	);
}
