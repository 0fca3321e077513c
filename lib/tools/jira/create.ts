import type { Rule, Surface } from '../reading/table.ts';
import { ANYWHERE, id } from './shared.ts';

/**
 * Jira Cloud's dialog in which a task is created, over any page.
 *
 * Sources: a dialog captured live (2026-09), another project's record of its parts (2026-10), a template filler
 * (2025) and Selenium suites (2022 to 2024) for the generation before. In both, a field's test id ends in the
 * field's own id: `….field-renderer.field.duedate`. Its value's parts are known for text only, so who it is for and
 * when it is due stay unseen: what a picker shows when nothing was picked is a word of the reader's language.
 */
const field = (name: string): string => `[data-testid$="field-renderer.field.${name}"]`;
const DIALOG = `[role="dialog"], ${id('minimizable-modal.ui.modal-container.modal')}, ${id('issue-create.ui.modal.modal-wrapper.modal')}`;
/** The dialog in which a task that exists is moved to another state has fields of the same ends (two scripts, 2026). */
const MOVED = '[data-testid^="issue-transition."]';
const NAMES = ['input#summary-field', 'input[name="summary"]'];
const NAME = NAMES.join(', ');
const EDITOR = '.ProseMirror[contenteditable="true"]';
/** Nothing is typed, and nothing else put in that is more than text. */
const NO_TEXT = `${EDITOR}:not(:has(img, table, li, [data-node-type], [data-prosemirror-node-view-type]))`;

const title = (more: Partial<Rule>): Rule => ({ since: '2026-09', select: NAME, take: 'value', ...more });

export const CREATE: Surface = {
	name: 'create dialog',
	draft: true,
	on: ANYWHERE,
	roots: [
		{ since: '2025', select: field('summary'), around: DIALOG, unless: MOVED },
		...NAMES.map((select) => ({ since: '2022', select, around: DIALOG, unless: MOVED })),
	],
	key: [],
	required: [],
	fields: {
		title: [
			title({
				in: field('summary'),
				select: 'input, textarea',
				empty: 'input, textarea',
				seen: 'captured live, 2026-09',
			}),
			title({ since: '2022', empty: NAME }),
		],
		kind: [
			{
				since: '2024',
				in: '[id$="create-form.type-picker.issue-type-select"]',
				select: '[class*="single-value"], [class*="singleValue"]',
				seen: 'Selenium suites; the class is the picker’s own',
			},
		],
		body: [
			{
				since: '2026-09',
				in: field('description'),
				select: EDITOR,
				take: 'rich',
				strip: '.placeholder-decoration, [data-testid="placeholder-test-id"]',
				empty: NO_TEXT,
				seen: 'captured live, 2026-09',
			},
		],
	},
	badge: [
		{ since: '2025', select: `${field('summary')} label`, place: 'after' },
		{ since: '2025', select: field('summary'), place: 'end' },
		{ since: '2022', select: 'label[for="summary-field"]', place: 'after' },
	],
};
