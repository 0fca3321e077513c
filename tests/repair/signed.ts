import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { writeBundle } from '../../lib/repair/bundle.ts';
import { toBase64 } from '../../lib/repair/key.ts';

/** A key pair as a signer has it; the public key as base64. */
export function keyPair(): { key: string; privateKey: KeyObject } {
	const { publicKey, privateKey } = generateKeyPairSync('ed25519');
	const der = publicKey.export({ type: 'spki', format: 'der' });
	return { key: toBase64(new Uint8Array(der.subarray(-32))), privateKey };
}

/** The file of any payload, signed. */
export function signed(privateKey: KeyObject, payload: unknown): string {
	const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
	return writeBundle(text, sign(null, Buffer.from(text), privateKey).toString('base64'));
}
