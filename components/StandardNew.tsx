import { useId, useRef, useState } from 'react';
import type { InForce } from '../lib/stack/standard-asks.ts';
import { LONGEST_FILE, readStandard } from '../lib/stack/standard-file.ts';
import type { Standard } from '../lib/stack/standard-schema.ts';
import { narrower, TEMPLATES } from '../lib/stack/standard-templates.ts';
import { FilePick } from './FilePick.tsx';
import styles from './Standards.module.css';
import { WrongLines } from './WrongLines.tsx';

interface StandardNewProps {
	inForce: readonly InForce[];
	edit: (standard: Standard, over: InForce | null) => void;
}

/** Ways to a new Standard: one that ships, one of a team or a project, or a file. Each opens in the editor first. */
export function StandardNew({ inForce, edit }: StandardNewProps) {
	const [wrong, setWrong] = useState<readonly string[]>([]);
	const [name, setName] = useState('');
	const [pick, setPick] = useState('0');
	const input = useRef<HTMLInputElement>(null);
	const field = useId();
	const about = useId();
	const starts = [
		...TEMPLATES,
		{
			about: 'Says only what differs for a team; the rest is inherited.',
			standard: narrower('team', 'Our team', []),
		},
		{
			about: 'Says only what differs for one project; the rest is inherited.',
			standard: narrower('project', 'Our project', ['github:owner/repository']),
		},
	];
	const picked = starts[Number(pick)];

	const take = async (file: File | undefined) => {
		if (!file) return;
		setName(file.name);
		if (file.size > 2 * LONGEST_FILE) return setWrong(['It is far too large for a Standard.']);
		const text = await file.text().catch(() => null);
		const read = text === null ? { wrong: ['It could not be read.'] } : readStandard(text);
		if ('wrong' in read) return setWrong(read.wrong);
		setWrong([]);
		// A file of the same name is the next version of what is there.
		edit(
			read.standard,
			inForce.find((one) => one.from === 'yours' && one.standard.name === read.standard.name) ?? null,
		);
	};

	return (
		<div className={styles.part}>
			<h3>Add a Standard</h3>
			<p className={styles.quiet}>You see what it changes before anything is saved.</p>
			<div className={styles.field}>
				<label htmlFor={field}>Start from</label>
				<select id={field} aria-describedby={about} value={pick} onChange={({ target }) => setPick(target.value)}>
					{starts.map(({ standard }, index) => (
						<option key={standard.name} value={index}>
							{standard.name}
						</option>
					))}
				</select>
				<p id={about} className={styles.quiet}>
					{picked?.about}
				</p>
			</div>
			<div className={styles.acts}>
				<button type="button" onClick={() => picked && edit(picked.standard, null)}>
					Write it…
				</button>
				<button type="button" onClick={() => input.current?.click()}>
					Import a file…
				</button>
				<a href="/standard.schema.json" download="standard.schema.json">
					JSON Schema of such a file
				</a>
				<FilePick input={input} take={take} />
			</div>
			<WrongLines title={`${name || 'The file'} was not taken, and nothing was changed:`} lines={wrong} alert />
		</div>
	);
}
