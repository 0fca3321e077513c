import type { Places } from '../link.ts';
import { placeOf, taskOfKey } from '../places.ts';
import { NEVER_KEYS } from './never-keys.ts';
import type { Mark, TextPlace } from './reference.ts';
import { isPlaced } from './title.ts';

const KEY = /(?<![\w.#@&$%-])([A-Z][A-Z0-9_]{1,15})-([1-9]\d{0,6})(?!\w)/g;
/** What makes a longer name of it: `CVE-2024-1234`, `AES-256-GCM`, `AC-12(02)`, `GPL-2.0`. */
const GOES_ON = /^(?:-\d|\(\d|\.\d)/;
const GOES_ON_IN_WORDS = /^-[A-Za-z]/;
const SAYS_JIRA = /\bjira(?:\s{1,3}(?:ticket|issue|key|story|bug|task|id|card))?\s{0,3}[-:#(|]?\s{0,3}[[(*_]{0,3}$/i;
/** A command to Jira in a commit. */
const COMMAND = /^\s{1,3}#(?:comment|time|close|resolve|done|start|in-progress|in-review)\b/;

/** The sites of projects that addresses in the same text tell. */
export type Near = ReadonlyMap<string, string>;

export function nearOf(marks: readonly Mark[]): Near {
	const near = new Map<string, string>();
	for (const { task } of marks) {
		const { project } = task ? placeOf(task) : {};
		if (project) near.set(project.key, project.site);
	}
	return near;
}

/**
 * Keys of Jira in a text whose addresses are blanked out. A key names a task where its project is known: it was seen
 * on one site, or an address in the same text or the task itself is of it. Other words of this shape are kept without a
 * task, as the project may yet be seen; they are `told` where Jira is named beside them.
 */
export function jiraKeysIn(text: string, place: TextPlace, places: Places, near: Near): Mark[] {
	if (!text.includes('-')) return [];
	const own = place.task ? placeOf(place.task).project : undefined;
	const marks: Mark[] = [];
	for (const { 0: key, 1: project = '', index } of text.matchAll(KEY)) {
		const end = index + key.length;
		const after = text.slice(end, end + 30);
		if (GOES_ON.test(after)) continue;
		// Of a path only a list of keys counts: `TIDE-1/TIDE-2`.
		if (text[index - 1] === '/' && marks.at(-1)?.end !== index - 1) continue;
		const site = near.get(project) ?? (own?.key === project ? own.site : undefined);
		const says = SAYS_JIRA.test(text.slice(Math.max(0, index - 30), index)) || COMMAND.test(after);
		const found = site === undefined ? taskOfKey(key, places, own?.site) : { task: `jira:${site}/${key}` };
		const known = 'task' in found || found.sites.length > 0;
		if (GOES_ON_IN_WORDS.test(after) && !known) continue;
		const first = known && place.part === 'title' && isPlaced(text, { start: index, end });
		const doubtful = NEVER_KEYS.has(project) && site === undefined && !says && !first;
		if (doubtful) continue;
		const [task, sites] = 'task' in found ? [found.task, []] : [null, found.sites];
		marks.push({ start: index, end, task, key, sites, told: known || says, how: 'jira key' });
	}
	return marks;
}
