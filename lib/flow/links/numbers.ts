import { parseKey, printKey } from '../../task/key.ts';
import type { Places } from '../link.ts';
import type { Mark, TextPlace } from './reference.ts';

/** The task of a number in a repository: `owner/repo`, or `host/owner/repo`. */
export const numbered = (repository: string, number: string): string => `github:${repository}#${number}`.toLowerCase();

/** The repository that a text stands in, and its host; null outside of GitHub. */
export function repositoryOf(place: TextPlace): { repository: string; host: string; number: number } | null {
	const ref = place.task ? parseKey(place.task) : null;
	if (ref?.tool !== 'github') return null;
	return { repository: printKey(ref).slice('github:'.length).replace(/#\d+$/, ''), host: ref.host, number: ref.number };
}

const FULL = /(?<![\w/.@#:&-])([A-Za-z\d][A-Za-z\d-]{0,38})\/([\w.-]{1,100})#([1-9]\d{0,8})(?![\w-])/g;
const BARE = /(?<![\w/.&#+-])(?:#|(?:GH|gh|PR)-)([1-9]\d{0,8})(?![\w.]\w|\w|-\w)/g;

/** A colour is written alike. */
const COLOUR = /\b(?:colou?rs?|background|hex|rgb|fill|stroke|css)\b[^\n]{0,20}$/i;
/** What is counted with such a sign and is no task. */
const COUNTED = new RegExp(
	`\\b(?:step|option|item|point|question|case|test|attempt|approach|solution|reason|part|task|phase|scenario|method|rule|
	example|commit|run|round|try|iteration|goal|milestone|week|day|sprint|version|build|job|line|section|chapter|figure|
	table|slide|page|player|channel|pin|port|gpu|cpu|device|node|worker|thread|core|no|number|rank|top|idea|note|finding|
	row|column|priority|reviewer|user|agent|model|choice|frame|argument|parameter|alternative|suggestion|concern|workaround
	)s?\\.?\\s{1,3}$`.replace(/\s+/g, ''),
	'i',
);
/** `Issue #2 is …` at the beginning of a line counts the things said there; a task has its number from the tool. */
const COUNTS = /(?:^|\n|[.!?:]\s)[\s#>*_\d.)(-]{0,12}(?:the\s)?(?:issue|bug|problem|fix|change|error|feature)\s{1,3}$/i;
const MOST_COUNTED = 20;
/** A name before the word: the number is one of another repository, which we don't know. */
const ELSEWHERE = /(?:^|[\s(:,;])([A-Z][\w.-]{1,38})\s{1,3}(?:PR|pull request|issue)s?\s{0,3}$/;
const NO_NAME = new Set(
	`Merge Merged Fix Fixes Fixed Close Closes Closed Resolve Resolves Resolved See The This That These Those From In On Of
	To By For And Or As Related Relates Draft Followup Follow-up Follow Previous Original Parent Child Sub Github GitHub
	Upstream Linked Open Opened Reopen Revert Reverts Reverted Duplicate Per Via With Without After Before Since When If
	Supersedes Replaces Addresses Implements Ref Refs References Part Also Another Existing Review Reviewed Both My Your
	Our His Her Its Their Rebase Rebased Backport Backports Cherry-pick Partial Partially Tracking Associated Corresponding
	Depends Blocked Blocks Requires Needs Main New Old First Second Last Next Current Companion Same Similar Feature Bug
	Improve Update Add Remove PR Pull Issue Unblocks Waiting Closing Fixing Resolving Address Base Based Stacked`.split(
		/\s+/,
	),
);

/**
 * Numbers of GitHub in a text whose addresses are blanked out: `owner/repo#12`, and in a repository `#12`, `GH-12`,
 * `PR-12`. Elsewhere only those that name a repository which was seen: other tools write theirs alike.
 */
export function numbersIn(text: string, place: TextPlace, places: Places): Mark[] {
	const here = repositoryOf(place);
	const marks: Mark[] = [];
	for (const { 0: key, 1: owner = '', 2: repo = '', 3: number = '', index } of text.matchAll(FULL)) {
		const prefix = !here || here.host === 'github.com' ? '' : `${here.host}/`;
		const repository = `${prefix}${owner}/${repo}`.toLowerCase();
		if (!here && !places.repositories.has(repository)) continue;
		const how = 'number with its repository';
		marks.push({
			start: index,
			end: index + key.length,
			task: numbered(repository, number),
			key,
			sites: [],
			told: true,
			how,
		});
	}
	if (!here) return marks;
	for (const { 0: key, 1: number = '', index } of text.matchAll(BARE)) {
		const before = text.slice(Math.max(0, index - 60), index);
		if (key.startsWith('#') ? COUNTED.test(before) : key.startsWith('PR') && Number(number) <= MOST_COUNTED) continue;
		if (number.length >= 3 && COLOUR.test(before)) continue;
		if (Number(number) <= MOST_COUNTED && COUNTS.test(index > 60 ? before : `\n${before}`)) continue;
		const name = ELSEWHERE.exec(before)?.[1];
		const elsewhere = name !== undefined && !NO_NAME.has(name);
		const task = elsewhere ? null : numbered(here.repository, number);
		marks.push({ start: index, end: index + key.length, task, key, sites: [], told: task !== null, how: 'number' });
	}
	return marks;
}
