import { useCallback, useEffect, useState } from 'react';
import type { Panel } from '../lib/messages.ts';
import type { RulingAsk } from '../lib/ruling-asks.ts';
import type { TaskRow } from '../lib/store/tables.ts';

interface Decisions {
	/** The task as it stands after the last decision; null: none was made here. */
	decided: TaskRow | null;
	/** The name that decisions are kept under; empty: none was given yet. */
	name: string;
	/** Decides; null where it was done, else why not. */
	ask: (what: RulingAsk) => Promise<string | null>;
}

/** Waivers and corrections of one task. */
export function useDecisions(panel: Panel): Decisions {
	const [decided, setDecided] = useState<TaskRow | null>(null);
	const [name, setName] = useState('');
	const ask = useCallback(
		async (what: RulingAsk) => {
			const answer = await panel.rulings(what).catch(() => null);
			if (!answer) return 'Throughline did not answer. Nothing was kept; try again.';
			setName(answer.name);
			if (answer.row) setDecided(answer.row);
			return answer.wrong ?? null;
		},
		[panel],
	);
	useEffect(() => void ask({ do: 'look' }), [ask]);
	return { decided, name, ask };
}
