import type { TaskRow } from '../lib/store/tables.ts';
import type { Provenance } from '../lib/task/task.ts';
import { Ago } from './Ago.tsx';
import { plain, webAddress } from './plain.ts';
import styles from './RestsOn.module.css';
import { readingsOf } from './readings.ts';
import { textInShort, valueInShort } from './values.ts';
import { fieldInWords, sourceInWords } from './words.ts';

/** What a verdict rests on: each field that was seen, in short, under the reading that gave it. */
export function RestsOn({ row, now }: { row: TaskRow; now: number }) {
	const { standard, at } = row.verdict;
	return (
		<details className={styles.rests}>
			<summary>What this rests on</summary>
			{readingsOf(row).map(({ from, fields }) => (
				<section key={from ? `${from.at} ${from.surface} ${from.source} ${from.url}` : ''} className={styles.reading}>
					{from && <From from={from} now={now} />}
					<dl>
						{fields.map((shown) => (
							<div key={'custom' in shown ? `custom ${shown.custom}` : shown.field}>
								<dt>{'custom' in shown ? <bdi>{plain(shown.custom, 90)}</bdi> : fieldInWords(shown.field)}</dt>
								<dd className={shown.value === null ? styles.empty : undefined}>
									<bdi>{'custom' in shown ? textInShort(shown.value) : valueInShort(shown.field, shown.value)}</bdi>
								</dd>
							</div>
						))}
					</dl>
				</section>
			))}
			<p className={styles.from}>
				Judged <Ago at={at} now={now} /> by the Standard {standard.name} {standard.version}.
			</p>
		</details>
	);
}

/** Where and when a reading was made; links to the very page. */
function From({ from, now }: { from: Provenance; now: number }) {
	const address = webAddress(from.url);
	return (
		<p className={styles.from}>
			{sourceInWords(from.source)},{' '}
			{address ? (
				<a href={address} target="_blank" rel="noreferrer">
					{from.surface}
				</a>
			) : (
				from.surface
			)}
			, <Ago at={from.at} now={now} />
		</p>
	);
}
