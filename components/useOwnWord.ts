import { useEffect, useState } from 'react';
import type { OwnWord } from '../lib/flow/account.ts';
import { NO_WORD } from '../lib/flow/contributors/own-word.ts';
import type { Panel } from '../lib/messages.ts';

/** What the user said of people, kept up to date; null until it is known. */
export function useOwnWord(panel: Pick<Panel, 'ownWord' | 'onOwnWord'>): OwnWord | null {
	const [own, setOwn] = useState<OwnWord | null>(null);
	useEffect(() => {
		const over = new AbortController();
		const ask = () =>
			void panel.ownWord().then(
				(word) => over.signal.aborted || setOwn(word),
				() => over.signal.aborted || setOwn(NO_WORD),
			);
		ask();
		panel.onOwnWord(ask, over.signal);
		return () => over.abort();
	}, [panel]);
	return own;
}
