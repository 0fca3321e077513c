import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

/** `npm run bundle`, as an administrator has it. */
const folder = mkdtempSync(join(tmpdir(), 'throughline-bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content?: string) => {
	const path = join(folder, name);
	if (content !== undefined) writeFileSync(path, content);
	return path;
};
const keyFile = file('private.pem');
const key = run('bundle', ['key', keyFile]).out.trim();
const project = { github: { pages: [{ name: 'project', holds: ['issue'] }] } };
const tables = file('tables.json', JSON.stringify(project));

describe('npm run bundle', () => {
	it('makes a key pair: the private key for its owner alone, the public one for all', () => {
		expect(statSync(keyFile).mode & 0o777).toBe(0o600);
		const pem = readFileSync(keyFile, 'utf8');
		expect(createPrivateKey(pem).asymmetricKeyType).toBe('ed25519');
		const der = createPublicKey(pem).export({ type: 'spki', format: 'der' });
		expect(der.subarray(-32).toString('base64')).toBe(key);
	});

	it('never writes over a key', () => {
		const before = readFileSync(keyFile, 'utf8');
		expect(run('bundle', ['key', keyFile])).toMatchObject({ status: 2, out: '' });
		expect(readFileSync(keyFile, 'utf8')).toBe(before);
	});

	it('prints the built-in tables, which it signs as they are', () => {
		const { out, status } = run('bundle', ['tables', 'github']);
		expect(status).toBe(0);
		expect(Object.keys(JSON.parse(out))).toEqual(['github']);
		const made = run('bundle', ['sign', '-', '--key', keyFile], out);
		expect(made).toMatchObject({ status: 0, err: '' });
		const { changes } = JSON.parse(run('bundle', ['verify', '-', '--key', key], made.out).out);
		expect(changes.every(({ more, less }: { more: number; less: number }) => more + less === 0)).toBe(true);
	});

	it('signs tables and says of the bundle what the extension will', () => {
		const signing = run('bundle', [
			'sign',
			tables,
			'--key',
			keyFile,
			'--note',
			'Projects',
			'--made',
			'2026-11-01T00:00:00.000Z',
		]);
		const bundle = file('bundle.json', signing.out);
		const pem = file(
			'public.pem',
			createPublicKey(readFileSync(keyFile)).export({ type: 'spki', format: 'pem' }).toString(),
		);
		for (const by of [key, pem]) {
			const { out, status } = run('bundle', ['verify', bundle, '--key', by]);
			expect(status).toBe(0);
			expect(JSON.parse(out)).toMatchObject({
				made: '2026-11-01T00:00:00.000Z',
				note: 'Projects',
				changes: [{ tool: 'github', part: 'page kind', name: 'project' }],
			});
		}
	});

	const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
	it.each<[string, () => readonly string[], string]>([
		['no word', () => [], 'usage: npm run bundle'],
		['a word that there is not', () => ['dance'], 'usage: npm run bundle'],
		['a tool that there is not', () => ['tables', 'trello'], 'usage: npm run bundle'],
		['an option that there is not', () => ['tables', '--all'], 'usage: npm run bundle'],
		['a file that is not there', () => ['sign', file('none.json'), '--key', keyFile], 'none.json'],
		['no JSON', () => ['sign', file('a.json', '{'), '--key', keyFile], 'a.json: not JSON'],
		[
			'a selector that is none',
			() => [
				'sign',
				file('b.json', JSON.stringify({ github: { pages: [{ name: 'x', holds: [], loading: 'a[' }] } })),
				'--key',
				keyFile,
			],
			'b.json: github, page kind “x”, loading: it is no selector',
		],
		[
			'a surface that there is not',
			() => [
				'sign',
				file('c.json', JSON.stringify({ github: { pages: [{ name: 'x', holds: ['moon'] }] } })),
				'--key',
				keyFile,
			],
			'there is no surface “moon”',
		],
		['a key that can not sign', () => ['sign', tables, '--key', tables], 'no private key that can sign'],
		[
			'a key of another kind',
			() => ['sign', tables, '--key', file('rsa.pem', other.export({ type: 'pkcs8', format: 'pem' }).toString())],
			'not ed25519',
		],
		['a bundle that is none', () => ['verify', tables, '--key', key], 'It is no bundle'],
		['a private key to verify with', () => ['verify', tables, '--key', keyFile], 'This is a private key'],
	])('says of %s what is wrong, and prints nothing else', (_, args, line) => {
		const { status, out, err } = run('bundle', args());
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(err).toContain(line);
		expect(err).not.toContain('    at ');
	});
});
