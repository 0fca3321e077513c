import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decode, LARGEST_BUNDLE, openBundle, readPayload, writeBundle } from '../repair/bundle.ts';
import { fingerprint, parseKey, toBase64 } from '../repair/key.ts';
import { lay, loose } from '../repair/merge.ts';
import { ENGINE, portable } from '../repair/schema.ts';
import { TOOLS } from '../tools/index.ts';
import { BadInput, command, write } from './command.ts';

/**
 * `npm run bundle -- …`: selector tables as a signed bundle, for those who look after other people's Throughline.
 *
 *     tables [TOOL]                          the built-in tables, as JSON to start from
 *     key PRIVATE.pem                        makes a key pair: the private key in that file, the public one printed
 *     sign TABLES.json --key PRIVATE.pem     prints the bundle; --note says what it mends
 *     verify BUNDLE.json --key PUBLIC        opens it as the extension does, and says what it would change
 *
 * Prints nothing but its result on standard output. Exit 2, with the reasons on standard error, on bad input.
 */
const USAGE = `usage: npm run bundle -- tables [github|jira|asana]
       npm run bundle -- key PRIVATE.pem
       npm run bundle -- sign TABLES.json|- --key PRIVATE.pem [--note TEXT] [--made 2026-01-31T12:00:00.000Z]
       npm run bundle -- verify BUNDLE.json|- --key PUBLIC (a file, or the key itself)`;

function input(file: string): Uint8Array<ArrayBuffer> {
	try {
		if (file !== '-' && statSync(file).size > 4 * LARGEST_BUNDLE) throw new Error('far too large');
		return new Uint8Array(readFileSync(file === '-' ? 0 : file));
	} catch (error) {
		throw new BadInput(`${file}: ${(error as Error).message}`);
	}
}

function textOf(file: string): string {
	const text = decode(input(file));
	if (text === null) throw new BadInput(`${file}: not UTF-8`);
	return text;
}

/** `{ TOOL: { pages, surfaces } }`, as `sign` takes them. */
async function tables(only: string | undefined): Promise<void> {
	const tools = TOOLS.filter(({ name }) => only === undefined || name === only);
	if (tools.length === 0) throw new BadInput(USAGE);
	const all = Object.fromEntries(
		tools.map(({ name, pages, surfaces }) => [name, { pages: pages.map(portable), surfaces }]),
	);
	await write(`${JSON.stringify(all, null, '\t')}\n`);
}

/** The raw bytes are the last 32 of the SubjectPublicKeyInfo. */
const publicOf = (pem: string) =>
	toBase64(new Uint8Array(createPublicKey(pem).export({ type: 'spki', format: 'der' }).subarray(-32)));

async function makeKey(file: string): Promise<void> {
	const { privateKey } = generateKeyPairSync('ed25519');
	const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
	try {
		// Never over a key that is there.
		writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
	} catch (error) {
		throw new BadInput(`${file}: ${(error as Error).message}`);
	}
	const key = publicOf(pem);
	await write(`${key}\n`);
	process.stderr.write(
		`Fingerprint ${await fingerprint(key)}. Keep ${file} to yourself; the line above is for everyone.\n`,
	);
}

async function makeBundle(file: string, keyFile: string, note: string | undefined, made: string): Promise<void> {
	let tools: unknown;
	try {
		tools = JSON.parse(textOf(file));
	} catch (error) {
		if (error instanceof BadInput) throw error;
		throw new BadInput(`${file}: not JSON: ${(error as Error).message}`);
	}
	const payload = JSON.stringify({ for: ENGINE, made, ...(note ? { note } : {}), tools });
	const read = readPayload(payload, new Date().toISOString());
	if ('wrong' in read) throw new BadInput(read.wrong.map((line) => `${file}: ${line}`).join('\n'));
	const lost = loose((await lay(read.bundle, TOOLS)).tools);
	if (lost.length > 0) throw new BadInput(lost.map((line) => `${file}: ${line}`).join('\n'));
	const pem = textOf(keyFile);
	let signature: Buffer;
	try {
		const key = createPrivateKey(pem);
		if (key.asymmetricKeyType !== 'ed25519') throw new Error(`a key of type ${key.asymmetricKeyType}, not ed25519`);
		signature = sign(null, Buffer.from(payload), key);
	} catch (error) {
		throw new BadInput(`${keyFile}: no private key that can sign: ${(error as Error).message}`);
	}
	const bundle = writeBundle(payload, signature.toString('base64'));
	const opened = await openBundle(bundle, publicOf(pem), new Date().toISOString());
	if ('wrong' in opened) throw new BadInput(opened.wrong.join('\n'));
	await write(bundle);
}

async function verify(file: string, keyOrFile: string): Promise<void> {
	const inline = parseKey(keyOrFile);
	const parsed = 'key' in inline ? inline : parseKey(textOf(keyOrFile));
	if ('wrong' in parsed) throw new BadInput(`--key: ${parsed.wrong}`);
	const opened = await openBundle(textOf(file), parsed.key, new Date().toISOString());
	if ('wrong' in opened) throw new BadInput(opened.wrong.map((line) => `${file}: ${line}`).join('\n'));
	const { tools, changes } = await lay(opened.bundle, TOOLS);
	const lost = loose(tools);
	if (lost.length > 0) throw new BadInput(lost.map((line) => `${file}: ${line}`).join('\n'));
	const { made, note, for: engine } = opened.bundle;
	const by = await fingerprint(parsed.key);
	await write(`${JSON.stringify({ made, for: engine, by, ...(note ? { note } : {}), changes }, null, 2)}\n`);
}

async function main(argv: readonly string[]): Promise<void> {
	let parsed: { values: { key?: string; note?: string; made?: string }; positionals: string[] };
	try {
		parsed = parseArgs({
			args: [...argv],
			allowPositionals: true,
			options: { key: { type: 'string' }, note: { type: 'string' }, made: { type: 'string' } },
		});
	} catch (error) {
		throw new BadInput(`${(error as Error).message}\n${USAGE}`);
	}
	const { key, note, made = new Date().toISOString() } = parsed.values;
	const [what, file, ...more] = parsed.positionals;
	if (more.length > 0) throw new BadInput(USAGE);
	if (what === 'tables') return tables(file);
	if (what === 'key' && file) return makeKey(file);
	if (what === 'sign' && file && key) return makeBundle(file, key, note, made);
	if (what === 'verify' && file && key) return verify(file, key);
	throw new BadInput(USAGE);
}

if (import.meta.main) await command(main);
