import type { Sayings } from '../task/layers.ts';
import { BADGE_HEIGHT, BADGE_WIDTH, outlines, spoken, type Tone } from './shapes.ts';
import { dress } from './style.ts';

/** Our elements on a page, for ourselves to skip and for others to know. */
export const MARK = 'data-throughline';

/** One painted badge. The page sees an empty element; all that it holds is behind a closed shadow root. */
export interface Badge {
	host: HTMLElement;
	button: HTMLButtonElement;
	shadow: ShadowRoot;
	task: string;
	show(sayings: Sayings): void;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Events that a host page's rows and cards act on: a press on our button is none of theirs. */
const OURS = [
	'click',
	'dblclick',
	'auxclick',
	'pointerdown',
	'pointerup',
	'mousedown',
	'mouseup',
	'touchstart',
	'keydown',
	'keyup',
	'keypress',
	'dragstart',
	'contextmenu',
];

const keep = (event: Event) => event.stopPropagation();

let pattern: HTMLButtonElement | undefined;

/** The inside of a badge, made once and copied: copies are several times cheaper than making anew. */
function inside(document: Document): HTMLButtonElement {
	if (pattern?.ownerDocument === document) return pattern.cloneNode(true) as HTMLButtonElement;
	pattern = document.createElement('button');
	pattern.type = 'button';
	pattern.setAttribute('aria-haspopup', 'dialog');
	pattern.setAttribute('aria-expanded', 'false');
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('viewBox', `0 0 ${BADGE_WIDTH} ${BADGE_HEIGHT}`);
	svg.setAttribute('aria-hidden', 'true');
	for (const tone of ['plain', 'loud', 'quiet'] satisfies Tone[]) {
		const path = document.createElementNS(SVG, 'path');
		path.setAttribute('class', tone);
		svg.append(path);
	}
	pattern.append(svg);
	return pattern.cloneNode(true) as HTMLButtonElement;
}

/** Makes a badge, not yet on the page. `press` is told when its user opens it. */
export function createBadge(document: Document, task: string, press: (badge: Badge) => void): Badge {
	const host = document.createElement('throughline-badge');
	host.setAttribute(MARK, '');
	host.setAttribute('translate', 'no');
	const shadow = host.attachShadow({ mode: 'closed' });
	dress(shadow, document.defaultView as unknown as typeof globalThis);
	const button = inside(document);
	shadow.append(button);
	const paths = [...button.querySelectorAll('path')];
	let shown = '';
	const badge: Badge = {
		host,
		button,
		shadow,
		task,
		show(sayings) {
			const label = spoken(sayings);
			if (label === shown) return;
			shown = label;
			const lines = outlines(sayings);
			for (const path of paths) path.setAttribute('d', lines[path.getAttribute('class') as Tone]);
			button.setAttribute('aria-label', `Throughline: ${label}`);
			button.title = label;
		},
	};
	for (const type of OURS) host.addEventListener(type, keep);
	button.addEventListener('click', (event) => {
		event.preventDefault();
		// A page may fake a press on its own element, never on what is behind the closed root.
		if (event.isTrusted) press(badge);
	});
	return badge;
}
