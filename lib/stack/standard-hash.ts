import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from '../task/id.ts';
import type { Standard } from './standard-schema.ts';

const known = new WeakMap<Standard, string>();

/** What names a Standard by its content: the SHA-256 of its canonical JSON, in lower-case hex. */
export function standardHash(standard: Standard): string {
	const hash = known.get(standard) ?? bytesToHex(sha256(utf8ToBytes(canonical(standard))));
	known.set(standard, hash);
	return hash;
}
