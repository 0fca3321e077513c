import type { RefObject } from 'react';
import type { RepairAsk, RepairState } from '../lib/repair/asks.ts';
import { RepairChanges } from './RepairChanges.tsx';
import styles from './Repairs.module.css';
import { inFull } from './times.ts';
import { WrongLines } from './WrongLines.tsx';

interface RepairInUseProps {
	state: RepairState;
	busy: boolean;
	heading: RefObject<HTMLHeadingElement | null>;
	/** What was done just now. */
	done: string;
	wrong: readonly string[];
	ask: (what: RepairAsk) => void;
}

/** Which tables pages are read with, and the ways back. */
export function RepairInUse({ state, busy, heading, done, wrong, ask }: RepairInUseProps) {
	const { use, kept, before, managed } = state;
	return (
		<div className={styles.part}>
			<div>
				<h3 ref={heading} tabIndex={-1}>
					{use ? `In use: the bundle of ${inFull(use.made)}` : 'In use: the built-in tables'}
				</h3>
				<p role="status" className={styles.done}>
					{done}
				</p>
			</div>
			{managed && <p className={styles.quiet}>Your administrator sets the bundle. It can’t be changed here.</p>}
			{use && (
				<>
					{use.note && (
						<p>
							<bdi>{use.note}</bdi>
						</p>
					)}
					<p className={styles.quiet}>
						Signed by the key <code>{use.by}</code>. What it does not name is read with the built-in tables.
					</p>
					<RepairChanges changes={use.changes} />
				</>
			)}
			{kept.length > 0 && (
				<WrongLines title={`There is ${use ? 'another' : 'a'} bundle, but it is not used:`} lines={kept} />
			)}
			{!managed && (use || before) && (
				<div className={styles.acts}>
					{before && (
						<button type="button" disabled={busy} onClick={() => ask({ do: 'back' })}>
							Bring back the bundle of {inFull(before.made)}
						</button>
					)}
					{use && (
						<button type="button" disabled={busy} onClick={() => ask({ do: 'builtIn' })}>
							Return to the built-in tables
						</button>
					)}
				</div>
			)}
			<WrongLines title="Nothing was changed:" lines={wrong} alert />
		</div>
	);
}
