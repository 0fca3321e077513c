import { useRef } from 'react';
import { sayLeft } from '../lib/flow/contributors/own-word.ts';
import styles from './People.module.css';
import type { PeoplePart } from './People.tsx';
import { PeoplePick } from './PeoplePick.tsx';
import { Person, spokenName } from './Person.tsx';
import shared from './Standards.module.css';

/** People who have left, as the user says: what waits on them waits on nobody. */
export function PeopleLeft({ word, seen, accounts, change }: PeoplePart) {
	const left = new Set(word.left);
	const others = accounts.filter(
		({ key, kind, gone }) => !left.has(key) && !gone && (kind === 'person' || kind === 'unknown'),
	);
	const head = useRef<HTMLHeadingElement>(null);
	const say = (key: string, is: boolean) => {
		// What was pressed goes away: reading goes on from the head of this part.
		head.current?.focus();
		change((kept) => sayLeft(kept, key, is));
	};
	return (
		<div className={shared.part}>
			<h3 ref={head} tabIndex={-1}>
				People who have left
			</h3>
			<p className={styles.quiet}>
				Work that waits on them is shown as waiting on nobody. Gaps goes by the same list. Whom a tool itself shows as
				gone need not be in it.
			</p>
			{word.left.length > 0 && (
				<ul className={styles.rows} aria-label="People who have left">
					{word.left.map((key) => (
						<li key={key} className={styles.row}>
							<Person of={key} seen={seen} />
							<button
								type="button"
								aria-label={`Has not left: ${spokenName(key, seen)}`}
								onClick={() => say(key, false)}
							>
								Has not left
							</button>
						</li>
					))}
				</ul>
			)}
			<PeoplePick
				label="Find somebody who has left"
				act="Has left"
				seen={seen}
				from={others}
				choose={(key) => say(key, true)}
			/>
		</div>
	);
}
