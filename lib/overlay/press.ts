import { BADGE } from './badge.ts';
import { listen } from './listen.ts';

/** What a host page's rows and cards act on: a press on a badge is none of theirs. */
const KEPT = 'click dblclick pointerdown pointerup mousedown mouseup keydown keyup dragstart';

/**
 * Keeps the events of badges from the page, and tells of presses. One listener a kind for the whole page, before all
 * of the page's own; what a browser does by itself with a button (focus, Enter, Space) goes on.
 */
export function onPress(view: Window, pressed: (host: Element) => void, signal: AbortSignal): void {
	const heard = (event: Event) => {
		const target = event.target as Element | null;
		if (target?.localName !== BADGE) return;
		event.stopImmediatePropagation();
		// Where a badge stands in a link, that is not followed.
		if (event.type === 'click') event.preventDefault();
		// A page may fake a press on its own element, never on what is behind the closed root.
		if (event.type === 'click' && event.isTrusted) pressed(target);
	};
	listen(view, KEPT, heard, signal);
}
