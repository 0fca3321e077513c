/**
 * Public keys: Ed25519 (RFC 8032), 32 bytes, kept as base64. There is none by default.
 */

/** What stands before the 32 bytes in a SubjectPublicKeyInfo: RFC 8410, section 4 and its example. */
const SPKI = '302a300506032b6570032100';
const LENGTH = 32;

type Bytes = Uint8Array<ArrayBuffer>;

export const toBase64 = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));
const toHex = (bytes: Bytes): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The bytes that base64 stands for; null where it is none, or is not written the one canonical way. */
export function fromBase64(text: string): Bytes | null {
	if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null;
	const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
	return toBase64(bytes) === text ? bytes : null;
}

function bytesOf(text: string): Bytes | null {
	const hex = text.replaceAll(':', '');
	if (/^([0-9a-f]{2})+$/i.test(hex) && [LENGTH, LENGTH + SPKI.length / 2].includes(hex.length / 2))
		return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
	const plain = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
	return fromBase64(plain.padEnd(Math.ceil(plain.length / 4) * 4, '='));
}

/** A key as a person has it (PEM, base64 or hex; bare or as SubjectPublicKeyInfo), as base64; else what is wrong with it. */
export function parseKey(text: string): { key: string } | { wrong: string } {
	if (text.length > 2_000) return { wrong: 'This is far too long for a key.' };
	if (/PRIVATE KEY/.test(text))
		return { wrong: 'This is a private key. It signs, and belongs to nobody but its owner. The public key goes here.' };
	const pem = /^\s*-----BEGIN PUBLIC KEY-----([\s\S]*)-----END PUBLIC KEY-----\s*$/.exec(text);
	const bytes = bytesOf((pem?.[1] ?? text).replace(/\s/g, ''));
	if (bytes?.length === LENGTH) return { key: toBase64(bytes) };
	const spki = SPKI.length / 2;
	if (bytes?.length === spki + LENGTH && toHex(bytes.slice(0, spki)) === SPKI)
		return { key: toBase64(bytes.slice(spki)) };
	return {
		wrong:
			'This is no Ed25519 public key: 32 bytes as base64 or hex, or a PEM file that begins with “BEGIN PUBLIC KEY”.',
	};
}

/** The key as PEM, as other tools write it. */
export function toPem(key: string): string {
	const head = Uint8Array.from(SPKI.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
	const raw = fromBase64(key) ?? new Uint8Array();
	return `-----BEGIN PUBLIC KEY-----\n${toBase64(new Uint8Array([...head, ...raw]))}\n-----END PUBLIC KEY-----\n`;
}

/** A key in short, for people to compare: the first 8 bytes of its SHA-256, as `3f2a 91bc 07de 55a0`. */
export async function fingerprint(key: string): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64(key) ?? new Uint8Array()));
	return (toHex(hash.slice(0, 8)).match(/.{4}/g) ?? []).join(' ');
}

/** Whether a signature over these bytes is the key's; null: this browser knows no Ed25519 (Chromium before 137, Firefox before 129). */
export async function isSignedBy(key: string, signature: Bytes, bytes: Bytes): Promise<boolean | null> {
	const raw = fromBase64(key);
	if (raw?.length !== LENGTH) return false;
	try {
		const imported = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
		return await crypto.subtle.verify('Ed25519', imported, signature, bytes);
	} catch (error) {
		if (error instanceof Error && error.name === 'NotSupportedError') return null;
		return false;
	}
}
