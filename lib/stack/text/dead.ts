import { TEMPLATES } from '../lexicon/templates.ts';
import type { Passage } from '../reading.ts';
import { Phrases } from './phrases.ts';

const BOILERPLATE = new Phrases(TEMPLATES);

/** What stands where nobody wrote anything; as words with one blank between them, and without any. */
const EMPTY = new Set(
	'none|no|n a|na|tbd|todo|no response|nothing|null|nil|x|wip|not applicable|keine|aucun|ninguno|nenhum|無|なし|特になし|暂无|没有'.split(
		'|',
	),
);

const SHORT = 6;
const BRACKETED = /^(?:\[[^\][]{0,200}\]|<[^<>]{0,200}>|\{[^{}]{0,200}\})$/;

/** Why a passage counts for nothing; null where it is someone's own words. */
export function deadBecause({ words, shape, topic, on, text, quote }: Passage): string | null {
	if (shape === 'code') return null;
	// A bare address may point at a design; nothing else without words says anything.
	if (words.length === 0) return quote.includes('://') ? null : 'no words';
	if (words.length <= SHORT) {
		const own = words.map(({ word }) => word);
		if (EMPTY.has(own.join(' ')) || EMPTY.has(own.join(''))) return 'a placeholder';
	}
	const hits = BOILERPLATE.find(words.slice(0, 12));
	const vow = hits.some(({ means, from }) => means === 'vow' && from < 4);
	if (shape === 'tick' && vow) return on ? 'a box that everybody ticks' : 'a box of the template';
	if (topic === 'checks' && (shape === 'tick' || vow)) return 'a box of the template';
	if (words.length < 40 && hits.some(({ means, from }) => means === 'prompt' && from < 3))
		return 'a template asks for it';
	return shape !== 'tick' && BRACKETED.test(text.trim()) ? 'a placeholder' : null;
}

const SIGNS = /[{}();=<>\\|$]/g;
const TRACE =
	/^(?:\/\/|\/\*|#include|[^=\n]{1,60}\s{2,}= |at [\w$.]+\(|\[?(?:INFO|ERROR|WARN|DEBUG|TRACE)\b|\d{4}-\d\d-\d\d[T ]\d\d:\d\d|(?:select|insert|update|delete) .{0,200} (?:from|into|set) )/i;

/** Whether words are a program or a log that nobody marked as such. */
export function looksLikeCode(text: string): boolean {
	if (text.length < 20) return false;
	if (TRACE.test(text)) return true;
	const signs = text.match(SIGNS)?.length ?? 0;
	return signs >= 4 && signs > text.length * 0.08;
}
