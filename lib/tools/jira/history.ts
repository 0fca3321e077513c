import type { Actor } from '../../task/fields.ts';
import { one } from '../reading/dom.ts';
import { cut, line, type OpenHistory, type Told, timeIn } from '../reading/history.ts';
import { richText } from '../reading/rich.ts';
import { actor, wordsOf } from '../reading/take.ts';
import { inOrderOf, momentIn, type Timed } from '../reading/told/moments.ts';
import { ANY_ZONE, type Telling, tellingOf } from '../reading/told-time.ts';
import { cloudChanges, cloudCreated } from './history-cloud.ts';
import { changesIn, fieldNames, type KnownField } from './history-fields.ts';
import { addressOf, taskAt } from './url.ts';
import { SHOWN, viewIn } from './view.ts';

/**
 * Jira's history, as far as the tab that is open shows it. Data Center: comments (`page`: saved pages of 8.20.1 hold
 * them as they are put in), and the tables of the history tab, whose ids and classes are Jira's own templates' (7.x to
 * 10, as in public tests and tools of 2019 to 2026). Cloud tells times in words, and under the time zone of the reader's
 * profile, which may be another than the browser's (Atlassian's "Manage your Jira personal settings"): what depends on
 * a zone is told as widely as zones can differ.
 */
const COMMENTS = '#activitymodule .activity-comment, [data-testid^="comment-base-item-"]';
const CHANGES = '#activitymodule .issue-data-block[id^="changehistory-"]';
/** All tabs in one. */
const ALL = '#issue-tabs .active[data-id="all-tabpanel"]';
const MORE =
	'#activitymodule .message-container .show-more-comments, #activitymodule .collapsed-comments, big-pipe[unresolved]';

function shownIn(view: ParentNode, document: Document, url: URL): string | null {
	const at = one(view, SHOWN);
	const key = at?.getAttribute('href') ?? at?.getAttribute('data-issue-key');
	return key ? taskAt(/^[A-Z]/.test(key) ? `${url.origin}${contextOf(document)}/browse/${key}` : key, url) : null;
}

const contextOf = (document: Document): string =>
	one(document, 'meta[name="ajs-context-path"]')?.getAttribute('content') ?? '';

/** Who is signed in, by the name that shows; Cloud does not say it in a steady place. */
function viewerOf(document: Document): Actor | null {
	const said = (name: string) => line(one(document, `meta[name="${name}"]`)?.getAttribute('content') ?? '');
	const id = said('ajs-remote-user');
	const name = said('ajs-remote-user-fullname');
	return id && name ? { name, id } : null;
}

/** Somebody in the line over a comment or a change; without the picture's words. */
const whoIn = (root: Element | null, select: string, url: URL): Actor | null => {
	const link = root && one(root, select);
	const who = link && wordsOf(link) ? actor(link, { strip: '[role="img"], img' }, url) : null;
	return who && who.name.length <= 200 ? who : null;
};

const BY = '.action-details .user-hover, [data-testid$="-header"] :is(h3, [data-testid$="card-trigger"])';
const BODY = '.action-body, [data-testid*="ak-comment."][data-testid$="-body"]';
const TIME = '.action-details, [data-testid="issue-timestamp.relative-time"], [data-testid$="-header"]';
const MENTION = '.user-hover[rel], [data-mention-id]';

/** What in the line over a comment is no time: whoever wrote it may be called Friday. */
const NO_TIME = 'h3, [data-testid$="card-trigger"], [data-vc="profilecard-wrapper"], .user-hover';

function commentTold(part: Element, site: string, url: URL, telling: Telling): Timed[] {
	const [, number] = /(?:comment|item)-(\d{1,20})$/.exec(part.id || (part.getAttribute('data-testid') ?? '')) ?? [];
	const time = one(part, TIME);
	// A comment that is out of sight is not drawn, though an answer in it may be (JIRA-Ticket-Copier, Unraveler, 2026).
	const moment = number && time?.closest(COMMENTS) === part ? momentIn(time, telling, NO_TIME) : null;
	if (!moment) return [];
	const by = whoIn(part, BY, url);
	const shown = one(part, BODY);
	const body = shown?.closest(COMMENTS) === part ? shown : null;
	const text = body ? cut(richText(body)) : '';
	const whom = [...(body?.querySelectorAll(MENTION) ?? [])].slice(0, 100).flatMap((mention) => {
		const who = mention.closest('blockquote') ? null : actor(mention, {}, url);
		return who && who.name.length <= 200 ? [who] : [];
	});
	return [
		{
			id: `jira:${site}/comment-${number}`,
			kind: 'commented',
			...moment,
			source: 'page',
			...(by ? { by } : {}),
			...(whom.length > 0 ? { whom } : {}),
			...(text ? { text } : {}),
		},
	];
}

function changeTold(
	part: Element,
	task: string,
	site: string,
	names: ReadonlyMap<string, KnownField>,
	url: URL,
): Told[] {
	const [, number] = /^changehistory-(\d{1,20})$/.exec(part.id) ?? [];
	const at = timeIn(one(part, '.action-details'));
	if (!number || !at) return [];
	const by = whoIn(part, '.action-details .user-hover', url);
	const rows = [...part.querySelectorAll('.changehistory tr')].filter((row) => one(row, 'td')).slice(0, 200);
	return rows.flatMap((row, place) =>
		changesIn(row, names, url).map(
			(change, more): Told => ({
				kind: 'changed',
				...change,
				id:
					change.kind === 'closed'
						? resolvedId(task, at)
						: `jira:${site}/change-${number}/${place}${more ? `/${more}` : ''}`,
				at,
				source: 'page',
				...(by ? { by } : {}),
			}),
		),
	);
}

/** The same, whether the history or the date beside the fields tells of it. */
const resolvedId = (task: string, at: string): string => `${task}/resolved-${at}`;

/** When it was made and resolved stands beside the fields, but not by whom. */
function datesTold(view: ParentNode, task: string): Told[] {
	const made = timeIn(one(view, '#created-val'));
	const resolved = timeIn(one(view, '#resolutiondate-val'));
	// Resolved may mean that it will not be done.
	const said = line(one(view, '#resolution-val:not(:has(form, select))')?.textContent ?? '');
	return [
		...(made ? [{ id: `${task}/created`, kind: 'created', at: made, source: 'page' as const }] : []),
		...(resolved
			? [
					{
						id: resolvedId(task, resolved),
						kind: 'closed',
						at: resolved,
						...(said ? { said } : {}),
						source: 'page' as const,
					},
				]
			: []),
	];
}

/** Comments in the order of their numbers, which is that of time: an answer stands within the comment that it answers. */
function commentsTold(parts: readonly Element[], site: string, url: URL, telling: Telling): (() => readonly Told[])[] {
	const all: Timed[] = [];
	const numberOf = ({ id }: Timed) => Number(id.slice(id.lastIndexOf('-') + 1));
	const read = parts.map((part) => (): Told[] => {
		all.push(...commentTold(part, site, url, telling));
		return [];
	});
	return [...read, () => inOrderOf(all.sort((one, other) => numberOf(one) - numberOf(other)))];
}

export const openJira: OpenHistory = (document, url, read) => {
	const view = viewIn(document);
	const task = view && shownIn(view, document, url);
	const named = addressOf(url, document)?.task;
	if (!view || !task || (named && named !== task)) return null;
	const site = task.slice('jira:'.length, task.lastIndexOf('/'));
	const names = fieldNames(document);
	const telling = tellingOf(read, task, document.documentElement.lang, ANY_ZONE);
	return {
		task,
		viewer: viewerOf(document),
		complete: one(document, ALL) !== null && one(document, MORE) === null,
		parts: [
			...[...view.querySelectorAll(CHANGES)].map((part) => () => changeTold(part, task, site, names, url)),
			...cloudChanges(view, task, telling, url),
			...commentsTold([...view.querySelectorAll(COMMENTS)], site, url, telling),
			() => [...datesTold(view, task), ...cloudCreated(view, task, telling)],
		],
	};
};
