import type { PageReport } from '../lib/messages.ts';
import type { TaskRow } from '../lib/store/tables.ts';
import { countOf, type LayerCount, writtenOn } from './counts.ts';
import styles from './PageCounts.module.css';
import { Shape } from './Segments.tsx';
import { counted, LAYER_MEANINGS, LAYER_NAMES } from './words.ts';

/** How many of a page's tasks lack each layer, how many nobody owns, and how much can't be told from here. */
export function PageCounts({ rows, report }: { rows: readonly TaskRow[]; report: PageReport }) {
	const { layers, unowned, partly } = countOf(rows);
	const waiting = writtenOn(report).length - rows.length;
	return (
		<section className={styles.counts}>
			<table>
				<thead>
					<tr>
						<th scope="col">Layer</th>
						<th scope="col" title="needed, looked for, and not there">
							lacking
						</th>
						<th scope="col">unseen</th>
					</tr>
				</thead>
				<tbody>
					{layers.map((count) => (
						<LayerRow key={count.layer} count={count} of={Math.max(1, rows.length)} />
					))}
				</tbody>
			</table>
			<ul className={styles.facts}>
				<li>{unowned > 0 ? <b>{unowned.toLocaleString('en')} unowned</b> : 'None seen to be unowned'}</li>
				{partly > 0 && (
					<li>
						{partly.toLocaleString('en')} can’t be seen in full from here: open {partly === 1 ? 'it' : 'them'} to see
						more.
					</li>
				)}
				{waiting > 0 && <li>{counted(waiting, 'task')} still being judged.</li>}
				{report.gaveUp > 0 && (
					<li>This page keeps removing {counted(report.gaveUp, 'badge')}; see those tasks in the side panel.</li>
				)}
			</ul>
		</section>
	);
}

function LayerRow({ count, of }: { count: LayerCount; of: number }) {
	const { layer, missing, unseen, weakest } = count;
	return (
		<tr>
			<th scope="row">
				<span className={styles.layer}>
					<Shape says={weakest} />
					<span title={LAYER_MEANINGS[layer]}>{LAYER_NAMES[layer]}</span>
					<span className={styles.bar} aria-hidden="true">
						<span className={styles.missing} style={{ width: `${(missing / of) * 100}%` }} />
						<span className={styles.unseen} style={{ width: `${(unseen / of) * 100}%` }} />
					</span>
				</span>
			</th>
			<td data-some={missing > 0}>{missing.toLocaleString('en')}</td>
			<td>{unseen.toLocaleString('en')}</td>
		</tr>
	);
}
