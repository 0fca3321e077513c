/** Short names for what readers do most, so that page scripts are shorter. */
export const one = <Found extends Element = Element>(within: ParentNode, selector: string): Found | null =>
	within.querySelector<Found>(selector);

/** An attribute's value; empty where there is none, or no element. */
export const attr = (element: Element | null | undefined, name: string): string => element?.getAttribute(name) ?? '';

/** Whether an element is such a one, or holds one. */
export const has = (element: Element, selector: string): boolean =>
	element.matches(selector) || one(element, selector) !== null;
