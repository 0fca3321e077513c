import { useId, useState } from 'react';
import { Ago } from './Ago.tsx';
import styles from './CanSee.module.css';
import { FieldSights } from './FieldSights.tsx';
import type { PageSight } from './sight.ts';
import { fadedInWords, standingInWords, troublesInWords } from './sightWords.ts';
import { inFull, onDay } from './times.ts';
import { counted, listed } from './words.ts';

/** One kind of page: whether it can be read, since when not, and on demand each field. */
export function PageItem({ sight, now }: { sight: PageSight; now: number }) {
	const [open, setOpen] = useState(false);
	const detail = useId();
	const { page, standing, row, since, readings, surfaces } = sight;
	const met = surfaces.filter((surface) => surface.met !== null);
	const unmet = surfaces.filter((surface) => surface.met === null).map(({ surface }) => surface);
	return (
		<li className={styles.page} data-standing={standing}>
			<div className={styles.row}>
				<div className={styles.line}>
					<h4>{page}</h4>
					<span className={styles.standing}>{standingInWords(sight)}</span>
					<span className={styles.facts}>
						{standing !== 'blind' && sight.form && <>form of {sight.form} · </>}
						{row && (
							<>
								visited <Ago at={row.at} now={now} />
							</>
						)}
					</span>
				</div>
				{surfaces.length > 0 && (
					<button
						type="button"
						className={styles.more}
						aria-expanded={open}
						aria-controls={detail}
						aria-label={`What was found on: ${page}`}
						onClick={() => setOpen(!open)}
					>
						<svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
							<path d="M3 1l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
						</svg>
					</button>
				)}
			</div>
			{since && (
				<p className={styles.trouble}>
					{troublesInWords(sight).join(' ')} Since{' '}
					<time dateTime={since} title={inFull(since)}>
						{onDay(since, now)}
					</time>
					, in {counted(readings, 'reading')}.
				</p>
			)}
			{surfaces.map((surface) => (
				<Faded key={surface.surface} words={fadedInWords(surface)} />
			))}
			<div id={detail} hidden={!open}>
				{open && met.map((surface) => <FieldSights key={surface.surface} sight={surface} now={now} />)}
				{open && unmet.length > 0 && <p className={styles.never}>Not met on it yet: {listed(unmet)}.</p>}
			</div>
		</li>
	);
}

const Faded = ({ words }: { words: string | null }) => words && <p className={styles.faded}>{words}</p>;
