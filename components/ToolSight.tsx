import { useId } from 'react';
import type { ToolName } from '../lib/task/key.ts';
import styles from './CanSee.module.css';
import { PageItem } from './PageItem.tsx';
import type { PageSight } from './sight.ts';
import { listed, TOOL_LABELS } from './words.ts';

/** Every kind of page of one tool: those that were visited, and in a line those that were not. */
export function ToolSight({ tool, sights, now }: { tool: ToolName; sights: readonly PageSight[]; now: number }) {
	const heading = useId();
	const visited = sights.filter(({ row }) => row);
	const never = sights.filter(({ row }) => !row).map(({ page }) => page);
	return (
		<section aria-labelledby={heading}>
			<h3 id={heading}>{TOOL_LABELS[tool]}</h3>
			{visited.length > 0 && (
				<ul className={styles.pages}>
					{visited.map((sight) => (
						<PageItem key={sight.page} sight={sight} now={now} />
					))}
				</ul>
			)}
			{never.length > 0 && <p className={styles.never}>Not visited yet: {listed(never)}.</p>}
		</section>
	);
}
