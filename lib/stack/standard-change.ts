import { LAYERS, type Layer, type Saying } from '../task/layers.ts';
import type { LayerVerdict, Verdict } from '../task/verdict.ts';

/** What a layer comes to for whoever looks after the work; `gap`: needed, and missing. */
export type Outcome = 'gap' | Exclude<Saying, 'missing'> | 'missing, not needed';

const outcomeOf = ({ says, asked }: LayerVerdict): Outcome =>
	says === 'missing' ? (asked === 'needed' ? 'gap' : 'missing, not needed') : says;

/** One thing that a change of Standard does: so many tasks go in one layer from one outcome to another. */
export interface Change<Task> {
	layer: Layer;
	from: Outcome;
	to: Outcome;
	tasks: Task[];
}

/** Gaps that come first, then gaps that go, then the rest; the larger first. */
const weight = <Task>({ from, to, tasks }: Change<Task>) =>
	[to === 'gap' ? 0 : from === 'gap' ? 1 : 2, -tasks.length] as const;

/** Collects what changes between two judgings of the same tasks, under two Standards. */
export class Changes<Task> {
	readonly #found = new Map<string, Change<Task>>();
	/** Tasks judged so far, and those of them of which anything changes. */
	judged = 0;
	touched = 0;

	add(task: Task, before: Verdict, after: Verdict): void {
		this.judged++;
		let any = false;
		for (const layer of LAYERS) {
			const [from, to] = [outcomeOf(before.layers[layer]), outcomeOf(after.layers[layer])];
			if (from === to) continue;
			any = true;
			const name = `${layer} ${from} ${to}`;
			const change = this.#found.get(name) ?? { layer, from, to, tasks: [] };
			change.tasks.push(task);
			this.#found.set(name, change);
		}
		if (any) this.touched++;
	}

	/** All changes, those that make gaps first. */
	list(): Change<Task>[] {
		return [...this.#found.values()].sort((a, b) => {
			const [x, y] = [weight(a), weight(b)];
			return x[0] - y[0] || x[1] - y[1] || LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer);
		});
	}
}
