/**
 * Pages of GitHub pull requests on which something was asked and decided, made of parts as `tests/pages/github/pull-history.html`
 * and `demo-pull.html` have them: header, first post, timeline, sidebar.
 */
type Who = string;
const REPO = 'harbor-labs/tideline';

/** `ada`, a team as `harbor-labs/pier-team`, an app as `copilot-swe-agent[bot]`. */
function hrefOf(who: Who): { href: string; type: string; shown: string } {
	const app = /^(.+)\[bot\]$/.exec(who)?.[1];
	if (app === 'copilot-swe-agent') return { href: `/apps/${app}`, type: 'copilot', shown: 'Copilot' };
	if (app) return { href: `/apps/${app}`, type: 'bot', shown: app };
	const team = who.split('/')[1];
	return team
		? { href: `/orgs/${who.split('/')[0]}/teams/${team}`, type: 'team', shown: who }
		: { href: `/${who}`, type: 'user', shown: who };
}
const link = (who: Who, classes = 'Link--primary text-bold') => {
	const { href, type, shown } = hrefOf(who);
	return `<a class="${classes}" data-hovercard-type="${type}" href="${href}">${shown}</a>`;
};
const icon = (name: string) => `<svg aria-hidden="true" class="octicon octicon-${name}" viewBox="0 0 16 16"></svg>`;
const time = (at: string) => `<relative-time datetime="${at}">a day</relative-time>`;
const item = (inner: string) => `<div class="js-timeline-item">${inner}</div>`;
const badge = (name: string) => `<div class="TimelineItem-badge">${icon(name)}</div>`;

/** A line of the timeline: `said('2026-03-02T08:00:00Z', 'ada', 'requested a review from', 'ben')`. */
export function said(at: string, who: Who, words: string, whom?: Who, mark = 'eye'): string {
	const id = `event-${Date.parse(at) / 1000}`;
	const body = `${link(who, 'author Link--primary text-bold')} ${words} ${whom ? link(whom) : ''} <a href="#${id}">${time(at)}</a>`;
	return item(`<div id="${id}" class="TimelineItem">${badge(mark)}<div class="TimelineItem-body">${body}</div></div>`);
}

/** `Copilot started work on behalf of ada`. */
export function agentDid(at: string, words: string, behalf: Who): string {
	const id = `event-${Date.parse(at) / 1000}`;
	const session = `<a class="Link--secondary" href="https://github.com/${REPO}/agents/pull/1?session_id=0">${words}</a>`;
	return item(
		`<div id="${id}" class="TimelineItem">${badge('git-branch')}<div class="TimelineItem-body"><strong>Copilot</strong> ${session} on behalf of ${link(behalf)} <a href="#${id}">${time(at)}</a></div></div>`,
	);
}

const REVIEWS = {
	approved: ['check', 'approved these changes'],
	'changes requested': ['file-diff', 'requested changes'],
} as const;

export function reviewed(at: string, who: Who, what: keyof typeof REVIEWS): string {
	const id = `pullrequestreview-${Date.parse(at) / 1000}`;
	const [mark, words] = REVIEWS[what];
	return item(
		`<div><div id="${id}" class="js-comment"><div class="TimelineItem">${badge(mark)}<div class="TimelineItem-body"><strong>${link(who, 'author')}</strong> ${words} <a href="#${id}" id="${id}-permalink" class="js-timestamp">${time(at)}</a></div></div></div></div>`,
	);
}

export function pushed(number: number, who: Who, title: string, sha: string): string {
	const href = `/${REPO}/pull/${number}/commits/${sha.repeat(40)}`;
	return item(
		`<div class="TimelineItem">${badge('git-commit')}<div class="TimelineItem-body"><div class="AvatarStack"><a class="avatar" data-hovercard-type="user" href="/${who}"><img alt="@${who}" src="data:,"></a></div><code><a class="markdown-title" href="${href}">${title}</a></code></div></div>`,
	);
}

export interface Pull {
	number: number;
	title: string;
	author: Who;
	made: string;
	merged?: true;
	body?: string;
	/** In the sidebar, with the mark of what they said, or of being waited for. */
	reviewers: readonly [who: Who, mark: 'check' | 'file-diff' | 'dot-fill'][];
	assignees: readonly Who[];
	timeline: readonly string[];
}

const MARKS = { check: 'approved these changes', 'file-diff': 'requested changes', 'dot-fill': 'Awaiting review' };
const listed = (who: Who, more = '') => {
	const { href, type, shown } = hrefOf(who);
	return `<p class="d-flex"><span data-hovercard-type="${type}" data-assignee-name="${shown}"><a class="assignee Link--primary" href="${href}"><span>${shown}</span></a></span>${more}</p>`;
};
const side = (label: string, inner: string) =>
	`<div class="discussion-sidebar-item js-discussion-sidebar-item"><form class="js-issue-sidebar-form" aria-label="${label}">${inner}</form></div>`;

export function pullPage({ number, title, author, made, merged, body, reviewers, assignees, timeline }: Pull) {
	const url = `https://github.com/${REPO}/pull/${number}`;
	const post = `<div class="TimelineItem js-comment-container" data-url="/${REPO}/pull/${number}/partials/body"><div class="timeline-comment-group TimelineItem-body" id="issue-${number}"><div class="js-comment"><div class="timeline-comment-header"><h3><strong>${link(author, 'author')}</strong> commented <a href="#issue-${number}" class="js-timestamp">${time(made)}</a></h3></div><div class="comment-body markdown-body js-comment-body"><p>${body ?? 'As agreed on Tuesday.'}</p></div></div></div></div>`;
	const people = reviewers.map(([who, mark]) =>
		listed(
			who,
			`<span class="reviewers-status-icon">${icon(mark)}</span><tool-tip class="sr-only">${MARKS[mark]}</tool-tip>`,
		),
	);
	const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} by ${author} · Pull Request #${number} · ${REPO}</title>
<meta name="user-login" content="per-lind"><meta name="hostname" content="github.com"><meta name="octolytics-dimension-repository_nwo" content="${REPO}"></head>
<body class="logged-in env-production page-responsive"><header role="banner"><a href="/${REPO}">tideline</a></header>
<main id="js-repo-pjax-container"><react-app app-name="pull-requests" data-ssr="true" class="loaded">
<div data-component="TitleArea"><h1 data-component="PH_Title"><span class="markdown-title">${title}</span> <span>#${number}</span></h1></div>
<div data-component="PH_Actions"><button type="button">Code</button></div>
<div data-component="PageHeader.Description"><span data-status="${merged ? 'pullMerged' : 'pullOpened'}">${merged ? 'Merged' : 'Open'}</span> ${link(author).replace('<a ', `<a data-hovercard-url="${hrefOf(author).type === 'user' ? `/users/${author}` : '/copilot'}/hovercard" `)}</div>
<nav aria-label="Pull request navigation"><a role="tab" href="/${REPO}/pull/${number}">Conversation</a></nav>
<div class="js-discussion"><rails-partial data-partial-name="pullRequestsConversationsRoute.Body">${post}</rails-partial>
<rails-partial data-partial-name="pullRequestsConversationsRoute.Timeline">${timeline.join('\n')}</rails-partial></div>
<div id="pr-conversation-sidebar"><rails-partial data-partial-name="pullRequestsConversationsRoute.Sidebar"><div id="partial-discussion-sidebar">
${side('Select reviewers', `<span class="css-truncate">${people.join('')}</span>`)}
${side('Select assignees', `<span class="css-truncate js-issue-assignees">${assignees.map((who) => listed(who)).join('')}</span>`)}
</div></rails-partial></div></react-app></main></body></html>`;
	// The first post tells of one event more.
	return { url, html, events: timeline.length + 1 };
}
