import { useId } from 'react';
import { BADGE_HEIGHT, BADGE_WIDTH, CELL_WIDTH, pathOf, TONES } from '../lib/overlay/shapes.ts';
import { askedOf, type Work } from '../lib/stack/standard.ts';
import {
	type Ask,
	type AskingRule,
	KINDS,
	type Kind,
	STAGES,
	type Stage,
	type Standard,
} from '../lib/stack/standard-schema.ts';
import { LAYERS, type Layer, type Saying } from '../lib/task/layers.ts';
import styles from './Standards.module.css';
import { KIND_NAMES, STAGE_NAMES } from './standardWords.ts';
import { LAYER_NAMES } from './words.ts';

interface StandardMatrixProps {
	before: Standard;
	after: Standard;
	/** The Standard that is being written. */
	own: Standard;
	add: (rule: AskingRule) => void;
	/** Goes to one of its rules, by its place. */
	goTo: (index: number) => void;
}

/** The badge's own forms: full for what is needed, half for what is recommended, a dash for neither. */
const FORMS: Record<Ask, Saying> = { needed: 'stated', recommended: 'hinted', 'not needed': 'not needed' };

const asksOf = (standard: Standard, work: Work): Record<Layer, Ask> =>
	Object.fromEntries(LAYERS.map((layer) => [layer, askedOf(standard, work, layer).asked])) as Record<Layer, Ask>;

function inWords(asks: Record<Layer, Ask>): string {
	const named = (ask: Ask) => LAYERS.filter((layer) => asks[layer] === ask).map((layer) => LAYER_NAMES[layer]);
	const parts = (['needed', 'recommended'] as const).flatMap((ask) =>
		named(ask).length > 0 ? [`${named(ask).join(', ')} ${ask}`] : [],
	);
	return parts.join('; ') || 'nothing needed';
}

/** What all rules come to: kinds and stages against the five layers. A press on a place is the rule for it. */
export function StandardMatrix({ before, after, own, add, goTo }: StandardMatrixProps) {
	const title = useId();
	// What a project's Standard says shows for work in that project.
	const project = own.for?.projects?.[0] ?? null;
	const press = (kind: Kind, stage: Stage, asks: Record<Layer, Ask>) => {
		const at = own.rules.findIndex(
			({ for: { kinds, stages, tools, projects } }) =>
				!tools && !projects && kinds?.length === 1 && kinds[0] === kind && stages?.length === 1 && stages[0] === stage,
		);
		if (at >= 0) return goTo(at);
		add({ name: `${KIND_NAMES[kind].toLowerCase()}, ${stage}`, for: { kinds: [kind], stages: [stage] }, asks });
	};
	return (
		<section className={styles.part} aria-labelledby={title}>
			<h4 id={title}>What is asked</h4>
			<p className={styles.quiet}>
				Why, What, Who, When and How, in this order: full is needed, half is recommended, a dash is not needed. What
				differs from now is framed. Press one to change it.
			</p>
			<div className={styles.scroll}>
				<table className={styles.matrix}>
					<thead>
						<tr>
							<td />
							{STAGES.map((stage) => (
								<th key={stage} scope="col">
									{STAGE_NAMES[stage]}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{KINDS.map((kind) => (
							<tr key={kind}>
								<th scope="row">{KIND_NAMES[kind]}</th>
								{STAGES.map((stage) => {
									const work: Work = { tool: null, kind, stage, task: '', project };
									const asks = asksOf(after, work);
									const words = inWords(asks);
									const changed = words !== inWords(asksOf(before, work));
									return (
										<td key={stage}>
											<button
												type="button"
												data-changed={changed || undefined}
												title={words}
												aria-label={`${KIND_NAMES[kind]}, ${stage}: ${words}${changed ? '; changed' : ''}`}
												onClick={() => press(kind, stage, asks)}
											>
												<Asks asks={asks} />
											</button>
										</td>
									);
								})}
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}

function Asks({ asks }: { asks: Record<Layer, Ask> }) {
	return (
		<svg
			width={BADGE_WIDTH}
			height={BADGE_HEIGHT}
			viewBox={`0 0 ${BADGE_WIDTH} ${BADGE_HEIGHT}`}
			aria-hidden="true"
			focusable="false"
		>
			{LAYERS.map((layer, index) => {
				const form = FORMS[asks[layer]];
				return <path key={layer} data-tone={TONES[form]} d={pathOf(form, index * CELL_WIDTH, 1)} />;
			})}
		</svg>
	);
}
