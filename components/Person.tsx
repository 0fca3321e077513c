import type { KnownAccount } from '../lib/flow/account.ts';
import type { ToolName } from '../lib/task/key.ts';
import { Glyph } from './Glyph.tsx';
import styles from './People.module.css';
import { plain } from './plain.ts';
import { TOOL_LABELS } from './words.ts';

const KINDS: Partial<Record<KnownAccount['kind'], string>> = {
	team: 'team',
	agent: 'AI agent',
	automation: 'automation',
};

/** Accounts by key, as they were seen. */
export type Seen = ReadonlyMap<string, KnownAccount>;

/** The name of an account that may not have been seen: a key holds it, too. */
export const nameOf = (key: string, seen: Seen): string =>
	plain(seen.get(key)?.name ?? key.slice(key.indexOf(':') + 1), 80);

/** `Ada Reed in Jira`, for what is read out. */
export const spokenName = (key: string, seen: Seen): string => {
	const tool = key.slice(0, key.indexOf(':')) as ToolName;
	return `${nameOf(key, seen)} in ${TOOL_LABELS[tool] ?? tool}`;
};

/** One account: the tool's sign, the name, and what it is where that is no person. */
export function Person({ of, seen }: { of: string; seen: Seen }) {
	const tool = of.slice(0, of.indexOf(':')) as ToolName;
	const kind = KINDS[seen.get(of)?.kind ?? 'unknown'];
	return (
		<span className={styles.person}>
			{tool in TOOL_LABELS && <Glyph tool={tool} />}
			<bdi>{nameOf(of, seen)}</bdi>
			{kind && <span className={styles.quiet}>{kind}</span>}
		</span>
	);
}
