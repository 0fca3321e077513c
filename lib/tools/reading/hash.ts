/**
 * 53 bits that stand for a text, to tell whether it is still the same without keeping it: a page may have thousands.
 * Two multiplicative hashes of 32 bits side by side (Knuth, The Art of Computer Programming 3, 6.4).
 */
export function hash(text: string): number {
	let low = 0x9e3779b9;
	let high = 0x85ebca6b;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		low = Math.imul(low ^ unit, 0x9e3779b1);
		high = Math.imul(high ^ unit, 0x85ebca77);
	}
	return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
