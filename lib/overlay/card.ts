import type { Badge } from './badge.ts';
import { listen } from './listen.ts';

/** The frame that shows our own page over the host's, inside the badge's closed shadow root. */
export interface Card {
	open(badge: Badge): void;
	/** Closes what is open. `refocus`: the focus goes back to where the card was opened from. */
	close(refocus?: boolean): void;
	/** Closes if it belongs to this badge. */
	closeFor(badge: Badge): void;
	height(px: number): void;
}

const GAP = 8;
/** Said on the elements themselves: no policy of a page forbids that, and none of its styles reaches them. */
const BOX =
	'all:initial;display:block;position:fixed;inset:auto;margin:0;padding:0;border:0;background:none;overflow:visible';
const FRAME =
	'display:block;width:360px;max-width:calc(100vw - 16px);height:120px;border:0;border-radius:10px;background:Canvas;' +
	'box-shadow:0 0 0 1px rgb(127 127 127/.35),0 8px 32px rgb(0 0 0/.28)';

/** Light text stands on a dark page. Relative luminance after WCAG 2, without its gamma: enough to tell the two apart. */
export function isLight(colour: string): boolean {
	const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
	const scale = colour.startsWith('color(') ? 255 : 1;
	return (0.2126 * red + 0.7152 * green + 0.0722 * blue) * scale > 140;
}

/** @param urlOf the address of the card page for a task and a theme */
export function createCard(document: Document, urlOf: (task: string, theme: 'light' | 'dark') => string): Card {
	const view = document.defaultView as Window;
	let shown: {
		badge: Badge;
		button: HTMLButtonElement;
		box: HTMLElement;
		frame: HTMLIFrameElement;
		end: AbortController;
	} | null = null;

	/** Below the badge; else above it; else beside it: never over it while the window has the room. */
	const place = () => {
		if (!shown) return;
		const { button, box, frame } = shown;
		const from = button.getBoundingClientRect();
		const { width, height } = frame.getBoundingClientRect();
		const within = (at: number, size: number, all: number) => Math.max(GAP, Math.min(at, all - size - GAP));
		const fitsBelow = from.bottom + GAP + height + GAP <= view.innerHeight;
		const fitsAbove = from.top - GAP - height >= GAP;
		const beside = from.right + GAP + width + GAP <= view.innerWidth ? from.right + GAP : from.left - GAP - width;
		const top = fitsBelow ? from.bottom + GAP : fitsAbove ? from.top - GAP - height : from.bottom + GAP;
		const left = fitsBelow || fitsAbove ? from.left : beside;
		box.style.top = `${within(top, height, view.innerHeight)}px`;
		box.style.left = `${within(left, width, view.innerWidth)}px`;
	};
	const card: Card = {
		open(badge) {
			const again = shown?.badge === badge;
			const { button, shadow } = badge;
			card.close();
			if (again || !button || !shadow) return;
			const theme = isLight(view.getComputedStyle(button).color) ? 'dark' : 'light';
			const box = document.createElement('div');
			box.style.cssText = BOX;
			const frame = document.createElement('iframe');
			frame.style.cssText = `${FRAME};color-scheme:${theme}`;
			frame.title = 'Throughline';
			frame.src = urlOf(badge.task, theme);
			box.append(frame);
			shadow.append(box);
			const end = new AbortController();
			const { signal } = end;
			shown = { badge, button, box, frame, end };
			// The top layer is above every clip and stacking order of the host page.
			if (typeof box.showPopover === 'function') {
				box.popover = 'manual';
				box.showPopover();
			}
			place();
			button.setAttribute('aria-expanded', 'true');
			frame.addEventListener('load', () => frame.focus(), { once: true });
			listen(document, 'pointerdown', outside, signal);
			listen(document, 'keydown', onEscape, signal);
			listen(view, 'scroll resize', place, signal);
		},
		close(refocus = false) {
			if (!shown) return;
			const { button, box, end } = shown;
			shown = null;
			end.abort();
			box.remove();
			button.setAttribute('aria-expanded', 'false');
			if (refocus) button.focus();
		},
		closeFor(badge) {
			if (shown?.badge === badge) card.close();
		},
		height(px) {
			if (!shown) return;
			shown.frame.style.height = `${Math.min(px, view.innerHeight - 2 * GAP)}px`;
			place();
		},
	};
	const outside = (event: Event) => {
		if (shown && event.target !== shown.badge.host) card.close();
	};
	const onEscape = (event: KeyboardEvent) => {
		if (event.key !== 'Escape' || !event.isTrusted) return;
		event.stopPropagation();
		card.close(true);
	};
	return card;
}
