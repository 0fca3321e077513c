import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import { printStandard, readStandard } from '../../lib/stack/standard-file.ts';
import { standardJsonSchema } from '../../lib/stack/standard-json.ts';
import { TEMPLATES } from '../../lib/stack/standard-templates.ts';

const good = { name: 'Shop', version: '1.0.0', rules: [{ name: 'all', for: {}, asks: { why: 'needed' } }] };
const wrong = (value: unknown) => {
	const read = readStandard(typeof value === 'string' ? value : JSON.stringify(value, null, '\t'));
	return 'wrong' in read ? read.wrong : [];
};

describe('a Standard’s file', () => {
	it.each([DEFAULT_STANDARD, ...TEMPLATES.map(({ standard }) => standard)])(
		'is read as it was written: $name',
		(standard) => {
			expect(readStandard(printStandard(standard))).toEqual({ standard });
		},
	);

	it('may begin with the mark that some editors put there', () => {
		expect(readStandard(`\uFEFF${JSON.stringify(good)}`)).toEqual({ standard: good });
	});

	it('that is no JSON says on which line it breaks off', () => {
		expect(wrong('{\n"name": "Shop",\n}')).toEqual(['Line 3: this is not JSON.']);
		expect(wrong('')).toHaveLength(1);
	});

	it('says of everything that is wrong with it on which line it is, where, and what', () => {
		const text = `{\n\t"name": "Shop",\n\t"version": "2",\n\t"rules": [\n\t\t{ "name": "all", "for": {}, "asks": {\n\t\t\t"where": "needed" } },\n\t\t{ "name": "bugs", "for": {\n\t\t\t"kinds": ["bugg"] }, "asks": { "why": "a must" } }\n\t]\n}`;
		const lines = wrong(text);
		expect(lines[0]).toMatch(/^Line 3: version: a version is three numbers/);
		expect(lines[1]).toMatch(/^Line [56]: rules\[0\]\.asks.* \(“all”\): /);
		expect(lines[2]).toMatch(/^Line 8: rules\[1\]\.for\.kinds\[0\] \(“bugs”\): /);
		expect(lines[3]).toMatch(/^Line 8: rules\[1\]\.asks\.why \(“bugs”\): /);
	});

	it.each([
		[
			'a rule that says nothing',
			{ ...good, rules: [{ name: 'x', for: {}, asks: {} }] },
			'asks nothing and counts nothing',
		],
		[
			'"only" without a place',
			{ ...good, rules: [{ name: 'x', for: {}, asks: {}, counts: { why: { only: true } } }] },
			'that alone count',
		],
		[
			'a date asked of Why',
			{ ...good, rules: [{ name: 'x', for: {}, asks: {}, counts: { why: { date: true } } }] },
			'only When can ask',
		],
		[
			'projects twice',
			{ ...good, for: { projects: ['a'] }, rules: [{ ...good.rules[0], for: { projects: ['b'] } }] },
			'not for both',
		],
		['a word of its own', { ...good, teams: [] }, 'teams'],
	])('is not taken with %s', (_, value, words) => expect(wrong(value).join('\n')).toContain(words));

	it('tells no more than twenty things at once', () => {
		const rules = Array.from({ length: 60 }, () => ({ name: '', for: {}, asks: { why: 'needed' } }));
		expect(wrong({ ...good, rules })).toHaveLength(21);
	});

	it('of any text never throws, and of a deep one costs little', () => {
		fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readStandard(text)));
		const started = performance.now();
		expect(wrong(`${'['.repeat(50_000)}${']'.repeat(50_000)}`).length).toBeGreaterThan(0);
		expect(performance.now() - started).toBeLessThan(2_000);
	});
});

describe('the published JSON Schema', () => {
	it('is what the schema gives', () => {
		const published = readFileSync(join(import.meta.dirname, '../../lib/stack/standard.schema.json'), 'utf8');
		expect(JSON.parse(published)).toEqual(standardJsonSchema());
	});
});
