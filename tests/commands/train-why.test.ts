import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../../lib/stack/learnt/signs.ts';
import { Table } from '../../lib/stack/learnt/table.ts';
import { WHY } from '../../lib/stack/learnt/why.ts';
import { type Labelled, movedFrom, scoresByOthers, sureFrom, tableOf } from '../bench/doubt.ts';
import { corpusLabels, type OwnRow, ownLabels } from '../bench/labelled.ts';
import { hasCorpus, lines } from '../bench/lines.ts';
import { train } from '../bench/ridge.ts';

const OWN = new URL('../bench/labels/why.jsonl', import.meta.url);

describe('what is learnt', () => {
	// Where this fails after a change of rules or of the way texts are read, run `npm run train:why`.
	it.skipIf(!hasCorpus())('is what is shipped, to the byte', { timeout: 180_000 }, () => {
		const items = [...corpusLabels(), ...ownLabels()];
		const { version, sure, ...weights } = WHY;
		expect(train(items)).toEqual(weights);
		expect(sureFrom(items, scoresByOthers(items))).toBe(sure);
	});

	it('fits into what it may weigh', () => {
		expect(statSync(new URL('../../lib/stack/learnt/why.ts', import.meta.url)).size).toBeLessThan(60_000);
		expect(atob(WHY.bytes).length).toBe(PLACES);
	});

	it('is the same from the same labels, and tells them from one another', () => {
		const items = ownLabels().slice(0, 120);
		const weights = train(items);
		expect(train(items)).toEqual(weights);
		const table = new Table(tableOf(weights));
		const mean = (own: readonly Labelled[]) =>
			own.reduce((sum, { signs }) => sum + (table.score(signs) ?? 0), 0) / own.length;
		expect(mean(items.filter(({ label }) => label === 2))).toBeGreaterThan(
			mean(items.filter(({ label }) => label === 0)) + 0.5,
		);
	});

	it('says nothing where it knows little', () => {
		const signs = Array.from({ length: 60 }, (_, at) => at);
		const weights = { base: 1, step: 1 };
		const bytes = (known: number) =>
			Buffer.from(Uint8Array.from({ length: PLACES }, (_, at) => (at < known ? 1 : 0))).toString('base64');
		const score = (known: number, asked: number) =>
			new Table(tableOf({ ...weights, bytes: bytes(known) })).score(signs.slice(0, asked));
		expect(score(19, 19)).toBeNull();
		expect(score(25, 25)).toBe(6);
		expect(score(29, 60)).toBeNull();
		expect(score(36, 60)).toBe(7);
	});
});

describe('from when on it is sure', () => {
	const item = (label: number, open = true): Labelled => ({
		...{ id: 'a', project: 'a/b', label, open, mayRead: true, signs: [] },
	});

	it('is the lowest score from which five are healed for each that is lost', () => {
		const items = [0, 1, 2, 1, 1, 1, 0, 0].map((label) => item(label));
		const scores = [1.9, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2];
		expect(sureFrom(items, scores)).toBe(1.31);
		expect(movedFrom(items, scores, 1.31)).toEqual({ healed: 5, lost: 1 });
	});

	it('asks nothing of what the rules had read, nor of what nothing is known of', () => {
		const items = [item(0, false), item(0), item(1)];
		expect(movedFrom(items, [1.9, null, 1.8], 0.5)).toEqual({ healed: 1, lost: 0 });
	});
});

it('the labels of our own hold no texts', () => {
	expect(statSync(OWN).size).toBeLessThan(400_000);
	const rows = lines<OwnRow>(OWN.href);
	expect(rows.length).toBe(375);
	for (const { id, project, why, open, signs, ...rest } of rows) {
		expect(rest).toEqual({});
		expect(id.length + project.length).toBeLessThan(200);
		expect(id).not.toMatch(/\s/);
		expect(['stated', 'hinted', 'missing']).toContain(why);
		expect([true, undefined]).toContain(open);
		expect(signs).toMatch(/^[A-Za-z0-9+/=]+$/);
	}
});
