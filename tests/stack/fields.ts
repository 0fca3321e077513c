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
		'||Owner||Due||',
		'| Mia | by 2027-03-10 |',
		'---',
		'{panel:title=Why}',
		'<summary>Owner</summary>',
		'@mia owns this',
		'[~accountid:5b10] will fix this',
		'by the end of next week',
		'bis zum 5. März, 来週までに',
		"I can't work on this any more",
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
		'<table><tr><th>Owner</th></tr><tr><td>Mia</td></tr></table>',
		'<ol><li>',
		'<a data-asana-gid="12"/>',
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
			{
				type: 'table',
				content: words.split('\n').map((line) => ({
					type: 'tableRow',
					content: line.split('|').map((cell) => ({
						type: 'tableCell',
						content: [{ type: 'paragraph', content: [{ type: 'text', text: cell, marks: [{ type: 'strong' }] }] }],
					})),
				})),
			},
			{
				type: 'blockquote',
				content: [{ type: 'paragraph', content: [{ type: 'date', attrs: { timestamp: words } }] }],
			},
			{ type: 'expand', attrs: { title: words }, content: [{ type: 'mention', attrs: { text: words } }] },
		],
	}),
);

const comment = fc.record(
	{
		author: fc.record({ name: fc.constantFrom('Mia', 'noor', 'stale[bot]') }),
		at: fc.constantFrom('2027-03-01T10:00:00.000Z', '2027-02-30T99:00:00Z', 'yesterday'),
		text: fc.oneof(text, adf),
	},
	{ requiredKeys: ['text'] },
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
		comments: orNull(fc.array(comment, { minLength: 1, maxLength: 3 })),
		custom: orNull(
			fc.dictionary(
				fc.constantFrom(
					...[
						'Acceptance criteria',
						'Business value',
						'Steps to reproduce',
						'Target date',
						'Owner',
						'Fix',
						'Current state',
					],
					...['constructor', 'Akzeptanzkriterien (QA)', '# Why?', 'Shoe size', 'body', 'title'],
				),
				orNull(text),
				{ maxKeys: 4 },
			),
		),
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
