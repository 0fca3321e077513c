import type { Change } from '../lib/repair/merge.ts';
import styles from './Repairs.module.css';
import { TOOL_LABELS } from './words.ts';

/** What one table of a bundle changes, in words. */
export function changeInWords({ isNew, more, less, setAside }: Change): string {
	if (setAside) return 'not used: an update of Throughline brought a newer one';
	if (isNew) return 'new';
	if (more === 0 && less === 0) return 'as built in';
	return [more > 0 ? `${more} added` : '', less > 0 ? `${less} taken out` : ''].filter(Boolean).join(', ');
}

/** What a bundle changes: which tables of which tools, and by how many rules. */
export function RepairChanges({ changes }: { changes: readonly Change[] }) {
	return (
		<table className={styles.changes}>
			<thead>
				<tr>
					<th scope="col">Tool</th>
					<th scope="col">Table</th>
					<th scope="col">Rules</th>
				</tr>
			</thead>
			<tbody>
				{changes.map((change) => (
					<tr key={`${change.tool} ${change.part} ${change.name}`}>
						<td>{TOOL_LABELS[change.tool]}</td>
						<th scope="row">
							<bdi>{change.name}</bdi> <span>{change.part}</span>
						</th>
						<td>{changeInWords(change)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
