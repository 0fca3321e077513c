import type { TaskRow } from '../lib/store/tables.ts';
import styles from './Flow.module.css';
import { plain, webAddress } from './plain.ts';
import { TOOL_LABELS } from './words.ts';

/** An arrow that opens a task in its tool; nothing where its address is no plain web address. */
export function OpenIn({ row }: { row: Pick<TaskRow, 'url' | 'tool' | 'title'> }) {
	const address = webAddress(row.url);
	if (!address) return null;
	const label = `Open in ${TOOL_LABELS[row.tool]}`;
	return (
		<a className={styles.out} href={address} target="_blank" rel="noreferrer" title={label}>
			<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
				<path
					d="M4.5 2H2v8h8V7.5M7 2h3v3M10 2 5.5 6.5"
					fill="none"
					stroke="currentColor"
					strokeWidth="1.4"
					strokeLinecap="round"
					strokeLinejoin="round"
				/>
			</svg>
			<span className={styles.spoken}>{`${label}: ${plain(row.title, 80)}`}</span>
		</a>
	);
}
