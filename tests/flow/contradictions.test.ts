import { describe, expect, it } from 'vitest';
import { approvalsIn } from '../../lib/flow/approvals.ts';
import { contradictionsOf } from '../../lib/flow/contradictions.ts';
import { historyOf } from '../../lib/flow/events.ts';
import type { TaskLink } from '../../lib/flow/link.ts';
import { storyOf } from '../../lib/flow/story.ts';
import { ASANA, flowOf, GITHUB, ground, JIRA, step, taskWith, told } from './tell.ts';

const done = { name: 'Done', category: 'done' };
const doing = { name: 'In Progress', category: 'doing' };
const jira = (fields: object) => ({ task: taskWith(JIRA, { kind: 'Story', ...fields }, 0) });
const asana = (fields: object) => ({ task: taskWith(ASANA, { kind: 'task', ...fields }, 0) });
const pull = (state: string, fields = {}) => ({
	task: taskWith(GITHUB, { kind: 'pull request', state, ...fields }, 0),
});
const kinds = (...given: Parameters<typeof contradictionsOf>) => contradictionsOf(...given).map(({ kind }) => kind);

describe('what the tasks of a thread say against each other', () => {
	it('is told with what each says, and when that was read', () => {
		expect(contradictionsOf([jira({ state: done }), pull('Open')])).toEqual([
			{
				kind: 'done here, open there',
				tasks: [GITHUB, JIRA],
				because: 'Jira (TIDE-4) says Done (seen 2026-03-02); GitHub (#7) says Open (seen 2026-03-02).',
			},
		]);
		expect(kinds([pull('Merged'), jira({ state: doing })])).toEqual(['merged, still in progress']);
		const tested = { name: 'In Test', category: 'doing' };
		expect(kinds([pull('Merged'), jira({ state: tested })])).toEqual([]);
	});

	it('is nothing where a field was not seen, a word is not known, or a pull request was given up', () => {
		expect(kinds([jira({}), pull('Open')])).toEqual([]);
		expect(kinds([jira({ state: 'Tiller' }), pull('Open')])).toEqual([]);
		expect(kinds([pull('Closed'), jira({ state: doing })])).toEqual([]);
		expect(kinds([jira({ state: doing, assignees: ['Ada Reed'] }), asana({ state: doing })])).toEqual([]);
	});

	it('is one contradiction of all that disagree in the same way, in which each speaks once', () => {
		const other = { task: taskWith('jira:jira.example.org/PORT-1', { state: doing, assignees: ['Cleo Marsh'] }, 0) };
		const three = [
			jira({ state: doing, assignees: ['Ada Reed'] }),
			asana({ state: doing, assignees: ['Ben Ito'] }),
			other,
		];
		const [found, ...more] = contradictionsOf(three);
		expect(more).toEqual([]);
		expect(found).toMatchObject({ kind: 'two owners', tasks: [ASANA, other.task.task, JIRA].sort() });
		for (const name of ['Ada Reed', 'Ben Ito', 'Cleo Marsh']) expect(found?.because.split(name)).toHaveLength(2);
	});

	it('is two owners only where two names can’t be one person’s', () => {
		const owned = (one: string, other: string) =>
			kinds([jira({ state: doing, assignees: [one] }), asana({ state: doing, assignees: [other] })]);
		expect(owned('Ada Reed', 'Ben Ito')).toEqual(['two owners']);
		expect(owned('Ada Reed', 'Ada R.')).toEqual([]);
		expect(owned('Ada Reed', 'ada')).toEqual([]);
		expect(owned('aree', 'Ben Ito')).toEqual([]);
		const word = (task: string) => (task === JIRA ? 'ada' : 'ben');
		const both = [jira({ state: doing, assignees: ['aree'] }), asana({ state: doing, assignees: ['Ben Ito'] })];
		expect(kinds(both, [], [], word)).toEqual(['two owners']);
	});

	it('is two due dates, and a block by what is finished', () => {
		const dates = [jira({ state: doing, due: '2026-03-09' }), asana({ state: doing, due: '2026-03-16' })];
		expect(kinds(dates)).toEqual(['two due dates']);
		const link: TaskLink = {
			...{ type: 'blocks', from: ASANA, to: JIRA },
			evidence: { rule: 'its own link', where: 'links', quote: 'is blocked by', own: true },
		};
		const held = jira({ state: { name: 'Blocked', category: 'doing' } });
		expect(kinds([held], [link], [asana({ state: done })])).toEqual(['blocked by something finished']);
		expect(kinds([held], [link], [asana({ state: doing })])).toEqual([]);
		expect(kinds([held], [link])).toEqual([]);
		expect(kinds([jira({ state: doing })], [link], [asana({ state: done })])).toEqual([]);
	});
});

describe('approvals', () => {
	const on = step.bind(null, GITHUB);
	const { task } = pull('Open', { author: 'ada' });
	const approvals = (...events: ReturnType<typeof on>[]) =>
		approvalsIn(storyOf(task, historyOf(told(task, events)), ground));
	const asked = on(0, 'review asked', { by: 'ada', whom: ['ben'] });
	const by = (name: string, at = 10) => on(at, 'reviewed', { by: name, said: 'approved' });

	it('tell who was asked, who was not, and where nobody can tell', () => {
		expect(approvals(asked, by('ben'))).toMatchObject([{ asked: true, own: false }]);
		expect(approvals(asked, by('cy'))).toMatchObject([{ asked: false }]);
		expect(approvals(by('cy'))).toMatchObject([{ asked: null }]);
		expect(approvals(on(0, 'review asked', { by: 'ada', whom: ['harbour/crew'] }), by('cy'))).toMatchObject([
			{ asked: null },
		]);
	});

	it('by the author, and of what was changed since, contradict themselves', () => {
		const found = (...events: ReturnType<typeof on>[]) => flowOf(task, events).contradictions;
		expect(found(by('ada')).map(({ kind }) => kind)).toEqual(['approved by its author']);
		const stale = found(asked, by('ben'), on(20, 'changed', { by: 'ada' }));
		expect(stale).toMatchObject([
			{ kind: 'approved before a change', because: 'ben approved it on 2026-03-02; it was changed on 2026-03-02.' },
		]);
		expect(found(asked, by('ben'), on(20, 'changed', { by: 'ada' }), by('ben', 30))).toEqual([]);
	});
});
