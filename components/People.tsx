import { useId, useMemo } from 'react';
import type { KnownAccount, OwnWord } from '../lib/flow/account.ts';
import { likelyJoins } from '../lib/flow/contributors/joins.ts';
import type { Panel } from '../lib/messages.ts';
import type { Store } from '../lib/store/tables.ts';
import { JoinTwo } from './JoinTwo.tsx';
import { Note } from './Note.tsx';
import { PeopleJoins } from './PeopleJoins.tsx';
import { PeopleLeft } from './PeopleLeft.tsx';
import { PeopleMine } from './PeopleMine.tsx';
import type { Seen } from './Person.tsx';
import styles from './Standards.module.css';
import { useAccounts, useSharedWork } from './useAccounts.ts';
import { type KeptWord, useKeptWord } from './useKeptWord.ts';

/** What each part of the section is made from. */
export interface PeoplePart extends Pick<KeptWord, 'viewers' | 'change'> {
	word: OwnWord;
	/** By name. */
	accounts: readonly KnownAccount[];
	seen: Seen;
}

/** Who is who: the user's own accounts, accounts that are one person's, and who has left. All of it is the user's word. */
export function People({ panel, store }: { panel: Panel; store: Store }) {
	const title = useId();
	const { word, viewers, change, wrong } = useKeptWord(panel);
	const found = useAccounts(store);
	const shared = useSharedWork(store);
	const accounts = useMemo(() => [...(found ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'en')), [found]);
	const seen = useMemo(() => new Map(accounts.map((account) => [account.key, account])), [accounts]);
	const offers = useMemo(() => (word ? likelyJoins(accounts, shared, word) : []), [accounts, shared, word]);
	const part = word && { word, viewers, change, accounts, seen };
	return (
		<section className={styles.standards} aria-labelledby={title}>
			<h2 id={title}>People</h2>
			<p className={styles.quiet}>
				Throughline joins no accounts by itself. What you say here is kept in this browser and counts in all views.
			</p>
			{wrong && <p role="alert">{wrong}</p>}
			{found?.length === 0 && (
				<Note title="Nobody was seen yet">
					<p>Open a task in Jira, GitHub or Asana: whoever is named in it can be found here.</p>
				</Note>
			)}
			{part && (
				<>
					<PeopleMine {...part} />
					<PeopleJoins {...part} offers={offers} />
					<JoinTwo {...part} />
					<PeopleLeft {...part} />
				</>
			)}
		</section>
	);
}
