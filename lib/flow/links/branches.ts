import type { Places } from '../link.ts';
import { placeOf, taskOfKey } from '../places.ts';
import { numbered, repositoryOf } from './numbers.ts';
import type { Mark, TextPlace } from './reference.ts';

const KEY = /(?<![A-Za-z0-9])([A-Za-z][A-Za-z0-9_]{1,15}?)[-_]([1-9]\d{0,6})(?![\w.]\d|[A-Za-z0-9])/g;
/** `issue-12`, `fix/12-…`, `fix#12`; and as GitHub's own button names one: `12-title-of-the-issue`. */
const NUMBER =
	/(?<![A-Za-z0-9])(?:(gh|issues?|#)|(fix|fixes|bug|bugfix|hotfix|feat|feature|pr))[-_/#]{0,2}([1-9]\d{0,6})(?![\w.]\d|[A-Za-z0-9])|(?:^|\/)([1-9]\d{0,6})-[a-z]{3}/gi;
/** Words that count parts of a work (`fix-2`), not tasks, up to here. */
const MOST_COUNTED = 99;
const isYear = (number: number) => number >= 1990 && number < 2100;
/** `201023`, `20201023`: a day, as some begin their branches. */
const isDay = (digits: string) => /^(?:20)?[12]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);

/**
 * The tasks that the name of a branch has: keys in any case, of projects that are known; in a repository of GitHub
 * numbers behind a word for a task.
 * @param offset where the name begins in the text that it is part of
 */
export function inBranch(name: string, place: TextPlace, places: Places, offset = 0): Mark[] {
	const branch = name.slice(0, 250);
	const own = place.task ? placeOf(place.task).project : undefined;
	const how = 'branch';
	const marks: Mark[] = [];
	for (const { 0: whole, 1: project = '', 2: number = '', index } of branch.matchAll(KEY)) {
		const key = `${project.toUpperCase()}-${number}`;
		const found = taskOfKey(key, places, own?.site);
		const [task, sites] = 'task' in found ? [found.task, []] : [null, found.sites];
		const start = offset + index;
		// In capitals it may be a key of a project that was not seen yet.
		if (task || sites.length > 0 || /^[A-Z]/.test(project))
			marks.push({ start, end: start + whole.length, task, key, sites, told: task !== null || sites.length > 0, how });
	}
	const here = repositoryOf(place);
	if (!here) return marks;
	for (const { 0: whole, 1: sure, 2: word, 3: behind, 4: leading, index } of branch.matchAll(NUMBER)) {
		const number = behind ?? leading ?? '';
		const count = Number(number);
		if (!sure && (isYear(count) || (word !== undefined && count <= MOST_COUNTED && !whole.includes('#')))) continue;
		// What a branch is for was there before its pull request.
		if ((!sure && isDay(number)) || (place.pull && count >= here.number)) continue;
		const start = offset + index;
		if (marks.some((mark) => mark.task && mark.start <= start && start < mark.end)) continue;
		const task = numbered(here.repository, number);
		marks.push({ start, end: start + whole.length, task, key: `#${number}`, sites: [], told: true, how });
	}
	return marks;
}

const MERGES = [
	/\bMerge pull request #\d{1,9} from [\w.-]{1,50}\/([^\s'"]{1,200})/g,
	/\bMerge (?:remote-tracking )?branch(?:es)? ['"]([^'"\n]{1,200})['"]/g,
	/\bMerge [^\n]{1,250}? into ([^\s'"]{1,200})/g,
];

/** The names of branches that a merge names, where they stand. */
export function branchesIn(text: string): { name: string; start: number }[] {
	if (!text.includes('Merge ')) return [];
	return MERGES.flatMap((pattern) =>
		[...text.matchAll(pattern)].map(({ 0: whole, 1: name = '', index }) => ({
			name,
			start: index + whole.lastIndexOf(name),
		})),
	).sort((a, b) => a.start - b.start);
}
