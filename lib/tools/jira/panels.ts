import type { Rule, Surface } from '../reading/table.ts';
import { ANYWHERE, CHILDREN, LINE, LINE_TITLE, LOZENGE, OPEN } from './shared.ts';

/**
 * Cards of one line within an issue: linked work items, and child work items where they are not a table.
 *
 * Sources: gthau/userscripts (live tenant, 2026-08), which keeps most of one card (`page`); Selenium suites of 2023
 * for the child panel.
 */
const PICTURE = '[data-testid$="issue-line-card.ui.assignee.read-only-assignee"]';
const ASSIGNEE: Rule = {
	since: '2026-08',
	in: PICTURE,
	select: `${PICTURE}:has(img) [data-testid$="--label"]`,
	take: 'actor',
	// The drawn figure stands for nobody; a picture that did not load has a label.
	empty: `${PICTURE}:not(:has(img, [data-testid$="--label"])) [data-testid$="--person"]`,
	seen: 'page, for nobody; the label as on cards of boards',
};

const line = (name: string, roots: Surface['roots']): Surface => ({
	name,
	on: ANYWHERE,
	roots,
	key: [
		{ since: '2023', select: 'a[data-testid$="issue-line-card-view.key"]', attr: 'href' },
		{ since: '2026-08', select: `a${LINE_TITLE}`, attr: 'href' },
	],
	required: ['title'],
	fields: {
		title: [{ since: '2026-08', select: LINE_TITLE, seen: 'page' }],
		state: [
			...LOZENGE,
			// A script of 2026 reads the words of what is around the lozenge.
			{
				since: '2026',
				select: '[data-testid$="issue-line-card.ui.status.status-field-container"]',
				strip: 'svg, [hidden]',
			},
		],
		assignees: [ASSIGNEE],
	},
	badge: [{ since: '2026-08', select: LINE_TITLE, place: 'after' }],
});

export const PANELS: readonly Surface[] = [
	line('links', [{ since: '2023', select: LINE, unless: `${CHILDREN} *` }]),
	{ ...line('subtasks', [{ since: '2023', select: `${CHILDREN} ${LINE}` }]), beside: OPEN },
];
