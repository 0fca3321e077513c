import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Panel } from '../lib/messages.ts';
import type { InForce, StandardsAnswer, StandardsAsk } from '../lib/stack/standard-asks.ts';
import type { Standard } from '../lib/stack/standard-schema.ts';
import type { Store } from '../lib/store/tables.ts';
import { Note, Skeleton } from './Note.tsx';
import { StandardEditor } from './StandardEditor.tsx';
import { StandardItem } from './StandardItem.tsx';
import { StandardNew } from './StandardNew.tsx';
import styles from './Standards.module.css';
import { useAsked } from './useAsked.ts';
import { useLate } from './useLate.ts';
import { useStored } from './useStored.ts';
import { WrongLines } from './WrongLines.tsx';

/** A Standard that is being written: what it takes the place of, and whether anything was changed by hand. */
interface Draft {
	standard: Standard;
	over: InForce | null;
}

/** The Standards that tasks are judged by: which are in force, where each comes from, and an editor. */
export function Standards({ panel, store }: { panel: Panel; store: Store }) {
	const title = useId();
	const { answer: first, again } = useAsked(useCallback(() => panel.standards({ do: 'look' }), [panel]));
	const late = useLate(first.is === 'waiting');
	const [last, setLast] = useState<StandardsAnswer | null>(null);
	const [draft, setDraft] = useState<Draft | null>(null);
	const [said, setSaid] = useState<{ done: string; wrong: readonly string[] }>({ done: '', wrong: [] });
	const top = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (said.done) top.current?.focus();
	}, [said]);

	const ask = async (what: StandardsAsk, done: string): Promise<readonly string[]> => {
		const answer = await panel.standards(what).catch(() => null);
		if (answer) setLast(answer);
		const wrong = answer ? (answer.wrong ?? []) : ['Throughline did not answer. Nothing was changed; try again.'];
		setSaid({ done: wrong.length === 0 ? done : '', wrong });
		if (wrong.length === 0) setDraft(null);
		return wrong;
	};
	// A look changes nothing, so nothing is said of it.
	useStored(panel, 'standards', () => void panel.standards({ do: 'look' }).then(setLast, () => {}));
	const state = (last ?? (first.is === 'here' ? first.value : null))?.state;
	const edit = (standard: Standard, over: InForce | null) => {
		setSaid({ done: '', wrong: [] });
		setDraft({ standard, over });
	};

	return (
		<section className={styles.standards} aria-labelledby={title}>
			<h2 id={title}>Standards</h2>
			<p className={styles.quiet}>
				A Standard says which layers a kind of work needs at its stage, and what counts. A team’s goes over the
				organisation’s, a project’s over the team’s; what a narrower one does not say, it inherits.
			</p>
			{first.is === 'waiting' && late && <Skeleton rows={4} />}
			{first.is === 'failed' && !state && (
				<Note title="Throughline did not answer" alert>
					<button type="button" onClick={again}>
						Try again
					</button>
				</Note>
			)}
			{state && draft && (
				<StandardEditor
					store={store}
					inForce={state.inForce}
					over={draft.over}
					start={draft.standard}
					save={(standard) =>
						ask(
							{ do: 'save', standard, over: draft.over?.hash ?? null },
							`“${standard.name}” ${standard.version} is in force. All tasks are being judged by it.`,
						)
					}
					leave={() => setDraft(null)}
				/>
			)}
			{state && !draft && (
				<>
					<div className={styles.part}>
						<h3 ref={top} tabIndex={-1}>
							In force
						</h3>
						<p role="status" className={styles.done}>
							{said.done}
						</p>
						<WrongLines title="Nothing was changed:" lines={said.wrong} alert />
						<ol className={styles.list}>
							{state.inForce.map((one) => (
								<StandardItem
									key={one.hash}
									one={one}
									edit={edit}
									remove={() => void ask({ do: 'remove', hash: one.hash }, `“${one.standard.name}” is out of force.`)}
								/>
							))}
						</ol>
						<WrongLines
							title={
								state.stays
									? 'Your administrator set Standards that are no good. Those set before stay in force:'
									: 'Your administrator set Standards that are no good, so they are not in force:'
							}
							lines={state.refused}
						/>
						<p className={styles.quiet}>
							Together they are <code title={state.hash}>{state.hash.slice(0, 12)}</code>: each verdict names this.
						</p>
					</div>
					<StandardNew inForce={state.inForce} edit={edit} />
				</>
			)}
		</section>
	);
}
