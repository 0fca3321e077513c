import type { Surface } from '../reading/table.ts';

/**
 * A thread of the inbox, where its title leads to a task for sure. An old link, `/0/inbox/USER/OBJECT/STORY`, may as
 * well lead to a project's status or a message, and a summary leads nowhere: no task is made of those.
 * A thread tells what happened, not how the task stands: its name is all that is read, and its project's.
 * No saved page shows one. Source: black-studio's inbox filter, 2026-02.
 */
export const THREAD: Surface = {
	name: 'inbox thread',
	on: ['inbox', 'task'],
	roots: [
		{ since: '2026-02', select: '.InboxLinkifiedThreadTitle-link[href*="/task/"]', around: '.InboxExpandableThread' },
		{ since: '2026-02', select: '.InboxLinkifiedThreadTitle-link[href^="/0/0/"]', around: '.InboxExpandableThread' },
		{
			since: '2026-02',
			select: '.InboxLinkifiedThreadTitle-link[href*="app.asana.com/0/0/"]',
			around: '.InboxExpandableThread',
		},
	],
	key: [
		{ since: '2026-02', select: '.InboxLinkifiedThreadTitle-link[href*="/task/"]', attr: 'href' },
		{ since: '2026-02', select: '.InboxLinkifiedThreadTitle-link[href*="/0/0/"]', attr: 'href' },
	],
	required: ['title'],
	fields: {
		title: [{ since: '2026-02', select: '.InboxLinkifiedThreadTitle-link', seen: 'black-studio 2026-02' }],
		project: [{ since: '2026-02', select: '.InboxIconAndNameContext-name', seen: 'black-studio 2026-02' }],
	},
	badge: [{ since: '2026-02', select: '.InboxLinkifiedThreadTitle-link', place: 'after' }],
};
