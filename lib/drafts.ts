import { browser } from 'wxt/browser';
import { type Derive, withDerived } from './store/record.ts';
import type { TaskRow } from './store/tables.ts';
import { merge } from './task/merge.ts';
import { draftSchema } from './task/sighting.ts';

/**
 * Tasks that are still being written in a form. They are judged like any other and never kept: what the card needs of
 * them is in the session's memory, which the browser forgets when it closes.
 */
const nameOf = (task: string) => `drafts/${task}`;

/** Judges the drafts among what a page told; what is no draft is left out. */
export async function weigh(told: readonly unknown[], derive: Derive): Promise<TaskRow[]> {
	const rows = told.flatMap((raw) => {
		const draft = draftSchema.safeParse(raw);
		return draft.success ? [withDerived(merge(undefined, { ...draft.data, id: '' }), derive)] : [];
	});
	if (rows.length > 0) {
		await browser.storage.session.set(Object.fromEntries(rows.map((row) => [nameOf(row.task), row])));
	}
	return rows;
}

/** A draft as it was last told; undefined where it is none of this session. */
export async function draftRow(task: string): Promise<TaskRow | undefined> {
	const name = nameOf(task);
	return (await browser.storage.session.get(name))[name] as TaskRow | undefined;
}
