import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/stack/judge.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import type { Standard } from '../../lib/stack/standard-schema.ts';
import { customValue } from '../../lib/task/custom.ts';
import type { Fields } from '../../lib/task/fields.ts';
import { LAYERS, type Layer } from '../../lib/task/layers.ts';
import { fieldsFound } from './fields.ts';

const NOW = '2027-01-31T12:00:00.000Z';
const JIRA = 'jira:acme.example.net/SHOP-1';
/** Everything was seen, and nothing is said. */
const bare: Fields = {
	kind: 'Task',
	title: 'Totals',
	assignees: null,
	body: null,
	due: null,
	sprint: null,
	fixVersions: null,
};
const judged = (custom: Record<string, string | null>, standard: Standard = DEFAULT_STANDARD, fields = bare) =>
	judge({ task: JIRA, fields: { ...fields, custom } }, standard, NOW).layers;
const section = (name: string, value: string) =>
	judge(
		{ task: JIRA, fields: { ...bare, body: { format: 'markdown', text: `# ${name}\n\n${value}` } } },
		DEFAULT_STANDARD,
		NOW,
	).layers;

describe('a custom field that is named as a section would be headed', () => {
	it.each<[Layer, string, string]>([
		['what', 'Acceptance criteria', 'Both totals agree to the cent'],
		['what', 'Akzeptanzkriterien', 'Beide Summen stimmen überein'],
		['what', 'Definition of done', 'The totals are shown on every page'],
		['what', 'Critères d’acceptation (recette)', 'Les deux totaux sont égaux'],
		['what', '验收标准', '两个总数必须相等'],
		['why', 'Business value', 'Support answers ten calls a day about it'],
		['why', 'Business justification', 'Support answers ten calls a day about wrong totals'],
		['how', 'Implementation plan', 'Keep the totals in one table'],
		['when', 'Target date', '2027-03-03'],
		['when', 'Target Version/s', '3.4.0'],
		['who', 'Owner', 'Mia Kolb'],
	])('states %s by %s', (layer, name, value) => {
		expect(judged({})[layer].says).not.toBe('stated');
		const found = judged({ [name]: value })[layer];
		expect(found.says).toBe('stated');
		expect(found.evidence[0]).toMatchObject({ field: name, quote: value, start: 0, end: value.length });
	});

	it.each([
		['Iteration', 'Iteration 28'],
		['Iteration', 'Autumn tides'],
		['Sprint', 'Norrholm'],
	])('states when by %s %s, whatever the iteration is called, and names no day', (name, value) => {
		const { says, evidence } = judged({ [name]: value }).when;
		expect(says).toBe('stated');
		expect(evidence).toMatchObject([{ field: name, quote: value }]);
		expect(evidence[0]).not.toHaveProperty('date');
	});

	it('sets no time by an iteration that is a shelf, a placeholder, or empty', () => {
		for (const value of ['Backlog', 'Someday'])
			expect(judged({ Iteration: value }).when.says, value).not.toBe('stated');
		for (const value of ['None', 'TBD', '-', 'N/A', ' ', null])
			expect(judged({ Iteration: value }).when.says, String(value)).toBe('missing');
		expect(judged({ Iteration: null }).when.nearest).toMatchObject({ field: 'Iteration', why: 'the field is empty' });
		expect(section('Iteration', 'Autumn tides').when.says).toBe('missing');
	});

	it('hints at How by the steps to reproduce, as a section of them does', () => {
		const steps = '1. Open a total\n2. Close it again\n3. Open it once more';
		const fields = { ...bare, kind: 'Bug' };
		expect(judged({ 'Steps to reproduce': steps }, DEFAULT_STANDARD, fields).how).toMatchObject({
			says: 'hinted',
			evidence: [{ field: 'Steps to reproduce', quote: 'Open a total' }],
		});
	});

	it('of what happened in fact reports a fault, as a section of it does', () => {
		const value = 'The total of the second page is the one of the first';
		const own = judged({ 'Actual result': value }).how;
		expect(own).toMatchObject({ says: 'hinted', evidence: [{ field: 'Actual result', quote: value }] });
		expect(section('Actual result', value).how.says).toBe('hinted');
	});

	it('is worth what the section would be worth, for every layer, whatever is written in it', () => {
		const texts = fc.constantFrom(
			...[
				'Both totals agree',
				'High',
				'5',
				'TBD',
				'_No response_',
				'- [ ] Count them\n- [ ] Show them',
				'N/A',
				'See #12',
			],
			...[
				'So that nobody has to ask.',
				'Fixes issue #12',
				'by Friday',
				'Totals are off since 4.1.0, which leads to calls.',
			],
		);
		const names = fc.constantFrom(
			'Acceptance criteria',
			'Business value',
			'Proposed fix',
			'Deadline',
			'Expected result',
		);
		fc.assert(
			fc.property(names, texts, (name, value) => {
				const [own, other] = [judged({ [name]: value }), section(name, value)];
				for (const layer of LAYERS) expect(own[layer].says, layer).toBe(other[layer].says);
			}),
		);
	});

	it.each([
		['Colour', 'Something blue that nobody has seen before'],
		['Task type', 'New feature work'],
		['Environment', 'Production servers in the northern office'],
		['Current state', 'In review'],
		['Team', 'Billing crew'],
		['Stakeholders', 'Finance'],
		['Business value', 'High'],
		['Story points', '5'],
		['due', 'soon'],
		['Severity', 'S2 - major loss of function'],
		['Plan', 'Enterprise annual plan'],
		['Tasks', '2 of 5 done'],
		['Actual end', '12/Nov/26 10:00 AM'],
		['Original due date', '2027-02-12'],
	])('%s: %s says nothing of any layer', (name, value) => {
		const [with_, without] = [judged({ [name]: value }), judged({})];
		for (const layer of LAYERS) expect(with_[layer].says, layer).toBe(without[layer].says);
	});

	it('does not turn the plan in the description into a way to a fault', () => {
		const body = { format: 'markdown' as const, text: '1. Move the totals\n2. Drop the old table\n3. Count again' };
		const fields = { ...bare, body };
		expect(judged({ Environment: 'Production', 'Current state': 'Open' }, DEFAULT_STANDARD, fields).how.says).toBe(
			judged({}, DEFAULT_STANDARD, fields).how.says,
		);
	});

	it('that is empty, or holds a placeholder, is the nearest thing', () => {
		expect(judged({ 'Business value': null }).why).toMatchObject({
			says: 'missing',
			nearest: { field: 'Business value', quote: '', why: 'the field is empty' },
		});
		expect(judged({ 'Business value': 'TBD' }).why).toMatchObject({
			says: 'missing',
			nearest: { field: 'Business value', quote: 'TBD', why: 'a placeholder', start: 0, end: 3 },
		});
	});

	it('of a short name needs more than one choice of several, and says so', () => {
		expect(judged({ Goal: 'Growth' }).why).toMatchObject({
			says: 'missing',
			nearest: { field: 'Goal', quote: 'Growth', why: 'so few words may be one choice of several' },
		});
		expect(judged({ Goal: 'Fewer calls about totals' }).why.says).toBe('stated');
	});

	it('is read beside the description, whose words come first', () => {
		const body = { format: 'markdown' as const, text: '## Why\nTen calls a day are about this.' };
		const { why } = judged({ 'Business value': 'It saves an hour a day' }, DEFAULT_STANDARD, { ...bare, body });
		expect(why.evidence.map(({ field }) => field)).toEqual(['body', 'Business value'].slice(0, why.evidence.length));
	});
});

describe('a Standard', () => {
	const standard = (count: object): Standard => ({
		name: 'Shop',
		version: '1.0.0',
		rules: [{ name: 'all', for: {}, asks: { what: 'needed' }, counts: { what: count } }],
	});

	it('that names the field shows it whole, once', () => {
		const value = 'Both totals agree.\nNo cent is lost on the way.';
		const { what } = judged({ 'Acceptance criteria': value }, standard({ custom: ['Acceptance criteria'] }));
		expect(what.evidence.filter(({ field }) => field === 'Acceptance criteria')).toEqual([
			{ field: 'Acceptance criteria', quote: value, supports: 'stated', rule: 'what: where the Standard looks' },
		]);
	});

	it('that names an empty one says so', () => {
		const { what } = judged({ Ziel: null }, standard({ custom: ['Ziel'], only: true }));
		expect(what).toMatchObject({ says: 'missing', nearest: { field: 'Ziel', quote: '' } });
	});

	it('that counts other places only does not count it', () => {
		const { what } = judged(
			{ 'Acceptance criteria': 'Both totals agree' },
			standard({ headings: ['Ergebnis'], only: true }),
		);
		expect(what).toMatchObject({
			says: 'missing',
			nearest: { why: 'It does not stand where the Standard looks for it.' },
		});
	});
});

describe('whatever stands in custom fields', () => {
	it('evidence quotes it exactly, and no name does harm', () => {
		const custom = fc.dictionary(
			fc.oneof(
				fc.string({ minLength: 1, maxLength: 30 }),
				fc.constantFrom('Goal', '* Why *', '# Plan\n', '`Scope`', '---'),
			),
			fc.option(fc.string({ maxLength: 200 }), { nil: null }),
			{ maxKeys: 6 },
		);
		fc.assert(
			fc.property(fieldsFound, custom, (fields, own) => {
				const { layers } = judge({ task: JIRA, fields: { ...fields, custom: own } }, DEFAULT_STANDARD, NOW);
				for (const layer of LAYERS)
					for (const { field, quote, start, end } of layers[layer].evidence) {
						const value = customValue(own, field);
						if (value && !Object.hasOwn(fields, field)) expect(value.slice(start, end)).toBe(quote);
					}
			}),
		);
	});

	it('the order in which they came is nothing', () => {
		const all = {
			Goal: 'Fewer calls about totals every day',
			Motivation: 'Support answers ten calls a day',
			Impact: null,
		};
		const turned = Object.fromEntries(Object.entries(all).reverse());
		expect(JSON.stringify(judged(turned))).toBe(JSON.stringify(judged(all)));
	});
});
