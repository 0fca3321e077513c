import { browser } from 'wxt/browser';
import { CARD, shared } from './lazy-card.ts';
import type { ToPage } from './messages.ts';
import { createCard } from './overlay/card.ts';

/** The card's end of the line: makes it for the script that is on the page already, see `lazy-card.ts`. */
export function startOpener(): void {
	if (shared[CARD]) return;
	const card = createCard(
		document,
		(task, theme) => `${browser.runtime.getURL('/card.html')}#task=${encodeURIComponent(task)}&theme=${theme}`,
	);
	shared[CARD] = card;
	// What the page in the card's frame wants, handed on by the background.
	browser.runtime.onMessage.addListener((message: ToPage) => {
		if (message.say === 'closeCard') card.close(true);
		if (message.say === 'cardHeight') card.height(message.px);
	});
}
