import type { Actor } from '../../task/fields.ts';
import { one } from '../reading/dom.ts';
import { contentId, line, type Told } from '../reading/history.ts';
import { actor, fold, wordsOf } from '../reading/take.ts';
import { inOrderOf, isOldestFirst, momentIn, numbered, type Timed } from '../reading/told/moments.ts';
import { type Telling, toldTime } from '../reading/told-time.ts';
import { changesOf, ENGLISH, type KnownField, ownWord, type Value } from './history-fields.ts';

/**
 * Changes on Jira Cloud, in the tabs History and All. Their ids of tests are steady and their classes are not; below them
 * the shape tells: a line with who and which field, the time in words, and three boxes, the middle one an arrow drawn in
 * CSS (several public extensions that compare the two sides, 2022 to 2026). No change shows an id.
 */
export const CLOUD_CHANGES =
	':is([data-testid], [data-test-id]):is([data-testid^="issue-history.ui.history-items."][data-testid$=".history-item"], [data-test-id^="issue-history.ui.history-items."][data-test-id$=".history-item"])';
/** More of the history can be loaded; in the tab History, and in All. */
const MORE =
	'[data-testid="issue-history.ui.history-items.load-more-button"], [data-testid="issue.activity.common.component.load-more-button.loading-button"]';
const WHO = '[data-vc="profilecard-wrapper"], [data-testid$="profilecard-trigger"]';

/** Who changed what, as the line over a change says it. */
interface Head {
	by: Actor | null;
	/** The field as it shows. */
	name: string;
	/** The words of the line without who. */
	words: string;
}

/** The two sides of a change: the box of three whose middle one is empty. */
function sidesIn(item: Element): Element | null {
	for (const box of [...item.querySelectorAll('div')].slice(0, 200)) {
		const [before, between, after, ...more] = [...box.children];
		if (!before || !between || !after || more.length > 0 || fold(between.textContent ?? '')) continue;
		if (!fold(before.textContent ?? '') && !fold(after.textContent ?? '')) continue;
		if (!one(box, WHO) && !box.querySelector('button, input, [role="button"]')) return box;
	}
	return null;
}

/** The line is what stands around a name and has words of its own; the picture before it has none. */
function headIn(item: Element, sides: Element | null, url: URL): Head | null {
	for (const chip of [...item.querySelectorAll(WHO)].slice(0, 20)) {
		const by = wordsOf(chip) ? actor(chip, { strip: '[role="img"], img' }, url) : null;
		for (let head = by && chip.parentElement; head && head !== item; head = head.parentElement) {
			if (sides && head.contains(sides)) break;
			const own = [...head.childNodes].some((node) => node.nodeType === 3 && fold(node.nodeValue ?? ''));
			if (!own) continue;
			const spans = [...head.querySelectorAll('span')].filter(
				(span) => span.children.length === 0 && !span.closest(WHO) && fold(span.textContent ?? ''),
			);
			return { by, name: line(spans.at(-1)?.textContent ?? ''), words: line(wordsOf(head, WHO)) };
		}
	}
	return null;
}

/** Fields whose empty side has no word of its own, so that they read alike in every language. */
const ALIKE: ReadonlySet<KnownField | undefined> = new Set(['status', 'summary', 'description']);
/** What stands where a field was empty, in English. */
const EMPTY = /^(?:none|unassigned|unresolved|no value|empty)$/i;

interface Change {
	told: Omit<Timed, 'id'>;
	says: (string | null | undefined)[];
}

/** What a change says, as its id was made of it before the tool's own word began with a capital. */
const saysOf = (kind: string | undefined, name: string) =>
	kind === ownWord(name) ? name.slice(0, 100) : (kind ?? 'changed');

/** What one change says; none: its time can't be read. */
function changeIn(item: Element, telling: Telling, url: URL): Change[] | null {
	const sides = sidesIn(item);
	const head = headIn(item, sides, url);
	const besides = [...(sides ? [sides] : [])];
	const moment = timeIn(item, besides, telling);
	if (!head || !moment) return null;
	const { by, name, words } = head;
	const start = { ...moment, source: 'page' as const, ...(by && by.name.length <= 200 ? { by } : {}) };
	const english = telling.language.toLowerCase().startsWith('en');
	if (!sides || !name) {
		// Without two sides it is a line that says it all: `created the work item`.
		const made = english && /^created the (?:issue|work ?item)\b/i.test(words);
		const kind = made ? 'created' : ownWord(words);
		return kind ? [{ told: { kind, ...start }, says: [made ? kind : words.slice(0, 100), by?.name] }] : [];
	}
	const known = ENGLISH[name.toLowerCase()];
	const field = english || ALIKE.has(known) ? known : undefined;
	const [from, to] = [sides.children[0], sides.children[2]].map((side): Value => {
		const shown = line(side?.textContent ?? '');
		return { shown: !shown || (english && EMPTY.test(shown)) ? null : shown, raw: null };
	}) as [Value, Value];
	return changesOf({ name, field, from, to }, url).map((change) => ({
		told: { kind: 'changed', ...change, ...start },
		says: [saysOf(change.kind, name), by?.name, name.toLowerCase(), from.shown, to.shown],
	}));
}

const CREATED = '[data-testid="created-date.ui.read.meta-date"]';

/** When it was made, as it stands under the fields, behind a word for that; by whom is not told there. */
export function cloudCreated(view: ParentNode, task: string, telling: Telling): Told[] {
	const words = line(one(view, CREATED)?.textContent ?? '')
		.split(' ')
		.slice(0, 12);
	for (let first = 0; first < Math.min(4, words.length); first++) {
		const moment = toldTime(words.slice(first).join(' '), telling);
		if (moment) return [{ id: `${task}/created`, kind: 'created', ...moment, source: 'page' }];
	}
	return [];
}

/** The time stands beside the line and the two sides, without a name of its own. */
function timeIn(item: Element, besides: readonly Element[], telling: Telling) {
	const named = one(item, '[data-testid^="issue-timestamp."]');
	if (named) return momentIn(named, telling);
	for (const part of [...item.querySelectorAll('*')].slice(0, 300)) {
		if (part.children.length > 0 || part.closest(WHO) || besides.some((other) => other.contains(part))) continue;
		const moment = momentIn(part, telling);
		if (moment) return moment;
	}
	return null;
}

/**
 * The parts that read the changes of a view on Cloud. A change is the same event at each reading by what it says and how
 * often it was said before; so nothing is told where older ones are not there, or the time of one can't be read.
 */
export function cloudChanges(view: ParentNode, task: string, telling: Telling, url: URL): (() => readonly Told[])[] {
	const items = [...view.querySelectorAll(CLOUD_CHANGES)];
	const read: (Change[] | null)[] = [];
	const isWhole = one(view, MORE) === null;
	const parts = items.map((item) => (): Told[] => {
		read.push(isWhole ? changeIn(item, telling, url) : null);
		return [];
	});
	const named = (): Told[] => {
		if (read.some((changes) => changes === null)) return [];
		const all = read.flatMap((changes) => changes ?? []);
		const upward = isOldestFirst(all.map(({ told }) => told));
		const list = upward === false ? all.toReversed() : all;
		const ids = numbered(
			list,
			upward !== null,
			({ says }) => JSON.stringify(says),
			(says, number) => contentId(task, 'change', says, String(number)),
		);
		const timed = ids.map(({ id, told }): Timed => ({ ...told, id: told.kind === 'created' ? `${task}/created` : id }));
		return upward === null ? timed : inOrderOf(timed);
	};
	return items.length > 0 ? [...parts, named] : [];
}
