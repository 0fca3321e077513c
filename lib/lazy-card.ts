import type { Badge } from './overlay/badge.ts';
import type { Card } from './overlay/card.ts';

/**
 * The card's part of a content script is not on every page: it is put in beside the first one when a badge is pressed
 * for the first time. Both run in the one world that the page can't see; this is the name under which they meet.
 */
export const CARD = 'throughlineCard';
export const shared = globalThis as { [CARD]?: Card };

/** A card whose script is fetched when it is first opened. @param bring asks for that script */
export function createLazyCard(bring: () => Promise<unknown>): Pick<Card, 'close' | 'closeFor' | 'open'> {
	return {
		async open(badge: Badge) {
			if (!shared[CARD]) await bring();
			shared[CARD]?.open(badge);
		},
		close: () => shared[CARD]?.close(),
		closeFor: (badge) => shared[CARD]?.closeFor(badge),
	};
}
