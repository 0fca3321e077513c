import { describe, expect, it } from 'vitest';
import { threadTurn } from '../../lib/flow/turn-thread.ts';
import { ASANA, flowOf, GITHUB, JIRA, line, step, taskWith, turnLine } from './tell.ts';

const on = step.bind(null, GITHUB);
const of = step.bind(null, JIRA);
const pull = (fields = {}) =>
	taskWith(GITHUB, { kind: 'pull request', author: 'ada', state: 'Open', assignees: [], ...fields });
const turn = (...given: Parameters<typeof flowOf>) => turnLine(flowOf(...given));
const made = on(0, 'created', { by: 'ada' });

describe('the turn in a pull request', () => {
	it('goes from who was asked to the author and back', () => {
		const asked = on(10, 'review asked', { by: 'ada', whom: ['ben'] });
		const wants = on(20, 'reviewed', { by: 'ben', said: 'changes requested' });
		const pushed = on(30, 'changed', { by: 'ada' });
		const approved = on(40, 'reviewed', { by: 'ben', said: 'approved' });
		const merged = on(50, 'merged', { by: 'ada' });
		const until = (count: number) => turn(pull(), [made, asked, wants, pushed, approved].slice(0, count));
		expect(until(2)).toBe('ben: a review, since +10');
		expect(until(3)).toBe('ada: work, since +20');
		expect(until(4)).toBe('ben: a review, since +30');
		expect(until(5)).toBe('ada: work, since +40');
		expect(turn(pull({ state: 'Merged' }), [made, merged])).toBe('over');
	});

	it('goes to whoever the one that was asked asks back, and returns with the answer', () => {
		const asked = on(10, 'review asked', { by: 'ada', whom: ['ben'] });
		const question = on(20, 'commented', { by: 'ben', text: '@ada can you add the winter data first?', whom: ['ada'] });
		const answer = on(30, 'commented', { by: 'ada', text: 'Added.' });
		expect(turn(pull(), [made, asked, question])).toBe('ada: an answer, since +20');
		expect(turn(pull(), [made, asked, question, answer])).toMatch(/^ben: a review/);
		const others = on(15, 'commented', { by: 'cy', text: '@ada can you rebase?', whom: ['ada'] });
		expect(turn(pull(), [made, asked, others])).toBe('ben: a review, since +10');
	});

	it('is nobody’s where a ready one was shown to nobody, and unseen where nobody could tell', () => {
		expect(turn(pull({ reviewers: [] }), [made])).toBe('nobody: a review, since +0, asked of no one');
		expect(turn(pull(), [])).toBe('unseen');
		expect(turn(pull(), [made, on(5, 'review asked', { by: 'ada' })])).toBe('unseen');
	});

	it('is read off the reviewers that a page shows, since nobody knows when', () => {
		const flow = flowOf(pull({ reviewers: [{ name: 'ben' }] }), []);
		expect(flow.turn).toMatchObject({
			on: [{ name: 'ben' }],
			for: 'a review',
			since: { after: '1970-01-01T00:00:00.000Z' },
		});
	});

	it('is the author’s while it is a draft, and after somebody commented', () => {
		expect(turn(pull({ state: 'Draft' }), [made])).toBe('ada: work, since +0');
		const comment = on(9, 'commented', { by: 'cy', text: 'This leaks.' });
		expect(turn(pull({ reviewers: [] }), [made, comment])).toBe('ada: an answer, since +9');
	});

	it('is an agent’s while it works, the person’s when it ended, nobody’s when they let go', () => {
		const agents = pull({ author: 'Copilot', reviewers: [] });
		const started = on(1, 'agent started', { by: 'ada', whom: ['Copilot'] });
		const ended = on(9, 'agent finished', { by: 'ada', whom: ['Copilot'] });
		expect(turn(agents, [started])).toBe('Copilot: work, since +1');
		expect(turn(agents, [started, ended])).toBe('ada: a review, since +9');
		const alone = [
			on(0, 'assigned', { by: 'Copilot', whom: ['ada'] }),
			started,
			ended,
			on(20, 'unassigned', { by: 'ada', whom: ['ada'] }),
		];
		expect(turn(agents, alone)).toBe('nobody: a review, since +20, an agent waits on nobody');
	});
});

describe('the turn in an agent’s pull request whose asker kept working with it', () => {
	const owned = (names: string[]) =>
		pull({ author: 'Copilot', reviewers: [], assignees: names.map((name) => ({ name })) });
	const began = [
		on(0, 'created', { by: 'Copilot' }),
		on(0, 'assigned', { by: 'Copilot', whom: ['Copilot'] }),
		on(0.1, 'assigned', { by: 'Copilot', whom: ['ada'] }),
		on(0.2, 'agent started', { by: 'ada', whom: ['Copilot'] }),
	];

	it('is the asker’s since they took the agent off it, or said that it is ready', () => {
		const off = on(6, 'unassigned', { by: 'ada', whom: ['Copilot'] });
		expect(turn(owned(['ada']), [...began, off])).toBe('ada: a review, since +6');
		const ready = on(8, 'readied', { by: 'ada' });
		expect(turn(owned(['ada']), [...began, off, ready])).toBe('ada: a review, since +8');
	});

	it('is the agent’s again since it was given it once more, though it was approved before', () => {
		const ended = on(10, 'agent finished', { by: 'ada', whom: ['Copilot'] });
		const off = on(20, 'unassigned', { by: 'ada', whom: ['Copilot'] });
		const approved = on(30, 'reviewed', { by: 'ben', said: 'approved' });
		const again = [
			on(40, 'assigned', { by: 'ada', whom: ['Copilot'] }),
			on(40.3, 'commented', { by: 'ada', text: '@Copilot rebase it' }),
		];
		expect(turn(owned(['ada']), [...began, ended, off, approved])).toBe('ada: work, since +30');
		expect(turn(owned(['ada', 'Copilot']), [...began, ended, off, approved, ...again])).toBe(
			'Copilot: work, since +40',
		);
	});

	it('is the asker’s since the agent last answered, where it did after it had ended', () => {
		const ended = on(10, 'agent finished', { by: 'ada', whom: ['Copilot'] });
		const answered = on(3000, 'commented', { by: 'Copilot', text: 'I hit an error over your comment.' });
		expect(turn(owned(['ada', 'Copilot']), [...began, ended])).toBe('ada: a review, since +10');
		expect(turn(owned(['ada', 'Copilot']), [...began, ended, answered])).toBe('ada: a review, since +3000');
	});

	it('is no automation’s to review, whoever put one on it', () => {
		const asked = on(9, 'review asked', { by: 'ada' });
		const bot = on(8, 'assigned', { by: 'ada', whom: ['ci[bot]'] });
		const hers = pull({ assignees: [{ name: 'ada' }, { name: 'ci[bot]' }] });
		expect(turn(hers, [made, bot, asked])).toBe('unseen');
	});
});

describe('the turn in an issue', () => {
	const issue = (fields: object) =>
		taskWith(JIRA, { kind: 'Story', author: 'Ada', state: { name: 'To Do', category: 'todo' }, ...fields });

	it('is who has it; nobody’s where nobody is seen to have it; unseen where that was not seen', () => {
		expect(turn(issue({ assignees: ['Ben'] }), [of(5, 'assigned', { by: 'Ada', whom: ['Ben'] })])).toBe(
			'Ben: work, since +5',
		);
		expect(turn(issue({ assignees: [] }), [of(0, 'created', { by: 'Ada' })])).toBe(
			'nobody: somebody to take it, since +0',
		);
		expect(turn(issue({}), [])).toBe('unseen');
		expect(turn(taskWith(JIRA, { assignees: ['Ben'] }), [])).toBe('unseen');
	});

	it('is whoever is asked by who has it, until they answer or the work moves on', () => {
		const events = [
			of(0, 'assigned', { by: 'Ada', whom: ['Ben'] }),
			of(9, 'commented', { by: 'Ben', text: '@Ada which port is meant?' }),
			of(20, 'commented', { by: 'Ada', text: 'The old one.' }),
		];
		expect(turn(issue({ assignees: ['Ben'] }), events.slice(0, 2))).toBe('Ada: an answer, since +9');
		expect(turn(issue({ assignees: ['Ben'] }), events)).toBe('Ben: work, since +0');
		const moved = of(15, 'moved', { by: 'Ben', from: 'To Do', to: 'In Progress' });
		expect(turn(issue({ assignees: ['Ben'] }), [...events.slice(0, 2), moved])).toBe('Ben: work, since +0');
	});

	it('is theirs again who gave it to an agent beside them, since the agent’s work on it ended', () => {
		const fields = { kind: 'issue', state: 'Open', assignees: [{ name: 'ada' }] };
		const took = on(1, 'assigned', { by: 'ada', whom: ['ada'] });
		const gave = on(9, 'assigned', { by: 'ada', whom: ['Copilot'] });
		const off = on(90, 'unassigned', { by: 'ada', whom: ['Copilot'] });
		expect(turn(taskWith(GITHUB, fields), [took, gave, off])).toBe('ada: work, since +90');
		const both = { ...fields, assignees: [{ name: 'ada' }, { name: 'Copilot' }] };
		expect(turn(taskWith(GITHUB, both), [took, gave])).toBe('Copilot: work, since +9');
	});

	it('is who was given it for review, for a review', () => {
		const review = issue({ assignees: ['Cy'], state: { name: 'In Review', category: 'doing' } });
		const moved = of(9, 'moved', { by: 'Ben', from: 'In Progress', to: 'In Review' });
		expect(turn(review, [moved, of(9, 'assigned', { by: 'Ben', whom: ['Cy'], from: 'Ben' })])).toBe(
			'Cy: a review, since +9',
		);
		const alone = issue({ assignees: ['Ben'], state: { name: 'In Review', category: 'doing' } });
		expect(turn(alone, [moved])).toBe('nobody: a review, since +9');
	});

	it('is a dead wait where its owner has left', () => {
		expect(turn(issue({ assignees: ['Ben'] }), [of(5, 'assigned', { by: 'Ada', whom: ['Ben'] })], ['jira:ben'])).toBe(
			'Ben: work, since +5, owner has left',
		);
	});

	it('follows what happened after its fields were read', () => {
		const read = taskWith(JIRA, { state: { name: 'To Do', category: 'todo' }, assignees: ['Ben'] }, 10);
		expect(turn(read, [of(20, 'assigned', { by: 'Ben', whom: ['Cy'] })])).toBe('Cy: work, since +20');
		expect(turn(read, [of(20, 'moved', { by: 'Ben', from: 'To Do', to: 'Done' })])).toBe('over');
	});
});

describe('the turn in an approval', () => {
	const approval = (state: object) => taskWith(ASANA, { kind: 'Approval', author: 'Ada', assignees: ['Ben'], state });
	const asked = step(ASANA, 0, 'assigned', { by: 'Ada', whom: ['Ben'] });

	it('is the approver’s; changes that were requested are the asker’s, though Asana counts them as complete', () => {
		expect(turn(approval({ name: 'Pending', category: 'todo' }), [asked])).toBe('Ben: an approval, since +0');
		const wants = step(ASANA, 9, 'decided', { by: 'Ben', said: 'changes requested' });
		const flow = flowOf(approval({ name: 'Changes requested', category: 'done' }), [asked, wants]);
		expect(turnLine(flow)).toBe('Ada: work, since +9');
		expect(flow.contradictions.map(({ kind }) => kind)).toEqual(['complete, yet changes were requested']);
	});

	it('is told by its fields alone, where no history was read', () => {
		const since = '1970-01-01T00:00:00.000Z';
		const pending = flowOf(approval({ name: 'pending', category: 'todo' }), []);
		expect(pending.turn).toMatchObject({ on: [{ name: 'Ben' }], for: 'an approval', since: { after: since } });
		const wished = flowOf(approval({ name: 'changes requested', category: 'done' }), []);
		expect(wished.turn).toMatchObject({ on: [{ name: 'Ada' }], for: 'work', because: 'Changes were requested.' });
		expect(wished.contradictions.map(({ kind }) => kind)).toEqual(['complete, yet changes were requested']);
		const nobodys = taskWith(ASANA, { kind: 'Approval', state: { name: 'changes requested', category: 'done' } });
		expect(turn(nobodys, [])).toBe('unseen');
		for (const name of ['approved', 'rejected']) expect(turn(approval({ name, category: 'done' }), [])).toBe('over');
	});

	it('is given by whoever moved it on, seen or not, as far as two readings tell', () => {
		const moved = (to: string) => step(ASANA, 9, 'moved', { from: 'pending', to, after: asked.at, inferred: true });
		const given = (to: string) => flowOf(approval({ name: to, category: 'done' }), [asked, moved(to)]);
		expect(given('approved').handoffs.map(line)).toEqual(['approval asked: Ada → Ben, finished +9']);
		expect(given('rejected').handoffs.map(line)).toEqual(['approval asked: Ada → Ben, finished +9']);
		expect(given('changes requested').handoffs.map(line)).toEqual(['approval asked: Ada → Ben, returned +9']);
		expect(given('changes requested').turn).toMatchObject({ on: [{ name: 'Ada' }], for: 'work' });
		const byCy = { ...moved('approved'), by: { name: 'Cy' } };
		const others = flowOf(approval({ name: 'approved', category: 'done' }), [asked, byCy]);
		expect(others.handoffs.map(line)).toEqual(['approval asked: Ada → Ben, passed on +9']);
	});
});

describe('the turn in a thread', () => {
	const review = flowOf(pull(), [made, on(10, 'review asked', { by: 'ada', whom: ['ben'] })]).turn;
	const work = flowOf(
		taskWith(JIRA, { state: { name: 'In Progress', category: 'doing' }, assignees: ['Ada'] }),
		[],
	).turn;
	const nobody = flowOf(taskWith(ASANA, { state: { name: 'Incomplete', category: 'todo' }, assignees: [] }), []).turn;
	const over = flowOf(taskWith(JIRA, { state: { name: 'Done', category: 'done' } }), []).turn;
	const unseen = flowOf(taskWith(ASANA, {}), []).turn;

	it('is the review that the pull request waits for, not the work that the issue says is in progress', () => {
		for (const turns of [
			[review, work, nobody],
			[nobody, work, review],
		])
			expect(turnLine({ turn: threadTurn(turns) })).toBe('ben: a review, since +10');
		expect(threadTurn([nobody, work])).toEqual(work);
		expect(threadTurn([over, nobody])).toEqual(nobody);
	});

	it('is over only where all of it is', () => {
		expect(threadTurn([over, over]).is).toBe('over');
		expect(threadTurn([over, unseen]).is).toBe('unseen');
		expect(threadTurn([]).is).toBe('unseen');
	});
});
