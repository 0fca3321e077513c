import { useState } from 'react';
import type { AddAnswer, PageAnswer, Panel } from '../lib/messages.ts';
import { OWN_HOST_TOOLS, type OwnHostTool } from '../lib/task/site.ts';
import { Note } from './Note.tsx';
import styles from './Sites.module.css';
import { addAnswerInWords, TOOL_LABELS } from './words.ts';

interface UnreadSiteProps {
	page: Extract<PageAnswer, { is: 'unread' }>;
	add: Panel['addSite'];
	again: () => void;
}

/** A page of a site that is not read, and the offer to read it. */
export function UnreadSite({ page: { host, origin, looks }, add, again }: UnreadSiteProps) {
	const [told, setTold] = useState<AddAnswer | 'failed' | 'asking' | null>(null);
	const press = (tool: OwnHostTool) => {
		const asked = add(origin, tool);
		setTold('asking');
		asked
			.catch(() => 'failed' as const)
			.then((answer) => {
				setTold(answer);
				if (answer === 'added') again();
			});
	};
	const offer = (tool: OwnHostTool) => (
		<button
			key={tool}
			type="button"
			className={tool === looks ? styles.primary : undefined}
			disabled={told === 'asking' || told === 'added'}
			onClick={() => press(tool)}
		>
			Read this site as {TOOL_LABELS[tool]}
		</button>
	);
	return (
		<Note title={looks ? `This looks like ${TOOL_LABELS[looks]}` : 'Not a site that Throughline reads'}>
			<p>
				{looks ? (
					<>
						<bdi>{host}</bdi> is not read yet. It will be, once you and the browser say so.
					</>
				) : (
					<>
						Open a GitHub, Jira or Asana page to see what its tasks say. Or is <bdi>{host}</bdi> a GitHub or Jira of
						your own?
					</>
				)}
			</p>
			{looks ? offer(looks) : <div className={styles.offers}>{OWN_HOST_TOOLS.map(offer)}</div>}
			{told === 'asking' && <p role="status">The browser asks you now.</p>}
			{told !== null && told !== 'asking' && told !== 'added' && <p role="alert">{addAnswerInWords(told, host)}</p>}
		</Note>
	);
}

/** A site that is known, and that the browser does not let us read. */
export function NotAllowed({
	page: { host, patterns },
	allow,
	again,
}: {
	page: Extract<PageAnswer, { is: 'not allowed' }>;
	allow: Panel['allowSites'];
	again: () => void;
}) {
	return (
		<Note title="The browser does not allow it yet">
			<p>
				Throughline would read <bdi>{host}</bdi>, and needs your word to the browser for it.
			</p>
			<button type="button" className={styles.primary} onClick={() => allow(patterns).then(again, again)}>
				Allow
			</button>
		</Note>
	);
}
