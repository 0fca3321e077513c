import { useRef, useState } from 'react';
import styles from './SidePanel.module.css';

/** Forgets everything, after asking once. `any`: there is something to forget. */
export function Forget({ forget, any }: { forget: () => Promise<void>; any: boolean }) {
	const [state, setState] = useState<'still' | 'asking' | 'forgetting' | 'done' | 'failed'>('still');
	const opener = useRef<HTMLButtonElement>(null);
	const keep = () => {
		setState('still');
		// The button comes back with the next paint.
		requestAnimationFrame(() => opener.current?.focus());
	};
	const go = () => {
		setState('forgetting');
		forget().then(
			() => setState('done'),
			() => setState('failed'),
		);
	};
	if (state === 'asking' || state === 'forgetting')
		return (
			<div
				role="alertdialog"
				aria-label="Forget everything?"
				className={styles.ask}
				onKeyDown={(event) => event.key === 'Escape' && keep()}
			>
				<p>Forget every task that was seen, in every tool? This can’t be undone.</p>
				{/* biome-ignore lint/a11y/noAutofocus: the question was asked for just now, and the safe answer has the focus */}
				<button type="button" autoFocus onClick={keep}>
					Keep
				</button>
				<button type="button" className={styles.danger} disabled={state === 'forgetting'} onClick={go}>
					Forget everything
				</button>
			</div>
		);
	return (
		<>
			{any && (
				<button type="button" ref={opener} className={styles.quietButton} onClick={() => setState('asking')}>
					Forget everything…
				</button>
			)}
			<span role="status">
				{state === 'done' && 'Everything was forgotten.'}
				{state === 'failed' && 'That did not work; nothing was forgotten. Try again.'}
			</span>
		</>
	);
}
