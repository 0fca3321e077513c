import { useCallback, useEffect } from 'react';
import type { Panel } from '../lib/messages.ts';
import { AddSite } from './AddSite.tsx';
import { Note, Skeleton } from './Note.tsx';
import { SiteRow } from './SiteRow.tsx';
import styles from './Sites.module.css';
import { useAsked } from './useAsked.ts';
import { useLate } from './useLate.ts';

/** The sites that are read: those from the start, those that were added, and a way to add one. */
export function Sites({ panel }: { panel: Panel }) {
	const { answer, again } = useAsked(useCallback(() => panel.sites(), [panel]));
	const late = useLate(answer.is === 'waiting');
	useEffect(() => {
		const end = new AbortController();
		panel.onSites(again, end.signal);
		return () => end.abort();
	}, [panel, again]);

	return (
		<section className={styles.sites} aria-labelledby="sites">
			<h2 id="sites">Sites</h2>
			<p className={styles.quiet}>
				Throughline reads these and no others. A page that is open follows each change at once.
			</p>
			{answer.is === 'waiting' && late && <Skeleton rows={5} />}
			{answer.is === 'failed' && (
				<Note title="The list of sites did not come" alert>
					<button type="button" onClick={again}>
						Try again
					</button>
				</Note>
			)}
			{answer.is === 'here' && (
				<ul className={styles.list}>
					{answer.value.map((site) => (
						<SiteRow key={`${site.tool} ${site.origin ?? site.name}`} site={site} panel={panel} again={again} />
					))}
				</ul>
			)}
			<AddSite add={panel.addSite} done={again} />
		</section>
	);
}
