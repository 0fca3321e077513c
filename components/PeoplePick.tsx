import { useId, useState } from 'react';
import type { KnownAccount } from '../lib/flow/account.ts';
import styles from './People.module.css';
import { Person, type Seen, spokenName } from './Person.tsx';
import shared from './Standards.module.css';
import { counted } from './words.ts';

/** Most accounts that are listed for what was typed. */
const MOST_FOUND = 8;

interface PeoplePickProps {
	label: string;
	/** What the button beside each account says, and, read out, of whom. */
	act: string;
	seen: Seen;
	/** Accounts that can be chosen. */
	from: readonly KnownAccount[];
	choose: (key: string) => void;
}

/** Finds an account by its name, to say something of it. */
export function PeoplePick({ label, act, seen, from, choose }: PeoplePickProps) {
	const [typed, setTyped] = useState('');
	const field = useId();
	const words = typed.trim().toLowerCase();
	const found = words === '' ? [] : from.filter(({ name }) => name.toLowerCase().includes(words));
	const said =
		found.length > MOST_FOUND
			? `${counted(found.length, 'account')}; the first ${MOST_FOUND} are listed.`
			: `${counted(found.length, 'account')} found.`;
	return (
		<div className={shared.field}>
			<label htmlFor={field}>{label}</label>
			<input
				id={field}
				type="search"
				spellCheck={false}
				autoComplete="off"
				maxLength={200}
				value={typed}
				onChange={({ target }) => setTyped(target.value)}
			/>
			<p role="status" className={styles.quiet}>
				{words === '' ? `${counted(from.length, 'account')} to search.` : said}
			</p>
			{found.length > 0 && (
				<ul className={styles.rows} aria-label="Found">
					{found.slice(0, MOST_FOUND).map(({ key }) => (
						<li key={key} className={styles.row}>
							<Person of={key} seen={seen} />
							<button
								type="button"
								aria-label={`${act}: ${spokenName(key, seen)}`}
								onClick={() => {
									choose(key);
									setTyped('');
								}}
							>
								{act}
							</button>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
