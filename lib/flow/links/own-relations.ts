import type { Said } from './reference.ts';

/**
 * What the tools call their own links, seen from the task that shows them: GitHub's headings, Jira's usual link types and
 * those of large public sites, the words of their histories. A duplicate is related only: one of the two is closed in
 * favour of the other, and as one thread they would seem to disagree. What is not understood, as words of most other
 * languages and link types that an admin made, is `relates`. Jira's German words: two programs that read German sites
 * by its API have the same; its Japanese ones: Atlassian's own page of link types (Jira 5.0, in Japanese).
 */
const WORDS: Partial<Record<Said, string>> = {
	'works on': 'closes, fixes, resolves, closing issue, closing issues, development',
	'worked on by':
		'closed by, closed by pull request, fixed by, linked pull request, linked pull requests, pull request',
	'blocked by': `blocked by, is blocked by, was blocked by, depends on, depends upon, is dependent on, requires, waiting on, is waiting for,
		has to be done after, has dependency on, is gated by, dependency, marked as blocked by, wird blockiert von,
		ブロックされている`,
	blocks: `blocks, blocking, is depended on by, is depended upon by, is required by, required by, is a dependency of, has to be done before,
		gates, dependent, marked as blocking, blockiert, ブロックしている`,
	parent: `parent, parent issue, parent task, is part of, part of, is child of, is a child of, child of, is contained by,
		is sub-task of, is a subtask of, epic, epic link, parent link, is implemented within`,
	child: `sub-issues, sub-issue, subtasks, sub-tasks, child, child issues, child work items, is parent of, is the parent of,
		parent of, contains, has part, has child, incorporates, includes, issues in epic`,
	mentions: `mentioned, mentions, is mentioned by, mentioned in, cross-referenced, referenced, references, is referenced by`,
};

const SAID: ReadonlyMap<string, Said> = new Map(
	(Object.entries(WORDS) as [Said, string][]).flatMap(([said, list]) =>
		list.split(',').map((word) => [word.replace(/\s+/g, ' ').trim(), said] as const),
	),
);

/** What a tool's word for a link says; `relates` where it is not understood, null where there is no word. */
export function ownSaid(relation: string | undefined): Said | null {
	const word = (relation ?? '').slice(0, 200).toLowerCase().replace(/\s+/g, ' ').trim();
	if (word === '') return null;
	return SAID.get(word.replace(/^this (?:issue|work item|task) /, '').replace(/:$/, '')) ?? 'relates';
}
