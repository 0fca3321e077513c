import { type RefObject, useEffect, useRef, useState } from 'react';
import { blockedBy } from '../lib/audit/cost.ts';
import type { Scope } from '../lib/audit/scope.ts';
import type { Panel } from '../lib/messages.ts';
import { tasksWith } from '../lib/store/gaps.ts';
import type { Store, TaskRow } from '../lib/store/tables.ts';
import { GapCounts } from './GapCounts.tsx';
import { GapWaive } from './GapDialogs.tsx';
import { GapGroup } from './GapGroup.tsx';
import styles from './Gaps.module.css';
import type { Gaps, Group } from './gapQuery.ts';
import { isUnowned, layerOf, lineToCopy, placeInWords } from './gapWords.ts';
import { Note } from './Note.tsx';
import { type GapActs, useGapKeys } from './useGapKeys.ts';

/** Rows of each group while several are shown; and of one that is shown alone, with each press of Show more. */
export const FIRST_ROWS = 5;
export const ROWS_OF_ONE = 100;

interface GapListsProps {
	panel: Panel;
	store: Store;
	gaps: Gaps;
	scope: Scope;
	change: (scope: Scope) => void;
	left: (person: string, has: boolean) => void;
	help: () => void;
	now: number;
	search: RefObject<HTMLInputElement | null>;
}

/** While all groups are shown, a task that stands under unowned work does not stand under Who again. */
function apart(groups: readonly Group[]): Group[] {
	const unowned = new Set(groups.filter(({ of }) => isUnowned(of)).flatMap(({ tasks }) => tasks));
	return groups.map((group) => {
		if (group.of !== 'who') return group;
		const rest = group.tasks.filter((task) => !unowned.has(task));
		const needed = group.tasks.slice(0, group.needed).filter((task) => !unowned.has(task)).length;
		return { ...group, tasks: rest, count: group.count - (group.tasks.length - rest.length), needed };
	});
}

/** The groups with their counts, and what can be done with each row. */
export function GapLists({ panel, store, gaps, scope, change, left, help, now, search }: GapListsProps) {
	const [waiving, setWaiving] = useState<{ row: TaskRow; of: Group['of'] } | null>(null);
	const [told, setTold] = useState<{ words: string; of: Scope } | null>(null);
	const setSaid = (words: string) => setTold({ words, of: scope });
	const [limit, setLimit] = useState(ROWS_OF_ONE);
	const box = useRef<HTMLDivElement>(null);
	const alone = scope.lacks ?? scope.unowned;
	const some = (alone ? gaps.groups : apart(gaps.groups)).filter(({ tasks }) => tasks.length > 0);
	const withRow = async (task: string, of: string, then: (row: TaskRow, of: Group['of']) => unknown) => {
		const row = await store.tasks.get(task);
		const group = gaps.groups.find((one) => one.of === of);
		if (row && group) await then(row, group.of);
	};
	const copy = async (row: TaskRow, of: Group['of']) => {
		const blocks = [...new Set([...blockedBy(row), ...(await tasksWith(store, `waits:${row.task}`))])];
		const line = lineToCopy(row, of, placeInWords(row, of, blocks, now));
		await navigator.clipboard.writeText(line).then(
			() => setSaid('Copied.'),
			() => setSaid('Could not copy.'),
		);
	};
	const acts: GapActs & { left: GapListsProps['left'] } = {
		waive: (task, of) => void withRow(task, of, (row, group) => setWaiving({ row, of: group })),
		copy: (task, of) => void withRow(task, of, copy),
		help,
		left,
	};
	const latest = useRef<GapActs>(acts);
	useEffect(() => {
		latest.current = acts;
	});
	useGapKeys(box, search, latest);
	const more = (of: Group['of']) => {
		if (alone) return setLimit(limit + ROWS_OF_ONE);
		setLimit(ROWS_OF_ONE);
		change({ ...scope, ...(isUnowned(of) ? { unowned: of } : { lacks: of }) });
	};
	return (
		<div ref={box} className={styles.lists}>
			<GapCounts groups={gaps.groups} scope={scope} change={change} />
			{some.length === 0 && (
				<Note title={gaps.seen === 0 ? 'No task matches' : 'No gap here'}>
					<p>
						{gaps.seen === 0
							? 'Search for fewer words, or take a filter away.'
							: 'Nothing is missing in what could be seen. What was not seen is not counted as there.'}
					</p>
					<button type="button" onClick={() => change({})}>
						Clear filters
					</button>
				</Note>
			)}
			{some.map((group) => (
				<GapGroup
					key={group.of}
					store={store}
					group={group}
					limit={alone ? limit : FIRST_ROWS}
					known={gaps.known}
					now={now}
					acts={acts}
					more={() => more(group.of)}
					moreLabel={alone ? 'Show more' : `Show all ${group.count.toLocaleString('en')}`}
				/>
			))}
			<p role="status" className={styles.said}>
				{told?.of === scope && told.words}
			</p>
			{waiving && (
				<GapWaive
					task={waiving.row.task}
					title={waiving.row.title}
					layer={layerOf(waiving.of)}
					panel={panel}
					done={(words) => {
						setWaiving(null);
						if (words) setSaid(words);
					}}
				/>
			)}
		</div>
	);
}
