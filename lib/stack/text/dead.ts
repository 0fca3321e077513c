import { TEMPLATES } from '../lexicon/templates.ts';
import type { Passage } from '../reading.ts';
import { Phrases } from './phrases.ts';
import type { Placed } from './sections.ts';
import { wordsOf } from './words.ts';

const BOILERPLATE = new Phrases(TEMPLATES);
type Template = keyof typeof TEMPLATES;

/** What stands where nobody wrote anything; as words with one blank between them, and without any. */
const EMPTY = new Set(
	'none|no|n a|na|tbd|todo|no response|nothing|null|nil|x|wip|not applicable|keine|aucun|ninguno|nenhum|無|なし|特になし|暂无|没有'.split(
		'|',
	),
);

const SHORT = 6;
/** So many words of a sentence are looked at to tell whose it is. */
const LOOKED = 12;
/** A sentence of more words than this is someone's own, however it begins. */
const LONG = 40;
/** What an instruction to a writer speaks of. */
const OF_REPORTS = new Set(
	`you your yours issue bug pr request pull description details steps screenshot screenshots template section
		checklist box boxes title reproduce reproduction below above reviewer reviewers context motivation information
		relevant applicable following guidelines explanation summary report`.split(/\s+/),
);
const BRACKETED = /^(?:\[[^\][]{0,200}\]|<[^<>]{0,200}>|\{[^{}]{0,200}\})$/;

const ITALICS = /^(?:_[^_][^\n]*_|\*[^*\s][^\n]*\*)$/;
/** In so many sections words in italics are the template's. */
const SET_APART = 2;

const isItalic = (text: string) => ITALICS.test(text.trim()) && !text.trim().startsWith('**');

/** Whether words that are set apart begin as a prompt does: _Describe how …_ */
function isBrief(text: string, means: readonly Template[]): boolean {
	const words = wordsOf(text.slice(0, 200));
	return BOILERPLATE.find(words).some((hit) => hit.from === 0 && means.includes(hit.means as Template));
}

/**
 * The blocks that a template sets apart under its headings to tell the writer what belongs there: quotations and italics
 * that begin as a prompt does, and all such italics where several sections have them. Linear in the text.
 */
export function promptsAmong(text: string, blocks: readonly Placed[]): ReadonlySet<Placed> {
	const own = (block: Placed) => text.slice(block.start, block.end);
	const italic = blocks.filter((block) => block.shape === 'prose' && block.under && isItalic(own(block)));
	const quoted = blocks.filter(
		(block) => block.shape === 'quote' && block.under && isBrief(own(block), ['brief', 'prompt']),
	);
	const prompts = italic.filter((block) => isBrief(own(block), ['brief', 'inquiry', 'prompt']));
	const several = italic.length >= SET_APART && prompts.length > 0;
	return new Set([...quoted, ...(several ? italic : prompts)]);
}

/** Why a passage counts for nothing; null where it is someone's own words. */
export function deadBecause({ words, shape, topic, on, text, quote }: Passage): string | null {
	if (shape === 'code') return null;
	// A bare address may point at a design; nothing else without words says anything.
	if (words.length === 0) return quote.includes('://') ? null : 'no words';
	if (words.length <= SHORT) {
		const own = words.map(({ word }) => word);
		if (EMPTY.has(own.join(' ')) || EMPTY.has(own.join(''))) return 'a placeholder';
	}
	const hits = BOILERPLATE.find(words.slice(0, LOOKED));
	const at = (meaning: Template, before: number) => hits.some(({ means, from }) => means === meaning && from < before);
	if (at('bot', 4)) return 'a bot says it of itself';
	const sort = hits.some(({ means, from, to }) => means === 'sort' && from < 4 && (to - from) * 2 >= words.length);
	const vow = sort || at('vow', 4);
	if (shape === 'tick' && vow) return on ? 'a box that everybody ticks' : 'a box of the template';
	if (topic === 'checks' && (shape === 'tick' || vow)) return 'a box of the template';
	if (words.length < LONG && (at('prompt', 3) || (at('ask', 3) && words.some(({ word }) => OF_REPORTS.has(word)))))
		return 'a template asks for it';
	return shape !== 'tick' && BRACKETED.test(text.trim()) ? 'a placeholder' : null;
}

const SIGNS = /[{}();=<>\\|$]/g;
/** How a line of a log, a trace or a program begins. */
const TRACE =
	/^(?:\/\/|\/\*|#include|# ?\w{1,40}=|[^=\n]{1,60}\s{2,}= |at [\w$.]+\(|\[?(?:INFO|ERROR|WARN|DEBUG|TRACE)\b|\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\.{0,2}\/[\w./-]{1,200}:(?: line)? ?\d|(?:npm|yarn|pnpm) (?:ERR|WARN)|Traceback \(|Exception in thread|Caused by: )/i;
/** SQL that nobody marked as such: `delete the rows from the list` is none. */
const SQL =
	/^(?:SELECT|INSERT INTO|DELETE FROM|UPDATE \S{1,60} SET|CREATE TABLE|ALTER TABLE)\s|^(?:select|with)\s+(?:distinct\s+)?(?:\*|[\w.]{1,60}\s{0,3}[,(])|^(?:insert into|delete from|update \w{1,60} set)\s+\w/;

/** Whether words are a program or a log that nobody marked as such. */
export function looksLikeCode(text: string): boolean {
	if (text.length < 20) return false;
	if (TRACE.test(text) || SQL.test(text)) return true;
	const signs = text.match(SIGNS)?.length ?? 0;
	return signs >= 4 && signs > text.length * 0.08;
}
