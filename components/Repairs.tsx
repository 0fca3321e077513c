import type { Panel } from '../lib/messages.ts';

export function Repairs(_: { panel: Panel }) {
	return <section />;
}
