import type { Sighting } from './sighting.ts';

/** JSON with its keys in order, so that the same content is the same text. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
	const pairs = Object.entries(value)
		.filter(([, inner]) => inner !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`);
	return `{${pairs.join(',')}}`;
}

/**
 * The id of what is kept for good: the first 132 bits of the SHA-256 of its canonical JSON, in base64url.
 * The same content has the same id in every store, so that two stores can be joined.
 */
export async function contentId(content: object): Promise<string> {
	const bytes = new TextEncoder().encode(canonical(content));
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return btoa(String.fromCharCode(...hash))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.slice(0, 22);
}

export const sightingId = (sighting: Sighting): Promise<string> => contentId(sighting);
