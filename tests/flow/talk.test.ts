import { describe, expect, it } from 'vitest';
import { flowOf, GITHUB, JIRA, line, step, taskWith, turnLine } from './tell.ts';

const on = step.bind(null, GITHUB);
const of = step.bind(null, JIRA);
const pull = (fields = {}) =>
	taskWith(GITHUB, { kind: 'pull request', author: 'ada', state: 'Open', assignees: [], reviewers: [], ...fields });
const made = on(0, 'created', { by: 'ada' });
const says = (at: number, by: string, text: string) => on(at, 'commented', { by, text });
const because = (...given: Parameters<typeof flowOf>) => flowOf(...given).turn.because;
const NOBODY = 'nobody: a review, since +0, asked of no one';

describe('what is said in a pull request that nobody was asked to review', () => {
	const leak = says(10, 'ben', 'This leaks.');

	it('is told as it was done, and claims no more', () => {
		expect(because(pull(), [made, leak])).toBe('ben commented; ada has not answered.');
		const reviewed = on(10, 'reviewed', { by: 'ben' });
		expect(because(pull(), [made, reviewed])).toBe('ben reviewed it; ada has not answered.');
		const pushed = on(20, 'changed', { by: 'ada', field: 'commits' });
		expect(because(pull(), [made, leak, pushed])).toBe('ada changed it after ben had spoken.');
		expect(turnLine(flowOf(pull(), [made, leak, pushed]))).toBe('ben: a review, since +20');
	});

	it('is not answered by an agent that only remarks on it', () => {
		const remark = says(20, 'Gemini', 'I reviewed the latest push.');
		expect(turnLine(flowOf(pull(), [made, leak, remark]))).toBe('ada: an answer, since +10');
		const review = on(20, 'reviewed', { by: 'Gemini', said: 'commented' });
		expect(turnLine(flowOf(pull(), [made, leak, review]))).toBe('ada: an answer, since +10');
		const wants = on(10, 'reviewed', { by: 'ben', said: 'changes requested' });
		expect(turnLine(flowOf(pull(), [made, wants, review]))).toBe('ada: work, since +10');
	});

	it('is answered by the agent that works on it', () => {
		const started = on(15, 'agent started', { by: 'ada', whom: ['Copilot'], field: 'coding' });
		const ended = on(18, 'agent finished', { by: 'ada', whom: ['Copilot'] });
		const taken = says(19, 'ada', 'Looks right.');
		const answer = says(20, 'Copilot', 'I fixed it.');
		const turn = turnLine(flowOf(pull(), [made, leak, started, ended, taken, answer]));
		expect(turn).toBe('ben: a review, since +20');
	});

	it('is no word to anybody where it is a command to a program', () => {
		expect(turnLine(flowOf(pull(), [made, says(10, 'ben', '/azp run')]))).toBe(NOBODY);
		expect(turnLine(flowOf(pull(), [made, says(10, 'ben', '/azp run\n\nThis leaks.')]))).toContain('ada: an answer');
		expect(turnLine(flowOf(pull(), [made, leak, says(20, 'ada', '/retest')]))).toBe('ada: an answer, since +10');
	});

	it.each(['LGTM!', 'Concept ACK', 'lgtm ACK c6d1b8de', 'Thanks for revisiting!', '+1', '👍 nice'])(
		'wants no answer where it only agrees: %s',
		(text) => {
			expect(turnLine(flowOf(pull(), [made, says(10, 'ben', text)]))).toBe(NOBODY);
			const wait = flowOf(pull(), [made, leak, says(20, 'ada', 'Fixed.'), says(30, 'ben', text)]);
			expect(turnLine(wait)).toBe(NOBODY);
		},
	);

	it.each(['LGTM but please squash', 'Thanks, why?', 'Looks good, once the tests pass', 'NACK'])(
		'wants one where it says more: %s',
		(text) => expect(turnLine(flowOf(pull(), [made, says(10, 'ben', text)]))).toBe('ada: an answer, since +10'),
	);

	it('waits on nobody who has let go of it since', () => {
		const agents = pull({ author: 'Copilot' });
		const given = on(1, 'assigned', { by: 'Copilot', whom: ['ben'] });
		const again = says(10, 'ben', '@Copilot try again');
		const answer = says(20, 'Copilot', 'I fixed it.');
		const off = on(30, 'unassigned', { by: 'ben', whom: ['ben'] });
		const made = on(0, 'created', { by: 'Copilot' });
		expect(turnLine(flowOf(agents, [made, given, again, answer, off]))).toBe(
			'nobody: a review, since +30, an agent waits on nobody',
		);
	});

	it('is no claim on an older speaker where somebody unseen is asked for a review after it', () => {
		const asked = [on(20, 'review asked', { by: 'ada' }), on(30, 'review asked', { by: 'ada' })];
		expect(turnLine(flowOf(pull(), [made, leak, ...asked]))).toBe('unseen');
	});
});

describe('one comment that answers somebody and asks another', () => {
	it('waits on whom it asks', () => {
		const order = says(20, 'ada', '@Copilot can you update this?');
		expect(turnLine(flowOf(pull(), [made, says(10, 'ben', 'This leaks.'), order]))).toBe('Copilot: work, since +20');
	});

	it('waits for a review by whom it answers', () => {
		const wants = on(10, 'reviewed', { by: 'ben', said: 'changes requested' });
		const done = says(20, 'ada', '@ben done, can you take another look?');
		expect(turnLine(flowOf(pull(), [made, wants, done]))).toBe('ben: a review, since +20');
	});

	it('still waits on it where the same work is given to it in the tool’s own way, too', () => {
		const order = says(20, 'ben', '@Copilot can you update this?');
		const given = on(22, 'assigned', { by: 'ben', whom: ['Copilot'] });
		expect(turnLine(flowOf(pull(), [made, order, given]))).toBe('Copilot: work, since +20');
		const other = on(22, 'assigned', { by: 'ben', whom: ['cy'] });
		expect(turnLine(flowOf(pull(), [made, order, other]))).not.toContain('Copilot');
	});
});

describe('an issue that was moved into review for nobody in particular', () => {
	const issue = taskWith(JIRA, { kind: 'task', state: 'In Review', assignees: ['Ada'] });
	const moved = of(10, 'moved', { by: 'Ada', from: 'Open', to: 'In Review' });
	const asks = of(20, 'commented', { by: 'Ben', text: 'Is this the only case?' });
	const answers = of(30, 'commented', { by: 'Ada', text: 'It is.' });

	it('waits, once somebody took that up in words, on whoever did not speak last', () => {
		expect(turnLine(flowOf(issue, [moved]))).toBe('nobody: a review, since +10');
		expect(turnLine(flowOf(issue, [moved, asks]))).toBe('Ada: an answer, since +20');
		expect(turnLine(flowOf(issue, [moved, asks, answers]))).toBe('Ben: a review, since +30');
		const before = of(5, 'commented', { by: 'Ben', text: 'Is this the only case?' });
		expect(turnLine(flowOf(issue, [before, moved]))).toBe('nobody: a review, since +10');
	});

	it('is theirs who have it since it went back, and not since they were given it', () => {
		const given = of(5, 'assigned', { by: 'Ben', whom: ['Ada'] });
		const back = of(40, 'moved', { by: 'Ada', from: 'In Review', to: 'Open' });
		const open = taskWith(JIRA, { kind: 'task', state: 'Open', assignees: ['Ada'] });
		const { turn } = flowOf(open, [given, moved, back]);
		expect(turnLine({ turn })).toBe('Ada: work, since +40');
		expect(turn.because).toBe('Ada moved it to Open; Ada has it.');
		const done = [of(20, 'moved', { by: 'Ada', from: 'Open', to: 'Done' })];
		done.push(of(60, 'moved', { by: 'Ada', from: 'Done', to: 'Open' }));
		expect(turnLine(flowOf(open, [given, ...done]))).toBe('Ada: work, since +60');
	});
});

describe('who is waited for in words', () => {
	it('is told as that, and has the turn', () => {
		const approved = on(10, 'reviewed', { by: 'ben', said: 'approved', text: 'I would wait for @cy to share a view.' });
		const { handoffs, turn } = flowOf(pull(), [made, approved]);
		expect(handoffs.map(line)).toEqual(['asked in words: ben → cy']);
		expect(turnLine({ turn })).toBe('cy: an answer, since +10');
		expect(turn.because).toBe('ben waits for cy: “I would wait for @cy to share a view.”');
	});
});
