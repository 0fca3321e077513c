import type { Panel } from '../lib/messages.ts';
import type { Store } from '../lib/store/tables.ts';
import { CanSee } from './CanSee.tsx';
import { Mark } from './Mark.tsx';
import { Repairs } from './Repairs.tsx';
import { Sites } from './Sites.tsx';

/** What a user can set, and what they can look into. */
export function Options({ panel, store }: { panel: Panel; store: Store }) {
	return (
		<main>
			<h1>
				<Mark /> Options
			</h1>
			<Sites panel={panel} />
			<CanSee panel={panel} store={store} />
			<Repairs panel={panel} />
		</main>
	);
}
