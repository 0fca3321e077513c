import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/stack/judge.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import type { Comment, Fields } from '../../lib/task/fields.ts';

const mia = { name: 'Mia' };
const noor = { name: 'noor' };
const layer = (name: 'who' | 'when', comments: Comment[], fields: Fields = {}) => {
	const seen: Fields = { kind: 'issue', title: 'Totals', body: null, assignees: null, milestone: null, ...fields };
	return judge(
		{ task: 'github:acme/shop#1', fields: { ...seen, comments } },
		DEFAULT_STANDARD,
		'2027-03-10T09:00:00.000Z',
	).layers[name];
};

describe('who, in comments', () => {
	it.each([
		"I'll take this.",
		'@noor owns this.',
		'Assigned to [~noor].',
		'Will be handled by Noor Haddad.',
		"I'll also send a PR for that.",
		'Das übernehme ich, ich kümmere mich darum und die Daten sind schon da.',
		'我来处理。',
		'私がやります。',
	])('%s is an owner', (text) => {
		const { says, evidence } = layer('who', [
			{ author: mia, text: 'Thanks.' },
			{ author: mia, text },
		]);
		expect(says).toBe('stated');
		const [first] = evidence;
		expect(first).toMatchObject({ field: 'comments', item: 1 });
		expect(text.slice(first?.start, first?.end)).toBe(first?.quote);
	});

	it.each([
		'Is anyone working on this?',
		'Thanks @noor!',
		'I will not fix this.',
		'Then null is assigned to the variable, and the parser is responsible for the rest.',
		'Who is working on this?',
		"> I'll take this.",
		"```\nI'll take this.\n```",
		'Use `@Override` here, and @ref.refresh() there.',
	])('%s is none', (text) => {
		expect(layer('who', [{ author: mia, text }]).says).toBe('missing');
	});

	it('a question to someone, or an offer, points at one', () => {
		expect(layer('who', [{ text: '@noor, can you take a look?' }]).says).toBe('hinted');
		expect(layer('who', [{ text: "I'd be happy to help." }]).says).toBe('hinted');
	});

	it('what bots say is nothing, what an AI agent says is its word', () => {
		const text = "I'll take this.";
		expect(layer('who', [{ author: { name: 'stale[bot]' }, text }]).says).toBe('missing');
		expect(layer('who', [{ author: { name: 'Rules', kind: 'automation' }, text }]).says).toBe('missing');
		expect(layer('who', [{ author: { name: 'helper[bot]', kind: 'agent' }, text }]).says).toBe('stated');
	});

	it('is withdrawn by whoever said it, and by nobody else', () => {
		const taken = { author: mia, text: "I'll take this." };
		const text = "I can't work on this any more, sorry.";
		expect(layer('who', [taken, { author: mia, text }]).says).toBe('missing');
		expect(layer('who', [taken, { author: noor, text }]).says).toBe('stated');
		expect(layer('who', [taken, { author: mia, text }, { author: noor, text: "I'm on it then." }])).toMatchObject({
			says: 'stated',
			evidence: [{ item: 2 }],
		});
		const body = { format: 'text' as const, text: "I'll take this." };
		expect(layer('who', [{ author: mia, text }], { body, author: mia }).says).toBe('missing');
	});
});

describe('when, in comments', () => {
	it('the day agreed on last counts, and one that was lifted does not', () => {
		const friday = { text: 'Due by Friday.' };
		expect(layer('when', [friday, { text: 'Postponed: now due by 2027-04-01.' }]).evidence[0]).toMatchObject({
			item: 1,
			date: '2027-04-01',
		});
		expect(layer('when', [friday, { text: 'No deadline any more.' }]).says).toBe('missing');
		expect(layer('when', [friday, { text: 'Not urgent? Fine.' }]).evidence[0]).toMatchObject({ item: 0 });
	});
});
