import { useState } from 'react';
import styles from './SiteSwitch.module.css';

interface SiteSwitchProps {
	host: string;
	/** Where the site is named beside the switch, so that only those who can't see that need the words. */
	label?: string;
	on: boolean;
	/** Turns it; rejects where that failed. */
	turn: (on: boolean) => Promise<void>;
}

/** Throughline on or off for one site. */
export function SiteSwitch({ host, label, on, turn }: SiteSwitchProps) {
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
			<button
				type="button"
				role="switch"
				aria-checked={on}
				aria-label={label}
				disabled={state === 'turning'}
				onClick={press}
			>
				<span className={styles.track} aria-hidden="true" />
				{!label && (
					<span>
						Throughline on <bdi>{host}</bdi>
					</span>
				)}
			</button>
			{state === 'failed' && <p role="alert">That did not work. Try again.</p>}
		</div>
	);
}
