import { dress } from './dress.ts';

/** The name of our elements on a page. */
export const BADGE = 'throughline-badge';

/** One painted badge. The page sees an empty element; all that it holds is behind a closed shadow root. */
export interface Badge {
	host: HTMLElement;
	button: HTMLButtonElement;
	shadow: ShadowRoot;
	task: string;
}

/** What a badge shows, as the background works it out: for a screen reader and a pointer's tip, and as CSS. */
export interface Face {
	label: string;
	background: string;
}

/** Buttons that show the same are copies of one: a page has many rows and few kinds of them. */
const patterns = new Map<string, HTMLButtonElement>();

function patternOf(document: Document, { label, background }: Face): HTMLButtonElement {
	const known = patterns.get(label);
	if (known?.ownerDocument === document) return known;
	const button = document.createElement('button');
	button.title = label;
	button.setAttribute('aria-label', `Throughline: ${label}`);
	button.setAttribute('aria-haspopup', 'dialog');
	button.style.background = background;
	patterns.set(label, button);
	return button;
}

/** Makes a badge, not yet on the page. @param css see `style.ts` */
export function createBadge(document: Document, task: string, face: Face, css: string): Badge {
	const host = document.createElement(BADGE);
	const shadow = host.attachShadow({ mode: 'closed' });
	dress(shadow, css);
	const button = patternOf(document, face).cloneNode() as HTMLButtonElement;
	shadow.append(button);
	return { host, button, shadow, task };
}

/** Shows something else on a badge; nothing is touched where it shows that already. */
export function showOn({ button }: Badge, face: Face): void {
	const pattern = patternOf(button.ownerDocument, face);
	if (button.title === pattern.title) return;
	button.title = pattern.title;
	button.setAttribute('aria-label', pattern.getAttribute('aria-label') ?? '');
	button.style.background = pattern.style.background;
}
