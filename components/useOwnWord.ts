import { useEffect, useState } from 'react';
import type { OwnWord } from '../lib/flow/account.ts';
import type { Panel } from '../lib/messages.ts';

const NOTHING: OwnWord = { mine: [], joined: [], refused: [], left: [] };

/** What the panel tells of the user's own word, where it does. */
type Tells = Panel & {
	ownWord?(): Promise<OwnWord>;
	onOwnWord?(changed: () => void, signal: AbortSignal): void;
};

/** What the user said of people, kept up to date; null until it is known. */
export function useOwnWord(panel: Tells): OwnWord | null {
	const [own, setOwn] = useState<OwnWord | null>(null);
	useEffect(() => {
		const over = new AbortController();
		const ask = () =>
			void Promise.resolve(panel.ownWord?.() ?? NOTHING).then(
				(word) => over.signal.aborted || setOwn(word),
				() => over.signal.aborted || setOwn(NOTHING),
			);
		ask();
		panel.onOwnWord?.(ask, over.signal);
		return () => over.abort();
	}, [panel]);
	return own;
}
