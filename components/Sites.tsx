import type { Panel } from '../lib/messages.ts';

export function Sites(_: { panel: Panel }) {
	return <section />;
}
