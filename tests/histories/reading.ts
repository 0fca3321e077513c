import { historyReader } from '../../lib/tools/histories.ts';
import type { History } from '../../lib/tools/reading/history.ts';
import { readHistory } from '../../lib/tools/reading/history.ts';
import { parse } from '../pages/document.ts';

export const NOW = '2026-11-22T12:00:00.000Z';
export const NOTHING: History = { task: null, events: [], viewer: null, complete: false };

/** The history on a page, as the script in it reads it. */
export function historyOn(html: string, address: string, now = NOW, zone = 'UTC'): History {
	const document = parse(html, address);
	return historyIn(document, address, now, zone);
}

export function historyIn(document: Document, address: string, now = NOW, zone = 'UTC'): History {
	const url = new URL(address);
	const open = historyReader(document, url);
	return open ? readHistory(open, document, url, { now, since: () => now, zone }) : NOTHING;
}
