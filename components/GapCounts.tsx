import type { Scope } from '../lib/audit/scope.ts';
import styles from './Gaps.module.css';
import type { Group } from './gapQuery.ts';
import { groupName, isUnowned } from './gapWords.ts';

/** How often each gap is there; a press shows those alone, and another press all again. */
export function GapCounts({
	groups,
	scope,
	change,
}: {
	groups: readonly Group[];
	scope: Scope;
	change: (scope: Scope) => void;
}) {
	const { lacks, unowned, ...rest } = scope;
	return (
		<ul className={styles.counts} aria-label="How many of each">
			{groups.flatMap(({ of, count }) => {
				const pressed = of === lacks || of === unowned;
				if (count === 0 && !pressed) return [];
				const narrowed: Scope = pressed ? rest : isUnowned(of) ? { ...rest, unowned: of } : { ...rest, lacks: of };
				return [
					<li key={of}>
						<button type="button" aria-pressed={pressed} data-some={count > 0} onClick={() => change(narrowed)}>
							<span>{groupName(of)}</span> <b>{count.toLocaleString('en')}</b>
						</button>
					</li>,
				];
			})}
		</ul>
	);
}
