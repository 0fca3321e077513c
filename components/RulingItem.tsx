import type { DecisionMade } from '../lib/stack/decisions.ts';
import type { TaskRow } from '../lib/store/tables.ts';
import { Ago } from './Ago.tsx';
import { Key } from './Key.tsx';
import { plain } from './plain.ts';
import styles from './Standards.module.css';
import { TaskLink } from './TaskLink.tsx';
import { inFull } from './times.ts';
import { LAYER_NAMES } from './words.ts';

interface RulingItemProps {
	ruling: DecisionMade['ruling'];
	state: DecisionMade['state'];
	/** null: the task is not kept any more. */
	row: TaskRow | null;
	now: number;
	takeBack: () => void;
}

/** One waiver or correction: of which task and layer, by whom, when and why, and whether it stands. */
export function RulingItem({ ruling, state, row, now, takeBack }: RulingItemProps) {
	const layer = LAYER_NAMES[ruling.layer];
	return (
		<li className={styles.item}>
			<h4>
				<TaskLink title={plain(row?.title ?? ruling.task, 120)} url={row?.url} /> <Key task={ruling.task} />
			</h4>
			<p>
				<b>{ruling.is === 'waiver' ? `${layer} waived` : `${layer} is ${ruling.says}`}</b> by{' '}
				<bdi>{plain(ruling.by, 80)}</bdi> <Ago at={ruling.at} now={now} />
				{ruling.is === 'waiver' && ruling.until !== null && `, until ${inFull(ruling.until)}`}
				{ruling.because && (
					<>
						: <bdi>{plain(ruling.because, 400)}</bdi>
					</>
				)}
			</p>
			{state === 'stands' ? (
				row && (
					<div className={styles.acts}>
						<button
							type="button"
							aria-label={`Take back what was decided of ${layer} in ${plain(row.title, 60)}`}
							onClick={takeBack}
						>
							Take back
						</button>
					</div>
				)
			) : (
				<p className={styles.quiet}>It counts no more: {state}.</p>
			)}
		</li>
	);
}
