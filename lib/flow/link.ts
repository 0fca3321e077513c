/** How two tasks belong together. `parent`: `to` is the parent of `from`; `blocks`: `to` can't go on before `from`. */
export type LinkType = 'same work' | 'parent' | 'blocks' | 'relates' | 'mentions';

/** A link between two tasks, with what it rests on. */
export interface TaskLink {
	type: LinkType;
	from: string;
	to: string;
	evidence: LinkEvidence;
	/**
	 * Of the same work: `from`, a pull request or an issue of another tool, does the work of `to`; left out: one task kept
	 * in two places.
	 */
	works?: true;
}

export interface LinkEvidence {
	/** The rule that read it, by its plain name: `jira key in a pull request's title`. */
	rule: string;
	/** Where: a field of the task, an event's id. */
	where: string;
	/** The words that it rests on, as they stand. */
	quote: string;
	/** The tool's own link; what is only written counts for less. */
	own: boolean;
	/** The earliest that it can have been said, where an event says it of what `blocks`; left out: nobody dates it. */
	since?: string;
}

/** Jira keys and bare numbers name a task only in a place. What is known of the places around a task. */
export interface Places {
	/** Jira projects that were seen, by key: the sites that have one of that key, `TIDE` → [`harbour.atlassian.net`]. */
	projects: ReadonlyMap<string, readonly string[]>;
	/** GitHub repositories that were seen, `owner/repo` in lower case (`host/owner/repo` on Enterprise). */
	repositories: ReadonlySet<string>;
	/**
	 * Tasks that are known to be made of others: epics, and what has sub-tasks. A pull request that names one is a part of
	 * its work, not the same work. See `isUmbrella`.
	 */
	umbrellas?: ReadonlySet<string>;
}
