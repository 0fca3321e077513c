import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notAPerson, personOf } from '../../../lib/audit/people.ts';
import type { ContributorKind } from '../../../lib/flow/account.ts';
import { accountOf, surerOf } from '../../../lib/flow/contributors/account-of.ts';
import type { Actor } from '../../../lib/task/fields.ts';

const PULL = 'github:tern/harbour#12';
const ELSEWHERE = 'github:git.example/tern/harbour#12';
const JIRA = 'jira:acme.atlassian.net/TIDE-4';
const APACHE = 'jira:issues.apache.org/jira/TIDE-4';
const ASANA = 'asana:1200000000000001';

type Case = [task: string, actor: Actor, kind: ContributorKind, key: string];

describe('an account', () => {
	it.each<Case>([
		[PULL, { name: 'dependabot', id: 'dependabot[bot]', kind: 'automation' }, 'automation', 'github:dependabot[bot]'],
		[PULL, { name: 'app/dependabot' }, 'automation', 'github:dependabot[bot]'],
		[PULL, { name: 'renovate' }, 'automation', 'github:renovate[bot]'],
		[PULL, { name: 'noor', id: 'noor' }, 'person', 'github:noor'],
		[PULL, { name: '@Noor' }, 'unknown', 'github:noor'],
		[PULL, { name: 'tern', id: 'tern' }, 'unknown', 'github:tern'],
		[PULL, { name: 'acme/web', kind: 'team' }, 'team', 'github:acme/web'],
		[PULL, { name: 'DrahtBot', id: 'DrahtBot' }, 'automation', 'github:drahtbot'],
		[PULL, { name: 'k8s-ci-robot', id: 'k8s-ci-robot' }, 'automation', 'github:k8s-ci-robot'],
		[PULL, { name: 'bors', id: 'bors' }, 'automation', 'github:bors'],
		[PULL, { name: 'rust-highfive', kind: 'person' }, 'automation', 'github:rust-highfive'],
		[PULL, { name: 'svc-deploy', id: 'svc-deploy' }, 'automation', 'github:svc-deploy'],
		[PULL, { name: 'talbot', id: 'talbot' }, 'unknown', 'github:talbot'],
		[PULL, { name: 'ghost', id: 'ghost' }, 'unknown', 'github:ghost'],
		[JIRA, { name: 'Automation for Jira' }, 'automation', 'jira:Automation for Jira'],
		[JIRA, { name: 'BigPicture', kind: 'automation' }, 'automation', 'jira:BigPicture'],
		[JIRA, { name: 'GitHub for Jira' }, 'automation', 'jira:GitHub for Jira'],
		[JIRA, { name: 'Release Bot' }, 'automation', 'jira:Release Bot'],
		[JIRA, { name: 'Jan Bot', kind: 'person' }, 'unknown', 'jira:Jan Bot'],
		[JIRA, { name: 'Jenkins' }, 'automation', 'jira:Jenkins'],
		[JIRA, { name: 'svc-jira-sync' }, 'automation', 'jira:svc-jira-sync'],
		[JIRA, { name: 'Hudson' }, 'unknown', 'jira:Hudson'],
		[APACHE, { name: 'Hudson' }, 'automation', 'jira:Hudson'],
		[APACHE, { name: 'Hadoop QA' }, 'automation', 'jira:Hadoop QA'],
		[JIRA, { name: 'Rovo Dev' }, 'agent', 'jira:Rovo Dev'],
		[JIRA, { name: 'Claude Warren' }, 'unknown', 'jira:Claude Warren'],
		[JIRA, { name: 'Ada Reed' }, 'unknown', 'jira:Ada Reed'],
		[JIRA, { name: 'Ada Reed', kind: 'person' }, 'person', 'jira:Ada Reed'],
		[JIRA, { name: 'Ada Reed (Inactive)' }, 'unknown', 'jira:Ada Reed'],
		[ASANA, { name: 'Blog Writer', kind: 'agent' }, 'agent', 'asana:Blog Writer'],
		[ASANA, { name: 'Asana' }, 'automation', 'asana:Asana'],
		[ASANA, { name: 'Ada Reed' }, 'unknown', 'asana:Ada Reed'],
		['not a task', { name: '' }, 'unknown', 'jira:'],
	])('in %s, %j, is of kind %s', (task, actor, kind, key) => {
		expect(accountOf(task, actor)).toMatchObject({ kind, key });
		expect(accountOf(task, actor).because).toMatch(/^\S.*\.$/);
	});

	it.each(['Copilot', 'copilot-swe-agent', 'copilot-swe-agent[bot]', 'app/copilot-pull-request-reviewer', '@copilot'])(
		'of Copilot is one, shown as %s',
		(name) =>
			expect(accountOf(PULL, { name })).toMatchObject({ key: 'github:copilot[bot]', name: 'Copilot', kind: 'agent' }),
	);

	it('of an agent is the same by mention and by its app, on github.com alone', () => {
		const app = accountOf(PULL, { name: 'claude', id: 'claude[bot]', kind: 'agent' });
		expect(accountOf(PULL, { name: '@claude' }).key).toBe(app.key);
		expect(accountOf(ELSEWHERE, { name: 'claude', id: 'claude' })).toMatchObject({
			key: 'github:claude',
			kind: 'person',
		});
		// A plain login may be anyone's, where the page did not mark it.
		expect(accountOf(PULL, { name: 'codex', id: 'codex' }).kind).toBe('person');
		expect(accountOf(PULL, { name: 'codex[bot]' }).kind).toBe('agent');
	});

	it('is called what Gaps calls it', () => {
		const who: Actor = { name: 'Ada Reed (Inactive)' };
		expect(personOf(JIRA, who)).toBe(accountOf(JIRA, who).key);
		expect(accountOf(JIRA, who).gone).toBe(true);
		expect(notAPerson(PULL, { name: 'Copilot' })).toBe('an AI agent');
		expect(notAPerson(JIRA, { name: 'Ada Reed' })).toBeNull();
	});

	const actor = fc.record(
		{
			name: fc.oneof(
				fc.string(),
				fc.constantFrom('constructor', '__proto__[bot]', 'Copilot', 'ada', 'Ada Reed', '(inactive)'),
			),
			id: fc.string(),
			kind: fc.constantFrom('person', 'team', 'agent', 'automation', 'unknown'),
		},
		{ requiredKeys: ['name'] },
	) as fc.Arbitrary<Actor>;
	const task = fc.constantFrom(PULL, ELSEWHERE, JIRA, APACHE, ASANA, 'nothing');

	it('is never a person where the page shows another kind, nor by a name alone', () => {
		fc.assert(
			fc.property(task, actor, (at, who) => {
				const { kind, key } = accountOf(at, who);
				expect(key.length).toBeLessThanOrEqual(300);
				if (kind !== 'person') return;
				expect(who.kind ?? 'person').toBe('person');
				expect(who.id !== undefined || who.kind === 'person').toBe(true);
			}),
		);
	});

	it('read in several places is the surest of them, in any order and however often', () => {
		const readings = fc.array(fc.constantFrom<ContributorKind>('person', 'team', 'agent', 'automation', 'unknown'), {
			minLength: 1,
		});
		const all = (kinds: readonly ContributorKind[]) =>
			kinds
				.map((kind, at) => ({
					key: 'github:x',
					name: at % 2 ? 'X' : 'x',
					kind,
					because: `${kind}.`,
					...(kind === 'team' ? { gone: true } : {}),
				}))
				.map((one) => ({ ...one, name: kinds[0] === one.kind ? 'x' : 'X' }));
		fc.assert(
			fc.property(readings, fc.integer(), (kinds, turn) => {
				const given = all(kinds);
				const at = Math.abs(turn) % given.length;
				const turned = [...given.slice(at), ...given.slice(0, at), ...given];
				expect(turned.reduce(surerOf)).toEqual(given.reduce(surerOf));
			}),
		);
		const person = { key: 'k', name: 'k', kind: 'person', because: 'a.' } as const;
		expect(surerOf(person, { ...person, kind: 'unknown', gone: true })).toEqual({ ...person, gone: true });
	});
});
