import type { Panel } from '../lib/messages.ts';
import type { Store } from '../lib/store/tables.ts';

export function CanSee(_: { panel: Panel; store: Store }) {
	return <section />;
}
