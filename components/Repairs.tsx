import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Panel } from '../lib/messages.ts';
import type { RepairAnswer, RepairAsk } from '../lib/repair/asks.ts';
import { Note, Skeleton } from './Note.tsx';
import { RepairImport } from './RepairImport.tsx';
import { RepairInUse } from './RepairInUse.tsx';
import { RepairKey } from './RepairKey.tsx';
import styles from './Repairs.module.css';
import { useAsked } from './useAsked.ts';
import { useLate } from './useLate.ts';
import { useStored } from './useStored.ts';

/** What came of a press: said beside the thing that was pressed. */
export interface Said {
	by: RepairAsk['do'];
	/** Why nothing was done, one reason a line; none: it was done. */
	wrong: readonly string[];
}

const DONE: Partial<Record<RepairAsk['do'], string>> = {
	install: 'Installed. Open pages are being read with it.',
	back: 'Brought back. Open pages are being read with it.',
	builtIn: 'Back to the built-in tables. Open pages are being read with them.',
	key: 'The key is changed.',
};

/** Selector tables that came in a signed bundle: which are in use, whose key counts, and how to install others. */
export function Repairs({ panel }: { panel: Panel }) {
	const heading = useId();
	const { answer: first, again } = useAsked(useCallback(() => panel.repairs({ do: 'look' }), [panel]));
	const late = useLate(first.is === 'waiting');
	const [last, setLast] = useState<RepairAnswer | null>(null);
	const [said, setSaid] = useState<Said | null>(null);
	const [busy, setBusy] = useState(false);
	const top = useRef<HTMLHeadingElement>(null);
	const done = said && said.wrong.length === 0 ? DONE[said.by] : undefined;

	// What was pressed is gone: what came of it is where to read on.
	useEffect(() => {
		if (said && done) top.current?.focus();
	}, [said, done]);

	const ask = async (what: RepairAsk): Promise<boolean> => {
		setBusy(true);
		const answer = await panel.repairs(what).catch(() => null);
		setBusy(false);
		if (answer) setLast(answer);
		const wrong = answer ? (answer.wrong ?? []) : ['Throughline did not answer. Nothing was changed; try again.'];
		setSaid({ by: what.do, wrong });
		return wrong.length === 0;
	};
	// What is on offer stays so: it is checked anew when it is installed.
	useStored(panel, 'repairs', () => {
		const keep = (now: RepairAnswer) => setLast((then) => (then?.offer ? { ...now, offer: then.offer } : now));
		void panel.repairs({ do: 'look' }).then(keep, () => {});
	});
	const answer = last ?? (first.is === 'here' ? first.value : null);
	const wrongOf = (...by: RepairAsk['do'][]) => (said && by.includes(said.by) ? said.wrong : []);

	return (
		<section className={styles.repairs} aria-labelledby={heading}>
			<h2 id={heading}>Repairs</h2>
			<p className={styles.quiet}>
				Throughline finds tasks by tables that say where each thing stands on a page. Where a tool has changed its
				pages, a bundle can bring better tables: a file, signed by someone you trust. It holds no code, and nothing is
				fetched.
			</p>
			{first.is === 'waiting' && late && <Skeleton rows={3} />}
			{first.is === 'failed' && !answer && (
				<Note title="Throughline did not answer" alert>
					<button type="button" onClick={again}>
						Try again
					</button>
				</Note>
			)}
			{answer && (
				<>
					<RepairInUse
						state={answer.state}
						busy={busy}
						heading={top}
						done={done ?? ''}
						wrong={wrongOf('back', 'builtIn')}
						ask={(what) => void ask(what)}
					/>
					<RepairKey state={answer.state} busy={busy} wrong={wrongOf('key')} set={(key) => ask({ do: 'key', key })} />
					{!answer.state.managed && (
						<RepairImport
							keyed={answer.state.key !== null}
							offer={said?.by === 'check' && said.wrong.length === 0 ? (answer.offer ?? null) : null}
							busy={busy}
							wrong={wrongOf('check', 'install')}
							check={(text) => void ask({ do: 'check', text })}
							install={(text) => void ask({ do: 'install', text })}
							refuse={(wrong) => setSaid({ by: 'check', wrong })}
							drop={() => setSaid(null)}
						/>
					)}
				</>
			)}
		</section>
	);
}
