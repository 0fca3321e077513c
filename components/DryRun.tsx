import { useId } from 'react';
import type { Change } from '../lib/stack/standard-change.ts';
import type { TaskRow } from '../lib/store/tables.ts';
import { Key } from './Key.tsx';
import { plain } from './plain.ts';
import styles from './Standards.module.css';
import { changeInWords } from './standardWords.ts';
import { TaskLink } from './TaskLink.tsx';
import type { DryRunState, Ran } from './useDryRun.ts';
import { counted } from './words.ts';

/** Most tasks of one change that are listed. */
const MOST_LISTED = 50;

/** What a Standard that is being written would change, on the tasks seen so far. Nothing is in force by it. */
export function DryRun({ state }: { state: DryRunState }) {
	const title = useId();
	const ran = ranOf(state);
	return (
		<section className={styles.dryRun} aria-labelledby={title} aria-busy={state.is === 'running'}>
			<h4 id={title}>What this changes</h4>
			<p>{sumInWords(state)}</p>
			{ran && ran.changes.length > 0 && (
				<ul className={styles.changes}>
					{ran.changes.map((change) => (
						<Listed key={`${change.layer} ${change.from} ${change.to}`} change={change} of={ran.judged} />
					))}
				</ul>
			)}
		</section>
	);
}

const ranOf = (state: DryRunState): Ran | null =>
	state.is === 'here' ? state.ran : state.is === 'running' ? state.last : null;

/** All that changes, in a sentence. */
export function sumInWords(state: DryRunState): string {
	const ran = ranOf(state);
	if (state.is === 'failed') return 'The tasks seen could not be read, so this can’t be told.';
	if (!ran) return 'Judging the tasks seen …';
	if (ran.judged === 0) return 'No task was seen yet, so nothing changes.';
	const of = `of ${counted(ran.judged, 'task')} seen`;
	return ran.touched === 0
		? `Nothing changes for any ${of}.`
		: `${ran.touched.toLocaleString('en')} ${of} would change.`;
}

/** One change in words, with its tasks on demand; each opens where it is. */
function Listed({ change, of }: { change: Change<TaskRow>; of: number }) {
	const more = change.tasks.length - MOST_LISTED;
	return (
		<li data-gap={change.to === 'gap' || undefined}>
			<details>
				<summary>This change {changeInWords(change, of)}</summary>
				<ul>
					{change.tasks.slice(0, MOST_LISTED).map((row) => (
						<li key={row.task}>
							<TaskLink title={plain(row.title, 120) || 'A task without a title'} url={row.url} />{' '}
							<Key task={row.task} />
						</li>
					))}
					{more > 0 && <li className={styles.quiet}>and {counted(more, 'more task', 'more tasks')}</li>}
				</ul>
			</details>
		</li>
	);
}
