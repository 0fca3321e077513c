import type { InForce, Origin } from '../lib/stack/standard-asks.ts';
import { printStandard } from '../lib/stack/standard-file.ts';
import { levelOf, type Standard } from '../lib/stack/standard-schema.ts';
import { StandardLocks } from './StandardLocks.tsx';
import styles from './Standards.module.css';
import { saveFile } from './saveFile.ts';
import { nextVersion, reachInWords } from './standardWords.ts';
import { counted } from './words.ts';

const FROM: Record<Origin, string> = {
	'built in': 'Comes with Throughline',
	yours: 'Set here',
	administrator: 'Set by your administrator; it can’t be changed here',
};

interface StandardItemProps {
	one: InForce;
	edit: (standard: Standard, over: InForce | null) => void;
	remove: () => void;
}

/** One Standard in force: what it is for, where it comes from, what of it is locked, and what can be done with it. */
export function StandardItem({ one, edit, remove }: StandardItemProps) {
	const { standard, from, hash } = one;
	const locked = standard.rules.filter((rule) => rule.locked);
	const copy = (): Standard => ({ ...standard, name: 'Our Standard', version: '1.0.0', level: 'organisation' });
	const file = `${standard.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')}-${standard.version}.json`;
	return (
		<li className={styles.item}>
			<h4>
				<bdi>{standard.name}</bdi> {standard.version}
			</h4>
			<p>
				For {reachInWords(standard)}: {counted(standard.rules.length, 'rule')}.{' '}
				<span className={styles.quiet}>
					{FROM[from]}. <code title={hash}>{hash.slice(0, 12)}</code>
				</span>
			</p>
			{locked.length > 0 && <StandardLocks rules={locked} />}
			<div className={styles.acts}>
				{from === 'yours' && (
					<button
						type="button"
						aria-label={`Change ${standard.name}`}
						onClick={() => edit({ ...standard, version: nextVersion(standard.version) }, one)}
					>
						Change…
					</button>
				)}
				{from === 'built in' && levelOf(standard) === 'organisation' && (
					<button type="button" aria-label={`Make it your own: ${standard.name}`} onClick={() => edit(copy(), null)}>
						Make it your own…
					</button>
				)}
				<button
					type="button"
					aria-label={`Export ${standard.name} as a file`}
					onClick={() => saveFile(file, printStandard(standard))}
				>
					Export
				</button>
				{from === 'yours' && (
					<button type="button" aria-label={`Take out of force: ${standard.name}`} onClick={remove}>
						Take out of force
					</button>
				)}
			</div>
		</li>
	);
}
