import { describe, expect, it } from 'vitest';
import { ASANA, flowOf, GITHUB, JIRA, line, step, taskWith } from './tell.ts';

const issue = taskWith(GITHUB, { kind: 'issue', author: 'ada', state: 'Open' });
const pull = taskWith(GITHUB, { kind: 'pull request', author: 'ada', state: 'Open' });
const agents = taskWith(GITHUB, { kind: 'pull request', author: 'Copilot', state: 'Open' });
const jira = taskWith(JIRA, { kind: 'Story', author: 'Ada', state: { name: 'In Progress', category: 'doing' } });
const lines = (...given: Parameters<typeof flowOf>) => flowOf(...given).handoffs.map(line);
const on = step.bind(null, GITHUB);
const of = step.bind(null, JIRA);

describe('work that is assigned', () => {
	it('is acknowledged by the first act of whoever got it, not by a bot or by who gave it', () => {
		const events = [
			on(0, 'assigned', { by: 'ada', whom: ['ben'] }),
			on(5, 'labelled', { by: 'ci[bot]', to: 'bug' }),
			on(6, 'commented', { by: 'ada', text: 'No hurry.' }),
			on(30, 'commented', { by: 'ben', text: 'On it.' }),
		];
		expect(lines(issue, events)).toEqual(['assigned: ada → ben, acknowledged +30']);
	});

	it('is no handoff from oneself, and a mistake put right at once is none', () => {
		expect(lines(issue, [on(0, 'assigned', { by: 'ben', whom: ['ben'] })])).toEqual([]);
		const slip = [
			on(0, 'assigned', { by: 'ada', whom: ['ben'] }),
			on(0.2, 'unassigned', { by: 'ada', whom: ['ben'] }),
			on(0.3, 'assigned', { by: 'ada', whom: ['cy'] }),
		];
		expect(lines(issue, slip)).toEqual(['assigned: ada → cy']);
	});

	it('is returned by its receiver, taken back by others, passed on to somebody else', () => {
		const given = on(0, 'assigned', { by: 'ada', whom: ['ben'] });
		const ends = (...later: ReturnType<typeof on>[]) => lines(issue, [given, ...later])[0];
		const returned = on(9, 'unassigned', { by: 'ben', whom: ['ben'] });
		expect(ends(returned)).toBe('assigned: ada → ben, acknowledged +9, returned +9');
		expect(ends(on(9, 'unassigned', { by: 'ada', whom: ['ben'] }))).toBe('assigned: ada → ben, taken back +9');
		const passed = [
			on(9, 'unassigned', { by: 'ada', whom: ['ben'] }),
			on(9.1, 'assigned', { by: 'ada', whom: ['cy'] }),
		];
		expect(ends(...passed)).toBe('assigned: ada → ben, passed on +9');
		expect(ends(on(9, 'closed', { by: 'cy' }))).toBe('assigned: ada → ben, finished +9');
	});

	it('has one owner at a time on Jira, where a new one takes it from the old', () => {
		const events = [
			of(0, 'assigned', { by: 'Ada', whom: ['Ben'] }),
			of(60, 'assigned', { by: 'Ada', whom: ['Cy'], from: 'Ben' }),
		];
		expect(lines(jira, events)).toEqual(['assigned: Ada → Ben, passed on +60', 'assigned: Ada → Cy']);
	});

	it('says whose it was when whoever closes it writes it down; that gives it to nobody', () => {
		const events = [
			of(0, 'assigned', { by: 'Ada', whom: ['Ben'] }),
			of(0, 'moved', { by: 'Ada', from: 'Open', to: 'Closed' }),
		];
		expect(lines(jira, events)).toEqual([]);
	});

	it('is not finished by what is opened again at once, nor given by a rule to who wrote it', () => {
		const given = on(0, 'assigned', { by: 'ada', whom: ['ben'] });
		const slip = [on(9, 'closed', { by: 'ada' }), on(9.1, 'reopened', { by: 'ada' })];
		expect(lines(issue, [given, ...slip])).toEqual(['assigned: ada → ben']);
		expect(lines(pull, [on(0, 'assigned', { by: 'ci[bot]', whom: ['ada'] })])).toEqual([]);
	});

	it('may be given a moment before it is opened again, but not while it stays closed', () => {
		const closed = on(0, 'closed', { by: 'ada' });
		const given = on(60, 'assigned', { by: 'ada', whom: ['ben'] });
		expect(lines(issue, [closed, given])).toEqual([]);
		expect(lines(issue, [closed, given, on(60.2, 'reopened', { by: 'ada' })])).toEqual(['assigned: ada → ben']);
	});

	it('comes from a rule where the tool says so, from somebody unseen where it does not tell', () => {
		expect(lines(issue, [on(0, 'assigned', { by: null, whom: ['ben'] })])).toEqual(['assigned: a rule → ben']);
		expect(lines(issue, [on(0, 'assigned', { whom: ['ben'] })])).toEqual(['assigned: unseen → ben']);
	});

	it('waits on nobody who will answer where its owner has left', () => {
		const flow = flowOf(issue, [on(0, 'assigned', { by: 'ada', whom: ['ben'] })], ['github:ben']);
		expect(flow.handoffs.map(line)).toEqual(['assigned: ada → ben, owner has left']);
	});
});

describe('a review', () => {
	const asked = on(0, 'review asked', { by: 'ada', whom: ['ben'] });

	it('is finished when given, returned when changes are requested', () => {
		const given = (said: string) => lines(pull, [asked, on(20, 'reviewed', { by: 'ben', said })]);
		expect(given('approved')).toEqual(['review asked: ada → ben, acknowledged +20, finished +20']);
		expect(given('CHANGES_REQUESTED')).toEqual(['review asked: ada → ben, acknowledged +20, returned +20']);
	});

	it('asked of a team is answered by anyone but the author', () => {
		const team = on(0, 'review asked', { by: 'ada', whom: ['harbour/crew'] });
		const own = on(5, 'reviewed', { by: 'ada', said: 'commented' });
		const bots = on(6, 'reviewed', { by: 'ci[bot]', said: 'approved' });
		const flow = flowOf(pull, [team, own, bots, on(20, 'reviewed', { by: 'cy', said: 'approved' })]);
		expect(flow.handoffs.map(line)).toEqual(['review asked: ada → harbour/crew, acknowledged +20, finished +20']);
		expect(flow.handoffs[0]?.because).toBe('ada asked harbour/crew for a review; anyone of them can give it.');
	});

	it('of which it was not seen whom it was asked of is not said to be asked of no one', () => {
		const [handoff] = flowOf(pull, [on(0, 'review asked', { by: 'ada' })]).handoffs;
		expect(handoff?.dead).toBeUndefined();
		expect(handoff?.because).toBe('ada asked somebody for a review; whom was not seen.');
	});

	it('asked again is a reminder: the wait goes on from where it began', () => {
		const again = on(60, 'review asked', { by: 'ada', whom: ['ben'] });
		expect(lines(pull, [asked, again])).toEqual(['review asked: ada → ben']);
	});

	it('asked and unasked at once was never asked', () => {
		expect(lines(pull, [asked, on(0.1, 'review unasked', { by: 'ada', whom: ['ben'] })])).toEqual([]);
	});

	it('falls away when it is merged without it', () => {
		expect(lines(pull, [asked, on(9, 'merged', { by: 'ada' })])).toEqual(['review asked: ada → ben, lapsed +9']);
	});

	it('of no one is asked when a draft is said to be ready', () => {
		expect(lines(pull, [on(0, 'readied', { by: 'ada' })])).toEqual(['status baton: ada → nobody, asked of no one']);
	});
});

describe('an approval on Asana', () => {
	const approval = taskWith(ASANA, { kind: 'Approval', author: 'Ada', state: { name: 'Pending', category: 'todo' } });
	const asked = step(ASANA, 0, 'assigned', { by: 'Ada', whom: ['Ben'] });

	it('is asked of whoever it is assigned to, and decided', () => {
		const decided = step(ASANA, 9, 'decided', { by: 'Ben', said: 'approved' });
		expect(lines(approval, [asked, decided])).toEqual(['approval asked: Ada → Ben, acknowledged +9, finished +9']);
	});

	it('decided by somebody else was not given by who was asked', () => {
		const decided = step(ASANA, 9, 'decided', { by: 'Cy', said: 'approved' });
		expect(lines(approval, [asked, decided])).toEqual(['approval asked: Ada → Ben, passed on +9']);
	});
});

describe('a status that somebody else works', () => {
	const owned = of(0, 'assigned', { by: 'Ben', whom: ['Ben'] });

	it('passes nothing where its mover takes it on through review at once', () => {
		const through = (minutes: number) => [
			of(10, 'moved', { by: 'Ben', from: 'In Progress', to: 'In Review' }),
			of(10 + minutes, 'moved', { by: 'Ben', from: 'In Review', to: 'Done' }),
		];
		expect(lines(jira, through(0.1))).toEqual([]);
		expect(lines(jira, through(20))).toEqual(['status baton: Ben → nobody, finished +30']);
	});

	it('passes the baton: into review, and back', () => {
		const events = [
			owned,
			of(10, 'moved', { by: 'Ben', from: 'In Progress', to: 'In Review' }),
			of(30, 'moved', { by: 'Cy', from: 'In Review', to: 'In Progress' }),
		];
		expect(lines(jira, events)).toEqual([
			'status baton: Ben → nobody, acknowledged +30, returned +30',
			'status baton: Cy → Ben',
		]);
	});

	it('is one handoff with the assignment of the same go', () => {
		const events = [
			owned,
			of(10, 'moved', { by: 'Ben', from: 'In Progress', to: 'In Review' }),
			of(10, 'assigned', { by: 'Ben', whom: ['Cy'], from: 'Ben' }),
		];
		expect(lines(jira, events)).toEqual(['assigned: Ben → Cy']);
	});

	it('is none where whoever closed it opens it again at once', () => {
		const slip = [
			owned,
			of(10, 'moved', { by: 'Cy', from: 'Open', to: 'Closed' }),
			of(10.5, 'moved', { by: 'Cy', from: 'Closed', to: 'Reopened' }),
		];
		expect(lines(jira, slip)).toEqual([]);
		const later = [...slip.slice(0, 2), of(60, 'moved', { by: 'Cy', from: 'Closed', to: 'Reopened' })];
		expect(lines(jira, later)).toEqual(['status baton: Cy → Ben']);
	});
});

describe('an agent', () => {
	it('gets work by being assigned or set going, and gives it back to whoever did', () => {
		const events = [
			on(0, 'agent started', { by: 'ada', whom: ['Copilot'] }),
			on(20, 'agent finished', { by: 'ada', whom: ['Copilot'] }),
			on(50, 'agent started', { by: 'ada', whom: ['Copilot'] }),
			on(60, 'agent failed', { whom: ['Copilot'] }),
		];
		expect(lines(agents, events)).toEqual([
			'given to an agent: ada → Copilot, acknowledged +0, finished +20',
			'agent finished: Copilot → ada, acknowledged +50, returned +50',
			'given to an agent: ada → Copilot, acknowledged +50, returned +60',
			'agent got stuck: Copilot → ada',
		]);
	});

	it('that asks for a review as it finishes hands over once', () => {
		const events = [
			on(0, 'agent started', { by: 'ada', whom: ['Copilot'] }),
			on(19.9, 'review asked', { by: 'Copilot', whom: ['ada'] }),
			on(20, 'agent finished', { by: 'ada', whom: ['Copilot'] }),
		];
		expect(lines(agents, events).slice(1)).toEqual(['review asked: Copilot → ada']);
	});

	it('that reviews a person’s pull request gives no work back: its review does', () => {
		const events = [
			on(0, 'review asked', { by: 'ada', whom: ['Copilot'] }),
			on(1, 'agent started', { by: 'Copilot' }),
			on(9, 'reviewed', { by: 'Copilot', said: 'commented' }),
			on(9.1, 'agent finished', { by: 'Copilot' }),
		];
		expect(lines(pull, events)).toEqual(['review asked: ada → Copilot, acknowledged +1, finished +9']);
	});

	it('that is stuck with nobody to go on waits on nobody', () => {
		const stuck = on(5, 'agent failed', { whom: ['Copilot'] });
		expect(lines(agents, [stuck])).toEqual(['agent got stuck: Copilot → nobody, an agent waits on nobody']);
	});

	it('is given work by a comment that asks it', () => {
		const events = [
			on(0, 'commented', { by: 'ada', text: '@Copilot rebase this' }),
			on(9, 'commented', { by: 'Copilot', text: 'Done.' }),
		];
		expect(lines(agents, events)).toEqual(['given to an agent: ada → Copilot, acknowledged +9, finished +9']);
	});
});

describe('a question in words', () => {
	const asked = on(0, 'commented', { by: 'ada', text: '@ben can you check the rigging?' });

	it('is answered by whoever was asked and by no other', () => {
		const other = on(5, 'commented', { by: 'cy', text: 'I think so.' });
		expect(lines(issue, [asked, other])).toEqual(['asked in words: ada → ben']);
		const answer = on(9, 'commented', { by: 'ben', text: 'Yes.' });
		expect(lines(issue, [asked, other, answer])).toEqual(['asked in words: ada → ben, acknowledged +9, finished +9']);
	});
});

describe('work that crosses and work that is released', () => {
	it('crosses to another tool once', () => {
		const link = { task: GITHUB };
		const events = [of(0, 'linked', { by: 'Ben', link }), of(5, 'linked', { id: 'again', by: 'Ben', link })];
		const { handoffs } = flowOf(jira, events);
		expect(handoffs.map(line)).toEqual(['crossed to another tool: Ben → nobody, finished +0']);
		expect(handoffs[0]?.into).toBe(GITHUB);
	});

	it('is released to who has it when what held it up is taken away', () => {
		const events = [
			of(0, 'assigned', { by: 'Ben', whom: ['Ben'] }),
			of(9, 'unlinked', { by: 'Ada', link: { task: 'jira:harbour.atlassian.net/TIDE-3', relation: 'is blocked by' } }),
			of(30, 'commented', { by: 'Ben', text: 'Going on.' }),
		];
		expect(lines(jira, events)).toEqual(['dependency released: Ada → Ben, acknowledged +30, finished +30']);
		const said = (relation: string) =>
			lines(jira, [
				of(0, 'assigned', { by: 'Ben', whom: ['Ben'] }),
				of(9, 'unlinked', { by: 'Ada', link: { task: 'jira:harbour.atlassian.net/TIDE-3', relation } }),
			]);
		// As Jira says it in German and Japanese; and the other way round.
		for (const word of ['wird blockiert von', 'ブロックされている', 'requires'])
			expect(said(word)).toEqual(['dependency released: Ada → Ben']);
		for (const word of ['blockiert', 'ブロックしている', 'relates to']) expect(said(word)).toEqual([]);
	});
});
