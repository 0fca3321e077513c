import type { Surface } from '../reading/table.ts';
import { CARD_DUE, id } from './shared.ts';

/**
 * The board of Jira Cloud that takes the place of the older one: of business projects since 2026-04, of software
 * projects of both kinds since 2026-09. Neither the title nor the key on a card has a test id.
 *
 * Sources: a board saved whole with its card on 2026-04-23 (worktrial-daniel-li-byte/Daniel-work-trial); notes on live
 * boards of 2026-09 (BobTheGeek/jira-unsuckify, jira-helper, a userscript that puts buttons beside keys); people's
 * pictures are @atlaskit/avatar, whose published code tells how they are named.
 */
const CARD = id('board.content.cell.card');
/** A link without words lies over the whole card; what shows stands behind it, and a picture on top of it may too. */
const TITLE = `${CARD} > a[href*="/browse/"] ~ div > span`;
const EDITABLE = `${TITLE}:has(button)`;
/** While the title is being written, other words of the card would be taken for it. */
const WRITTEN = 'textarea, [contenteditable="true"]';
/** The last row: the kind's picture, the key, the priority, the assignee. Other people on the card stand above it. */
const FOOT = `${CARD} > div:has(img[src*="issuetype"])`;
const FACE = 'img:not([src*="issuetype"], [src*="/priorities/"])';

export const CELLS: Surface = {
	name: 'board',
	on: ['board'],
	roots: [{ since: '2026-04', select: CARD }],
	key: [{ since: '2026-04', select: 'a[href*="/browse/"]', attr: 'href' }],
	required: ['title'],
	fields: {
		title: [
			{ since: '2026-04', select: EDITABLE, strip: 'button', unless: WRITTEN, seen: 'page' },
			{ since: '2026-04', select: TITLE, unless: WRITTEN, seen: 'of who may not edit: facts only' },
		],
		kind: [{ since: '2026-04', select: 'img[src*="issuetype"]', attr: 'alt', seen: 'page' }],
		// `Assignee: Name`, cut by `finish.ts`: on a button, or hidden beside a picture that can't be pressed. A drawn
		// figure may stand for a picture that did not load, and the word for nobody is in the reader's language.
		assignees: [
			{
				since: '2026-04',
				in: FOOT,
				select: `[aria-label]:has(${FACE})`,
				last: true,
				take: 'actor',
				attr: 'aria-label',
				empty: '[aria-label="Assignee: None"]:has(svg)',
				seen: 'page, for nobody; @atlaskit/avatar for somebody',
			},
			{
				since: '2026-04',
				in: FOOT,
				select: `[role="img"]:has(${FACE}) > [hidden]`,
				last: true,
				take: 'actor',
				seen: '@atlaskit/avatar',
			},
		],
		due: CARD_DUE,
	},
	// Beside the key is room; behind the title stand buttons, one of them drawn only under the mouse.
	badge: [
		{ since: '2026-09', select: `${FOOT} a[href*="/browse/"]`, place: 'after' },
		{ since: '2026-04', select: `${FOOT} > :nth-child(2):not(:has(div, span, a, button, img))`, place: 'end' },
		{ since: '2026-04', select: TITLE, place: 'end' },
	],
};
