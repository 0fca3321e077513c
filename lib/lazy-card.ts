import type { Card, createCard } from './overlay/card.ts';

/**
 * The card's part of a content script is not on every page: it is put in beside the first one when a badge is pressed
 * for the first time. Both run in the one world that the page can't see; this is the name under which they meet.
 */
export const CARD = 'throughlineCard';

type Make = typeof createCard;
export const shared = globalThis as { [CARD]?: Make };

/** A card whose script is fetched when it is first opened. @param bring asks for the second script */
export function createLazyCard(bring: () => Promise<unknown>, ...needs: Parameters<Make>): Card {
	let card: Card | undefined;
	return {
		async open(badge) {
			if (!shared[CARD]) await bring();
			card ??= shared[CARD]?.(...needs);
			card?.open(badge);
		},
		close: (refocus) => card?.close(refocus),
		closeFor: (badge) => card?.closeFor(badge),
		height: (px) => card?.height(px),
	};
}
