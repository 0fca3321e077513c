import type { Rule } from '../reading/table.ts';
import { id, PERSON, SOMEBODY } from './shared.ts';

/**
 * How the fields of Jira Cloud's issue view show their values.
 *
 * Sources: a selector list "verified on a real instance" (2026-04-17), an extension that shows the view in another
 * dress (2026-09), tests that drive a site (2025-12), and the public packages that the view is made of, as of 2026-11:
 * @atlaskit/tag, avatar, inline-edit and rovo-agent-components.
 */

const EDITOR = 'textarea, [contenteditable="true"], [role="combobox"]';
/** A field with its editor open says nothing of the value that is kept. */
export const EDITED = `input, ${EDITOR}`;
/** The same for a text that is formatted: a task in it has a box to tick, written or not (@atlaskit/task-decision, 2026-11). */
export const WRITTEN = `input:not([type="checkbox"]), ${EDITOR}`;
/** The box that becomes an editor when it is pressed: the value alone, without the field's name. */
const VALUE = id('issue-field-inline-edit-read-view-container.ui.container');
/** A field's name, and what is hidden beside it: a button that says `Pin to top. Only you can see pinned fields.` */
const NAME = '[data-testid*="field-heading"] *, [data-testid^="issue-field-pin"], [data-testid^="issue-field-pin"] *';
/** What stands in place of a value that is on its way. */
export const WAITS = '[aria-busy="true"], [data-testid*="skeleton"], [data-testid*="spinner"]';

/** Who a field shows: the name stands there twice, in the picture's label and beside it. */
export const who = (field: string, more: Partial<Rule> = {}): Rule => ({
	since: '2026-04',
	in: id(field),
	select: PERSON,
	take: 'actor',
	strip: '[role="img"], [hidden]',
	unless: EDITED,
	...more,
});

const ASSIGNEE = 'issue.views.field.user.assignee';
/**
 * Nobody: an icon is drawn, and nothing that stands for somebody. The offer to take it is no proof: it stands beside
 * somebody's name as well.
 */
const NOBODY = `${id(ASSIGNEE)}:not(:has(${SOMEBODY})):has(svg[role="presentation"])`;
export const ASSIGNEES: readonly Rule[] = [
	who(ASSIGNEE, { empty: NOBODY }),
	// Named by several scripts until 2026-10; it holds the field's name as well, so that it proves nothing.
	who('issue.issue-view-layout.issue-view-assignee-field.assignee'),
];

/** Values shown as tags or links; else buttons with words, but not the one for those that have no room: `+2`. */
const TAG = '[data-tag-text="true"], a[href]';
const TAGS = `${TAG}, button:not(:empty):not([data-vc="inline-edit-lite-edit-button"])`;
const tagsIn = (box: string, since: string): Rule[] => [
	{ since, in: box, select: TAG, unless: EDITED },
	{
		since,
		in: box,
		select: TAGS,
		unless: EDITED,
		empty: `${box}:not(:has(${TAGS}, ${WAITS}, img, [data-testid*="tag"], [data-testid*="lozenge"])):has(span, button)`,
	},
];
const tags = (field: string, since = '2026-04'): Rule[] => tagsIn(id(field), since);

/** Its name is in there, and where the field may not be edited there is no box around the value. */
const LABELS = id('issue-view-product-templates-item-list.ui.sortable-item-list.sortable-item-container-labels');
const SELECT = 'issue.views.field.select.common.select-inline-edit';
export const LABEL_RULES: readonly Rule[] = [
	...tagsIn(`${LABELS} ${VALUE}`, '2026-04'),
	{ since: '2026-04', in: LABELS, select: TAG, not: NAME, unless: EDITED },
	// Several fields have this one's name: only links to more of the same label count.
	{ since: '2025-12', select: `${id('issue.views.issue-base.context.labels')} a[href*="jql=labels"]` },
	...tags(`${SELECT}.labels`, '2024'),
	...tags(`${SELECT}.labels.field-inline-edit-state-less--container`, '2023'),
];
export const FIX_VERSIONS: readonly Rule[] = [
	...tags(`${SELECT}.fixVersions.field-inline-edit-state-less--container`),
	...tags(`${SELECT}.fixVersions`),
];

/** A date; where none is set, words without a digit (`None`, in a test of 2025-12): see `finish.ts`. */
export const date = (field: string, since: string): Rule[] => [
	{ since, in: id(field), select: '[data-testid^="coloured-due-date.ui"]', take: 'date', unless: EDITED },
	{
		since,
		in: id(field),
		select: id('issue-field-date.ui.issue-field-date--container'),
		take: 'date',
		strip: 'button',
		unless: EDITED,
	},
	// An extension that gathers all fields (2025-12) knows nothing but the box and the button in it.
	{ since, in: id(field), select: VALUE, take: 'date', strip: 'button, svg', unless: `${EDITED}, ${WAITS}` },
];
