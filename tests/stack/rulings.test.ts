import { describe, expect, it } from 'vitest';
import { decisionsIn } from '../../lib/stack/decisions.ts';
import { judge } from '../../lib/stack/judge.ts';
import { standing } from '../../lib/stack/rulings.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import type { Fields } from '../../lib/task/fields.ts';
import type { KeptRuling } from '../../lib/task/ruling.ts';
import { gapsOf, verdictSchema } from '../../lib/task/verdict.ts';

const task = 'github:acme/shop#1';
const NOW = '2027-01-31T12:00:00.000Z';
const at = (day: number) => `2027-01-${String(day).padStart(2, '0')}T12:00:00.000Z`;
const fields: Fields = {
	kind: 'issue',
	title: 'Totals',
	assignees: null,
	milestone: null,
	body: { format: 'markdown', text: 'The shop in Lund is closing.' },
};
const about = { task, by: 'Mira Kolb' } as const;
const waiver = (id: string, day: number, until: string | null = null): KeptRuling => ({
	id,
	is: 'waiver',
	...about,
	layer: 'who',
	at: at(day),
	because: 'We all own it',
	until,
});
const correction = (id: string, day: number, says: 'stated' | 'hinted' | 'missing', quote?: string): KeptRuling => ({
	id,
	is: 'correction',
	...about,
	layer: 'why',
	at: at(day),
	because: '',
	says,
	...(quote ? { quote } : {}),
});
const takenBack = (id: string, day: number, of: string, layer: 'who' | 'why' = 'who'): KeptRuling => ({
	id,
	is: 'withdrawal',
	...about,
	layer,
	at: at(day),
	because: '',
	of,
});
const judged = (...rulings: KeptRuling[]) => {
	const verdict = judge({ task, fields, rulings }, DEFAULT_STANDARD, NOW);
	expect(verdictSchema.parse(verdict)).toEqual(verdict);
	return verdict;
};

describe('a waiver', () => {
	it('makes a gap not needed, with who, when and why', () => {
		expect(gapsOf(judged())).toContain('who');
		const verdict = judged(waiver('a', 3));
		expect(gapsOf(verdict)).not.toContain('who');
		expect(verdict.layers.who).toMatchObject({
			says: 'not needed',
			asked: 'needed',
			waiver: { by: 'Mira Kolb', at: at(3), because: 'We all own it', until: null },
		});
	});

	it('counts no more once it has run out, nor before it was made', () => {
		expect(gapsOf(judged(waiver('a', 3, at(30))))).toContain('who');
		expect(gapsOf(judged(waiver('a', 3, NOW)))).toContain('who');
		expect(gapsOf(judged(waiver('a', 3, '2027-02-01T00:00:00.000Z')))).not.toContain('who');
		expect(judge({ task, fields, rulings: [waiver('a', 3)] }, DEFAULT_STANDARD, at(2)).layers.who.says).toBe('missing');
	});

	it('is taken back by a withdrawal, and the one before it stands again', () => {
		expect(gapsOf(judged(waiver('a', 3), takenBack('b', 4, 'a')))).toContain('who');
		const two = [waiver('a', 3), waiver('b', 4), takenBack('c', 5, 'b')];
		expect(standing(two, 'who', NOW)?.id).toBe('a');
		expect(standing([...two].reverse(), 'who', NOW)?.id).toBe('a');
	});
});

describe('a correction', () => {
	it('stands above every rule, with the words that were pointed at', () => {
		const { why } = judged(correction('a', 3, 'stated', 'The shop in Lund is closing.')).layers;
		expect(why).toMatchObject({ says: 'stated', correction: { by: 'Mira Kolb', says: 'stated' } });
		expect(why.evidence[0]).toMatchObject({ field: 'body', start: 0, end: 28, quote: 'The shop in Lund is closing.' });
		expect(why.correction?.found).toBe(judged().layers.why.says);
	});

	it('stands also where the words are gone', () => {
		expect(judged(correction('a', 3, 'stated', 'Words that were there once')).layers.why.says).toBe('stated');
	});

	it('that says missing keeps what the rules found as the nearest', () => {
		const owned = judge(
			{
				task,
				fields: { ...fields, assignees: [{ name: 'Ivo' }] },
				rulings: [{ ...correction('a', 3, 'missing'), layer: 'who' }],
			},
			DEFAULT_STANDARD,
			NOW,
		);
		expect(owned.layers.who).toMatchObject({
			says: 'missing',
			evidence: [],
			nearest: { quote: 'Ivo' },
			correction: { found: 'stated' },
		});
		expect(gapsOf(owned)).toContain('who');
	});
});

describe('all that was decided', () => {
	it('is told with what has become of it, newest first', () => {
		const all = [
			waiver('a', 1, at(10)),
			waiver('b', 2),
			takenBack('c', 3, 'b'),
			waiver('d', 4),
			waiver('e', 5),
			correction('f', 6, 'stated'),
		];
		expect(decisionsIn(all, NOW).map(({ ruling, state }) => `${ruling.id} ${state}`)).toEqual([
			'f stands',
			'e stands',
			'd decided anew',
			'b taken back',
			'a ran out',
		]);
	});
});
