import { createHash } from 'node:crypto';
import { type Learnt, Table } from '../../lib/stack/learnt/table.ts';
import { type Example, train, type Weights } from './ridge.ts';

/** An item of known label, as the training sees it. */
export interface Labelled extends Example {
	id: string;
	/** Whether its text is such that a learnt table may doubt it. */
	mayRead: boolean;
	/**
	 * Whether the rules, as they were before anybody had read the item, said that its Why is missing,
	 * and its text may be doubted. Only these tell how the doubt will do on items that nobody has read.
	 */
	open: boolean;
}

/** Projects are parted in so many ways, into so many parts each; a part is scored by a table that saw the others only. */
const WAYS = 3;
const PARTS = 8;
/**
 * So many wrong ones are to be healed for each right one that is lost. 5 where the score is chosen, so that 4 are left on
 * projects that had no part in choosing it.
 */
const WORTH = 5;

/** Which part a project is in: always the same, whatever other projects there are. */
const partOf = (project: string, way: number) =>
	createHash('sha1').update(`${way} ${project}`).digest().readUInt32BE(0) % PARTS;

/** A table that is only asked for scores. */
export const tableOf = (weights: Weights, sure = 0): Learnt => ({ ...weights, version: 0, sure });

/** Each item's score by tables that never saw its project: the mean over all ways; null where one can't tell. */
export function scoresByOthers(items: readonly Example[]): (number | null)[] {
	const scores: (number | null)[] = items.map(() => 0);
	for (let way = 0; way < WAYS; way++)
		for (let part = 0; part < PARTS; part++) {
			const isTested = ({ project }: Example) => partOf(project, way) === part;
			const table = new Table(tableOf(train(items.filter((one) => !isTested(one)))));
			for (const [at, one] of items.entries()) {
				if (!isTested(one)) continue;
				const [sum, score] = [scores[at] ?? null, table.score(one.signs)];
				scores[at] = sum === null || score === null ? null : sum + score / WAYS;
			}
		}
	return scores;
}

/** What moving items from missing to hinted does: wrong ones that are healed, right ones that are lost. */
export interface Moved {
	healed: number;
	lost: number;
}

/** What is moved where scores of at least `sure` are believed. */
export function movedFrom(items: readonly Labelled[], scores: readonly (number | null)[], sure: number): Moved {
	const moved = items.filter((one, at) => one.open && (scores[at] ?? -1) >= sure);
	const healed = moved.filter(({ label }) => label > 0).length;
	return { healed, lost: moved.length - healed };
}

/** The lowest score, in hundredths, from which on so many are healed for each that is lost as it shall be worth. */
export function sureFrom(items: readonly Labelled[], scores: readonly (number | null)[]): number {
	for (let hundredths = 50; hundredths < 200; hundredths++) {
		const { healed, lost } = movedFrom(items, scores, hundredths / 100);
		if (healed >= WORTH * lost) return hundredths / 100;
	}
	return 2;
}

/** The same as {@link movedFrom}, each part's items from a score that was found without them: what is to be expected. */
export function movedByOthers(items: readonly Labelled[], scores: readonly (number | null)[]): Moved[] {
	return Array.from({ length: WAYS }, (_, way) => {
		const moved: Moved = { healed: 0, lost: 0 };
		for (let part = 0; part < PARTS; part++) {
			const isTested = ({ project }: Example) => partOf(project, way) === part;
			const others = items.map((one) => ({ ...one, open: one.open && !isTested(one) }));
			const own = items.map((one) => ({ ...one, open: one.open && isTested(one) }));
			const { healed, lost } = movedFrom(own, scores, sureFrom(others, scores));
			moved.healed += healed;
			moved.lost += lost;
		}
		return moved;
	});
}
