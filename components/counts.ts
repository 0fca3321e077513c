import type { PageReport } from '../lib/messages.ts';
import type { TaskRow } from '../lib/store/tables.ts';
import { isDraft } from '../lib/task/draft.ts';
import { LAYERS, type Layer, type Saying } from '../lib/task/layers.ts';
import { wasOpened } from './readings.ts';

/** How many tasks lack one layer where it is needed, and of how many it can't be seen. */
export interface LayerCount {
	layer: Layer;
	missing: number;
	unseen: number;
	/** The weakest thing that is said of any task: what a person should look at first. */
	weakest: Saying;
}

/** What the tasks of a page come to. */
export interface Counts {
	layers: LayerCount[];
	unowned: number;
	/** Tasks with at least one layer that can't be seen from where they were read, and that were not opened yet. */
	partly: number;
}

const WEAKEST_FIRST: readonly Saying[] = ['missing', 'unseen', 'hinted', 'stated', 'not needed'];

export function countOf(rows: readonly TaskRow[]): Counts {
	const layers = LAYERS.map((layer): LayerCount => {
		const said = rows.map(({ verdict }) => verdict.layers[layer].says);
		const times = (saying: Saying) => said.filter((one) => one === saying).length;
		const weakest = WEAKEST_FIRST.find((saying) => said.includes(saying)) ?? 'unseen';
		const missing = rows.filter(({ gaps }) => gaps.includes(layer)).length;
		return { layer, missing, unseen: times('unseen'), weakest };
	});
	const partly = rows.filter(
		(row) => LAYERS.some((layer) => row.verdict.layers[layer].says === 'unseen') && !wasOpened(row),
	);
	return { layers, unowned: rows.filter(({ unowned }) => unowned).length, partly: partly.length };
}

/** The tasks of a page that are there already: one that is still being written is not, and is never kept. */
export const writtenOn = ({ tasks }: PageReport): string[] => tasks.filter((task) => !isDraft(task));
