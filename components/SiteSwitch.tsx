import { useState } from 'react';
import styles from './SiteSwitch.module.css';

interface SiteSwitchProps {
	host: string;
	on: boolean;
	/** Turns it; rejects where that failed. */
	turn: (on: boolean) => Promise<void>;
}

/** Throughline on or off for one site. */
export function SiteSwitch({ host, on, turn }: SiteSwitchProps) {
	const [state, setState] = useState<'still' | 'turning' | 'failed'>('still');
	const press = () => {
		setState('turning');
		turn(!on).then(
			() => setState('still'),
			() => setState('failed'),
		);
	};
	return (
		<div className={styles.site}>
			<button type="button" role="switch" aria-checked={on} disabled={state === 'turning'} onClick={press}>
				<span className={styles.track} aria-hidden="true" />
				<span>
					Throughline on <bdi>{host}</bdi>
				</span>
			</button>
			{state === 'failed' && <p role="alert">That did not work. Try again.</p>}
		</div>
	);
}
