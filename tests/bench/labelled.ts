import { readingOf } from '../../lib/stack/judge.ts';
import { signsOf } from '../../lib/stack/learnt/signs.ts';
import { mayRead } from '../../lib/stack/rules/why/reads.ts';
import type { Value } from './agreement.ts';
import { type Item, type Label, taskOf } from './corpus.ts';
import type { Labelled } from './doubt.ts';
import { lines } from './lines.ts';

const OWN = new URL('./labels/', import.meta.url);

const LABEL: Readonly<Record<Value, number>> = { missing: 0, hinted: 1, stated: 2 };

/** A line of `labels/why.jsonl`, as its README describes it. */
export interface OwnRow {
	id: string;
	project: string;
	why: Value;
	open?: true;
	/** Two bytes a sign, low byte first, in base64. */
	signs: string;
}

export const packSigns = (signs: readonly number[]): string =>
	Buffer.from(Uint8Array.from(signs.flatMap((sign) => [sign & 255, sign >> 8]))).toString('base64');

function unpackSigns(packed: string): number[] {
	const bytes = Buffer.from(packed, 'base64');
	return Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readUInt16LE(at * 2));
}

/** An item as the training sees it. */
export function labelledOf(item: Item, why: Value, wasMissing: boolean): Labelled {
	const { task, fields } = taskOf(item);
	const reading = readingOf(task, fields);
	const may = mayRead(reading);
	const { id, project } = item;
	return { id, project, label: LABEL[why], signs: signsOf(reading), mayRead: may, open: may && wasMissing };
}

/** The labels that the project holds itself, without texts. */
export const ownLabels = (): Labelled[] =>
	lines<OwnRow>('why.jsonl', OWN).map(({ id, project, why, open, signs }) => ({
		...{ id, project, label: LABEL[why], signs: unpackSigns(signs) },
		...{ mayRead: open === true, open: open === true },
	}));

/** The corpus' items and labels, where it stands beside the checkout. */
export function corpusLabels(): Labelled[] {
	const labels = new Map(lines<Label>('labels.jsonl').map((label) => [label.id, label]));
	const before = new Set(lines<{ id: string }>('corpus-missing.jsonl', OWN).map(({ id }) => id));
	return lines<Item>('items.jsonl').flatMap((item) => {
		const label = labels.get(item.id);
		return label ? [labelledOf(item, label.why.v, before.has(item.id))] : [];
	});
}
