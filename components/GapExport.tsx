import { useState } from 'react';
import { coverageInWords } from '../lib/audit/audit.ts';
import type { Scope } from '../lib/audit/scope.ts';
import type { Panel } from '../lib/messages.ts';
import type { Store } from '../lib/store/tables.ts';
import styles from './Gaps.module.css';
import { audit, FORM_NAMES, FORMS, type Form, fileOf, save } from './gapExport.ts';
import type { Clock } from './useNow.ts';

interface GapExportProps {
	panel: Panel;
	store: Store;
	scope: Scope;
	left: readonly string[];
	clock: Clock;
}

/** Saves the findings of what is in view, in one of three forms. */
export function GapExport({ panel, store, scope, left, clock }: GapExportProps) {
	const [said, setSaid] = useState('');
	const [busy, setBusy] = useState(false);
	const make = (form: Form) => {
		setBusy(true);
		audit(panel, store, { scope, now: clock(), left }, (done, all) => setSaid(`Judged ${done} of ${all}…`))
			.then((made) => {
				save(fileOf(made, form));
				setSaid(`Saved: ${coverageInWords(made.coverage)}.`);
			})
			.catch(() => setSaid('That did not work; nothing was saved. Try again.'))
			.finally(() => setBusy(false));
	};
	return (
		<details className={styles.export}>
			<summary>Export</summary>
			<p className={styles.meaning}>
				What is in view is judged anew at one time and saved as a file, with the Standard that judged it. Nothing is
				sent anywhere. The file holds the texts of these tasks.
			</p>
			<div className={styles.acts}>
				{FORMS.map((form) => (
					<button key={form} type="button" disabled={busy} onClick={() => make(form)}>
						{FORM_NAMES[form]}
					</button>
				))}
			</div>
			<p role="status">{said}</p>
		</details>
	);
}
