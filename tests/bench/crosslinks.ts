import type { Reference, Said, TextPlace } from '../../lib/flow/links/reference.ts';
import { parseKey } from '../../lib/task/key.ts';

/** A line of crosslinks.jsonl. `expect` is one reader's opinion in free words. */
export interface Line {
	category: string;
	text: string;
	expect: string;
	where: string;
	source: string;
}

/** The task of a commit is not known: a number that no repository has. */
const A_COMMIT = 999_999_999;

/** Where a line stood, by its source. Commits are read as the pull requests that they came by. */
export function placeFrom({ source, where }: Line): TextPlace {
	const part = /title|subject/.test(where) ? 'title' : /comment/i.test(where) ? 'comment' : 'body';
	const [, repository, what, number] = /github\.com\/([^/]+\/[^/]+)\/(commit|pull|issues)\/(\w+)/.exec(source) ?? [];
	if (repository) {
		const task = `github:${repository}#${what === 'commit' ? A_COMMIT : number}`.toLowerCase();
		return { task, part, pull: what !== 'issues', format: 'markdown' };
	}
	const [, site, key] = /^https:\/\/([^/]*jira[^/]*|issues\.[^/]+)\/(?:.*\/)?([A-Z][A-Z0-9_]*-\d+)$/.exec(source) ?? [];
	return { task: site ? `jira:${site}/${key}` : null, part, format: site ? 'wiki' : 'markdown' };
}

/** A reference by a name that does not depend on the site: `TIDE-12`, `owner/repo#12`, `asana:…`. */
export function nameOf({ task, key }: Reference, { task: here }: TextPlace): string {
	const ref = task ? parseKey(task) : null;
	if (ref?.tool === 'jira') return ref.key;
	if (ref?.tool === 'asana') return `asana:${ref.gid}`;
	if (ref?.tool !== 'github') return key;
	const own = here ? parseKey(here) : null;
	const same = own?.tool === 'github' && own.owner === ref.owner && own.repo === ref.repo;
	return same ? `#${ref.number}` : `${ref.owner}/${ref.repo}#${ref.number}`;
}

/** Where we hold another opinion than `expect`, or its words can't be taken by rule: by the beginning of the line. */
const OVERRULED: Record<string, { names: Record<string, Said | ''>; because: string }> = {
	'#458 (dynamic loading)': {
		names: { '#458': 'blocked by', '#1762': '' },
		because: 'what is only explained is mentioned all the same',
	},
	'Depends on: Bridge PR #7': { names: {}, because: 'of another repository, which no word names' },
	'Re-enable client brand on Android': { names: { '#1764': '' }, because: 'the opinion is on its date alone' },
	'JRA-090 #close': { names: {}, because: "Jira's keys have no leading zero" },
	'JRA-34 #comment': { names: { 'JRA-34': '' }, because: '"key" without its name' },
	'JRA-34 #time': { names: { 'JRA-34': '' }, because: '"key" without its name' },
	'JRA-123 #time': { names: { 'JRA-123': '' }, because: '"key" without its name' },
	'PROJ-123 #in-progress': { names: { 'PROJ-123': '' }, because: '"key" without its name' },
	'I do not believe this is blocking for #15936': {
		names: { '#15936': 'mentions' },
		because: 'it blocks nothing, and is mentioned',
	},
	'[TIMBO-11869]': { names: {}, because: 'a slip of the pen: no such project' },
	'https://github.com/lorinbeer/cordova-docs/tree/CB-2609': {
		names: {},
		because: 'the key is that of the issue it stands in',
	},
	'Merge pull request #786': {
		names: { '#786': '', '#753': '' },
		because: 'the key that it denies is named in its words',
	},
};
const overruled = ({ text }: Line) => Object.entries(OVERRULED).find(([start]) => text.startsWith(start))?.[1];

const NAMES = /([A-Z][A-Z0-9_]+-\d+)|([\w.-]+\/[\w.-]+#\d+|#\d+)|\basana task (\d+)/g;

/** What a line names, with the relation where `expect` tells one. Linear's and GitLab's are none of our tools'. */
export function expectedOf(line: Line): Map<string, Said | ''> {
	const own = overruled(line);
	if (own) return new Map(Object.entries(own.names));
	const expected = new Map<string, Said | ''>();
	for (const part of line.expect.replace(/"[^"]*"/g, '').split(';')) {
		if (!/\b(?:jira|github|asana task|^key)\b/.test(part) && !/^\s*key /.test(part)) continue;
		if (/^\s*none|GITLAB|linear/.test(part)) continue;
		const relation: Said | '' = /blocked by|depends on/.test(part) ? 'blocked by' : '';
		const closes = /\(closes/.test(part) && placeFrom(line).pull ? 'works on' : relation;
		for (const [, key, number, gid] of part.replace(/\([^)]*\)/g, '').matchAll(NAMES)) {
			const github = /\bgithub\b/.test(part) ? number?.toLowerCase() : undefined;
			const name = (/^(?:GH|PR)-/.test(key ?? '') ? undefined : key) ?? github ?? (gid && `asana:${gid}`);
			if (name) expected.set(name, closes);
		}
	}
	const here = placeFrom(line).task;
	// The task itself is no reference.
	for (const name of [...expected.keys()]) {
		if (here?.endsWith(`/${name}`)) expected.delete(name);
		const full = here?.startsWith('github:') ? here.replace(/^github:/, '').replace(/#.*/, '') : null;
		if (full && name.startsWith(`${full}#`)) {
			expected.set(name.slice(full.length), expected.get(name) ?? '');
			expected.delete(name);
		}
	}
	return expected;
}
