import { ContributorSign } from './ContributorSign.tsx';
import type { End } from './flowMap.ts';
import { isCrossing } from './flowMap.ts';
import { Glyph } from './Glyph.tsx';
import styles from './Map.module.css';
import type { MapProps } from './MapPicture.tsx';
import { endInWords, medianInWords, passInWords } from './mapWords.ts';
import { lengthInShort } from './waits.ts';

/** The same passes with the same numbers, most handoffs first. */
export function MapTable({ passes, mine, chosen, choose }: MapProps) {
	return (
		<div className={styles.scroll}>
			<table className={styles.table}>
				<caption>Handoffs from one to another; the last column says within what time half of the answers came.</caption>
				<thead>
					<tr>
						<th scope="col">From</th>
						<th scope="col">To</th>
						<th scope="col" className={styles.number}>
							All
						</th>
						<th scope="col" className={styles.number}>
							Open
						</th>
						<th scope="col" className={styles.number}>
							Half in
						</th>
					</tr>
				</thead>
				<tbody>
					{passes.map((pass) => {
						const key = `${pass.from.key}>${pass.to.key}`;
						return (
							<tr key={key}>
								<th scope="row">
									<Name end={pass.from} mine={mine} />
								</th>
								<td>
									<Name end={pass.to} mine={mine} />
								</td>
								<td className={styles.number}>
									<button
										type="button"
										aria-pressed={key === chosen}
										aria-label={`List ${passInWords(pass, mine)}`}
										onClick={() => choose(key)}
									>
										{pass.volume.toLocaleString('en')}
									</button>
								</td>
								<td className={styles.number}>{pass.open.toLocaleString('en')}</td>
								<td
									className={styles.number}
									title={isCrossing(pass) ? 'received as it is given' : medianInWords(pass.medianWait)}
								>
									{isCrossing(pass) ? '–' : pass.medianWait === null ? 'none' : lengthInShort(pass.medianWait)}
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}

function Name({ end, mine }: { end: End; mine: ReadonlySet<string> }) {
	return (
		<span className={styles.name}>
			{'tool' in end ? <Glyph tool={end.tool} /> : <ContributorSign kind={end.kind} />}
			<bdi>{endInWords(end, mine)}</bdi>
		</span>
	);
}
