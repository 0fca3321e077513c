import { describe, expect, it } from 'vitest';
import { askedOf, countOf, DEFAULT_STANDARD, type Work } from '../../lib/stack/standard.ts';
import type { Origin } from '../../lib/stack/standard-asks.ts';
import { asOne, effective, inOrder } from '../../lib/stack/standard-effective.ts';
import { standardHash } from '../../lib/stack/standard-hash.ts';
import type { AskingRule, Level, Standard } from '../../lib/stack/standard-schema.ts';
import { narrower, TEMPLATES } from '../../lib/stack/standard-templates.ts';
import { workOf } from '../../lib/stack/work.ts';

const standard = (level: Level, rules: Partial<AskingRule>[], more: Partial<Standard> = {}): Standard => ({
	name: level,
	version: '1.0.0',
	level,
	rules: rules.map((rule) => ({ name: `${level} rule`, for: {}, asks: {}, ...rule })),
	...more,
});
const lock = { by: 'Ada Reed', because: 'The auditor asks for it' };
const bug: Work = { ...workOf('github:acme/shop#1', { kind: 'bug', state: { name: 'In progress' } }) };
const whenOf = (standards: Standard[], work = bug) => askedOf(effective(standards), work, 'when');

describe('several Standards in force', () => {
	it('are Throughline’s own alone where nobody set one', () => {
		expect(effective([])).toEqual(DEFAULT_STANDARD);
		expect(standardHash(effective([]))).toBe(standardHash(DEFAULT_STANDARD));
	});

	it('begin with the organisation’s, in the place of Throughline’s own', () => {
		const own = standard('organisation', [{ asks: { why: 'needed' } }]);
		const team = standard('team', [{ asks: { how: 'recommended' } }]);
		expect(inOrder([team])).toEqual([DEFAULT_STANDARD, team]);
		expect(inOrder([team, own])).toEqual([own, team]);
		expect(askedOf(effective([team, own]), bug, 'when').asked).toBe('not needed');
	});

	it('inherit what the narrower one does not say', () => {
		const all = [
			standard('organisation', [{ asks: { when: 'needed', who: 'needed' } }]),
			standard('team', [{ asks: { when: 'recommended' } }]),
			standard('project', [{ asks: { when: 'not needed' } }], { for: { projects: ['github:acme/shop'] } }),
		];
		expect(whenOf(all).asked).toBe('not needed');
		expect(askedOf(effective(all), bug, 'who').askedBy).toBe('organisation rule');
		const elsewhere = workOf('github:acme/shop-floor#1', { kind: 'bug', state: { name: 'In progress' } });
		expect(whenOf(all, elsewhere).asked).toBe('recommended');
	});

	it('leave what is said of a kind to a rule for that kind', () => {
		const all = [
			standard('organisation', [{ for: { kinds: ['bug'] }, asks: { when: 'recommended' } }]),
			standard('project', [{ asks: { when: 'needed' } }]),
		];
		expect(whenOf(all).asked).toBe('recommended');
		expect(
			whenOf([
				...all,
				standard('project', [{ for: { kinds: ['bug'], stages: ['in progress'] }, asks: { when: 'needed' } }]),
			]).asked,
		).toBe('needed');
	});

	it('can’t change what a wider one has locked, nor let less count for it', () => {
		const all = [
			standard('organisation', [{ asks: { when: 'needed' }, locked: lock }]),
			standard('team', [{ asks: { when: 'recommended' }, locked: lock }]),
			standard('project', [
				{ for: { kinds: ['bug'], stages: ['in progress'] }, asks: { when: 'not needed' } },
				{ counts: { when: { fields: ['priority'] } } },
			]),
		];
		expect(whenOf(all)).toEqual({ asked: 'needed', askedBy: 'organisation rule' });
		expect(countOf(effective(all), bug, 'when')).toEqual({});
	});

	it('can’t change what an administrator has locked, of whatever level theirs is', () => {
		const inForce = (standard: Standard, from: Origin) => ({ standard, from, hash: standardHash(standard) });
		const theirs = standard('project', [{ asks: { when: 'needed' }, locked: lock }]);
		const mine = standard('organisation', [{ asks: { when: 'not needed' }, locked: lock }]);
		const needed = { asked: 'needed', askedBy: 'project rule' };
		const one = asOne([inForce(mine, 'yours'), inForce(theirs, 'administrator')]);
		expect(askedOf(one, bug, 'when')).toEqual(needed);
		expect(askedOf(effective([one]), bug, 'when')).toEqual(needed);
		expect(askedOf(asOne([inForce(theirs, 'administrator')], [mine]), bug, 'when')).toEqual(needed);
		expect(askedOf(asOne([inForce(mine, 'yours'), inForce(theirs, 'yours')]), bug, 'when').asked).toBe('not needed');
	});

	it('are one Standard with a name and a hash of its own, and the same again', () => {
		const all = [
			standard('organisation', [{ asks: { why: 'needed' }, locked: lock }]),
			standard('team', [{ asks: { how: 'needed' } }]),
		];
		const one = effective(all);
		expect(`${one.name} ${one.version}`).toBe('organisation 1.0.0, team 1.0.0');
		expect(effective([one])).toEqual(one);
		expect(standardHash(one)).not.toBe(standardHash(effective(all.slice(0, 1))));
	});

	it('reach only the tools that both the Standard and its rule name', () => {
		const jira = standard('organisation', [{ for: { tools: ['github', 'jira'] }, asks: { when: 'needed' } }], {
			for: { tools: ['jira'] },
		});
		expect(whenOf([jira]).asked).toBe('not needed');
		expect(whenOf([jira], { ...bug, tool: 'jira' }).asked).toBe('needed');
	});
});

describe('the project of a task', () => {
	const isIn = (project: string, task: string, field?: string) =>
		whenOf(
			[standard('organisation', [{ asks: { when: 'needed' } }], { for: { projects: [project] } })],
			workOf(task, { project: field ?? null }),
		).asked === 'needed';
	it.each([
		['github:acme/shop', 'github:acme/shop#1', true],
		['github:Acme', 'github:acme/shop#1', true],
		['github:acme/shop', 'github:acme/shop-2#1', false],
		['github:acme/sho', 'github:acme/shop#1', false],
		['jira:acme.example.net/SHOP', 'jira:acme.example.net/SHOP-12', true],
		['jira:acme.example.net/SHO', 'jira:acme.example.net/SHOP-12', false],
		['jira:acme.example.net', 'jira:acme.example.net/SHOP-12', true],
	])('%s holds %s: %s', (project, task, want) => expect(isIn(project, task)).toBe(want));

	it('is also the one that its field names', () => {
		expect(isIn('Website relaunch', 'asana:1200000000000001', 'website Relaunch')).toBe(true);
		expect(isIn('Website relaunch', 'asana:1200000000000001', 'Website')).toBe(false);
	});
});

describe('the Standards that ship', () => {
	const whole = [...TEMPLATES.map((one) => one.standard), narrower('project', 'Shop', ['github:acme/shop'])];
	it.each(whole.map((one) => [one.name, one] as const))('%s: every rule says why, and all of it holds', (_, one) => {
		expect(effective([one]).rules).toHaveLength(one.level === 'project' ? 9 : one.rules.length);
		if (one.level === 'organisation') for (const { because } of one.rules) expect(because).toBeTruthy();
	});
});
