import type { Task } from '../task/task.ts';

/** More words than this of one task are not worth an index entry each. */
const MOST_WORDS = 200;

/**
 * The words of a text in lower case, each once. Scripts that write without spaces give each character,
 * so that a part of a word is found too. Also `abc-12` and `#12` as they stand.
 */
export function wordsIn(text: string): string[] {
	const found = text
		.slice(0, 20_000)
		.toLowerCase()
		.normalize('NFKC')
		.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}_]+(?:-\p{N}+)?/gu);
	return [...new Set(found ?? [])];
}

/** What a task is found by: title, name, people, labels, project; not its running text. */
export function wordsOf({ task, fields }: Task): string[] {
	const people = [fields.author, ...(fields.assignees ?? [])].flatMap((actor) =>
		actor ? [actor.name, actor.id ?? ''] : [],
	);
	const text = [
		fields.title ?? '',
		task,
		...people,
		...(fields.labels ?? []),
		fields.project ?? '',
		fields.milestone?.name ?? '',
		fields.sprint?.name ?? '',
	];
	return wordsIn(text.join(' ')).slice(0, MOST_WORDS);
}
