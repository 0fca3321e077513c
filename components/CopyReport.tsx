import { useState } from 'react';
import styles from './Popup.module.css';

/** A report that can be read before it is copied. */
export function CopyReport({ text }: { text: string }) {
	const [done, setDone] = useState<'copied' | 'failed' | null>(null);
	const copy = () =>
		navigator.clipboard.writeText(text).then(
			() => setDone('copied'),
			() => setDone('failed'),
		);
	return (
		<details className={styles.report}>
			<summary>Report for the makers of Throughline</summary>
			<p className={styles.quiet}>Names no task, text or address of yours.</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
			<pre tabIndex={0}>{text}</pre>
			<button type="button" onClick={copy}>
				Copy report
			</button>{' '}
			<span role="status">
				{done === 'copied' && 'Copied.'}
				{done === 'failed' && 'Could not copy: select the text and copy it.'}
			</span>
		</details>
	);
}
