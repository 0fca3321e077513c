import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useState } from 'react';
import type { Panel } from '../lib/messages.ts';
import { decisionsIn } from '../lib/stack/decisions.ts';
import type { Store } from '../lib/store/tables.ts';
import { MyName } from './MyName.tsx';
import { Note } from './Note.tsx';
import { RulingItem } from './RulingItem.tsx';
import styles from './Standards.module.css';
import { type Clock, useNow } from './useNow.ts';
import { counted } from './words.ts';

/** Most decisions that are listed at first, and with each press of Show more. */
const AT_ONCE = 100;

/** What people decided by hand: the name it is kept under, how much of it there is, and each with the way to take it back. */
export function Rulings({ panel, store, clock = Date.now }: { panel: Panel; store: Store; clock?: Clock }) {
	const title = useId();
	const [limit, setLimit] = useState(AT_ONCE);
	const [wrong, setWrong] = useState('');
	const now = useNow(clock);
	const kept = useLiveQuery(
		async () => {
			const rulings = await store.rulings.toArray();
			const rows = await store.tasks.bulkGet([...new Set(rulings.map(({ task }) => task))]);
			return { rulings, rows: new Map(rows.flatMap((row) => (row ? [[row.task, row]] : []))) };
		},
		[store],
		null,
	);
	// What was decided just now is newer than the time that is shown.
	const all = kept ? decisionsIn(kept.rulings, new Date(Math.max(now, clock())).toISOString()) : [];
	const count = (is: string, standing: boolean) =>
		all.filter((one) => one.ruling.is === is && (one.state === 'stands') === standing).length;
	const sum = `${counted(count('waiver', true), 'waiver')} and ${counted(count('correction', true), 'correction')} stand; ${counted(count('waiver', false) + count('correction', false), 'other')} ran out, were taken back or were decided anew.`;
	return (
		<section className={styles.standards} aria-labelledby={title}>
			<h2 id={title}>Waivers and corrections</h2>
			<p className={styles.quiet}>
				What someone decided on a card: that a layer is not needed there, or that what is said of it is not so. No rule
				is above a correction, and every decision is kept with who made it and when.
			</p>
			<MyName panel={panel} />
			{kept && all.length === 0 && (
				<Note title="Nothing was decided by hand yet">
					<p>Press a badge on a page, and “Waive or correct” under a layer.</p>
				</Note>
			)}
			{all.length > 0 && (
				<div className={styles.part}>
					<h3>Decided so far</h3>
					<p role="status">{sum}</p>
					{wrong && <p role="alert">{wrong}</p>}
					<ul className={styles.list}>
						{all.slice(0, limit).map(({ ruling, state }) => (
							<RulingItem
								key={ruling.id}
								ruling={ruling}
								state={state}
								row={kept?.rows.get(ruling.task) ?? null}
								now={now}
								takeBack={() =>
									void panel.rulings({ do: 'takeBack', task: ruling.task, layer: ruling.layer }).then(
										(answer) => setWrong(answer.wrong ?? ''),
										() => setWrong('Throughline did not answer. Nothing was changed; try again.'),
									)
								}
							/>
						))}
					</ul>
					{all.length > limit && (
						<div className={styles.acts}>
							<button type="button" onClick={() => setLimit(limit + AT_ONCE)}>
								Show more
							</button>
						</div>
					)}
				</div>
			)}
		</section>
	);
}
