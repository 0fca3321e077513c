import { useEffect, useId, useRef, useState } from 'react';
import type { OwnWord } from '../lib/flow/account.ts';
import type { Pass } from '../lib/store/flow-rows.ts';
import type { Store } from '../lib/store/tables.ts';
import type { ToolName } from '../lib/task/key.ts';
import flow from './Flow.module.css';
import { HandoffList } from './HandoffList.tsx';
import styles from './Map.module.css';
import { endInWords } from './mapWords.ts';
import { usePassed } from './usePasses.ts';
import { counted } from './words.ts';

const AT_ONCE = 50;

interface PassedListProps {
	store: Store;
	pass: Pass;
	own: OwnWord;
	tool: ToolName | undefined;
	mine: ReadonlySet<string>;
	now: number;
	close: () => void;
	openThread: (task: string) => void;
}

/** The handoffs behind an edge of the map, newest first. */
export function PassedList({ store, pass, own, tool, mine, now, close, openThread }: PassedListProps) {
	const [limit, setLimit] = useState(AT_ONCE);
	const { answer } = usePassed(store, pass, tool, own, limit);
	const id = useId();
	const found = answer.is === 'here' ? answer.value : null;
	const heading = useRef<HTMLHeadingElement>(null);
	const before = useRef<Element | null>(null);
	const edge = `${pass.from.key}>${pass.to.key}`;
	// It may stand far below what was pressed: reading goes on here, and afterwards goes back there.
	// biome-ignore lint/correctness/useExhaustiveDependencies: another edge is another list
	useEffect(() => {
		before.current = document.activeElement;
		heading.current?.focus();
	}, [edge]);
	const leave = () => {
		close();
		if (before.current instanceof HTMLElement || before.current instanceof SVGElement) before.current.focus();
	};
	return (
		<section className={flow.group} aria-labelledby={id}>
			<div className={styles.passed}>
				<h2 id={id} ref={heading} tabIndex={-1}>
					<bdi>{endInWords(pass.from, mine)}</bdi> to <bdi>{endInWords(pass.to, mine)}</bdi>
				</h2>
				<button type="button" onClick={leave}>
					Close
				</button>
			</div>
			<p role="status" className={flow.meaning}>
				{found ? `${counted(found.matching, 'handoff')}, newest first` : 'Loading'}
			</p>
			{found && (
				<HandoffList
					label="Handoffs"
					rows={found.rows}
					tasks={found.tasks}
					mine={mine}
					now={now}
					openThread={openThread}
				/>
			)}
			{found && found.matching > found.rows.length && (
				<button type="button" className={flow.more} onClick={() => setLimit(limit + AT_ONCE)}>
					Show more
				</button>
			)}
		</section>
	);
}
