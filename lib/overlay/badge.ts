import { dress } from './dress.ts';

/** The name of our elements on a page. */
export const BADGE = 'throughline-badge';

/**
 * One badge. The page sees an empty element; all that it holds is behind a closed shadow root, and is made when the
 * badge comes near the window. Until then the element is hidden, so that thousands of them cost a page no layout.
 */
export interface Badge {
	host: HTMLElement;
	task: string;
	face: Face;
	button?: HTMLButtonElement;
	shadow?: ShadowRoot;
}

/** What a badge shows, as the background works it out: for a screen reader and a pointer's tip, and as CSS. */
export interface Face {
	label: string;
	background: string;
}

/** Buttons that show the same are copies of one: a page has many rows and few kinds of them. */
const patterns = new Map<string, HTMLButtonElement>();

const labelOf = ({ label }: Face) => `Throughline: ${label}`;

function patternOf(document: Document, face: Face): HTMLButtonElement {
	const { label, background } = face;
	const known = patterns.get(label);
	if (known?.ownerDocument === document) return known;
	const button = document.createElement('button');
	button.className = 'behind';
	button.title = label;
	button.setAttribute('aria-label', labelOf(face));
	button.setAttribute('aria-haspopup', 'dialog');
	button.style.background = background;
	patterns.set(label, button);
	return button;
}

/** Makes a badge, not yet on the page and not yet to be seen. */
export function createBadge(document: Document, task: string, face: Face): Badge {
	const host = document.createElement(BADGE);
	host.hidden = true;
	// A page's style sheet may show what is hidden.
	host.style.setProperty('display', 'none', 'important');
	return { host, task, face };
}

/** Makes all of a badge that is on the page. Throws where the page has made another thing of our element. @param css see `style.ts` */
export function unveil(badge: Badge, css: string): void {
	const { host, face } = badge;
	if (badge.button) return;
	const shadow = host.attachShadow({ mode: 'closed' });
	dress(shadow, css);
	const button = patternOf(host.ownerDocument, face).cloneNode() as HTMLButtonElement;
	shadow.append(button);
	host.hidden = false;
	host.style.removeProperty('display');
	Object.assign(badge, { shadow, button });
}

/** Shows something else on a badge; nothing is touched where it shows that already. */
export function showOn(badge: Badge, face: Face): void {
	const { button } = badge;
	badge.face = face;
	if (!button || button.title === face.label) return;
	button.title = face.label;
	button.setAttribute('aria-label', labelOf(face));
	button.style.background = face.background;
}
