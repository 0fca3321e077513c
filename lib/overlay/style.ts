/**
 * The badge's own style. It comes to a page with the first verdicts: a page without tasks does without it. The host element is an empty inline box, which has no height and makes no line of its own
 * (CSS 2.2, 9.4.2), so it moves nothing; the button hangs off it.
 * `!important` within a shadow root wins over anything that the host page says of our element.
 * No containment: it would give each badge a paint chunk of its own, which every frame of the page then pays for.
 * The colour is that of the text beside it, so the badge follows the page's theme.
 */
export const BADGE_CSS = `
:host{all:initial!important;position:relative!important;color:inherit!important;font:12px/0 sans-serif!important;
margin-inline-start:var(--throughline-gap,0px)!important}
:host(:not([style*=gap])){--throughline-gap:0px!important;--throughline-drop:-1px!important}
:host::before,:host::after{content:none!important}
button{all:unset;--plain:color-mix(in srgb,currentColor 72%,#0000);--quiet:color-mix(in srgb,currentColor 50%,#0000);
--loud:color-mix(in srgb,currentColor 25%,#d9480f);position:absolute;inset-inline-start:calc(6px - var(--throughline-gap,0px));
bottom:var(--throughline-drop,-1px);width:47px;height:16px;cursor:pointer;color:inherit;border-radius:3px}
button.below{inset-inline:-47px auto;bottom:-17px}
button.above{inset-inline:-47px auto;bottom:15px}
button:hover{background-color:color-mix(in srgb,currentColor 14%,#0000)!important}
button:focus-visible{outline:2px solid color-mix(in srgb,currentColor 20%,#3b82f6);outline-offset:1px}
@media (forced-colors:active){button{forced-color-adjust:none;--plain:CanvasText;--loud:CanvasText;--quiet:CanvasText}}
`;
