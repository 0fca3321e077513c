import { useEffect, useRef, useState } from 'react';
import type { RulingAsk } from '../lib/ruling-asks.ts';
import type { TaskRow } from '../lib/store/tables.ts';
import type { Layer } from '../lib/task/layers.ts';
import type { LayerVerdict } from '../lib/task/verdict.ts';
import { Ago } from './Ago.tsx';
import styles from './Decision.module.css';
import { DecisionForm } from './DecisionForm.tsx';
import { plain } from './plain.ts';
import { inFull } from './times.ts';
import { LAYER_NAMES } from './words.ts';

/** What people may decide of a task on its card. */
export interface Decide {
	row: TaskRow;
	now: number;
	/** The name that it is kept under; empty: none was given yet. */
	name: string;
	/** Does it; null where it was done, else why not. */
	ask: (what: RulingAsk) => Promise<string | null>;
}

/** Longest reason that is shown of a decision, in UTF-16 units. */
const LONGEST_REASON = 400;

/** The waiver or correction that stands on a layer, and the way to one. */
export function Decision({ layer, found, decide }: { layer: Layer; found: LayerVerdict; decide: Decide }) {
	const [open, setOpen] = useState(false);
	const [wrong, setWrong] = useState<string | null>(null);
	const button = useRef<HTMLButtonElement>(null);
	const wasOpen = useRef(false);
	useEffect(() => {
		// Where the form was, its button is where to go on.
		if (wasOpen.current && !open) button.current?.focus();
		wasOpen.current = open;
	}, [open]);
	const ask = async (what: RulingAsk) => {
		const why = await decide.ask(what);
		setWrong(why);
		if (why === null && what.do !== 'name') setOpen(false);
		return why;
	};
	const stands = found.waiver ?? found.correction;
	return (
		<div className={styles.decision}>
			{found.waiver && <Waived waiver={found.waiver} now={decide.now} />}
			{found.correction && <Corrected correction={found.correction} now={decide.now} />}
			{open ? (
				<DecisionForm layer={layer} says={found.says} decide={{ ...decide, ask }} leave={() => setOpen(false)} />
			) : (
				<div className={styles.acts}>
					{stands && (
						<button
							type="button"
							aria-label={`Take back what was decided of ${LAYER_NAMES[layer]}`}
							onClick={() => void ask({ do: 'takeBack', task: decide.row.task, layer })}
						>
							Take back
						</button>
					)}
					<button
						type="button"
						ref={button}
						aria-label={`Waive or correct ${LAYER_NAMES[layer]}`}
						aria-expanded={false}
						onClick={() => setOpen(true)}
					>
						Waive or correct…
					</button>
				</div>
			)}
			{wrong && (
				<p role="alert" className={styles.wrong}>
					{wrong}
				</p>
			)}
		</div>
	);
}

function Waived({
	waiver: { by, at, because, until },
	now,
}: {
	waiver: NonNullable<LayerVerdict['waiver']>;
	now: number;
}) {
	return (
		<p className={styles.stands}>
			<b>Waived</b> by <bdi>{plain(by, 80)}</bdi> <Ago at={at} now={now} />
			{until === null ? ', for good' : `, until ${inFull(until)}`}: <bdi>{plain(because, LONGEST_REASON)}</bdi>
		</p>
	);
}

function Corrected({
	correction: { by, at, because, says, found },
	now,
}: {
	correction: NonNullable<LayerVerdict['correction']>;
	now: number;
}) {
	return (
		<p className={styles.stands}>
			<b>Corrected</b> by <bdi>{plain(by, 80)}</bdi> <Ago at={at} now={now} />: it is {says}.{' '}
			{because && <bdi>{plain(because, LONGEST_REASON)}</bdi>}{' '}
			{found !== says && <span className={styles.quiet}>The rules say {found}.</span>}
		</p>
	);
}
