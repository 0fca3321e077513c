import type { FieldName, Fields, FieldValue } from '../lib/task/fields.ts';
import { plain } from './plain.ts';
import { counted, listed } from './words.ts';

/** Most items of a list that are named; the rest are counted. */
const MOST_NAMED = 4;

type Item = Exclude<FieldValue, readonly unknown[] | NonNullable<Fields['custom']> | null>;

function itemInShort(item: Item): string {
	if (typeof item === 'string') return item;
	if ('name' in item) return item.name;
	if ('text' in item) return item.text;
	return item.title ?? item.task ?? item.url ?? '';
}

/** The text of a custom field in one short line. */
export const textInShort = (value: string | null): string => (value === null ? 'empty' : plain(value, 90));

/** A field's value in one short line; `empty` where it was seen to be empty. */
export function valueInShort(field: FieldName, value: FieldValue): string {
	if (value === null) return 'empty';
	if (field === 'custom') return counted(Object.keys(value).length, 'custom field');
	if (!Array.isArray(value)) return plain(itemInShort(value as Item), 90);
	if (field === 'comments') return counted(value.length, 'comment');
	const named = value.slice(0, MOST_NAMED).map((item) => plain(itemInShort(item), 60));
	const rest = value.length - named.length;
	return listed(rest > 0 ? [...named, `${rest} more`] : named);
}

/**
 * Who owns a task, in a word or two: the difference between nobody and not seen is never lost. A pull request that was
 * given to nobody is its author's.
 */
export function ownerInShort({ assignees, kind, author }: Fields): string {
	const owners = assignees?.length ? assignees : kind === 'pull request' && author ? [author] : assignees;
	if (owners === undefined) return 'owner unseen';
	const [first, ...rest] = owners ?? [];
	if (!first) return 'unassigned';
	return plain(first.name, 60) + (rest.length > 0 ? ` +${rest.length}` : '');
}
