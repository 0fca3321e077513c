import type { Tally } from '../lib/store/looks.ts';
import { Ago } from './Ago.tsx';
import styles from './CanSee.module.css';
import type { SurfaceSight } from './sight.ts';
import { fieldInWords, listed } from './words.ts';

/** What was found of each field of one surface, how often, and by which form of the page. */
export function FieldSights({ sight, now }: { sight: SurfaceSight; now: number }) {
	const { surface, found, never, fails } = sight;
	return (
		<div className={styles.fields}>
			<table>
				<caption>{surface}</caption>
				<thead>
					<tr>
						<th scope="col">Field</th>
						<th scope="col">Found</th>
						<th scope="col">Not found</th>
						<th scope="col">Form</th>
						<th scope="col">Last found</th>
					</tr>
				</thead>
				<tbody>
					{found.map(({ field, tally }) => (
						<tr key={field} data-fails={fails.includes(field)}>
							<th scope="row">{fieldInWords(field)}</th>
							<td>{total(tally.hits).toLocaleString('en')}</td>
							<td>{tally.misses.toLocaleString('en')}</td>
							<td>{formsOf(tally)}</td>
							<td>{tally.lastHit && <Ago at={tally.lastHit} now={now} style="narrow" />}</td>
						</tr>
					))}
				</tbody>
			</table>
			{never.length > 0 && <p className={styles.never}>Never found so far: {listed(never.map(fieldInWords))}.</p>}
		</div>
	);
}

/** The forms by which a field was found, the last one first. */
const formsOf = ({ hits, lastBy }: Tally): string =>
	[lastBy, ...Object.keys(hits).sort().reverse()]
		.filter((form, place, all) => form !== null && all.indexOf(form) === place)
		.join(', ');

const total = (hits: Record<string, number>): number => Object.values(hits).reduce((sum, count) => sum + count, 0);
