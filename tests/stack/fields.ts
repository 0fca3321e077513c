import fc from 'fast-check';
import type { Fields } from '../../lib/task/fields.ts';

/** Pieces that texts are made of: words that rules look for, templates, markup whole and broken. */
const PIECES = [
	...[
		'so that nobody has to ask',
		'Because it crashes.',
		'The total should include the tax.',
		"I'll take this.",
		'by Friday',
		'The plan is to move it.',
	],
	...[
		'## Motivation',
		'### Steps to reproduce',
		'**Expected:**',
		'Fix:',
		'h3. Goal',
		'- [ ] Move it',
		'- [x] I have searched',
		'1. Open it',
		'* item',
		'| a | b |',
	],
	...[
		'<!--',
		'-->',
		'```',
		'{code}',
		'{code:java}',
		'{{x}}',
		'<p>',
		'</p>',
		'<li>',
		'&amp;',
		'&#x1F600;',
		'&',
		'<',
		'>',
		'<h2>Why</h2>',
		'https://example.org/a?b=c',
	],
	...[
		'{"type":"doc","content":[',
		'{"type":"paragraph","content":[{"type":"text","text":"so that \\"we\\" know"}]}',
		']}',
		'"',
		'\\',
		'\u0000',
		'\u202E',
		'😀',
	],
	...[
		'damit niemand fragt',
		'afin que tout soit clair',
		'para que nadie pregunte',
		'誰も聞かなくて済むように',
		'以便大家都清楚',
		'_No response_',
		'TBD',
		'\n',
		'\n\n',
		' ',
		'\t',
	],
];

const text = fc
	.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), { maxLength: 14 })
	.chain((parts) => fc.constantFrom('', ' ', '\n').map((between) => parts.join(between)));

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const name = fc.constantFrom('Mia', 'noor', 'dependabot[bot]');
const timebox = fc.record({ name: fc.constantFrom('4.2', 'Backlog', 'Sprint 9') });

/** A text as Jira Cloud keeps it: whole, with words that need escapes. */
const adf = text.map((words) =>
	JSON.stringify({
		type: 'doc',
		content: [
			{ type: 'heading', content: [{ type: 'text', text: 'Goal' }] },
			...words.split('\n').map((line) => ({ content: [{ text: line, type: 'text' }], type: 'paragraph' })),
		],
	}),
);

/** Fields of a task, each of them absent, empty or with a value. */
export const fieldsFound: fc.Arbitrary<Fields> = fc.record(
	{
		kind: orNull(fc.constantFrom('issue', 'pull request', 'Bug', 'Epic', 'Sub-task')),
		title: orNull(text.filter((title) => title.trim() !== '')),
		state: orNull(fc.record({ name: fc.constantFrom('Open', 'Closed', 'Backlog', 'Na co') })),
		author: orNull(fc.record({ name })),
		assignees: orNull(fc.array(fc.record({ name }), { minLength: 1, maxLength: 2 })),
		milestone: orNull(timebox),
		sprint: orNull(timebox),
		fixVersions: orNull(fc.array(timebox, { minLength: 1, maxLength: 2 })),
		due: orNull(fc.record({ text: fc.constant('3 Mar') })),
		priority: orNull(fc.constantFrom('Major', 'None')),
		labels: orNull(fc.array(fc.constantFrom('bug', 'v4.2', 'team/shop'), { minLength: 1, maxLength: 2 })),
		body: orNull(
			fc.oneof(
				fc.record({
					format: fc.constantFrom(
						'markdown' as const,
						'wiki' as const,
						'adf' as const,
						'html' as const,
						'text' as const,
					),
					text,
				}),
				adf.map((words) => ({ format: 'adf' as const, text: words })),
			),
		),
	},
	{ requiredKeys: [] },
);
