import type { Surface } from '../reading/table.ts';
import { ICON, STATES } from './states.ts';

const LIST = '[data-testid="results-list"]';
const SEARCH = '.search-title a';
const OLD_SEARCH = '.markdown-title a';
const OLD_ITEM = '.issue-list-item';
const NOTE = 'a.notification-list-item-link';

const both = (link: string): string => `${link}:is([href*="/issues/"], [href*="/pull/"])`;
const STATE = [{ since: '2021-12', select: ICON, attr: 'class', words: STATES }] as const;

/** A result of GitHub's search for issues or pull requests; sources: public scripts of 2023 to 2026. */
export const result: Surface = {
	name: 'search',
	on: ['search'],
	roots: [
		{ since: '2023-06', select: both(`${LIST} ${SEARCH}`), around: `${LIST} > div` },
		{ since: '2021-12', select: both(`${OLD_ITEM} ${OLD_SEARCH}`), around: OLD_ITEM },
	],
	key: [
		{ since: '2023-06', select: both(SEARCH), attr: 'href' },
		{ since: '2021-12', select: both(OLD_SEARCH), attr: 'href' },
	],
	required: ['title'],
	fields: {
		title: [
			{ since: '2023-06', select: both(SEARCH), seen: 'public scripts' },
			{ since: '2021-12', select: both(OLD_SEARCH), seen: 'public scripts' },
		],
		project: [
			{ since: '2023-06', select: both(SEARCH), take: 'attr', attr: 'href' },
			{ since: '2021-12', select: both(OLD_SEARCH), take: 'attr', attr: 'href' },
		],
		state: STATE,
	},
	badge: [
		{ since: '2023-06', select: '.search-title', place: 'end' },
		{ since: '2021-12', select: '.markdown-title', place: 'end' },
	],
};

/** A line of the inbox that is of an issue or a pull request; sources: public scripts of 2020 to 2026. */
export const notification: Surface = {
	name: 'notifications',
	on: ['notifications'],
	roots: [{ since: '2020', select: both(NOTE), around: '.notifications-list-item' }],
	key: [{ since: '2020', select: NOTE, attr: 'href' }],
	required: ['title'],
	fields: {
		title: [{ since: '2020', select: `${NOTE} .markdown-title`, seen: 'public scripts' }],
		project: [{ since: '2020', select: NOTE, take: 'attr', attr: 'href' }],
		state: STATE,
	},
	// Within the link, which fills the line.
	badge: [{ since: '2020', select: `${NOTE} .markdown-title`, place: 'end' }],
};
