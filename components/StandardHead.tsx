import { useId } from 'react';
import { LEVELS, levelOf, type Standard } from '../lib/stack/standard-schema.ts';
import { Names } from './Names.tsx';
import styles from './Standards.module.css';

const LEVEL_NAMES = { organisation: 'The whole organisation', team: 'A team', project: 'A project' };

/** A Standard's name, version, level and the projects it is for. */
export function StandardHead({ standard, change }: { standard: Standard; change: (standard: Standard) => void }) {
	const name = useId();
	const version = useId();
	const level = useId();
	const setProjects = (projects: string[]) => {
		const { for: reach, ...rest } = standard;
		const { projects: _, ...others } = reach ?? {};
		const next = projects.length > 0 ? { ...others, projects } : others;
		change(Object.keys(next).length > 0 ? { ...rest, for: next } : rest);
	};
	return (
		<div className={styles.head}>
			<div className={styles.field}>
				<label htmlFor={name}>Name</label>
				<input
					id={name}
					value={standard.name}
					maxLength={200}
					onChange={({ target }) => change({ ...standard, name: target.value })}
				/>
			</div>
			<div className={styles.field}>
				<label htmlFor={version}>Version</label>
				<input
					id={version}
					value={standard.version}
					size={9}
					inputMode="decimal"
					onChange={({ target }) => change({ ...standard, version: target.value.trim() })}
				/>
			</div>
			<div className={styles.field}>
				<label htmlFor={level}>For</label>
				<select
					id={level}
					value={levelOf(standard)}
					onChange={({ target }) => {
						const picked = LEVELS.find((one) => one === target.value);
						if (picked) change({ ...standard, level: picked });
					}}
				>
					{LEVELS.map((one) => (
						<option key={one} value={one}>
							{LEVEL_NAMES[one]}
						</option>
					))}
				</select>
			</div>
			{(levelOf(standard) !== 'organisation' || standard.for?.projects) && (
				<Names
					label="Projects"
					hint="As github:owner/repository, jira:site/KEY, or a project’s name; several with commas. Empty: all."
					names={standard.for?.projects ?? []}
					change={setProjects}
				/>
			)}
		</div>
	);
}
