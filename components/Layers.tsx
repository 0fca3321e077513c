import { LAYERS, type Layer } from '../lib/task/layers.ts';
import type { Verdict } from '../lib/task/verdict.ts';
import { type Decide, Decision } from './Decision.tsx';
import { Nearest, Proof } from './Evidence.tsx';
import styles from './Layers.module.css';
import { Shape } from './Segments.tsx';
import { askInWords, LAYER_MEANINGS, LAYER_NAMES, layerInWords } from './words.ts';

/** Most pieces of evidence that are shown of a layer; the rest are counted. */
const MOST_SHOWN = 3;

interface LayersProps {
	verdict: Verdict;
	/** How its layers may be waived and corrected; left out: they may not, as of a draft. */
	decide?: Decide | null;
}

/**
 * A verdict layer by layer: the word, what it rests on, for a miss the nearest thing that did not count, and what
 * people decided.
 */
export function Layers({ verdict, decide = null }: LayersProps) {
	return (
		<dl className={styles.layers}>
			{LAYERS.map((layer) => (
				<LayerItem key={layer} layer={layer} verdict={verdict} decide={decide} />
			))}
		</dl>
	);
}

function LayerItem({ layer, verdict, decide }: LayersProps & { layer: Layer }) {
	const found = verdict.layers[layer];
	const { says, evidence, nearest } = found;
	const sentence = layerInWords(layer, found);
	const more = evidence.length - MOST_SHOWN;
	return (
		<div className={styles.layer} data-says={says}>
			<dt className={styles.head}>
				<Shape says={says} />
				<b>{LAYER_NAMES[layer]}</b>
				<span className={styles.meaning}>{LAYER_MEANINGS[layer]}</span>
				<span className={styles.says}>{says}</span>
			</dt>
			<dd className={styles.body}>
				{sentence && <p>{sentence}</p>}
				{evidence.slice(0, MOST_SHOWN).map((proof, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: evidence has no name of its own and never moves
					<Proof key={index} proof={proof} />
				))}
				{more > 0 && <p className={styles.asked}>and {more} more like it</p>}
				{says === 'missing' && nearest && <Nearest nearest={nearest} />}
				{evidence.length === 0 && <p className={styles.asked}>{askInWords(found)}</p>}
			</dd>
			{decide && (
				<dd>
					<Decision layer={layer} found={found} decide={decide} />
				</dd>
			)}
		</div>
	);
}
