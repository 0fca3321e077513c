/** What GitHub calls an event, beside its number. */
export interface NodeId {
	/** The letters before the number: `LE`, `IC`, or a whole word in ids of before 2022. */
	type: string;
	number: string;
}

/**
 * The number in one of GitHub's node ids, which is the event's `databaseId` and the number in its address.
 * New ones are `TYPE_` and a MessagePack list that ends with it (`LE_lADO…`, checked against the recorded answer of
 * 2026-08, which has both); those of before are base64 of `023:HeadRefForcePushedEvent836134352` (page of 2021).
 */
export function nodeId(id: string): NodeId | null {
	if (id.length > 200) return null;
	const [, type, packed] = /^([A-Z]{1,10})_([\w-]+)$/.exec(id) ?? [];
	if (type && packed) {
		const bytes = bytesOf(packed);
		const number = bytes && lastNumber(bytes);
		return number === null ? null : { type, number };
	}
	const bytes = /^[\w+/]+={0,2}$/.test(id) ? bytesOf(id) : null;
	const [, old, number] = /^\d{2,3}:([A-Za-z]+)(\d{1,20})$/.exec(String.fromCharCode(...(bytes ?? []))) ?? [];
	return old && number ? { type: old, number } : null;
}

/** Base64 in either alphabet, as numbers from 0 to 255; null where it is none. */
function bytesOf(text: string): number[] | null {
	const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
	const bytes: number[] = [];
	let bits = 0;
	let held = 0;
	for (const letter of text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/')) {
		const value = ALPHABET.indexOf(letter);
		if (value < 0) return null;
		held = ((held << 6) | value) & 0xffff;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			bytes.push((held >> bits) & 0xff);
		}
	}
	return bytes;
}

/** Marks of a whole number in MessagePack, and the bytes that it has. */
const SIZES: Readonly<Record<number, number>> = { 204: 1, 205: 2, 206: 4, 207: 8 };

/** The last of a list of whole numbers in MessagePack; null where it is no such list. */
function lastNumber(bytes: readonly number[]): string | null {
	const first = bytes[0] ?? 0;
	if (first < 0x92 || first > 0x9f) return null;
	let number: bigint | null = null;
	let at = 1;
	for (let left = first - 0x90; left > 0; left--) {
		const mark = bytes[at++];
		if (mark === undefined) return null;
		const size = SIZES[mark];
		if (size === undefined && mark > 0x7f) return null;
		number = size === undefined ? BigInt(mark) : 0n;
		for (let byte = 0; byte < (size ?? 0); byte++) {
			const next = bytes[at++];
			if (next === undefined) return null;
			number = number * 256n + BigInt(next);
		}
	}
	return at === bytes.length && number !== null ? number.toString() : null;
}
