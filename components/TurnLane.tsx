import { useId, useState } from 'react';
import type { OwnWord } from '../lib/flow/account.ts';
import type { Lane } from '../lib/flow/turn-of.ts';
import type { Store } from '../lib/store/tables.ts';
import styles from './Flow.module.css';
import type { FlowScope } from './flowScope.ts';
import { LANE_MEANINGS, LANE_NAMES } from './flowWords.ts';
import { TurnItem } from './TurnItem.tsx';
import { taskOfTurn, useLane } from './useTurns.ts';

/** Rows of each lane while several are shown; and of one that is shown alone, with each press of Show more. */
export const FIRST_TURNS = 5;
export const TURNS_OF_ONE = 100;

interface TurnLaneProps {
	store: Store;
	scope: FlowScope;
	own: OwnWord | null;
	mine: ReadonlySet<string>;
	lane: Lane;
	count: number;
	/** No other lane is shown. */
	alone: boolean;
	/** Shows this lane alone. */
	choose: () => void;
	now: number;
	openThread: (task: string) => void;
}

/** One lane: its threads, longest waiting first. */
export function TurnLane(props: TurnLaneProps) {
	const { store, scope, own, mine, lane, count, alone, choose, now, openThread } = props;
	const [limit, setLimit] = useState(TURNS_OF_ONE);
	const { answer } = useLane(store, scope, own, lane, alone ? limit : FIRST_TURNS);
	const id = useId();
	const found = answer.is === 'here' ? answer.value : null;
	const more = count > (alone ? limit : FIRST_TURNS);
	return (
		<section className={styles.group} aria-labelledby={id}>
			<h2 id={id}>
				{LANE_NAMES[lane]} <span className={styles.number}>{count.toLocaleString('en')}</span>
			</h2>
			<p className={styles.meaning}>{LANE_MEANINGS[lane]}</p>
			{answer.is === 'failed' && <p className={styles.meaning}>This list can’t be read.</p>}
			<ul aria-labelledby={id}>
				{found?.rows.map((thread) => (
					<TurnItem
						key={thread.id}
						thread={thread}
						row={found.tasks.get(taskOfTurn(thread))}
						mine={mine}
						now={now}
						open={() => openThread(taskOfTurn(thread))}
					/>
				))}
			</ul>
			{more && (
				<button type="button" className={styles.more} onClick={alone ? () => setLimit(limit + TURNS_OF_ONE) : choose}>
					{alone ? 'Show more' : `Show all ${count.toLocaleString('en')}`}
				</button>
			)}
		</section>
	);
}
