import { ago, inFull } from './times.ts';

/** How long ago something was; the instant itself for machines, and for a pointer that rests on it. */
export function Ago({ at, now, style = 'long' }: { at: string; now: number; style?: 'long' | 'narrow' }) {
	return (
		<time dateTime={at} title={inFull(at)}>
			{ago(at, now, style)}
		</time>
	);
}
