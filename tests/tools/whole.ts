import type { Live } from '../../lib/tools/reading/live.ts';
import type { Found, Reading, Standing } from '../../lib/tools/tool.ts';

/** What a living reading came to, with the fields that it gave when it read them. */
export function wholeOf(live: Live): () => Reading {
	const fresh = new Map<Standing, Found>();
	return () => {
		for (const { at, seen, trace } of live.takeFresh()) fresh.set(at, { ...at, seen, trace });
		const { found, ...rest } = live.reading();
		return { ...rest, found: found.map((standing) => fresh.get(standing) as Found) };
	};
}
