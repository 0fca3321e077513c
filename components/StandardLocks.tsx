import type { AskingRule } from '../lib/stack/standard-schema.ts';
import styles from './Standards.module.css';
import { lockInWords } from './standardWords.ts';

/** Rules that are locked: what each holds fast, who locked it, and why. */
export function StandardLocks({ rules, labelledBy }: { rules: readonly AskingRule[]; labelledBy?: string }) {
	return (
		<ul className={styles.locks} aria-labelledby={labelledBy}>
			{rules.map((rule, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: two rules may have one name, and they never move
				<li key={index}>
					<p>
						<b>
							<bdi>{rule.name}</bdi>
						</b>
						: {lockInWords(rule)}
					</p>
					<p>
						Locked by <bdi>{rule.locked?.by}</bdi>: <bdi>{rule.locked?.because}</bdi>
					</p>
				</li>
			))}
		</ul>
	);
}
