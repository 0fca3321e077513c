import { isDraft } from '../lib/task/draft.ts';
import { LAYERS, type Layer } from '../lib/task/layers.ts';
import type { Evidence, Verdict } from '../lib/task/verdict.ts';
import { type Decide, Decision } from './Decision.tsx';
import { Nearest, Proof } from './Evidence.tsx';
import styles from './Layers.module.css';
import { Shape } from './Segments.tsx';
import { askInWords, LAYER_MEANINGS, LAYER_NAMES, layerInWords } from './words.ts';

/** Most pieces of evidence that are shown of a layer, all but the first on demand; the rest are counted. */
const MOST_SHOWN = 5;

interface LayersProps {
	verdict: Verdict;
	/** How its layers may be waived and corrected; left out: they may not, as of a draft. */
	decide?: Decide | null;
	/** The task was read on its own page. */
	opened?: boolean;
}

/**
 * A verdict layer by layer: the word, what it rests on, for a miss the nearest thing that did not count, and what
 * people decided.
 */
export function Layers({ verdict, decide = null, opened = false }: LayersProps) {
	return (
		<dl className={styles.layers}>
			{LAYERS.map((layer) => (
				<LayerItem key={layer} layer={layer} verdict={verdict} decide={decide} opened={opened} />
			))}
		</dl>
	);
}

function LayerItem({ layer, verdict, decide, opened }: LayersProps & { layer: Layer }) {
	const found = verdict.layers[layer];
	const { says, evidence, nearest } = found;
	// A task that is being written has no page of its own to open.
	const notRead = says === 'unseen' && isDraft(verdict.task);
	const sentence = notRead ? 'Not read from this form.' : layerInWords(layer, found, opened);
	const waived = found.waiver && found.asked !== 'not needed';
	const [first, ...others] = evidence;
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
				{first && <Proof proof={first} />}
				{others.length > 0 && <More proofs={others} />}
				{says === 'missing' && nearest && <Nearest nearest={nearest} />}
				{evidence.length === 0 && (
					<p className={styles.asked}>
						{waived && 'otherwise '}
						{askInWords(found)}
					</p>
				)}
			</dd>
			{decide && (
				<dd>
					<Decision layer={layer} found={found} decide={decide} />
				</dd>
			)}
		</div>
	);
}

/** What else a saying rests on, on demand: one is enough to see that it is so. */
function More({ proofs }: { proofs: readonly Evidence[] }) {
	const rest = proofs.length - (MOST_SHOWN - 1);
	return (
		<details className={styles.more}>
			<summary>{proofs.length} more</summary>
			{proofs.slice(0, MOST_SHOWN - 1).map((proof, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: evidence has no name of its own and never moves
				<Proof key={index} proof={proof} />
			))}
			{rest > 0 && <p className={styles.asked}>and {rest} more like it</p>}
		</details>
	);
}
