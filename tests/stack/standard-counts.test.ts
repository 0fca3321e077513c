import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/stack/judge.ts';
import type { Count, Standard } from '../../lib/stack/standard-schema.ts';
import type { Fields } from '../../lib/task/fields.ts';
import type { Layer } from '../../lib/task/layers.ts';

const NOW = '2027-01-31T12:00:00.000Z';
const JIRA = 'jira:acme.example.net/SHOP-1';
const body = (text: string) => ({ format: 'markdown' as const, text });
/** Everything was seen, and is empty. */
const empty: Fields = {
	kind: 'Task',
	title: 'Totals',
	assignees: null,
	body: null,
	due: null,
	sprint: null,
	fixVersions: null,
	priority: null,
};
function verdict(layer: Layer, count: Count, fields: Fields, task = JIRA) {
	const standard: Standard = {
		name: 'Shop',
		version: '1.0.0',
		rules: [{ name: 'all', for: {}, asks: { [layer]: 'needed' }, counts: { [layer]: count } }],
	};
	return judge({ task, fields }, standard, NOW).layers[layer];
}

describe('what counts', () => {
	it('a hint is not enough where the Standard says so: it is told as the nearest, and why', () => {
		const fields = { ...empty, title: 'Totals' };
		expect(verdict('what', {}, fields)).toMatchObject({ says: 'hinted' });
		expect(verdict('what', { atLeast: 'stated', because: 'Someone else has to do it.' }, fields)).toMatchObject({
			says: 'missing',
			evidence: [],
			nearest: { quote: 'Totals', why: 'It is a hint, and the Standard asks for more. Someone else has to do it.' },
		});
	});

	it('a date counts and a word does not, where the Standard asks for a date', () => {
		const sprint = { name: 'Sprint 4' };
		expect(verdict('when', { date: true }, { ...empty, due: { text: 'Mar 3' } }).says).toBe('stated');
		expect(verdict('when', { date: true }, { ...empty, sprint: { ...sprint, due: '2027-02-01' } }).says).toBe('stated');
		// Its end is not shown: that says nothing.
		expect(verdict('when', { date: true }, { ...empty, sprint })).toMatchObject({ says: 'unseen', unseen: ['sprint'] });
		expect(
			verdict('when', { date: true }, { ...empty, body: body('This is urgent, as soon as possible please.') }).says,
		).toBe('missing');
	});

	it('a field that is named states the layer, and is waited for', () => {
		expect(verdict('when', { fields: ['priority'] }, { ...empty, priority: 'P1' })).toMatchObject({
			says: 'stated',
			evidence: [{ field: 'priority', quote: 'P1' }],
		});
		const { priority: _, ...unseen } = empty;
		expect(verdict('when', { fields: ['priority'] }, unseen)).toMatchObject({ says: 'unseen', unseen: ['priority'] });
		expect(verdict('when', { fields: ['priority'] }, empty).says).toBe('missing');
	});

	it('a field that the tool does not have is not waited for, unless it alone counts', () => {
		const fields: Fields = { kind: 'issue', title: 'Totals', body: null, milestone: null };
		expect(verdict('when', { fields: ['due'] }, fields, 'github:acme/shop#1').says).toBe('missing');
		expect(verdict('when', { fields: ['due'], only: true }, fields, 'github:acme/shop#1').says).toBe('unseen');
	});

	it('nothing but the places named counts, where the Standard says so', () => {
		const fields = { ...empty, sprint: { name: 'Sprint 4' } };
		expect(verdict('when', { fields: ['due'], only: true }, fields)).toMatchObject({
			says: 'missing',
			nearest: { field: 'sprint', why: 'It does not stand where the Standard looks for it.' },
		});
	});

	it('words under a heading that is named count, exact and in their place', () => {
		const text = 'Totals are off.\n\n## Rollout notes\nFlag on for ten shops.\n\n## More\nNothing.';
		const found = verdict('how', { headings: ['rollout NOTES'] }, { ...empty, body: body(text) });
		expect(found.says).toBe('stated');
		const [proof] = found.evidence;
		expect(proof?.quote).toBe('Flag on for ten shops.');
		expect(text.slice(proof?.start, proof?.end)).toBe(proof?.quote);
		expect(
			verdict('how', { headings: ['Rollout notes'], only: true }, { ...empty, body: body('Totals are off.') }).says,
		).toBe('missing');
		expect(
			verdict('how', { headings: ['Rollout'] }, { ...empty, body: body('Rollout: flag on for ten shops.') }).says,
		).toBe('stated');
	});

	it('a custom field counts by its name; where it was not seen, nothing is missing', () => {
		const count = { custom: ['Target quarter'] };
		expect(verdict('when', count, { ...empty, custom: { 'Target quarter': 'Q3' } })).toMatchObject({
			says: 'stated',
			evidence: [{ field: 'Target quarter', quote: 'Q3' }],
		});
		expect(verdict('when', count, { ...empty, custom: { 'Target quarter': null } }).says).toBe('missing');
		expect(verdict('when', count, empty)).toMatchObject({ says: 'unseen', unseen: ['Target quarter'] });
	});
});
