import type { FieldName } from '../../task/fields.ts';

/**
 * Selector tables: how a tool's pages are read, as data. Nothing here is code, so that a table can be
 * checked, printed, compared and one day replaced without a new build.
 *
 * Selectors keep to what every engine agrees on: attributes (without the `i` flag), ids, classes that are
 * no hash, child and descendant, :not, :has. Hashed classes and words of a human language are no anchors.
 */

/** How the value is taken from an element that a rule selected. */
export type Take =
	| 'text' // its visible words, white space folded
	| 'value' // what stands in a text box, white space folded
	| 'lines' // what stands in a text box, line by line
	| 'attr' // an attribute (named by `attr`)
	| 'actor' // someone: words or `attr` give the name, a link or `id` attribute the login
	| 'link' // its href, words as title, and the task that the address names
	| 'date' // its words, and `datetime` (or `attr`) where written for machines
	| 'comment' // what someone wrote: the text of its `title` part, its `author`, and when, where that is written for machines
	| 'subtask' // a smaller task: its words (or those of `title`), the task it links to, and whether it is `done`
	| 'rich' // running text, written down as markdown
	| 'const'; // the rule's own `is`: the element's presence is the value

/** One dated way to read a field. */
export interface Rule {
	/** When pages were first seen like this, `2025-07`; tables have the newest first. */
	since: string;
	/** The element that shows this field is on the page at all, within the task's root; the root where left out. */
	in?: string;
	/** The nearest element around what `in` finds is that place: far cheaper than a `:has` in each of many rows. */
	around?: string;
	/** In a row of a table: that place is the cell below this heading. */
	under?: string;
	/**
	 * Of all that `in` finds: the one whose heading begins so, for a tool that names its sections by nothing else. With
	 * `$` at the end, it is the whole heading.
	 */
	named?: string;
	/** What that heading is, where it is none by its element. */
	heading?: string;
	/** The elements that hold the value, within `in`; `in` itself where left out. */
	select?: string;
	/** Selected elements that match this are not taken: they belong to another task within the root, as a row of a table. */
	not?: string;
	/** Of the selected elements only the last one: the nearest in a chain of parents. */
	last?: true;
	take?: Take;
	attr?: string;
	/** For `const`: the value. */
	is?: string;
	/** For `subtask` and `comment`: the part of the selected element that bears its words, or itself; the whole where left out. */
	title?: string;
	/** For `comment`: who wrote it, within the selected element. */
	author?: string;
	/** For `link`: the part of the page around it whose heading says how the two are related. */
	group?: string;
	/** No more values than so many. */
	most?: number;
	/** What a text stands for, by one of its words, as a class does for a state; a text without any is no value. */
	words?: Readonly<Record<string, string>>;
	/** For `subtask`: matched by the element or within it where it is finished; left out: the page does not tell. */
	done?: string;
	/** Parts within a selected element whose words are no part of the value. */
	strip?: string;
	/** Keep only what stands after (before) this mark, where the mark is there. */
	after?: string;
	before?: string;
	/** What proves that the field is empty: a selector within `in`, or `true`: `in` holds no value, that is proof. */
	empty?: string | true;
	/** Within `in`: the field is not loaded, or cut short, so nothing can be said of it. */
	unless?: string;
	/** Evidence for this rule: `page`, a real saved page shows it; else where it was read. */
	seen?: string;
}

/** One field out of the data that a page carries. */
export interface PayloadField {
	/** Dotted names, from the object of the task on; where they come to a list they go on into each of its items. */
	at: string;
	/** What is found there is no text but an object: the same for the parts of the value, by their names. */
	as?: Readonly<Record<string, string>>;
	words?: Readonly<Record<string, string>>;
	/** Written there unlike on the page: taken only where the page shows none. */
	fills?: true;
	/** Not all that the page shows is among it, so that where nothing is found nothing is proven. */
	some?: true;
}

/** One dated kind of data that a page carries of its tasks, found by its shape: wrappers around it come and go. */
export interface Payload {
	since: string;
	/** The script elements that hold it, as JSON. */
	script: string;
	/** From an object on, the address that names its task. */
	key: string;
	/** What the object must have besides, so that a mere mention of a task is none. */
	has: string;
	fields: Partial<Record<FieldName, PayloadField>>;
	seen?: string;
}

/** One dated place for the badge. */
export interface BadgePlace {
	since: string;
	/** Within the task's root; the root itself where left out. */
	select?: string;
	/** `end`: as the last child of the selected element; `after`: right behind it. */
	place: 'end' | 'after';
}

/** Where to find the name of the task. */
export interface KeyRule {
	since: string;
	/** Within the root; the root itself where left out. */
	select?: string;
	/** An attribute that holds an address of the task, its bare id or key, or a longer id that ends in it. */
	attr?: string;
	/** The page's own address names the task. */
	fromUrl?: true;
}

/** One dated way to find the elements that hold a task each. */
export interface Root {
	since: string;
	select: string;
	/** The nearest element around what `select` finds: far cheaper than a `:has` on a page of many rows. */
	around?: string;
	/** Matched by the element itself: no task. */
	not?: string;
	/** Matched by the element itself or in it: no task. Searches all of it, which `not` does not. */
	unless?: string;
	/** The text box of the task's name, within the element: while it is empty the task is still being written. */
	name?: string;
}

/** One kind of place where tasks show: an issue view, a row in a list, a card on a board. */
export interface Surface {
	/** In the words of a sighting: `issue`, `pull list`, `board`, … */
	name: string;
	/** The page kinds on which it can show. */
	on: readonly string[];
	/** A form in which a task is being written that has no name yet: judged as it stands, never kept. */
	draft?: true;
	/** What it stands within: while that is not on the page, it is not looked for, which a long page is spared. */
	within?: string;
	/** The elements that hold one task each, newest generation first; all generations are looked for. */
	roots: readonly Root[];
	key: readonly KeyRule[];
	/** Outside of the roots: what `finish` reads there. Where that changes, this surface's tasks are read anew. */
	beside?: string;
	/** Fields without which a root that was found is a miss, not a task. */
	required: readonly FieldName[];
	fields: Partial<Record<FieldName, readonly Rule[]>>;
	badge: readonly BadgePlace[];
	/** Data of the same tasks in the page, newest generation first; see `payload.ts` for when it is trusted. */
	payload?: readonly Payload[];
}

/** A kind of page, by its address, and what must be found on it. */
export interface PageKind {
	/** In plain words: `issue`, `board`, … */
	name: string;
	/** The addresses of such pages, as a regular expression of linear time; what it is put to is the tool's own affair. */
	path?: string;
	/**
	 * The surfaces of which one must be found, or the page can't be read; none: the page holds no task.
	 * Surfaces that may be there besides name the page in their own `on`.
	 */
	holds: readonly string[];
	/** For lists: the element that proves that the list itself was found, however many rows it has. */
	frame?: readonly { since: string; select: string }[];
	/** Shown while the tool is still loading: nothing can be said yet. */
	loading?: string;
}
