import type { Rule, Surface } from '../reading/table.ts';
import { COMMENTS } from './comments.ts';
import { TICKED } from './completion.ts';
import { CUT } from './folded.ts';

/**
 * The task pane: beside a list or board, full screen, in the inbox and in search, it is the same component.
 * The node may be used again for another task, so its own `data-task-id` names the task, never the address.
 * Ids and classes only: labels and button texts are in the user's language.
 *
 * Sources: `page`, a saved page shows it; else the extension that reads it, and when.
 */
const ASSIGNEE = '#task_pane_assignee_input, .TaskPaneAssigneeToken';
const DUE = '#task_pane_due_date_input, .TaskDueDateToken';

const TO_PROJECT = 'a[href*="/project/"], a[href^="/0/"], a[href*="asana.com/0/"]';
/** In an editor: words of its own, as an invitation to write, in the user's language. */
const EDITOR = '.TextEditorPill-iconContainer, [class*="laceholder"], button';

const SHOWN = 'the other of the hidden ones';
const HIDDEN = '.TaskPaneToolbar-hiddenApprovalButton, .TaskPaneToolbar-approvalButtonsHiddenMeasuringArea *';
const APPROVE = { select: '.ApprovalApproveToggleButton', not: HIDDEN };

/** What was decided, by the button that is pressed; none is: it still waits. */
const DECIDED: readonly Rule[] = [
	['ApprovalApproveToggleButton', 'isPressed', 'approved'],
	['ApprovalRequestChangesToggleButton', 'isPressed', 'changes requested'],
	['ApprovalRejectToggleButton', 'isPressed', 'rejected'],
	['ApprovalApproveToggleButton', 'isNotPressed', 'pending'],
].map(([button, how, is = '']) => ({
	since: '2023-08',
	in: '.TaskPaneToolbar',
	select: `.${button}.StopLightButton--${how}`,
	not: HIDDEN,
	// It waits only where each button says that it is not pressed.
	...(is === 'pending' && { unless: '.StopLightButton:not(.StopLightButton--isNotPressed)' }),
	take: 'const',
	is,
	seen: SHOWN,
}));

export const PANE: Surface = {
	name: 'task pane',
	on: ['task', 'project', 'view', 'home', 'inbox', 'search'],
	// Where several tasks are selected, none of them is shown.
	roots: [{ since: '2023-05', select: '.TaskPane', unless: '.MultiTaskPane *' }],
	key: [
		{ since: '2023-05', attr: 'data-task-id' },
		{ since: '2023-09', select: '.TaskPaneToolbar-fullScreenButton[href]', attr: 'href' },
	],
	required: ['title'],
	fields: {
		title: [
			{ since: '2024-08', select: '.TaskPaneTitle textarea', take: 'value', seen: 'toggl 2026-04' },
			{
				since: '2024-11',
				select: '.ReadOnlyTitleInput-name, .CommentOnlyTaskTitleRow-name',
				seen: 'TrackingTime, public code 2024',
			},
			{ since: '2023-05', select: '.TitleInput textarea, .TaskPane-titleRow textarea', take: 'value', seen: 'page' },
			{
				since: '2023-05',
				select: '[role="heading"] textarea, .ObjectTitleInput-objectName textarea',
				take: 'value',
				seen: 'clockify 2026-03',
			},
			// The pane's label is the task's name, in no language but its own; it may lag behind a name being typed.
			{ since: '2023-09', take: 'attr', attr: 'aria-label', seen: 'page' },
			// The only growing box that is no subtask's; the English label is a last resort where even that has gone.
			{
				since: '2023-05',
				select: 'textarea.AutogrowTextarea-input, textarea[aria-label="Task Name"]',
				not: '.TaskPaneSubtasks textarea, .SubtaskGrid textarea',
				take: 'value',
				seen: 'public code 2024, vojtaflorian 2026-06',
			},
			// Only a pane that has no name in any place has none.
			{ since: '2023-05', in: '[role="heading"] textarea, .TaskPaneTitle textarea', take: 'value', empty: true },
		],
		// Every pane holds buttons to approve, hidden, to measure them by: only those that show make it an approval.
		kind: [{ since: '2023-08', in: '.TaskPaneToolbar', ...APPROVE, take: 'const', is: 'approval', seen: SHOWN }],
		state: [
			...DECIDED,
			{
				since: '2023-05',
				in: '.TaskPaneToolbar',
				select: '.TaskCompletionToggleButton--isPressed, .TaskCompletionToggleButton[aria-pressed="true"]',
				take: 'const',
				is: 'completed',
				seen: 'the other of isNotPressed',
			},
			{
				since: '2023-05',
				in: '.TaskPaneToolbar',
				select: '.TaskCompletionToggleButton--isNotPressed, .TaskCompletionToggleButton[aria-pressed="false"]',
				take: 'const',
				is: 'incomplete',
				seen: 'page',
			},
			// The tick beside the title that the bar shows once the page is scrolled.
			...TICKED.map((rule) => ({ ...rule, in: '.TaskPaneToolbar' })),
		],
		author: [
			{
				since: '2023-09',
				select: '.TaskStoryFeed-taskCreationStory a[href*="/profile/"]',
				take: 'actor',
				seen: 'page',
			},
			{
				since: '2023-09',
				select:
					'.TaskStoryFeed-taskCreationStory .StoryActorName-actorName, .TaskCreationBlockStory .BlockStory-actorName',
				take: 'actor',
				seen: 'public code',
			},
		],
		assignees: [
			{
				since: '2023-03',
				in: ASSIGNEE,
				select: '.AssigneeToken-userNameLabel',
				take: 'actor',
				empty: '.AssigneeTokenButton--empty, .AssigneeTokenButton-emptyAvatar',
				seen: 'page',
			},
			// The token's words are "No assignee" in the user's language where nobody is: they count only where it says so.
			{ since: '2023-03', in: '.AssigneeTokenButton--assigned', select: '.AssigneeTokenButton-label', take: 'actor' },
		],
		due: [
			{
				since: '2023-03',
				in: DUE,
				select: '.DueDate',
				take: 'date',
				// An empty token still carries `DueDateTokenButton--future`.
				empty: '.DueDateTokenButton--empty, .DueDateTokenButton-emptyIcon',
				seen: 'page',
			},
			{ since: '2023-03', in: '.DueDateTokenButton--dueDateSet', select: '.DueDateTokenButton-label', take: 'date' },
		],
		project: [
			{ since: '2026-04', select: '.TaskPaneFields-projectHeader a.HiddenNavigationLink', seen: 'toggl 2026-04' },
			{
				since: '2026-02',
				// Not a link in one of its fields, whose label is the tool's.
				select: `.TaskProjectWithCustomPropertyRows :is(${TO_PROJECT})[aria-label]`,
				take: 'attr',
				attr: 'aria-label',
				seen: 'public code 2026',
			},
			{ since: '2024-08', select: '.TaskProjects-projectList .TaskProjectTokenPill-name', seen: 'toggl 2024-08' },
			{ since: '2023-05', select: '.TaskProjects-projectList .TokenizerPillBase-name', seen: 'page' },
			{ since: '2023-05', select: '[id^="task_pane_projects_input"]', seen: 'page' },
			// A subtask often has no project of its own: it stands in its ancestor's.
			{
				since: '2024-08',
				select: '.TaskAncestry-ancestorProject, .TaskAncestry-ancestorProjects a',
				seen: 'public code 2024',
			},
			{
				since: '2023-05',
				in: '.TaskProjects',
				select: 'li > .TokenizerPillBase-name',
				empty: '.TaskProjects:has(.TaskProjects-projectList):not(:has(li, a, .TaskProjectWithCustomPropertyRows))',
				seen: 'page',
			},
		],
		parent: [
			{ since: '2024-08', select: '.TaskAncestryBreadcrumb > a', last: true, take: 'link', seen: 'public code 2024' },
			{
				since: '2023-05',
				select: '.TaskAncestry-ancestorLink',
				last: true,
				take: 'link',
				seen: 'vojtaflorian 2026-06',
			},
		],
		// What has no tag shows no pill, and where the row of tags is not there neither is anything: never "none".
		labels: [
			{ since: '2024-08', select: '.TaskTagTokenPills-potPill', seen: 'toggl 2026' },
			{ since: '2020-01', select: '.TaskTags .Token', seen: 'public code 2020' },
		],
		// Of the row of dependencies only its emptiness was seen on a page. No row: the plan has none, nothing is known.
		links: [
			{
				since: '2023-09',
				in: '.TaskDependencies-contents',
				select: 'a[href]',
				take: 'link',
				empty: '.TaskDependencies-noDependenciesClickable',
				seen: 'page',
			},
		],
		body: [
			...['#TaskDescriptionView', '.TaskDescription'].map(
				(place): Rule => ({
					since: '2023-05',
					in: place,
					select: '.ProseMirror',
					take: 'rich',
					strip: EDITOR,
					// The grey invitation to write, or an editor of one paragraph with nothing in it.
					empty:
						'.TaskDescription-largeEmptyState, .TextEditor3-placeholder, .ProseMirror > p:only-child > .ProseMirror-trailingBreak:only-child',
					seen: place.startsWith('#') ? 'page' : 'public code 2026, without the id',
				}),
			),
			// For those who may not edit, as comments are written down.
			{
				since: '2024-11',
				in: '.TaskDescription',
				select: '.RichText3, .TruncatedRichText-richText',
				take: 'rich',
				unless: CUT,
				seen: 'public code',
			},
		],
		comments: COMMENTS,
	},
	// In the bar over the title, behind the tick: the title itself is one growing text box over the whole width.
	badge: [
		{
			since: '2023-05',
			select: '.TaskPaneToolbarAnimation-row:not(.TaskPaneToolbarAnimation-row--hidden)',
			place: 'end',
		},
		{ since: '2023-05', select: '.TaskPaneToolbar .TaskCompletionToggleButton', place: 'after' },
		{ since: '2024-08', select: '.TaskPaneTitle', place: 'end' },
		{ since: '2023-05', select: '.TaskPane-titleRow, .TitleInput', place: 'end' },
		{ since: '2024-11', select: '.CommentOnlyTaskTitleRow-name, .ReadOnlyTitleInput-name', place: 'after' },
	],
};
