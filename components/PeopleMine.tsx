import { useRef } from 'react';
import { sayMine } from '../lib/flow/contributors/own-word.ts';
import styles from './People.module.css';
import type { PeoplePart } from './People.tsx';
import { PeoplePick } from './PeoplePick.tsx';
import { nameOf, Person, spokenName } from './Person.tsx';
import shared from './Standards.module.css';

/** The user's own accounts: those that were said to be, those that a site shows as signed in, and all others to search. */
export function PeopleMine({ word, viewers, seen, accounts, change }: PeoplePart) {
	const mine = new Set(word.mine);
	const signedIn = viewers.filter(({ account }) => !mine.has(account));
	const others = accounts.filter(({ key, kind }) => !mine.has(key) && (kind === 'person' || kind === 'unknown'));
	const head = useRef<HTMLHeadingElement>(null);
	const say = (key: string, is: boolean) => {
		// What was pressed goes away: reading goes on from the head of this part.
		head.current?.focus();
		change((kept) => sayMine(kept, key, is));
	};
	return (
		<div className={shared.part}>
			<h3 ref={head} tabIndex={-1}>
				These accounts are me
			</h3>
			{word.mine.length === 0 && (
				<p className={styles.quiet}>None yet. What waits on you can’t be told before one of them is named.</p>
			)}
			{word.mine.length > 0 && (
				<ul className={styles.rows} aria-label="My accounts">
					{word.mine.map((key) => (
						<li key={key} className={styles.row}>
							<Person of={key} seen={seen} />
							<button type="button" aria-label={`Not me: ${spokenName(key, seen)}`} onClick={() => say(key, false)}>
								Not me
							</button>
						</li>
					))}
				</ul>
			)}
			{signedIn.length > 0 && (
				<ul className={styles.rows} aria-label="Signed in">
					{signedIn.map(({ host, account }) => (
						<li key={host} className={styles.row}>
							<span>
								<bdi>{host}</bdi> is signed in as <bdi>{nameOf(account, seen)}</bdi>
							</span>
							<button
								type="button"
								aria-label={`This is me: ${spokenName(account, seen)}`}
								onClick={() => say(account, true)}
							>
								This is me
							</button>
						</li>
					))}
				</ul>
			)}
			<PeoplePick
				label="Find an account of yours"
				act="This is me"
				seen={seen}
				from={others}
				choose={(key) => say(key, true)}
			/>
		</div>
	);
}
