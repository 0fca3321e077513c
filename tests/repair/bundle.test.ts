import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decode, LARGEST_BUNDLE, openBundle, writeBundle } from '../../lib/repair/bundle.ts';
import { fingerprint, parseKey, toPem } from '../../lib/repair/key.ts';
import { portable } from '../../lib/repair/schema.ts';
import { TOOLS } from '../../lib/tools/index.ts';
import { keyPair, signed } from './signed.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const mine = keyPair();
const { surfaces, ...github } = TOOLS[0] as (typeof TOOLS)[0];
const pages = github.pages.map(portable);
const payload = {
	for: 1,
	made: '2026-11-22T10:00:00.000Z',
	note: 'Títles moved',
	tools: { github: { pages, surfaces } },
};
const small = { ...payload, tools: { github: { pages: [{ name: 'project', holds: [] }] } } };
const good = signed(mine.privateKey, payload);
const open = (text: string, key: string | null = mine.key) => openBundle(text, key, NOW);
const wrong = async (text: string, key?: string | null) => {
	const opened = await open(text, key);
	return 'wrong' in opened ? opened.wrong.join('\n') : '';
};
afterEach(() => vi.restoreAllMocks());

describe('a signed bundle', () => {
	it('opens to what was signed', async () => {
		const opened = await open(good);
		expect(opened).toEqual({ bundle: JSON.parse(JSON.stringify(payload)) });
	});

	it('with any byte another one is refused', async () => {
		const bytes = new TextEncoder().encode(signed(mine.privateKey, small));
		await fc.assert(
			fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
				const other = bytes.slice();
				other[at] = (other[at] ?? 0) ^ mask;
				const text = decode(other);
				if (text !== null) expect(await wrong(text)).not.toBe('');
			}),
			{ numRuns: 500 },
		);
	});

	it('with any bit of its file turned, one after the other, is refused', async () => {
		const bytes = new TextEncoder().encode(signed(mine.privateKey, small));
		const taken: number[] = [];
		for (let bit = 0; bit < bytes.length * 8; bit++) {
			const other = bytes.slice();
			other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			const text = decode(other);
			if (text !== null && (await wrong(text)) === '') taken.push(bit);
		}
		expect(taken).toEqual([]);
	});

	it('with anything put in, cut off or written another way is refused', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(good.length), fc.string({ minLength: 1, maxLength: 4 }), async (at, more) => {
				expect(await wrong(good.slice(0, at) + more + good.slice(at))).not.toBe('');
				if (at < good.length) expect(await wrong(good.slice(0, at))).not.toBe('');
			}),
		);
		const { format, signature, payload: text } = JSON.parse(good);
		expect(await wrong(JSON.stringify({ signature, format, payload: text }))).toContain('altered');
		expect(await wrong(JSON.stringify(JSON.parse(good), null, 1))).toContain('altered');
		expect(await wrong(`${good}\n`)).toContain('altered');
	});

	it('has half a character nowhere: two texts would have one signature', async () => {
		const text = JSON.stringify({ ...small, note: 'a \ufffd b' });
		expect(await wrong(signed(mine.privateKey, text))).toBe('');
		const { signature } = JSON.parse(signed(mine.privateKey, text));
		expect(await wrong(writeBundle(text.replace('\ufffd', '\ud800'), signature))).toContain('altered');
	});
});

describe('a bad bundle is refused, with the reason:', () => {
	it.each<[string, () => string, string]>([
		['not signed', () => JSON.stringify({ format: 1, payload: JSON.stringify(payload) }), 'It is not signed.'],
		['an empty signature', () => writeBundle(JSON.stringify(payload), ''), 'It is not signed.'],
		['no signature', () => writeBundle(JSON.stringify(payload), 'AAAA'), 'Its signature is no signature.'],
		['another’s', () => signed(keyPair().privateKey, payload), 'not by the key that is set'],
		['no JSON', () => 'hello', 'It is no bundle'],
		['another format', () => good.replace('"format":1', '"format":2'), 'format 2'],
		['too large', () => signed(mine.privateKey, ' '.repeat(LARGEST_BUNDLE)), 'too large'],
		[
			'another engine',
			() => signed(mine.privateKey, { ...payload, for: 2 }),
			'for version 2 of the reading; this Throughline has version 1',
		],
		['no engine', () => signed(mine.privateKey, { made: payload.made }), 'does not say which version'],
		[
			'from the future',
			() => signed(mine.privateKey, { ...payload, made: '2027-01-01T00:00:00.000Z' }),
			'still to come',
		],
		['no date', () => signed(mine.privateKey, { ...payload, made: 'now' }), 'made: write a time'],
		['more in it', () => signed(mine.privateKey, { ...payload, script: 'x' }), 'Unrecognized key'],
		['no object', () => signed(mine.privateKey, '7'), 'does not say which version'],
	])('%s', async (_, make, line) => expect(await wrong(make())).toContain(line));

	it('says all that the schema finds, one a line', async () => {
		const surface = { ...surfaces[0], on: 'issue', badge: [{ since: 'x', place: 'middle' }] };
		const lines = (
			await wrong(signed(mine.privateKey, { ...payload, tools: { github: { surfaces: [surface] } } }))
		).split('\n');
		expect(lines).toHaveLength(3);
		for (const line of lines) expect(line).toContain('github, surface “issue”');
	});

	it('without a key nothing is taken', async () => expect(await wrong(good, null)).toContain('No key is set'));

	it('where the browser knows no Ed25519 it says so and takes nothing', async () => {
		vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no', 'NotSupportedError'));
		expect(await wrong(good)).toContain('This browser can’t check Ed25519 signatures');
	});
});

describe('a public key', () => {
	const hex = Buffer.from(mine.key, 'base64').toString('hex');
	const spki = `302a300506032b6570032100${hex}`;
	it.each([
		['base64', mine.key],
		['base64 of the web kind, no padding', Buffer.from(mine.key, 'base64').toString('base64url')],
		['hex', hex],
		['hex with colons', hex.toUpperCase().replace(/(..)(?=.)/g, '$1:')],
		['PEM', toPem(mine.key)],
		['base64 of its DER', Buffer.from(spki, 'hex').toString('base64')],
		['hex of its DER', spki],
		['base64 with white space around', ` ${mine.key}\n`],
	])('is taken as %s', (_, text) => expect(parseKey(text)).toEqual({ key: mine.key }));

	it.each([
		['nothing', '', 'no Ed25519 public key'],
		['words', 'the key of the office', 'no Ed25519 public key'],
		['too short', hex.slice(2), 'no Ed25519 public key'],
		['a key of another kind', Buffer.from(spki.replace('2b6570', '2b656e'), 'hex').toString('base64'), 'no Ed25519'],
		['a private key', mine.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 'This is a private key'],
		['a book', 'A'.repeat(3_000), 'too long'],
	])('is not %s', (_, text, why) => expect(parseKey(text)).toEqual({ wrong: expect.stringContaining(why) }));

	it('has a fingerprint that people can compare', async () =>
		expect(await fingerprint(Buffer.alloc(32).toString('base64'))).toBe('6668 7aad f862 bd77'));
});
