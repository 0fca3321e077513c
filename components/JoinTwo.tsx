import { useRef, useState } from 'react';
import { join, joinedKeys } from '../lib/flow/contributors/own-word.ts';
import styles from './People.module.css';
import type { PeoplePart } from './People.tsx';
import { PeoplePick } from './PeoplePick.tsx';
import { Person, spokenName } from './Person.tsx';
import shared from './Standards.module.css';

const toolIn = (key: string): string => key.slice(0, key.indexOf(':'));

/** Two accounts in different tools that the user picks, and says to be one person, where nothing was offered. */
export function JoinTwo({ word, seen, accounts, change }: PeoplePart) {
	const [picked, setPicked] = useState<readonly string[]>([]);
	const [last, setLast] = useState<readonly [string, string] | null>(null);
	const head = useRef<HTMLHeadingElement>(null);
	const people = accounts.filter(({ kind }) => kind === 'person' || kind === 'unknown');
	if (new Set(people.map(({ key }) => toolIn(key))).size < 2) return null;
	const pick = (keys: readonly string[]) => {
		// What was pressed goes away: reading goes on from the head of this part.
		head.current?.focus();
		setPicked(keys);
	};
	const [one, other] = picked;
	const known = one === undefined ? [] : joinedKeys(one, word);
	const from = people.filter(({ key }) => one === undefined || (toolIn(key) !== toolIn(one) && !known.includes(key)));
	return (
		<div className={shared.part}>
			<h3 ref={head} tabIndex={-1}>
				Join two accounts yourself
			</h3>
			<p className={styles.quiet}>
				Two accounts in different tools that are one person’s, which nothing above offers. What is joined to either
				comes along.
			</p>
			{picked.length > 0 && (
				<ul className={styles.rows} aria-label="Picked to be joined">
					{picked.map((key) => (
						<li key={key} className={styles.row}>
							<Person of={key} seen={seen} />
							<button
								type="button"
								aria-label={`Pick another than ${spokenName(key, seen)}`}
								// The second is picked to go with the first, and without it is nothing.
								onClick={() => pick(key === one ? [] : picked.slice(0, 1))}
							>
								Pick another
							</button>
						</li>
					))}
				</ul>
			)}
			{other === undefined && (
				<PeoplePick
					key={picked.length}
					label={one === undefined ? 'Find one account' : `Find the account that is also ${spokenName(one, seen)}`}
					act="Pick"
					seen={seen}
					from={from}
					choose={(key) => pick([...picked, key])}
				/>
			)}
			{one !== undefined && other !== undefined && (
				<div className={shared.acts}>
					<button
						type="button"
						aria-label={`They are one person: ${spokenName(one, seen)} and ${spokenName(other, seen)}`}
						onClick={() => {
							change((kept) => join(kept, one, other));
							setLast([one, other]);
							pick([]);
						}}
					>
						They are one person
					</button>
				</div>
			)}
			<p role="status" className={shared.done}>
				{last && joinedKeys(last[0], word).includes(last[1]) && joinedInWords(last, word, seen)}
			</p>
		</div>
	);
}

/** What came of a join, and where it can be undone; the user's own accounts are listed elsewhere. */
function joinedInWords(
	[one, other]: readonly [string, string],
	{ mine }: PeoplePart['word'],
	seen: PeoplePart['seen'],
) {
	const both = `${spokenName(one, seen)} and ${spokenName(other, seen)}`;
	return mine.includes(one)
		? `Joined: ${both}. They are yours, and stand under “These accounts are me”.`
		: `Joined: ${both}. “Take apart” under “Joined by you” undoes it.`;
}
