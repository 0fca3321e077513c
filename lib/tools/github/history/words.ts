import type { EventKind } from '../../../task/event.ts';

/** What a phrase of a timeline item says was done. */
export interface Verb {
	/** In lower case, of linear time. GitHub's pages have no translations. */
	says: RegExp;
	kind: EventKind | 'added' | 'removed' | 'moved in project';
	field?: string;
	said?: string;
	/** The tool's relation to what is linked. */
	relation?: string;
	/** Whoever does it is also whom it concerns. */
	self?: true;
	/** A rule did it: the name in front is whom it concerns. */
	rule?: true;
}

/**
 * The phrases of GitHub's timeline, the first that fits. `page`: on a saved page of 2021 to 2026; the others are as in
 * public copies of such pages and in GitHub's own words for the same events.
 */
export const VERBS: readonly Verb[] = [
	// page 2026-03
	{ says: /review requested due to/, kind: 'review asked', rule: true },
	// What an agent is at is told apart: who asks it for a review does not have it write the work.
	{ says: /started reviewing/, kind: 'agent started', field: 'review' },
	{ says: /finished reviewing/, kind: 'agent finished', field: 'review' },
	{ says: /stopped reviewing|reviewing failed/, kind: 'agent failed', field: 'review' },
	{ says: /started work/, kind: 'agent started' },
	{ says: /finished work/, kind: 'agent finished' },
	{ says: /stopped work|work failed/, kind: 'agent failed' },
	{ says: /self-requested a review/, kind: 'review asked', self: true },
	{ says: /removed (?:the |their )?(?:review request|request for review)/, kind: 'review unasked' },
	{ says: /requested (?:a )?review/, kind: 'review asked' },
	// page 2026-03
	{ says: /marked this pull request as ready/, kind: 'readied' },
	{ says: /(?:marked|converted) this pull request (?:as|to) (?:a )?draft/, kind: 'drafted' },
	{ says: /self-assigned/, kind: 'assigned', self: true },
	{ says: /removed their assignment|self-unassigned/, kind: 'unassigned', self: true },
	{ says: /\bunassigned\b/, kind: 'unassigned' },
	{ says: /\bassigned\b/, kind: 'assigned' },
	{ says: /changed the title/, kind: 'retitled', field: 'title' },
	{ says: /changed the base branch/, kind: 'changed', field: 'base branch' },
	// page 2021
	{ says: /force-pushed/, kind: 'changed', field: 'commits' },
	{ says: /\bmerged (?:commit|\d)/, kind: 'merged' },
	{ says: /reopened this/, kind: 'reopened' },
	{ says: /closed this as not planned/, kind: 'closed', said: 'not planned' },
	{ says: /closed this as (?:a )?duplicate/, kind: 'closed', said: 'duplicate' },
	{ says: /closed this as completed/, kind: 'closed', said: 'completed' },
	{ says: /closed this/, kind: 'closed' },
	{ says: /\bdismissed\b/, kind: 'reviewed', said: 'dismissed' },
	{ says: /marked this as a duplicate/, kind: 'linked', relation: 'duplicate of' },
	{ says: /marked this as blocked by/, kind: 'linked', relation: 'blocked by' },
	{ says: /marked this as blocking/, kind: 'linked', relation: 'blocking' },
	{ says: /removed a link/, kind: 'unlinked', relation: 'closed by' },
	{ says: /linked an? (?:pull request|issue)/, kind: 'linked', relation: 'closed by' },
	{ says: /added an? parent issue/, kind: 'linked', relation: 'parent' },
	{ says: /removed an? parent issue/, kind: 'unlinked', relation: 'parent' },
	{ says: /added (?:a )?sub-issues?/, kind: 'linked', relation: 'sub-issue' },
	{ says: /removed (?:a )?sub-issues?/, kind: 'unlinked', relation: 'sub-issue' },
	// page 2021, 2023
	{ says: /(?:mentioned|referenced) this|this was referenced/, kind: 'mentioned' },
	{ says: /moved this (?:from|to)/, kind: 'moved in project' },
	{ says: /modified the milestones/, kind: 'planned', field: 'milestone' },
	// Of labels, milestones and projects: what stands behind tells which. Page 2023.
	{ says: /\bremoved\b/, kind: 'removed' },
	{ says: /\badded\b/, kind: 'added' },
];

/** What an item's picture says where its words are not understood, by the picture's name. Nothing that could be two things. */
export const BY_ICON: Readonly<Record<string, EventKind>> = {
	'git-merge': 'merged',
	'issue-reopened': 'reopened',
	'git-pull-request-closed': 'closed',
	'git-pull-request-draft': 'drafted',
	'cross-reference': 'mentioned',
};

/** What a review says, by the mark beside it and by its words; the words come first, but never against the mark. */
export const REVIEWS: readonly { icon: string; says: RegExp; said: string }[] = [
	{ icon: 'check', says: /approved these changes/, said: 'approved' },
	{ icon: 'file-diff', says: /requested changes/, said: 'changes requested' },
	// What was dismissed since shows the mark of a mere review; what it said then stays so.
	{ icon: 'eye', says: /previously approved/, said: 'approved' },
	{ icon: 'eye', says: /previously requested changes/, said: 'changes requested' },
	{ icon: 'eye', says: /reviewed|left review comments|left a comment/, said: 'commented' },
	{ icon: 'comment', says: /reviewed|left review comments|left a comment/, said: 'commented' },
];
