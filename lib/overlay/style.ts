/**
 * The badge's own style. The host element is an empty inline box, which has no height and makes no line of its own
 * (CSS 2.2, 9.4.2), so it moves nothing; the button hangs off it.
 * `!important` within a shadow root wins over anything that the host page says of our element.
 * The colour is that of the text beside it, so the badge follows the page's theme.
 */
const BADGE_CSS = `
:host{all:initial!important;position:relative!important;color:inherit!important;font:12px/0 sans-serif!important;
margin-inline-start:var(--throughline-gap,0px)!important}
:host(:not([style])){--throughline-gap:0px!important;--throughline-drop:-1px!important}
:host::before,:host::after{content:none!important}
button{all:unset;--plain:color-mix(in srgb,currentColor 72%,#0000);--quiet:color-mix(in srgb,currentColor 50%,#0000);
--loud:color-mix(in srgb,currentColor 25%,#d9480f);position:absolute;inset-inline-start:calc(6px - var(--throughline-gap,0px));
bottom:var(--throughline-drop,-1px);width:47px;height:16px;contain:strict;cursor:pointer;color:inherit;border-radius:3px}
button:not([class]){visibility:hidden}
button.below{inset-inline:-47px auto;bottom:-17px}
button.above{inset-inline:-47px auto;bottom:15px}
button:hover{background-color:color-mix(in srgb,currentColor 14%,#0000)!important}
button:focus-visible{outline:2px solid color-mix(in srgb,currentColor 20%,#3b82f6);outline-offset:1px}
@media (forced-colors:active){button{forced-color-adjust:none;--plain:CanvasText;--loud:CanvasText;--quiet:CanvasText}}
.frame{all:initial;display:block;position:fixed;inset:auto;margin:0;padding:0;border:0;background:none;overflow:visible}
iframe{display:block;width:360px;max-width:calc(100vw - 16px);height:120px;border:0;border-radius:10px;
box-shadow:0 0 0 1px rgb(127 127 127/.35),0 8px 32px rgb(0 0 0/.28);background:Canvas;color-scheme:light}
iframe.dark{color-scheme:dark}
`;

let sheet: CSSStyleSheet | undefined;

/** Gives a shadow root the style: one shared sheet where the browser lets a content script share one. */
export function dress(root: ShadowRoot): void {
	try {
		if (!sheet) {
			sheet = new CSSStyleSheet();
			sheet.replaceSync(BADGE_CSS);
		}
		root.adoptedStyleSheets = [sheet];
		if (root.adoptedStyleSheets.length === 1) return;
	} catch {
		// Firefox guards a page's style sheets from content scripts; a style element of the root's own does as well.
	}
	const style = root.ownerDocument.createElement('style');
	style.textContent = BADGE_CSS;
	root.append(style);
}
