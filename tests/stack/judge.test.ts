import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unseenFor } from '../../lib/stack/deciders.ts';
import { judge } from '../../lib/stack/judge.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import { workOf } from '../../lib/stack/work.ts';
import { customValue } from '../../lib/task/custom.ts';
import type { Fields } from '../../lib/task/fields.ts';
import { LAYERS } from '../../lib/task/layers.ts';
import { gapsOf, sayings, verdictSchema } from '../../lib/task/verdict.ts';
import { fieldsFound } from './fields.ts';

const NOW = '2027-01-31T12:00:00.000Z';
const say = (task: string, fields: Fields) => sayings(judge({ task, fields }, DEFAULT_STANDARD, NOW));
const body = (text: string) => ({ format: 'markdown' as const, text });

const KEYS = ['github:acme/shop#1', 'jira:acme.example.net/SHOP-1', 'asana:1200000000000001'];

describe('three states', () => {
	it('a layer is never missing where a field that would show it was not seen', () => {
		fc.assert(
			fc.property(fc.constantFrom(...KEYS), fieldsFound, (task, fields) => {
				const { layers } = judge({ task, fields }, DEFAULT_STANDARD, NOW);
				for (const layer of LAYERS) {
					const unseen = unseenFor(layer, workOf(task, fields), fields);
					expect(layers[layer].unseen).toEqual(unseen);
					if (unseen.length > 0) expect(layers[layer].says).not.toBe('missing');
				}
			}),
		);
	});

	it('a row of a list that shows a title and no assignee says what it can see, and no more', () => {
		const row = { kind: 'issue', title: 'Rename flag --foo to --bar', assignees: null };
		expect(say('github:acme/shop#1', row)).toEqual({
			why: 'unseen',
			what: 'stated',
			who: 'missing',
			when: 'unseen',
			how: 'unseen',
		});
	});

	it('a row that may be a pull request does not miss an owner', () => {
		expect(say('github:acme/shop#1', { title: 'Rename flag --foo to --bar', assignees: null }).who).toBe('unseen');
		expect(say('github:acme/shop#1', { kind: 'pull request', title: 'Rename it', assignees: null }).who).toBe('unseen');
	});

	it('an empty GitHub issue lacks a time without any field that GitHub issues do not have', () => {
		const fields = { kind: 'issue', title: 'Totals', assignees: null, milestone: null, body: null };
		expect(say('github:acme/shop#1', fields)).toEqual({
			why: 'missing',
			what: 'hinted',
			who: 'missing',
			when: 'missing',
			how: 'missing',
		});
	});

	it('a Jira issue whose sprint is not shown may still be in one', () => {
		const fields = { kind: 'Task', title: 'Totals', assignees: null, body: null, due: null, fixVersions: null };
		expect(say('jira:acme.example.net/SHOP-1', fields).when).toBe('unseen');
		expect(say('jira:acme.example.net/SHOP-1', { ...fields, sprint: null }).when).toBe('missing');
	});
});

describe('what counts', () => {
	it('a template that nobody filled in counts for nothing, and the verdict says why', () => {
		const text = [
			'<!-- Thanks for filing! so that we can help, because … -->',
			'### Motivation',
			'_No response_',
			'### Describe the solution you would like',
			'A clear and concise description of what you want to happen.',
			'### Tasks',
			'- [ ] I have searched existing issues',
			'- [x] I agree to follow the Code of Conduct',
		].join('\n');
		const fields = { kind: 'issue', title: 'Totals', assignees: null, milestone: null, body: body(text) };
		const { layers } = judge({ task: 'github:acme/shop#1', fields }, DEFAULT_STANDARD, NOW);
		expect(LAYERS.map((layer) => layers[layer].says)).toEqual(['missing', 'hinted', 'missing', 'missing', 'missing']);
		expect(layers.why.nearest).toMatchObject({ quote: '_No response_', why: 'a placeholder' });
	});

	it('the same template with words in it counts', () => {
		const text =
			'### Motivation\nSupport answers ten calls a day about it.\n### Tasks\n- [ ] Count the calls\n- [ ] Show the total';
		const fields = { kind: 'issue', title: 'Totals', assignees: null, milestone: null, body: body(text) };
		expect(say('github:acme/shop#1', fields)).toMatchObject({ why: 'stated', how: 'stated' });
	});

	it('dates in a log, versions affected and whoever reported it count for nothing', () => {
		const text = 'Seen in 4.1.0.\n```\n2027-01-02 10:00:01 ERROR due by nobody\n```';
		const fields = {
			kind: 'issue',
			title: 'Totals are off',
			author: { name: 'noor' },
			assignees: null,
			milestone: null,
			body: body(text),
		};
		expect(say('github:acme/shop#1', fields)).toMatchObject({ who: 'missing', when: 'missing' });
	});

	it('what done work does not say is told, and asked for no more than as a recommendation', () => {
		const fields = {
			kind: 'issue',
			state: { name: 'Closed' },
			title: 'Totals',
			assignees: null,
			milestone: null,
			body: null,
		};
		const verdict = judge({ task: 'github:acme/shop#1', fields }, DEFAULT_STANDARD, NOW);
		expect(verdict.layers.who).toMatchObject({ says: 'missing', asked: 'recommended', askedBy: 'done work' });
		expect(gapsOf(verdict)).toEqual([]);
	});

	it('a gap that the Standard does not ask about is not needed, by the name of the rule', () => {
		const fields = { kind: 'Approval', title: 'Totals', body: null };
		const { layers } = judge({ task: 'jira:acme.atlassian.net/PAY-1', fields }, DEFAULT_STANDARD, NOW);
		expect(layers.how).toMatchObject({ says: 'not needed', asked: 'not needed', askedBy: 'an approval' });
	});

	it("a bot's dependency update needs next to nothing", () => {
		const fields = {
			kind: 'pull request',
			title: 'Bump left from 1.0.0 to 1.0.1',
			author: { name: 'dependabot[bot]' },
			assignees: null,
			milestone: null,
			body: null,
		};
		expect(say('github:acme/shop#1', fields)).toEqual({
			why: 'not needed',
			what: 'stated',
			who: 'stated',
			when: 'not needed',
			how: 'hinted',
		});
	});
});

describe('evidence', () => {
	it('quotes exactly what stands in the field, whatever stands there', () => {
		fc.assert(
			fc.property(fc.constantFrom(...KEYS), fieldsFound, (task, fields) => {
				const verdict = judge({ task, fields }, DEFAULT_STANDARD, NOW);
				expect(() => verdictSchema.parse(verdict)).not.toThrow();
				for (const layer of LAYERS)
					for (const { field, item, quote, start, end } of verdict.layers[layer].evidence) {
						if (start === undefined) continue;
						const comment = item === undefined ? undefined : fields.comments?.[item]?.text;
						const texts = { title: fields.title, body: fields.body?.text, comments: comment };
						const custom = customValue(fields.custom, field);
						const text = Object.hasOwn(texts, field) ? texts[field as 'title'] : custom;
						expect(quote).toBe(text?.slice(start, end));
						expect(quote).not.toBe('');
					}
			}),
			{ numRuns: 300 },
		);
	});

	it('is the same bytes for the same task, Standard and time', () => {
		fc.assert(
			fc.property(fieldsFound, (fields) => {
				const once = JSON.stringify(judge({ task: 'github:acme/shop#1', fields }, DEFAULT_STANDARD, NOW));
				const again = JSON.stringify(
					judge({ task: 'github:acme/shop#1', fields: structuredClone(fields) }, DEFAULT_STANDARD, NOW),
				);
				expect(again).toBe(once);
			}),
		);
	});
});

it('shows words once that several rules found', () => {
	const text = '## Why\n\nHarbour masters copy heights by hand every morning, so berths are booked wrongly.';
	const { layers } = judge(
		{ task: 'github:acme/shop#9', fields: { body: { format: 'markdown', text } } },
		DEFAULT_STANDARD,
		NOW,
	);
	const quotes = layers.why.evidence.map(({ quote }) => quote);
	expect(quotes.length).toBeGreaterThan(0);
	expect(new Set(quotes).size).toBe(quotes.length);
});
