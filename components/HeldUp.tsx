import type { TaskRow } from '../lib/store/tables.ts';
import styles from './HeldUp.module.css';
import { OpenIn } from './OpenIn.tsx';
import { plain } from './plain.ts';
import { taskInWords } from './words.ts';

interface HeldUpProps {
	/** What stands before the link: `It waited for`. */
	words: string;
	/** The task that held it up. */
	task: string;
	/** … where that was seen. */
	row: TaskRow | undefined;
	openThread: (task: string) => void;
}

/** The task that held up another one, with the way to its thread and to its tool. */
export function HeldUp({ words, task, row, openThread }: HeldUpProps) {
	return (
		<p className={styles.held}>
			<span>{words}</span>
			<button type="button" className={styles.go} onClick={() => openThread(task)}>
				<bdi>{plain(row?.title ?? '', 120) || taskInWords(task)}</bdi>
			</button>
			{row && <OpenIn row={row} />}
		</p>
	);
}
