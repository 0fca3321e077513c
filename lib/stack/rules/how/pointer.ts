import type { Passage } from '../../reading.ts';

/** A name out of a program, a path, quoted code: something to put a finger on. */
const THING =
	/`[^`]|\{\{|\b[a-z]{2,20}[A-Z][a-z]|\w\w\(\)|[a-z]_[a-z]|\b\w{2,40}\/\w{2,40}\/|\w\.(?:js|tsx?|py|java|go|rs|md|json|ya?ml|xml|html|c|h|cpp|cs|rb|php|sh|toml)\b/;
const ADDRESS = /https?:\/\/[^\s)\]|>]{1,300}/g;
/** Another task, or a picture that was dropped in: it may say anything. */
const ELSEWHERE = /\/(?:issues|browse|user-attachments|secure\/attachment)\/|user-images\.|\.(?:png|gif|jpe?g)\b/i;
const LONGEST = 2_000;

/** Whether a passage names a thing of the program. */
export const namesThing = ({ quote, text }: Passage): boolean => THING.test(quote.includes('://') ? text : quote);

/** Whether a passage links to something that can be read or used, other than one more task. */
export const linksOut = ({ quote }: Passage): boolean =>
	quote.includes('://') && (quote.slice(0, LONGEST).match(ADDRESS) ?? []).some((address) => !ELSEWHERE.test(address));
