import type { Actor } from '../task/fields.ts';

/** What somebody is. Not sure is `unknown`, never a person. */
export type ContributorKind = 'person' | 'team' | 'agent' | 'automation' | 'unknown';

/**
 * Somebody in one tool. `key` is `github:ada`, `jira:Ada Reed`: the tool and the name that shows wherever they do;
 * an id shows in some places only. Two people of one name in one tool are one to us.
 */
export interface Account {
	key: string;
	name: string;
	kind: ContributorKind;
}

/** An account with the rule that told its kind, as a sentence for people: `Its login ends in [bot].` */
export interface KnownAccount extends Account {
	because: string;
	/** Whether the tool shows that they are gone, or a user said so. */
	gone?: boolean;
}

/** What a user said of people: accounts that are their own, accounts of one other person, people who have left. */
export interface OwnWord {
	/** Accounts of the user. */
	mine: readonly string[];
	/** Accounts that are one contributor, by key; each list a contributor. */
	joined: readonly (readonly string[])[];
	/** Offered joins that the user said no to: two keys, in order, with a space between. */
	refused: readonly string[];
	left: readonly string[];
}

/** Two accounts that may be one person's, with the reason. Never joined without the user's word. */
export interface LikelyJoin {
	accounts: readonly [string, string];
	because: string;
	/** The more, the likelier; 0 to 1. Only for the order of offers. */
	weight: number;
}

export type AccountOf = (task: string, actor: Actor) => KnownAccount;
