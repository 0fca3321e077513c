import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Store } from '../lib/store/tables.ts';
import { AskOnce } from './AskOnce.tsx';
import styles from './Standards.module.css';
import { counted } from './words.ts';

interface ForgetProps {
	store: Store;
	/** `rulings`: also what people decided. */
	forget: (rulings: boolean) => Promise<void>;
	/** Tasks were seen. */
	any: boolean;
}

/** Forgets everything, after asking once; what people decided only where that is asked for, too. */
export function Forget({ store, forget, any }: ForgetProps) {
	const [too, setToo] = useState(false);
	const decided = useLiveQuery(() => store.rulings.filter(({ is }) => is !== 'withdrawal').count(), [store]) ?? 0;
	return (
		<AskOnce
			open="Forget everything…"
			name="Forget everything?"
			question="Forget every task that was seen, in every tool? This can’t be undone."
			yes="Forget everything"
			no="Keep"
			act={() => forget(too && decided > 0)}
			done="Everything was forgotten."
			failed="That did not work; nothing was forgotten. Try again."
			any={any || decided > 0}
		>
			{decided > 0 && (
				<label className={styles.tick}>
					<input type="checkbox" checked={too} onChange={({ target }) => setToo(target.checked)} />
					<span>
						Also {counted(decided, 'waiver or correction', 'waivers and corrections')} that people made by hand
					</span>
				</label>
			)}
		</AskOnce>
	);
}
