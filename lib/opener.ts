import { CARD, shared } from './lazy-card.ts';
import { createCard } from './overlay/card.ts';

/** Hands the making of cards over to the script that is on the page already, see `lazy-card.ts`. */
export function offerCard(): void {
	shared[CARD] = createCard;
}
