import type { Passage, Reading } from '../../reading.ts';
import { isSubject, mentionIn } from '../../text/mentions.ts';

/** Words of someone who takes the work on, and who says them. */
export interface Claim {
	passage: Passage;
	by: string | null;
}

/** Under a heading such as Owner, words that name nobody. */
const NOBODY = /^[\s*_\-:]*(?:none|nobody|no one|unassigned|tbd|tba|n\/?a|open|anyone|\?+|-+)\W*$/i;
const LONGEST_NOBODY = 40;

/** A person behind "assigned to": a mention, a name, or whoever speaks. A variable is assigned to as well. */
const PERSON = /^[\s*_]{0,4}[:：]?[\s*_]{0,4}(?:@|\[~|(?:me|myself|us)\b|\p{Lu}[\p{Ll}'’-])/u;
const LONGEST_NAME = 60;

function claims({ hits, topic, shape, text, words }: Passage): boolean {
	if (shape === 'heading' || shape === 'code') return false;
	if (topic === 'who' && words.length > 0 && !(text.length < LONGEST_NOBODY && NOBODY.test(text))) return true;
	// "Is anyone working on this?" owns nothing.
	if (text.trimEnd().endsWith('?') || text.trimEnd().endsWith('？')) return false;
	if (hits.has('owns')) return true;
	const named = words[(hits.get('names')?.to ?? 0) - 1];
	if (named && PERSON.test(text.slice(named.end, named.end + LONGEST_NAME))) return true;
	const takes = hits.get('takes');
	const mention = takes ? mentionIn(text) : -1;
	return takes !== undefined && mention >= 0 && isSubject(words, mention, takes.from);
}

/** Who says a passage; null where that was not seen. */
export function speaker({ item }: Passage, { fields: { author, comments } }: Reading): string | null {
	return (item === undefined ? author?.name : comments?.[item]?.author?.name) ?? null;
}

/**
 * Who said that they, or someone named, would do it, the last word first; without what was taken back later by the
 * same person. Of someone whose name was not seen, taking back takes back the claim before it.
 */
export function standingClaims(reading: Reading): Claim[] {
	let standing: Claim[] = [];
	for (const passage of [...reading.body, ...reading.comments]) {
		const by = speaker(passage, reading);
		if (passage.field === 'comments' && passage.hits.has('leaves'))
			standing = by === null ? standing.slice(0, -1) : standing.filter((claim) => claim.by !== by);
		else if (claims(passage)) standing.push({ passage, by });
	}
	return standing.reverse();
}
