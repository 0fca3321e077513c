import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, readingOf } from '../../lib/stack/judge.ts';
import { PLACES, signsOf } from '../../lib/stack/learnt/signs.ts';
import { reads } from '../../lib/stack/rules/why/reads.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import type { Fields } from '../../lib/task/fields.ts';

const NOW = '2027-01-31T12:00:00.000Z';
const TITLE = 'Document the import';
const LAST = 'A page in the handbook about the format, the limits and the errors is what most of them look for first.';
const TEXT = `We have had the import for a year. New colleagues learn about it by word of mouth. ${LAST}`;

const why = (text: string, more: Fields = {}) =>
	judge(
		{
			task: 'github:acme/shop#1',
			fields: { kind: 'issue', title: TITLE, body: { format: 'markdown', text }, ...more },
		},
		DEFAULT_STANDARD,
		NOW,
	).layers.why;

describe('a Why in no wording that a rule knows', () => {
	it('is hinted at, by the sentence that says most for it, word for word', () => {
		const { says, evidence } = why(TEXT);
		expect(says).toBe('hinted');
		expect(evidence).toEqual([
			{
				...{ field: 'body', quote: LAST, start: TEXT.indexOf(LAST), end: TEXT.length },
				...{ supports: 'hinted', rule: reads.name },
			},
		]);
	});

	it('is not looked for where a rule knows one', () => {
		const { says, evidence } = why(`${TEXT} Without it, the import cannot be used.`);
		expect(says).toBe('stated');
		expect(evidence.map(({ rule }) => rule)).not.toContain(reads.name);
	});

	it('is not taken from what others say of the task', () => {
		expect(why('Write it.', { comments: [{ text: TEXT }] }).says).toBe('missing');
	});
});

describe('a Why stays missing', () => {
	it('where nothing but a title was written', () => {
		for (const text of ['', ' \n', '<!-- Tell us more -->', '## Description\n\n## Notes\n'])
			expect(why(text, { title: `${TITLE}: ${TEXT}` }).says).toBe('missing');
	});

	it('where a template asks for it and nobody answered, whatever else was written', () => {
		const { says, nearest } = why(`### Description\n\n${TEXT}\n\n### Motivation\n\n_No response_`);
		expect(says).toBe('missing');
		expect(nearest?.quote).toBe('_No response_');
	});

	it('where a field that is there for it is empty', () => {
		expect(why(TEXT, { custom: { 'Business value': null } }).says).toBe('missing');
	});

	it('where nobody filled in the template', () => {
		const template = `### Describe the bug\n\n<!-- A clear and concise description of what the bug is -->\n
### To reproduce\n\n1. Go to '...'\n2. Click on '....'\n\n### Additional context\n\n_No response_\n
- [ ] I have searched existing issues\n- [ ] I have read the contributing guidelines\n`;
		expect(why(template).says).toBe('missing');
	});

	it('in what a bot wrote of a new version', () => {
		const author = { name: 'renovate[bot]' };
		expect(why(TEXT, { kind: 'pull request', author }).evidence.map(({ rule }) => rule)).not.toContain(reads.name);
	});

	it('in code, however much of it there is', () => {
		expect(why(`\`\`\`\n${TEXT}\n\`\`\``).says).toBe('missing');
	});
});

const look = (fields: Fields) => reads.look(readingOf('github:acme/shop#1', fields));
const bodyOf = (text: string): Fields => ({ title: TEXT, body: { format: 'markdown', text } });

describe('whatever was written', () => {
	it('no reason is read into a text without words', () => {
		const signs = fc.array(fc.constantFrom(...'#*_-=|>`~!?.:;()[]{}<>/\\ \n\t…—•→😀'), { maxLength: 400 });
		fc.assert(
			fc.property(signs, (text) => {
				expect(look(bodyOf(text.join('')))).toBeNull();
			}),
		);
	});

	it('none is read into words that were never learnt', () => {
		const letters = (from: number, to: number) =>
			fc
				.array(fc.integer({ min: from, max: to }), { minLength: 5, maxLength: 9 })
				.map((codes) => String.fromCharCode(...codes));
		const words = (from: number, to: number) =>
			fc.array(letters(from, to), { minLength: 40, maxLength: 200 }).map((all) => `${all.join(' ')}.`);
		fc.assert(
			fc.property(fc.oneof(words(0x3b1, 0x3c9), words(0x430, 0x44f)), (text) => {
				expect(look({ title: 'Ωμέγα', body: { format: 'text', text } })).toBeNull();
			}),
		);
	});

	it('it only ever stands alone, and hints', () => {
		const piece = fc.constantFrom(
			...TEXT.split(/(?<=\.) /),
			...['Sort the list by name.', 'The list currently has no order.', 'Many shops ask for it.', '- [ ] Blocks'],
			...['## Steps to reproduce', '1. Open the list', 'Fixes #12', 'So that nobody calls us.', '_No response_'],
		);
		fc.assert(
			fc.property(
				fc.array(piece, { maxLength: 12 }),
				fc.constantFrom('issue', 'bug', 'pull request'),
				(parts, kind) => {
					const { says, evidence } = why(parts.join('\n'), { kind });
					if (!evidence.some(({ rule }) => rule === reads.name)) return;
					expect(evidence.length).toBe(1);
					expect(says).toBe('hinted');
				},
			),
		);
	});

	it('its signs are places in the table, each once, and no more than so many words give', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 3_000 }), (text) => {
				const signs = signsOf(readingOf('github:acme/shop#1', bodyOf(text)));
				expect(signs).toEqual([...new Set(signs)].sort((one, other) => one - other));
				for (const sign of signs) expect(sign >= 0 && sign < PLACES).toBe(true);
			}),
		);
		const many = Array.from({ length: 20_000 }, (_, at) => `w${at}`).join(' ');
		expect(signsOf(readingOf('github:acme/shop#1', bodyOf(many))).length).toBeLessThan(2_100);
	});
});
