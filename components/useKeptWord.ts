import { useCallback, useEffect, useState } from 'react';
import type { OwnWord } from '../lib/flow/account.ts';
import type { Panel } from '../lib/messages.ts';

type Viewer = Awaited<ReturnType<Panel['viewers']>>[number];

export interface KeptWord {
	/** null until it is known. */
	word: OwnWord | null;
	/** Who is signed in at which site. */
	viewers: readonly Viewer[];
	/** Changes what is kept just then, not what was shown: another page may have changed it meanwhile. */
	change: (to: (word: OwnWord) => OwnWord) => void;
	/** What went wrong last; empty: nothing. */
	wrong: string;
}

/** What the user said of people, kept up to date, and the way to say more. */
export function useKeptWord(panel: Panel): KeptWord {
	const [word, setWord] = useState<OwnWord | null>(null);
	const [viewers, setViewers] = useState<readonly Viewer[]>([]);
	const [wrong, setWrong] = useState('');
	useEffect(() => {
		const over = new AbortController();
		const ask = () =>
			void Promise.all([panel.ownWord(), panel.viewers()]).then(
				([kept, signedIn]) => {
					if (over.signal.aborted) return;
					setWord(kept);
					setViewers(signedIn);
				},
				() => over.signal.aborted || setWrong('What you said of people could not be read. Load this page again.'),
			);
		ask();
		panel.onOwnWord(ask, over.signal);
		return () => over.abort();
	}, [panel]);
	const change = useCallback(
		(to: (word: OwnWord) => OwnWord) => {
			const keep = async () => {
				const next = to(await panel.ownWord());
				await panel.keepOwnWord(next);
				setWord(next);
				setWrong('');
			};
			keep().catch(() => setWrong('That could not be kept. Nothing was changed; try again.'));
		},
		[panel],
	);
	return { word, viewers, change, wrong };
}
