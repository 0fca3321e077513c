import type { Surface } from '../reading/table.ts';
import { avatar, CARD_DUE, id } from './shared.ts';

/**
 * Jira Cloud's boards of software projects, and backlogs.
 *
 * Sources: gthau/userscripts (live tenant, 2026-08), whose fragments of a card and a backlog row are kept (`page`);
 * a card pasted whole (zakkhoyt, 2025-11); others where named.
 */
const CARD_KEY = id('platform-card.common.ui.key.key');
const CARD_TITLE = id('issue-field-single-line-text-readview-card.ui.single-line-text.container.box');

/** Whoever may not change a card sees its title without a name, in the first of its parts (a card pasted in 2025-11). */
const PART = '[data-component-selector="platform-card.ui.card.card-content.content-section"]:not([data-testid])';
const PLAIN_TITLE = '[role="presentation"] > span';

/** A card says nothing of its state: that is the column it stands in. */
export const BOARD: Surface = {
	name: 'board',
	on: ['board'],
	roots: [{ since: '2020', select: id('platform-board-kit.ui.card.card') }],
	key: [
		{ since: '2026-08', select: `${CARD_KEY} a`, attr: 'href' },
		{ since: '2026-08', select: CARD_KEY },
		{ since: '2023', attr: 'id' },
	],
	required: ['title'],
	fields: {
		title: [
			{ since: '2026-08', select: CARD_TITLE, seen: 'page' },
			{
				since: '2025-11',
				in: PART,
				select: PLAIN_TITLE,
				unless: '[data-testid], [data-tag-text], textarea, input, [contenteditable="true"]',
				seen: 'page',
			},
		],
		kind: [
			{
				since: '2026-08',
				select: `${id('platform-card.ui.card.card-content.footer')} img[src*="issuetype"]`,
				attr: 'alt',
				seen: 'page',
			},
		],
		assignees: [avatar('2026-08', 'page')],
		parent: [
			{
				since: '2026-08',
				select: '[data-testid^="issue-field-parent-readview-card.ui.parent"] [data-tag-text="true"]',
				seen: 'page',
			},
		],
		due: CARD_DUE,
	},
	badge: [
		{ since: '2026-08', select: CARD_TITLE, place: 'after' },
		{ since: '2025-11', select: `${PART} ${PLAIN_TITLE}`, place: 'after' },
	],
};

const ROW = '[data-testid*="card-list.card.content-container."]';
const ROW_TITLE = '[data-testid$="summary-field-static.content"]';

export const BACKLOG: Surface = {
	name: 'backlog',
	on: ['backlog'],
	roots: [
		{ since: '2026-08', select: ROW },
		{ since: '2026-08', select: '[data-testid$="card-contents.accessible-card-key"]', unless: `${ROW} *` },
	],
	key: [
		{ since: '2026-08', select: '[data-testid$="card-contents.key"]', attr: 'href' },
		{ since: '2026-08', select: '[data-testid$="card-contents.screen-reader-key"]', attr: 'href' },
		{ since: '2026-08', attr: 'data-testid' },
	],
	required: ['title'],
	fields: {
		title: [
			{ since: '2026-08', select: ROW_TITLE, strip: 'button' },
			{ since: '2026-08', select: '[data-testid$="card-contents.screen-reader-key"] > div', seen: 'page' },
			{ since: '2025', select: id('software-backlog.card-list.card.card-contents.summary'), strip: 'button' },
		],
		state: [
			{ since: '2026-08', select: '[data-testid*="status-field.status-field-wrapper"] [data-testid$="--text"]' },
			{ since: '2026-08', select: '[data-testid*="status-field.status-field-wrapper"] button' },
		],
		assignees: [avatar('2026-08', 'live tenant, test ids only')],
		due: CARD_DUE,
	},
	badge: [
		{ since: '2026-08', select: ROW_TITLE, place: 'after' },
		{ since: '2026-08', place: 'end' },
	],
};
