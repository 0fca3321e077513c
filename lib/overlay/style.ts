/**
 * The badge's own style. The host element is an empty inline box, which has no height and makes no line of its own
 * (CSS 2.2, 9.4.2), so it moves nothing; the button hangs off it.
 * `!important` within a shadow root wins over anything that the host page says of our element.
 * The colour is that of the text beside it, so the badge follows the page's theme.
 */
export const BADGE_CSS = `
:host{all:initial!important;position:relative!important;color:inherit!important;font:12px/0 sans-serif!important;
margin-inline-start:var(--throughline-gap,0px)!important;white-space:nowrap!important}
button{all:unset;position:absolute;inset-inline-start:calc(6px - var(--throughline-gap,0px));bottom:-1px;box-sizing:border-box;width:47px;height:16px;padding:2px;
cursor:pointer;color:inherit;border-radius:3px}
button.below{inset-inline:-47px auto;bottom:-17px}
button.above{inset-inline:-47px auto;bottom:15px}
button::after{content:'';position:absolute;inset:-4px}
button:hover{background:color-mix(in srgb,currentColor 14%,transparent)}
button:focus-visible{outline:2px solid color-mix(in srgb,currentColor 20%,#3b82f6);outline-offset:1px}
svg{display:block;width:43px;height:12px;fill:currentColor;fill-rule:evenodd;pointer-events:none}
.plain{opacity:.72}
.loud{fill:color-mix(in srgb,currentColor 25%,#d9480f)}
.quiet{opacity:.5}
.frame{all:initial;display:block;position:fixed;inset:auto;margin:0;padding:0;border:0;background:transparent;overflow:visible;color-scheme:normal}
iframe{display:block;width:360px;max-width:calc(100vw - 16px);height:120px;max-height:calc(100vh - 16px);border:0;border-radius:10px;
box-shadow:0 0 0 1px rgb(127 127 127/.35),0 8px 32px rgb(0 0 0/.28);background:Canvas;color-scheme:light}
iframe.dark{color-scheme:dark}
@media (forced-colors:active){.plain,.loud,.quiet{opacity:1;fill:CanvasText}}
`;

/** Gives a shadow root the style: one shared sheet where the browser lets a content script share one. */
export function dress(root: ShadowRoot, view: typeof globalThis): void {
	try {
		sheet ??= build(view);
		root.adoptedStyleSheets = [sheet];
		if (root.adoptedStyleSheets.length === 1) return;
	} catch {
		// Firefox guards a page's style sheets from content scripts; a style element of the root's own does as well.
	}
	const style = root.ownerDocument.createElement('style');
	style.textContent = BADGE_CSS;
	root.append(style);
}

let sheet: CSSStyleSheet | undefined;

function build(view: typeof globalThis): CSSStyleSheet {
	const made = new view.CSSStyleSheet();
	made.replaceSync(BADGE_CSS);
	return made;
}
