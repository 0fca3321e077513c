import { describe, expect, it } from 'vitest';
import { askedOf, DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import { type Standard, standardSchema } from '../../lib/stack/standard-schema.ts';
import { workOf } from '../../lib/stack/work.ts';
import { LAYERS } from '../../lib/task/layers.ts';

const asks = (task: string, kind: string, state: string | null, author = 'noor') => {
	const work = workOf(task, { kind, author: { name: author }, ...(state ? { state: { name: state } } : {}) });
	return LAYERS.map((layer) => askedOf(DEFAULT_STANDARD, work, layer).asked.split(' ')[0]).join(' ');
};

describe('the default Standard', () => {
	it('is a Standard', () => {
		expect(standardSchema.parse(DEFAULT_STANDARD)).toEqual(DEFAULT_STANDARD);
	});

	it.each([
		['issue', null, 'needed needed needed needed needed'],
		['Bug', 'In Progress', 'needed needed needed needed needed'],
		['Story', 'Backlog', 'needed needed recommended recommended recommended'],
		['Sub-task', 'Open', 'recommended needed needed recommended needed'],
		['pull request', 'open', 'needed needed needed recommended needed'],
		['pull request', 'merged', 'recommended recommended recommended recommended recommended'],
		['Aufgabe', 'Erledigt', 'recommended recommended recommended recommended recommended'],
	])('asks of a %s that is %s: %s', (kind, state, want) => {
		expect(asks('github:acme/shop#1', kind, state)).toBe(want);
	});

	it('asks next to nothing of a bot that raises a version, and all of an AI agent', () => {
		expect(asks('github:acme/shop#1', 'pull request', 'open', 'renovate[bot]')).toBe('not needed not not not');
		expect(asks('github:acme/shop#1', 'pull request', 'open', 'some-agent[bot]')).toBe(
			'needed needed needed recommended needed',
		);
	});
});

describe('a Standard of your own', () => {
	const own: Standard = {
		name: 'Shop',
		version: '2.1.0',
		rules: [
			{ name: 'everything', for: {}, asks: { who: 'needed' } },
			{ name: 'Jira in progress', for: { tools: ['jira'], stages: ['in progress'] }, asks: { when: 'needed' } },
		],
	};
	const work = (task: string, state: string) => workOf(task, { state: { name: state } });

	it('asks by the last rule that fits and names the layer; of a layer that none names, nothing', () => {
		expect(askedOf(own, work('jira:acme.example.net/SHOP-1', 'In Progress'), 'when')).toEqual({
			asked: 'needed',
			askedBy: 'Jira in progress',
		});
		expect(askedOf(own, work('jira:acme.example.net/SHOP-1', 'Open'), 'when')).toEqual({
			asked: 'not needed',
			askedBy: 'no rule',
		});
		expect(askedOf(own, work('github:acme/shop#1', 'In Progress'), 'who')).toEqual({
			asked: 'needed',
			askedBy: 'everything',
		});
	});

	it.each([
		['a version that is none', { ...own, version: '2' }],
		['a layer that is none', { ...own, rules: [{ name: 'x', for: {}, asks: { where: 'needed' } }] }],
		['a word of its own', { ...own, rules: [{ name: 'x', for: { teams: ['a'] }, asks: {} }] }],
		['no rules', { ...own, rules: [] }],
	])('is refused with %s', (_, bad) => {
		expect(standardSchema.safeParse(bad).success).toBe(false);
	});
});

describe('the stage of work', () => {
	it("is the tool's own category before our reading of a word", () => {
		expect(workOf('asana:1200000000000001', { state: { name: 'Open', category: 'done' } }).stage).toBe('done');
		expect(workOf('asana:1200000000000001', { state: { name: 'In Review', category: 'doing' } }).stage).toBe(
			'in review',
		);
	});

	it('is not known of a word that we do not know', () => {
		expect(workOf('asana:1200000000000001', { state: { name: 'Na co' } }).stage).toBeNull();
		expect(workOf('asana:1200000000000001', {}).stage).toBeNull();
	});
});
