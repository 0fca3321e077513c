/** Where a badge goes, once it is clear that it moves nothing there. */
export interface Place {
	at: Element;
	place: 'end' | 'after';
	/** The gap, in CSS pixels, that a flex or grid parent would put before our element, to be taken back; null: no such parent. */
	gap: number | null;
}

/** Elements that take no child of ours: controls, and what has no children. */
const CLOSED = 'a,button,input,textarea,select,summary,label,img,svg,svg *,iframe,br,hr';
const BEHIND = `${CLOSED},[role=button]`;
/** So deep a place is looked for within the one that was asked for. */
const DEEPEST = 4;

/** What the browser worked out for an element. */
export const styleOf = (element: Element): CSSStyleDeclaration =>
	(element.ownerDocument.defaultView as Window).getComputedStyle(element);

const isFlex = (display: string) => /flex|grid/.test(display);
const isBlock = (display: string) => /^(block|flow-root|list-item|table|flex|grid)$/.test(display);

/**
 * Finds a place at the end of a line of text in or behind an element, where an empty inline element changes no box.
 * - Behind a block there is no line: the end of the block's own last line is meant.
 * - In a flex or grid box our element would be an item, with a gap before it: the end of the last item is better.
 * Reads computed styles; writes nothing.
 */
export function settle(at: Element, place: 'end' | 'after', depth = 0): Place {
	const own = styleOf(at);
	const open = !at.matches(CLOSED) && depth < DEEPEST;
	if (place === 'after') {
		const parent = at.parentElement ? styleOf(at.parentElement) : own;
		if (open && (isBlock(own.display) || isFlex(parent.display))) return settle(at, 'end', depth + 1);
		return { at, place, gap: gapOf(parent) };
	}
	const last = lastShown(at);
	// A button by its role: behind it, where that is the same line; in it, where behind it begins another.
	if (last && depth < DEEPEST && !last.matches(isFlex(own.display) ? BEHIND : CLOSED)) {
		if (isFlex(own.display) || isBlock(styleOf(last).display)) return settle(last, 'end', depth + 1);
	}
	const gap = gapOf(own);
	// Behind the words: an empty block after them would begin another line.
	return last && last !== at.lastElementChild ? { at: last, place: 'after', gap } : { at, place, gap };
}

/** The last child element that takes part in the flow and shows something; null where text or nothing comes last. */
function lastShown(element: Element): Element | null {
	for (let child = element.lastChild; child; child = child.previousSibling) {
		if (child.nodeType === 3 && child.nodeValue?.trim()) return null;
		if (child.nodeType !== 1 || !(child.firstChild || (child as Element).matches(CLOSED))) continue;
		const { display, position } = styleOf(child as Element);
		if (display !== 'none' && position !== 'absolute' && position !== 'fixed') return child as Element;
	}
	return null;
}

function gapOf(style: CSSStyleDeclaration): number | null {
	if (!isFlex(style.display)) return null;
	const gap = style.flexDirection?.startsWith('column') ? style.rowGap : style.columnGap;
	return Number.parseFloat(gap) || 0;
}
