import type { Evidence, LayerVerdict } from '../lib/task/verdict.ts';
import styles from './Layers.module.css';
import { plain, withoutAddresses } from './plain.ts';
import { fieldInWords, ruleInWords } from './words.ts';

/** Longest piece of a text that is quoted, in UTF-16 units. */
const LONGEST_QUOTE = 240;

/** Words of a task as people see them, in a quotation that can't reach out of itself. */
function Quote({ words }: { words: string }) {
	return (
		<q>
			<bdi>{plain(withoutAddresses(words), LONGEST_QUOTE)}</bdi>
		</q>
	);
}

/** Rules that say no more than that a field is filled. */
const FIELD_RULES = new Set([
	'who: the assignee',
	'who: the author of a pull request',
	'when: a date, sprint, milestone or version',
]);

/** Field and rule, each once: a rule that is about a field has its name. */
function foundBy(proof: Evidence): string {
	const where = standsIn(proof) + (isByWords(proof) ? ', when it was read' : '');
	const rule = ruleInWords(proof.rule);
	return FIELD_RULES.has(proof.rule) || rule.endsWith(where) ? where : `${where} · ${rule}`;
}

/** A day without a number, as `Tomorrow`, is another one by the time that it is shown. */
const isByWords = ({ field, quote }: Evidence): boolean =>
	(field === 'due' || field === 'start') && !/\p{N}/u.test(quote);

const standsIn = ({ field, item }: { field: string; item?: number | undefined }): string =>
	item === undefined ? fieldInWords(field) : `comment ${item + 1}`;

/** One thing that a saying rests on: the field or the quoted words, and the rule that found them. */
export function Proof({ proof }: { proof: Evidence }) {
	return (
		<p className={styles.proof}>
			<Quote words={proof.quote} /> <span className={styles.where}>{foundBy(proof)}</span>
		</p>
	);
}

/** For a miss: what came nearest, and why it did not count. */
export function Nearest({ nearest }: { nearest: NonNullable<LayerVerdict['nearest']> }) {
	if (nearest.quote === '')
		return (
			<p className={styles.proof}>
				<span className={styles.where}>Nearest:</span> <bdi>{plain(standsIn(nearest), LONGEST_QUOTE)}</bdi>{' '}
				<span className={styles.where}>does not count: {nearest.why}.</span>
			</p>
		);
	return (
		<p className={styles.proof}>
			<span className={styles.where}>Nearest, in {standsIn(nearest)}:</span> <Quote words={nearest.quote} />{' '}
			<span className={styles.where}>does not count. {nearest.why}</span>
		</p>
	);
}
