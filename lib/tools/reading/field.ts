import type { FieldName, FieldValue } from '../../task/fields.ts';
import type { FieldTrace, Reader } from '../tool.ts';
import { has, one } from './dom.ts';
import type { Rule } from './table.ts';
import { fold, HEADING, type Taken, take } from './take.ts';

/** More of one field than any tool shows at once. */
const MOST_VALUES = 1_000;
/** Longest text sent on; no tool lets a person write more. */
const LONGEST = 1_000_000;

export const LISTS = new Set<FieldName>([
	'assignees',
	'reviewers',
	'labels',
	'fixVersions',
	'links',
	'subtasks',
	'comments',
]);

const nameOf = (taken: Taken): string =>
	typeof taken === 'string' ? taken : 'name' in taken ? taken.name : 'text' in taken ? taken.text : (taken.title ?? '');

/** What a mere text is of each field that is no text. */
const PART: Partial<Record<FieldName, 'name' | 'text' | 'title'>> = {
	author: 'name',
	assignees: 'name',
	reviewers: 'name',
	start: 'text',
	due: 'text',
	parent: 'title',
	links: 'title',
	subtasks: 'title',
	comments: 'text',
};
/** Of these nothing but a name is taken. */
const NAMED: readonly FieldName[] = ['state', 'milestone', 'sprint', 'fixVersions'];

/** Brings what was taken into the shape of the field; see `task/fields.ts`. */
export function shape(field: FieldName, taken: Taken): unknown {
	const part = PART[field];
	const text = nameOf(taken).slice(0, LONGEST);
	if (part) return typeof taken === 'string' ? { [part]: text } : taken;
	if (NAMED.includes(field)) return { name: text };
	return field === 'body' ? { format: 'markdown', text } : text;
}

/** The same value twice (a sticky header's copy, an avatar beside its name) is one value. */
function unique(values: unknown[]): unknown[] {
	const seen = new Set<string>();
	return values.filter((value) => {
		const print = JSON.stringify(value);
		return !seen.has(print) && seen.add(print);
	});
}

export interface FieldReading {
	/** Left out: not visible from here. */
	value?: FieldValue;
	trace: FieldTrace;
}

/** The element that shows the field, where it is on the page. */
function placeOf(rule: Rule, root: Element): Element | null {
	const { in: within, around, under, named, heading = HEADING } = rule;
	if (under) {
		const head = root.closest('table')?.tHead;
		const place = head && one<HTMLTableCellElement>(head, under)?.cellIndex;
		return root.children[place ?? -1] ?? null;
	}
	if (!within) return root;
	if (around) return one(root, within)?.closest(around) ?? null;
	if (named === undefined) return one(root, within);
	const says = (place: Element) => `${fold(one(place, heading)?.textContent ?? '')}$`;
	return [...root.querySelectorAll(within)].find((place) => says(place).startsWith(named)) ?? null;
}

/** Reads one field off a task's root: by the newest generation whose place is on the page. */
export function readField(
	field: FieldName,
	rules: readonly Rule[],
	root: Element,
	base: URL,
	tool: Reader,
): FieldReading {
	const missed: string[] = [];
	for (const rule of rules) {
		const place = placeOf(rule, root);
		if (!place) {
			missed.push(rule.since);
			continue;
		}
		const { not, unless } = rule;
		// Asked last: most rules find nothing, and what they find nothing of need not be whole.
		const isWhole = () => !unless || !has(place, unless);
		const selected = rule.select ? [...place.querySelectorAll(rule.select)] : [place];
		const all = not ? selected.filter((element) => !element.matches(not)) : selected;
		const elements = rule.last ? all.slice(-1) : all.slice(0, rule.most ?? MOST_VALUES);
		const values: unknown[] = [];
		for (const element of elements) {
			const taken = take(element, rule, base, tool);
			if (taken !== null) values.push(shape(field, taken));
			if (values.length > 0 && !LISTS.has(field)) break;
		}
		if (values.length > 0 && isWhole()) {
			return { value: (LISTS.has(field) ? unique(values) : values[0]) as FieldValue, trace: { hit: rule.since } };
		}
		const proof = rule.empty;
		if (values.length === 0 && proof && (proof === true || has(place, proof)) && isWhole()) {
			return { value: null, trace: { hit: rule.since, empty: true } };
		}
		missed.push(rule.since);
	}
	return { trace: { missed } };
}
