import type { Stage } from '../stack/standard-schema.ts';
import { workOf } from '../stack/work.ts';
import { customFrom, customValue } from '../task/custom.ts';
import { LAYERS, type Layer } from '../task/layers.ts';
import type { Provenance, Task } from '../task/task.ts';
import type { LayerVerdict, Verdict } from '../task/verdict.ts';
import { type Audit, blocking, type Entry } from './audit.ts';
import { blockedBy, byCost, type Cost, knownSince, listedGaps } from './cost.ts';
import type { Unowned } from './unowned.ts';

/** What is said of one layer of one task, with all that it rests on. */
export interface Finding {
	task: Task;
	layer: Layer;
	found: LayerVerdict;
	stage: Stage | null;
	/** A gap's place in the order of cost; null: no gap that Gaps lists. */
	cost: Cost | null;
	/** What this task keeps from going on. */
	blocks: readonly string[];
	unowned: Unowned | null;
	standard: Verdict['standard'];
	/** The reading that it rests on: of the field that speaks, else the freshest of those that were looked into. */
	reading: Provenance | null;
}

/** Where each layer is looked for first. */
const LOOKED_IN: Record<Layer, readonly string[]> = {
	why: ['body', 'title'],
	what: ['body', 'title'],
	who: ['assignees', 'author'],
	when: ['due', 'milestone', 'sprint', 'fixVersions', 'body'],
	how: ['body', 'title'],
};

function readingOf(task: Task, layer: Layer, found: LayerVerdict): Provenance | null {
	const from = (task.from ?? {}) as Record<string, Provenance | undefined>;
	const spoke = found.evidence[0]?.field;
	const isCustom = spoke !== undefined && customValue(task.fields.custom, spoke) !== undefined;
	const own =
		spoke === undefined ? undefined : (from[spoke] ?? (isCustom && from.custom && customFrom(from.custom, spoke)));
	if (own) return own;
	const looked = LOOKED_IN[layer].flatMap((field) => from[field] ?? []);
	const any = looked.length > 0 ? looked : Object.values(from).flatMap((one) => one ?? []);
	return any.reduce<Provenance | null>((newest, one) => (newest && newest.at >= one.at ? newest : one), null);
}

function findingsOf({ task, verdict, unowned }: Entry, blocks: readonly string[]): Finding[] {
	const { stage } = workOf(task.task, task.fields);
	const since = knownSince(task);
	const gaps = new Map(listedGaps(task, verdict).map(({ layer, asked }) => [layer, asked]));
	const stalls: Cost['blocks'] = blockedBy(task).length > 0 ? 'says' : blocks.length > 0 ? 'awaited' : null;
	return LAYERS.map((layer) => {
		const found = verdict.layers[layer];
		const asked = gaps.get(layer);
		const cost = asked ? { asked, stage, blocks: stalls, since } : null;
		const reading = readingOf(task, layer, found);
		const who = layer === 'who' ? unowned : null;
		return { task, layer, found, stage, cost, blocks, unowned: who, standard: verdict.standard, reading };
	});
}

/**
 * All findings of an audit that its scope asks for: gaps first, most costly first, then the rest by task.
 * A scope that chooses a layer, or a kind of unowned work, leaves out all others.
 */
export function findings({ ground: { scope }, entries }: Audit): Finding[] {
	const blocks = blocking(entries.map(({ task }) => task));
	const all = entries
		.filter(({ unowned }) => !scope.unowned || unowned?.kind === scope.unowned)
		.flatMap((entry) => findingsOf(entry, blocks.get(entry.task.task) ?? []))
		.filter(({ layer }) => layer === (scope.unowned ? 'who' : (scope.lacks ?? layer)));
	const gaps = all.flatMap((finding) =>
		finding.cost ? [{ finding, cost: finding.cost, task: finding.task.task }] : [],
	);
	return [...gaps.sort(byCost).map(({ finding }) => finding), ...all.filter(({ cost }) => cost === null)];
}
