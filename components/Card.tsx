import { useCallback, useEffect, useRef } from 'react';
import type { Panel } from '../lib/messages.ts';
import { isDraft } from '../lib/task/draft.ts';
import { toolOf } from '../lib/task/key.ts';
import styles from './Card.module.css';
import { CardTask } from './CardTask.tsx';
import { CardTurn } from './CardTurn.tsx';
import { Note, Skeleton } from './Note.tsx';
import { useAskedOf } from './useAskedOf.ts';
import { useCardFrame } from './useCardFrame.ts';
import { useDecisions } from './useDecisions.ts';
import { useLate } from './useLate.ts';
import { type Clock, useNow } from './useNow.ts';
import { TOOL_LABELS } from './words.ts';

/** The card over a host page: all that is known of one task. */
export function Card({ panel, task, clock = Date.now }: { panel: Panel; task: string; clock?: Clock }) {
	// What is read while the card is open, such as custom fields, may say more.
	const { answer, again } = useAskedOf(
		panel,
		task,
		useCallback(() => panel.card(task), [panel, task]),
	);
	const { decided, name, ask } = useDecisions(panel);
	const now = useNow(clock);
	const late = useLate(answer.is === 'waiting');
	const heading = useRef<HTMLHeadingElement>(null);
	const box = useCardFrame(panel);
	const tool = toolOf(task);
	// The heading is there once the answer is: it is where reading starts.
	useEffect(() => {
		if (answer.is !== 'waiting') heading.current?.focus({ preventScroll: true });
	}, [answer.is]);

	return (
		<main ref={box} className={styles.card} aria-busy={answer.is === 'waiting'}>
			<button type="button" className={styles.close} aria-label="Close" onClick={() => panel.closeCard()}>
				<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
					<path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
				</svg>
			</button>
			{answer.is === 'waiting' && late && <Skeleton rows={5} />}
			{answer.is === 'failed' && (
				<Note title="This card could not be filled" heading={heading} alert>
					<p>Throughline did not answer. If it was just updated, reload the page.</p>
					<button type="button" onClick={again}>
						Try again
					</button>
				</Note>
			)}
			{answer.is === 'here' && answer.value === null && (
				<Note title="Nothing is kept of this task yet" heading={heading}>
					<p>
						It will be once {tool ? `its ${TOOL_LABELS[tool]} page` : 'its page'} was read. Reload the page and open the
						badge again.
					</p>
				</Note>
			)}
			{answer.is === 'here' && answer.value && (
				<CardTask
					row={decided ?? answer.value}
					now={now}
					heading={heading}
					decide={{ name, ask }}
					turn={isDraft(task) ? null : <CardTurn panel={panel} task={task} now={now} />}
				/>
			)}
		</main>
	);
}
