import { useState } from 'react';
import type { Panel, SiteRow as Site } from '../lib/messages.ts';
import { SiteSwitch } from './SiteSwitch.tsx';
import styles from './Sites.module.css';
import { siteStateInWords, TOOL_LABELS } from './words.ts';

interface SiteRowProps {
	site: Site;
	panel: Pick<Panel, 'switchSite' | 'allowSites' | 'removeSite'>;
	again: () => void;
}

/** One site: whether it is read, its switch, and a way to give an added one back. */
export function SiteRow({ site, panel, again }: SiteRowProps) {
	const [state, setState] = useState<'still' | 'busy' | 'failed'>('still');
	const { name, origin, allowed, on } = site;
	/** A press: nothing may come before the call, for the browser asks only straight in one. */
	const act = (work: Promise<unknown>) => {
		setState('busy');
		work.then(
			() => {
				setState('still');
				again();
			},
			() => setState('failed'),
		);
	};
	return (
		<li className={styles.row} data-on={allowed && on !== false}>
			<p className={styles.name}>
				<b>
					<bdi>{name}</bdi>
				</b>
				<span className={styles.quiet}>
					{TOOL_LABELS[site.tool]}, {siteStateInWords(site)}
				</span>
			</p>
			<div className={styles.acts}>
				{allowed && on !== null && (
					<SiteSwitch
						host={site.host}
						label={`Read ${name}`}
						on={on}
						turn={(to) => panel.switchSite(site.host, to).then(again)}
					/>
				)}
				{!allowed && (
					<button
						type="button"
						aria-label={`Allow ${name}`}
						disabled={state === 'busy'}
						onClick={() => act(panel.allowSites([site.pattern]))}
					>
						Allow
					</button>
				)}
				{origin !== null && (
					<button
						type="button"
						aria-label={`Remove ${name}`}
						disabled={state === 'busy'}
						onClick={() => act(panel.removeSite(origin))}
					>
						Remove
					</button>
				)}
			</div>
			{state === 'failed' && <p role="alert">That did not work. Try again.</p>}
		</li>
	);
}
