import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));

const { tellable } = await import('../lib/awaited.ts');
type Row = Parameters<ReturnType<typeof tellable>>[0];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const layer = (says: string) => ({ says, asked: 'needed', askedBy: 'a rule', evidence: [], unseen: [] });
/** A Jira issue that lacks its How. */
const row = (task: string, fields: Row['fields'] = {}, tool: Row['tool'] = 'jira') =>
	({
		...{ task, tool, fields },
		verdict: {
			layers: {
				why: layer('stated'),
				what: layer('hinted'),
				who: layer('stated'),
				when: layer('not needed'),
				how: layer('missing'),
			},
		},
	}) as unknown as Row;
const whole = (task: string) => [{ task, surface: 'issue' }];
const never = () => {
	throw new Error('nothing was waited for in vain');
};

it('what an issue’s page shows nowhere is unseen until its custom fields were read, and no gap', () => {
	const told = tellable(1, whole('jira:s/A-1'), () => {})(row('jira:s/A-1'));
	expect(told.sayings).toEqual({
		...{ why: 'stated', what: 'hinted', who: 'stated', when: 'not needed' },
		how: 'unseen',
	});
	expect(told.hasGaps).toBe(false);
});

it('it is missing once they were read, also where there are none', () => {
	for (const custom of [{}, null, { Impact: null }]) {
		const told = tellable(1, whole('jira:s/A-2'), never)(row('jira:s/A-2', { custom }));
		expect([told.sayings.how, told.hasGaps]).toEqual(['missing', true]);
	}
});

it('it is missing on a page that is not read for them: in a list, and on a tool that has none', () => {
	expect(tellable(1, [{ task: 'jira:s/A-3', surface: 'list' }], never)(row('jira:s/A-3')).sayings.how).toBe('missing');
	const pull = 'github:a/b#3';
	expect(tellable(1, whole(pull), never)(row(pull, {}, 'github')).sayings.how).toBe('missing');
});

it('they are not waited for longer than some seconds: the page is asked once, and told what is missing', () => {
	const again = vi.fn();
	const seen = () => tellable(1, whole('jira:s/A-4'), again)(row('jira:s/A-4')).sayings.how;
	expect(seen()).toBe('unseen');
	vi.advanceTimersByTime(2_000);
	expect(seen()).toBe('unseen');
	expect(again).not.toHaveBeenCalled();
	vi.advanceTimersByTime(5_000);
	expect(again.mock.calls).toEqual([['jira:s/A-4']]);
	expect(seen()).toBe('missing');
	vi.advanceTimersByTime(60_000);
	expect(again).toHaveBeenCalledOnce();
	// Another tab has its own patience.
	expect(tellable(2, whole('jira:s/A-4'), again)(row('jira:s/A-4')).sayings.how).toBe('unseen');
});

it('a task that lacks nothing is not waited for', () => {
	const clear = row('jira:s/A-5');
	for (const one of Object.values(clear.verdict.layers)) one.says = 'stated';
	expect(tellable(1, whole('jira:s/A-5'), never)(clear).hasGaps).toBe(false);
	vi.advanceTimersByTime(60_000);
});
