import { MACHINE_NAMES, namesIn, type Rules } from './rule.ts';

/** Jira of the Apache foundation, where many automations have users of their own. */
const APACHE = ['issues.apache.org'];

/**
 * Jira: a page shows people, apps and service accounts alike; only the API tells apps (`accountType: app`). What an
 * automation does under a person's name can't be seen at all.
 */
export const JIRA: Rules = {
	rules: [
		...MACHINE_NAMES,
		{
			kind: 'automation',
			because: 'It is the account that Jira’s own automation acts under.',
			// An app account with one name and one id on every Cloud site; payloads of two unrelated sites show it.
			names: namesIn('automation for jira, jira automation, 557058:f58131cb-b67d-43c7-b30d-6b58d40bd077'),
		},
		{
			kind: 'agent',
			because: 'It has the name of an AI agent.',
			names: namesIn(`rovo, rovo dev, atlassian intelligence, github copilot, copilot coding agent, claude code,
				openai codex, codex cli, devin ai, google jules, cursor agent, openhands`),
		},
		{
			kind: 'automation',
			because: 'It has a name as only apps for Jira have it.',
			mark: / for (?:jira|atlassian)(?: cloud| software| service management)?$|\((?:system|app)\)$/i,
		},
		{
			kind: 'automation',
			because: 'It is known as an automation of this site.',
			hosts: APACHE,
			// Sources: lists of accounts to leave out in four public tools that read this Jira; the corpus.
			names:
				namesIn(`asf github bot, asf subversion and git services, hudson, genericqa, githubbot, tezqa, sentryqa, rangerqa,
				jiraposter@reviews.apache.org, hbase review board, phabricator, commit tag bot, github import, asf irc bot`),
			mark: /^[A-Za-z]+ QA(?: bot)?$/,
		},
		{
			kind: 'automation',
			because: 'Its name calls it a bot.',
			// Three words and more, or a word of the trade before it: Bot is a family name, too.
			mark: /\S \S+ (?:ro)?bot$|^(?:qa|ci|cd|build|release|deploy|jira|github|gitlab|git|slack|teams|test|review|merge|sync|support|triage|automation|chat|ops|devops|security|service|commit|pr)[- ](?:ro)?bot$|\[bot\]$|^[\w.]+[-_](?:ro)?bot$/i,
		},
		{ kind: 'automation', because: 'Its name calls it a bot.', mark: /^\w*[a-z0-9]Bot$/ },
		{
			kind: 'unknown',
			because: 'Its name may be a bot’s or a person’s.',
			mark: /\bbot$|^\S+bot$|\b(?:automation|integration|sync|admin|administrator|system)\b/i,
		},
	],
	// Deleted on Cloud: "Former user" (Atlassian support, "What happens in Assets when an account is deleted"). Deactivated:
	// "(Inactive)" after the name on Data Center. On Cloud it shows only under the pointer, so it can't be seen from here.
	gone: ['former user'],
	goneMarks: ['(inactive)', '(deactivated)'],
	person: 'Jira says that it is a person’s account.',
	unknown: 'Jira shows people, apps and service accounts alike here.',
};
