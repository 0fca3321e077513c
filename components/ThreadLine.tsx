import { useId, useMemo, useState } from 'react';
import { agentWorkNear } from '../lib/flow/contributors/answers-near.ts';
import styles from './Thread.module.css';
import { ThreadLane } from './ThreadLane.tsx';
import { timelineOf } from './timeline.ts';
import { inFull } from './times.ts';
import { useRoving } from './useRoving.ts';
import type { ThreadShown } from './useThread.ts';
import { counted } from './words.ts';

interface ThreadLineProps {
	view: ThreadShown;
	mine: ReadonlySet<string>;
	now: number;
}

/** The thread's tasks on one line through time, with its handoffs as steps; arrows go from step to step. */
export function ThreadLine({ view, mine, now }: ThreadLineProps) {
	const line = useMemo(() => timelineOf(view, now), [view, now]);
	const [told, setTold] = useState('');
	const [at, roving] = useRoving<HTMLDivElement>('[data-step]');
	const id = useId();
	const order = useMemo(() => {
		const all = line.lanes.flatMap(({ steps }) => steps).sort((a, b) => a.x - b.x);
		return new Map(all.map(({ handoff }, index) => [handoff.id, index]));
	}, [line]);
	const flows = useMemo(() => new Map(view.flows.map((flow) => [flow.task, flow])), [view]);
	const workOf = (task: string) => {
		const own = flows.get(task);
		return own && agentWorkNear(own, view.flows);
	};
	const day = (instant: number) => inFull(new Date(instant).toISOString()).replace(/, \d\d:\d\d$/, '');
	return (
		<section className={styles.line} aria-labelledby={id}>
			<h3 id={id}>Through time</h3>
			<div {...roving} className={styles.lanes}>
				{line.lanes.map((lane) => (
					<ThreadLane
						key={lane.task}
						lane={lane}
						work={workOf(lane.task)}
						order={order}
						reached={at}
						mine={mine}
						tell={setTold}
					/>
				))}
			</div>
			<p className={styles.axis}>
				<span>{day(line.from)}</span>
				<span>now</span>
			</p>
			<p className={styles.told} role="status">
				{told ||
					(order.size > 0
						? 'Each dot is a handoff; dashes: not known. Not to scale.'
						: 'Dashes: not known. Not to scale.')}
			</p>
			{line.hidden > 0 && <p className={styles.quiet}>{counted(line.hidden, 'more task')} not drawn.</p>}
		</section>
	);
}
