import { useState } from 'react';
import type { Panel } from '../lib/messages.ts';
import styles from './Flow.module.css';
import { useOwnWord } from './useOwnWord.ts';

/** The same where no view knows the user's word. */
export function WhoAmIAsked({ panel }: { panel: Panel }) {
	const own = useOwnWord(panel);
	return own?.mine.length === 0 ? <WhoAmI panel={panel} /> : null;
}

/** While no account is the user's own, nothing can wait on them: asks for that, and leads to where it is said. */
export function WhoAmI({ panel }: { panel: Pick<Panel, 'openOptions'> }) {
	const [failed, setFailed] = useState(false);
	return (
		<div className={styles.who}>
			<p>Tell Throughline which accounts are yours, to see what waits on you.</p>
			<button type="button" onClick={() => void panel.openOptions('people').catch(() => setFailed(true))}>
				My accounts
			</button>
			{failed && <p role="alert">The options did not open. Open them from the browser’s own menu.</p>}
		</div>
	);
}
