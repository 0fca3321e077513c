import { inFull } from './times.ts';
import { momentAgo, momentInFull } from './waits.ts';

interface AgoProps {
	at: string;
	/** It had not happened yet, where the instant is not known. */
	after?: string | undefined;
	now: number;
	style?: 'long' | 'narrow';
}

/** How long ago something was; the instant itself, or the time that it was within, for a pointer that rests on it. */
export function Ago({ at, after, now, style = 'long' }: AgoProps) {
	return (
		<time dateTime={at} title={after === undefined ? inFull(at) : momentInFull({ at, after })}>
			{momentAgo({ at, after }, now, style)}
		</time>
	);
}
