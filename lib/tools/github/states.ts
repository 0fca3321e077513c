import type { State } from '../../task/fields.ts';

/** The states by the icon that shows them: the words beside it differ from list to list. */
export const STATES: Readonly<Record<string, string>> = {
	'issue-opened': 'Open',
	'issue-reopened': 'Open',
	'issue-closed': 'Closed',
	skip: 'Closed as not planned',
	'issue-draft': 'Draft',
	'git-pull-request': 'Open',
	'git-pull-request-draft': 'Draft',
	'git-pull-request-closed': 'Closed',
	'git-merge': 'Merged',
	'git-merge-queue': 'Queued',
};

/**
 * A state with what it comes to: GitHub's words are few and never translated, in lists the class of an icon stands for
 * them. An open issue may be worked on or not, so it is of no category. Null for an icon of no state.
 */
export function stateOf({ name }: State, kind: string | null): State | null {
	const icon = /(?:^| )octicon-(\S+)/.exec(name)?.[1];
	const word = icon === undefined ? name : STATES[icon];
	if (!word) return null;
	if (/^(?:Closed|Merged)/.test(word)) return { name: word, category: 'done' };
	const doing = kind === 'pull request' && /^(?:Open|Draft|Queued)/.test(word);
	return doing ? { name: word, category: 'doing' } : { name: word };
}
