import type { Actor, Comment } from '../task/fields.ts';
import type { Passage } from './reading.ts';
import { type Day, dayOf } from './text/days.ts';
import { passagesOf } from './text/passages.ts';

/** Accounts of automations that no mark of the tool tells apart. */
const BOTS = new Set(
	`github-actions, codecov, codecov-commenter, codecov-io, coveralls, dependabot, renovate, renovate-bot, sonarcloud,
	sonarqubecloud, netlify, vercel, stale, jira automation, automation for jira, asf github bot, githubbot, hadoop qa,
	hudson, jenkins, asf subversion and git services, k8s-ci-robot, k8s-triage-robot, googlebot, cla-assistant,
	claassistant, mergify, bors, rustbot, rust-highfive, homu, allcontributors, snyk-bot, changeset-bot, asana bot`
		.split(',')
		.map((name) => name.trim()),
);
const BOT_NAME = /\[bot\]$|[- _.]bot$|^bot[- _.]/;

/** Whether an automation speaks, that nobody answers for. An AI agent may say what it will do, as a person may. */
function isBot({ name, id, kind }: Actor): boolean {
	if (kind === 'automation') return true;
	if (kind === 'agent' || kind === 'person') return false;
	return [name, id ?? ''].some((text) => {
		const own = text.slice(-100).toLowerCase();
		return BOTS.has(own) || BOT_NAME.test(own);
	});
}

const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** The day of a comment's time; null where the page words it for people ("yesterday"). */
function dayWritten(at: string | undefined): Day | null {
	if (!at || !ISO.test(at)) return null;
	const found = dayOf(/T/.test(at) && !/(?:Z|[+-]\d\d:?\d\d)$/.test(at) ? `${at}Z` : at);
	return Number.isNaN(found) ? null : found;
}

/** ADF is JSON; no person begins a comment so. */
const isAdf = (text: string) => /^\s{0,20}\{\s{0,20}"/.test(text.slice(0, 50));

/**
 * What people say in comments, sentence by sentence, oldest first as the page has them. Linear in their text.
 * @param otherwise the day of a comment that shows none in ISO 8601
 */
export function commentPassages(comments: readonly Comment[], otherwise: Day | null): Passage[] {
	return comments.flatMap(({ author, at, text }, item) => {
		if (author && isBot(author)) return [];
		const place = { field: 'comments', item, writtenOn: dayWritten(at) ?? otherwise } as const;
		const { living } = passagesOf({ format: isAdf(text) ? 'adf' : 'markdown', text }, place);
		// What a reply quotes was said by someone else.
		return living.filter(({ shape }) => shape !== 'quote');
	});
}
