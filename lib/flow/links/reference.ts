import type { Body } from '../../task/fields.ts';

/**
 * What the words around a task's name say of it, seen from the task that they are written in.
 * `works on`: this pull request does the work of that task; `worked on by`: that pull request does this one's work.
 * `same`: one task kept in two tools by a synchroniser. `parent`: that task is the parent of this one.
 */
export type Said =
	| 'same'
	| 'works on'
	| 'worked on by'
	| 'blocked by'
	| 'blocks'
	| 'parent'
	| 'child'
	| 'relates'
	| 'mentions';

/** Where a text stands. */
export interface TextPlace {
	/** The task that it is part of; null: of none, so that bare numbers and its own project tell nothing. */
	task: string | null;
	part: 'title' | 'body' | 'comment' | 'branch';
	format?: Body['format'];
	/** Whether the task is a pull request. */
	pull?: boolean;
}

/** A task that a text names. */
export interface Reference {
	/** null: it is no name of one task; see `sites`. */
	task: string | null;
	/** As it is written: `TIDE-12`, `#12`, `owner/repo#12`; of an address the task's name. */
	key: string;
	/** Of a Jira key without a task: the sites that have its project; none: the project was not seen yet. */
	sites: readonly string[];
	/** Whether the words prove that a task is meant, known or not: `Jira ticket TIDE-12`. */
	told: boolean;
	said: Said;
	/** The rule that read it, by its plain name. */
	rule: string;
	/** The line that it stands in, cut to {@link LONGEST_QUOTE}. */
	quote: string;
}

/** Longest quote, in UTF-16 units. */
export const LONGEST_QUOTE = 200;

/** A name of a task where it stands in a text; `start` to `end` in UTF-16 units. */
export interface Mark {
	start: number;
	end: number;
	task: string | null;
	key: string;
	sites: readonly string[];
	told: boolean;
	/** What it is, in words: `address`, `jira key`, `number`, `branch`. */
	how: string;
	/** Of an address: it says itself that it is a pull request's. */
	pull?: boolean;
}
