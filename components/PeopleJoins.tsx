import { useRef, useState } from 'react';
import type { LikelyJoin } from '../lib/flow/account.ts';
import { join, refuse, takeApart } from '../lib/flow/contributors/own-word.ts';
import styles from './People.module.css';
import type { PeoplePart } from './People.tsx';
import { Person, spokenName } from './Person.tsx';
import { plain } from './plain.ts';
import shared from './Standards.module.css';

/** Most offers that are listed at first, and with each press of Show more. */
const AT_ONCE = 10;

/** Accounts that may be one person's, each with its reason; and those that the user joined. */
export function PeopleJoins({ word, seen, change, offers }: PeoplePart & { offers: readonly LikelyJoin[] }) {
	const [limit, setLimit] = useState(AT_ONCE);
	const offersHead = useRef<HTMLHeadingElement>(null);
	const joinedHead = useRef<HTMLHeadingElement>(null);
	const say = (head: typeof offersHead, to: Parameters<typeof change>[0]) => {
		// What was pressed goes away: reading goes on from the head of its part.
		head.current?.focus();
		change(to);
	};
	return (
		<>
			{offers.length > 0 && (
				<div className={shared.part}>
					<h3 ref={offersHead} tabIndex={-1}>
						May be one person
					</h3>
					<ul className={styles.rows} aria-label="May be one person">
						{offers.slice(0, limit).map(({ accounts: [one, other], because }) => {
							const who = `${spokenName(one, seen)} and ${spokenName(other, seen)}`;
							return (
								<li key={`${one} ${other}`} className={styles.row}>
									<div className={styles.about}>
										<span className={styles.names}>
											<Person of={one} seen={seen} />
											<Person of={other} seen={seen} />
										</span>
										<span className={styles.quiet}>{plain(because, 400)}</span>
									</div>
									<div className={styles.acts}>
										<button
											type="button"
											aria-label={`Yes, one person: ${who}`}
											onClick={() => say(offersHead, (kept) => join(kept, one, other))}
										>
											Yes
										</button>
										<button
											type="button"
											aria-label={`No, two people: ${who}`}
											onClick={() => say(offersHead, (kept) => refuse(kept, one, other))}
										>
											No
										</button>
									</div>
								</li>
							);
						})}
					</ul>
					{offers.length > limit && (
						<div className={shared.acts}>
							<button type="button" onClick={() => setLimit(limit + AT_ONCE)}>
								Show more
							</button>
						</div>
					)}
				</div>
			)}
			{word.joined.length > 0 && (
				<div className={shared.part}>
					<h3 ref={joinedHead} tabIndex={-1}>
						Joined by you
					</h3>
					<ul className={styles.rows} aria-label="Joined by you">
						{word.joined.map((keys) => (
							<li key={keys.join(' ')} className={styles.row}>
								<span className={styles.names}>
									{keys.map((key) => (
										<Person key={key} of={key} seen={seen} />
									))}
								</span>
								<button
									type="button"
									aria-label={`Take apart: ${keys.map((key) => spokenName(key, seen)).join(', ')}`}
									onClick={() => say(joinedHead, (kept) => takeApart(kept, keys[0] ?? ''))}
								>
									Take apart
								</button>
							</li>
						))}
					</ul>
				</div>
			)}
		</>
	);
}
