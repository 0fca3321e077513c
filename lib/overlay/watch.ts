import { BADGE } from './badge.ts';
import { listen } from './listen.ts';

/** What happened to a page since the last time. */
export interface Change {
	/** The address is another one. */
	moved: boolean;
	/** Elements in or under which something changed. */
	at: ReadonlySet<Node>;
	/** Nothing but the inside of a rich text box changed: someone is typing, or a text arrived there late. */
	typing: boolean;
}

/** Attributes by which pages tell which task an element shows, and in what state: the only ones that are watched. */
const ATTRIBUTES =
	'href id data-task-id data-issue-key data-issuekey data-hovercard-subject-tag data-testid aria-label hidden open'.split(
		' ',
	);

const isOurs = (node: Node) => (node as Element).localName === BADGE;

/** Our own badges being put in or shown; their being taken out is a change like any other. */
function byUs({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
	if (type !== 'childList') return isOurs(target);
	return removedNodes.length === 0 && addedNodes.length > 0 && [...addedNodes].every(isOurs);
}

const inEditor = (node: Node) =>
	(node.nodeType === 1 ? (node as Element) : node.parentElement)?.closest('[contenteditable="true"]') != null;

/**
 * Watches a page for as long as the signal lives. `changed` is called in the same task as the change, before the
 * page is painted; it must be quick.
 */
export function watch(document: Document, changed: (change: Change) => void, signal: AbortSignal): void {
	const view = document.defaultView as Window & { navigation?: EventTarget };
	let address = view.location.href;
	const moved = () => {
		if (view.location.href === address) return false;
		address = view.location.href;
		return true;
	};
	const observer = new MutationObserver((records) => {
		const at = new Set<Node>();
		for (const record of records) if (!byUs(record)) at.add(record.target);
		const went = moved();
		if (at.size > 0 || went) changed({ moved: went, at, typing: !went && [...at].every(inEditor) });
	});
	observer.observe(document, {
		subtree: true,
		childList: true,
		characterData: true,
		attributes: true,
		attributeFilter: ATTRIBUTES,
	});
	signal.addEventListener('abort', () => observer.disconnect());
	const go = () => {
		if (moved()) changed({ moved: true, at: new Set(), typing: false });
	};
	// `navigate` fires while the address is still the old one; these two fire with the new one.
	listen(view.navigation, 'currententrychange navigatesuccess', go, signal);
	listen(view, 'popstate hashchange pageshow', go, signal);
}
