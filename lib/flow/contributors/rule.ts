import type { ContributorKind } from '../account.ts';

/** A rule by whole names, and one by what is in a name. The first that fits tells; all that a tool has stand in one table. */
export interface Rule {
	kind: Exclude<ContributorKind, 'person'>;
	/** For people, as a sentence. */
	because: string;
	/** Whole names, in lower case. */
	names?: ReadonlySet<string>;
	/** What is in a name as it shows; of linear time. */
	mark?: RegExp;
	/** Hosts that it holds for, where it does not hold for all of the tool. */
	hosts?: readonly string[];
}

/** What a tool tells of accounts. */
export interface Rules {
	rules: readonly Rule[];
	/** Whole names that stand for people who are gone, in lower case. */
	gone: readonly string[];
	/** What the tool adds to the name of one who is gone, in lower case. */
	goneMarks: readonly string[];
	/** Why one whom nothing marks is a person, where the page shows so; and why it can't be told where it does not. */
	person: string;
	unknown: string;
}

/** Names out of a list with commas between them. */
export const namesIn = (list: string): ReadonlySet<string> =>
	new Set(
		list
			.toLowerCase()
			.split(',')
			.map((name) => name.trim().replace(/\s+/g, ' ')),
	);

/** Whether a rule holds for a name, at a host where one is known. */
export function holds({ names, mark, hosts }: Rule, name: string, host: string | null): boolean {
	if (hosts && !(host && hosts.includes(host))) return false;
	return names?.has(name.toLowerCase()) === true || mark?.test(name) === true;
}

/** Accounts that are no person's by their names, in every tool. */
export const MACHINE_NAMES: readonly Rule[] = [
	{
		kind: 'automation',
		because: 'It has the name of a build server.',
		names: namesIn(
			'jenkins, travis ci, travis-ci, circleci, circle ci, teamcity, github actions, gitlab ci, azure devops',
		),
	},
	{
		kind: 'automation',
		because: 'Its name is that of a service account.',
		mark: /^svc[-_. ]|[-_. ]svc$|\bservice[-_ ]?(?:account|user)$/i,
	},
];
