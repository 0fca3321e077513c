import type { Places } from '../../lib/flow/link.ts';
import type { Reference } from '../../lib/flow/links/reference.ts';
import { referencesIn } from '../../lib/flow/links/references.ts';
import { placesOf } from '../../lib/flow/places.ts';
import { groupThreads } from '../../lib/flow/threads.ts';
import { type LinkedItem as Item, linksIn } from './corpus-links.ts';
import { expectedOf, type Line, nameOf, placeFrom } from './crosslinks.ts';
import { lines as rows } from './lines.ts';

// `npm run bench:links`: how the reading of references does on real lines; `-- --read 100` prints found ones to read.

/** The name of an item as Throughline has it; null for trackers that are none of ours. */
function taskNameOf({ id, tool, url }: Item): string | null {
	const [, host, key] = /^jira:([^/]+)\/(?:.*\/)?([A-Z][A-Z0-9_]*-\d+)$/.exec(id) ?? [];
	if (host) return `jira:${host}${host === 'issues.apache.org' ? '/jira' : ''}/${key}`;
	const [, repository, number] = /github\.com\/([^/]+\/[^/]+)\/(?:issues|pull)\/(\d+)/.exec(url ?? id) ?? [];
	return tool === 'github' && repository ? `github:${repository}#${number}`.toLowerCase() : null;
}

const items = [...rows<Item>('items.jsonl'), ...rows<Item>('flows.jsonl')];
const seen = [...new Set(items.map(taskNameOf).filter((task) => task !== null))];
const lines = rows<Line>('crosslinks.jsonl');
const sure = (reference: Reference) => reference.task !== null || reference.told;

function score(title: string, places: Places, show: boolean): void {
	const byCategory = new Map<string, { right: number; missed: number; wrong: number }>();
	const said = { right: 0, all: 0 };
	for (const line of lines) {
		const place = placeFrom(line);
		const found = referencesIn(line.text, place, places);
		const expected = expectedOf(line);
		const names = new Set(found.filter(sure).map((one) => nameOf(one, place)));
		const missed = [...expected].filter(([name]) => !names.has(name));
		const wrong = [...names].filter((name) => !expected.has(name));
		for (const [name, relation] of expected) {
			if (!relation || !names.has(name)) continue;
			said.all++;
			const read = found.filter((one) => nameOf(one, place) === name).map((one) => one.said);
			if (read.includes(relation)) said.right++;
			else if (show) console.log(`  said    ${name}: ${read} for ${relation} | ${line.text.slice(0, 120)}`);
		}
		const sum = byCategory.get(line.category) ?? { right: 0, missed: 0, wrong: 0 };
		sum.right += expected.size - missed.length;
		sum.missed += missed.length;
		sum.wrong += wrong.length;
		byCategory.set(line.category, sum);
		if (show)
			for (const [name] of missed) console.log(`  missed  ${name} | ${line.text.slice(0, 140)} | ${line.expect}`);
		if (show) for (const name of wrong) console.log(`  false   ${name} | ${line.text.slice(0, 140)} | ${line.expect}`);
	}
	console.log(
		`\n${title}\n\n| category | right | missed | false | precision | recall |\n| --- | --- | --- | --- | --- | --- |`,
	);
	const total = { right: 0, missed: 0, wrong: 0 };
	const row = (name: string, { right, missed, wrong }: typeof total) => {
		const share = (part: number, whole: number) => (whole > 0 ? (part / whole).toFixed(2) : '–');
		console.log(
			`| ${name} | ${right} | ${missed} | ${wrong} | ${share(right, right + wrong)} | ${share(right, right + missed)} |`,
		);
	};
	for (const [name, sum] of byCategory) {
		row(name, sum);
		for (const key of ['right', 'missed', 'wrong'] as const) total[key] += sum[key];
	}
	row('**all**', total);
	console.log(`\nrelation as expected: ${said.right} of ${said.all}\n`);
}

const named = lines.flatMap((line) =>
	[...expectedOf(line).keys()].filter((name) => /^[A-Z][A-Z0-9_]+-\d+$/.test(name)),
);
const asked = process.argv.indexOf('--read');
if (asked < 0) {
	score('Projects of the corpus alone are known', placesOf(seen), false);
	const all = placesOf([...seen, ...named.map((key) => `jira:tracker.example.org/${key}`)]);
	score('Projects that the lines are about are known, too', all, true);
}

/** Everything found in real bodies and comments, and, asked for, so many of them to read, spread evenly. */
const places = placesOf(seen);
const found: string[] = [];
const counts = new Map<string, number>();
let length = 0;
const start = performance.now();
for (const item of items) {
	const task = taskNameOf(item);
	const pull = /pull/.test(item.kind);
	const format = item.body_format.startsWith('jira-wiki') ? ('wiki' as const) : ('markdown' as const);
	const texts = [
		{ part: 'title' as const, text: item.title },
		{ part: 'body' as const, text: item.body ?? '' },
		...(item.comments ?? []).map((said) => ({ part: 'comment' as const, text: said.text ?? said.body ?? '' })),
	];
	for (const { part, text } of texts) {
		length += text.length;
		for (const reference of referencesIn(text, { task, part, format, pull }, places).filter(sure)) {
			const { said, rule, quote, key } = reference;
			counts.set(`${said} (${rule})`, (counts.get(`${said} (${rule})`) ?? 0) + 1);
			found.push(`${task ?? 'other'} ${part} → ${said} ${reference.task ?? `? ${key}`} [${rule}]\n      ${quote}`);
		}
	}
}
const took = Math.round(performance.now() - start);
console.log(`${items.length} items, ${Math.round(length / 1000)}k characters, ${found.length} references, ${took} ms`);
for (const [name, count] of [...counts].sort((a, b) => b[1] - a[1]))
	console.log(`${String(count).padStart(5)}  ${name}`);
const links = items.flatMap((item) => linksIn(item, taskNameOf(item), places));
const group = <One>(all: Iterable<One>, nameOf: (one: One) => string): Map<string, One[]> => {
	const groups = new Map<string, One[]>();
	for (const one of all) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
	return groups;
};
const byType = group(links, ({ type, works }) => (works ? `${type}, by a pull request` : type));
console.log(`\n${links.length} links: ${[...byType].map(([type, of]) => `${of.length} ${type}`).join(', ')}`);
const threads = group(groupThreads(links), ([, id]) => id);
const joined = [...threads.values()].map((of) => of.map(([task]) => task)).filter((of) => of.length > 1);
console.log(
	`${joined.length} threads of more than one task, the longest of ${Math.max(0, ...joined.map((of) => of.length))}`,
);
if (asked >= 0) for (const thread of joined) console.log(`thread: ${thread.join('  ')}`);
if (asked >= 0) {
	const most = Number(process.argv[asked + 1] ?? 100);
	const only = process.argv[asked + 2];
	const shown = only ? found.filter((line) => line.includes(only)) : found;
	const step = Math.max(1, Math.floor(shown.length / most));
	for (let at = 0; at < shown.length; at += step) console.log(shown[at]);
}
