import { Phrases } from '../stack/text/phrases.ts';
import { wordsOf } from '../stack/text/words.ts';
import type { KnownAccount } from './account.ts';
import { ASKS } from './lexicon/asks.ts';
import { calledIn, type Named, namedIn } from './named.ts';
import { spokenIn } from './spoken.ts';
import type { Story } from './story.ts';

/** Somebody who is asked for something in a comment, and the words that ask. */
export interface Asked {
	account: KnownAccount;
	quote: string;
	/** The words say that they wait for them to do something, and ask nothing else of them. */
	awaited?: true;
}

const PHRASES = new Phrases(ASKS);
const LONGEST_QUOTE = 160;

/** A sentence as it is quoted: an address behind words that it is linked to is left out; where it is cut, that shows. */
function quoted(sentence: string): string {
	const said = sentence
		.replace(/\[([^[\]]{0,200})\]\(\s*…?\s*\)/g, '$1')
		.replace(/\s+/g, ' ')
		.trim();
	return said.length > LONGEST_QUOTE ? `${said.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : said;
}

/** What the words of a text mean: of each meaning, its first and last place. */
function meansOf(text: string): { has(means: string): boolean; first: string | null; last: string[] } {
	const words = wordsOf(text.replace(/[’']/g, ' '));
	const hits = PHRASES.find(words);
	const means = hits.map((hit) => hit.means.split(',')[0]);
	const beginning = hits.find(({ from, means: said }) => from === 0 && said === 'orders');
	const last = hits.filter(({ to }) => to === words.length).map((hit) => hit.means);
	return { has: (meaning) => means.includes(meaning), first: beginning ? 'orders' : null, last };
}

/** Sentences of a line, with the place of each. Full stops within names and numbers divide nothing. */
function sentencesOf(line: string): { text: string; start: number }[] {
	const sentences: { text: string; start: number }[] = [];
	let start = 0;
	for (const stop of line.matchAll(/[.!?]+(?=\s|$)|[。！？]/g)) {
		const end = stop.index + stop[0].length;
		sentences.push({ text: line.slice(start, end), start });
		start = end;
	}
	if (line.slice(start).trim()) sentences.push({ text: line.slice(start), start });
	return sentences;
}

/** `I would wait for @ada to say so`, where no `not` or `instead of` stands before it. */
const WAITS = /\bwait(?:ing)?\s+(?:for|on)\s+$/i;
const WAITS_NOT =
	/(?:\bnot|n[’']t|\bno need to|\bnever|\bwithout|\binstead of|\brather than|\bwas|\bwere|\bbeen|\bhad to)\s+(?:(?:have|need|want|going)\s+(?:to\s+)?)?$/i;

/** Whom a sentence that asks nobody waits for to do something: `I would wait for @ada to share her view`. */
function awaitedIn(text: string, start: number, [name, ...more]: readonly Named[]): Named | null {
	if (!name || more.length > 0 || /[?？]/.test(text)) return null;
	const before = text.slice(0, name.start - start).slice(-200);
	const waits = WAITS.exec(before);
	const does = /^\s+to\s+\p{L}/u.test(text.slice(name.end - start, name.end - start + 40));
	return waits && does && !WAITS_NOT.test(before.slice(0, waits.index)) ? name : null;
}

/** Whether nothing but a greeting or other names stands before a name: the sentence is said to that one. */
const GREETING =
	/^[\s>*_,:;.()+-]*(?:(?:hi|hey|hello|hallo|bonjour|hola|olá|ok|okay|so|and|also|yes|yeah|no|sorry|thanks|thank you|lgtm|ping|dear|cc|\/cc|fyi)[\s,!.:]*){0,3}$/i;

const without = (text: string, names: readonly Named[], offset: number) => {
	let out = text;
	for (const { start, end } of names)
		out = out.slice(0, start - offset) + ' '.repeat(end - start) + out.slice(end - offset);
	return out;
};

/** The first of some names, and those that follow it with nothing but a comma or an `and` between. */
function together(bare: string, start: number, names: readonly Named[]): readonly Named[] {
	const end = names.findIndex((name, place) => {
		const before = names[place - 1];
		return !!before && !/^[\s,&/]*(?:and)?[\s,]*$/.test(bare.slice(before.end - start, name.start - start));
	});
	return end < 0 ? names : names.slice(0, end);
}

/** Of the names in a sentence, those that it asks something. `led`: whom the lines before spoke to. */
function askedIn(text: string, start: number, names: readonly Named[], led: readonly Named[]): readonly Named[] {
	const bare = without(text, names, start);
	const question = /[?？]\s*$/.test(text.trimEnd().replace(/[)\]*_"']+$/, ''));
	const [first] = names;
	if (!first)
		return led.length > 0 && (question || meansOf(bare).has('asks')) && !meansOf(bare).has('thanks') ? led : [];
	const before = bare.slice(0, first.start - start);
	const tail = names.at(-1) ?? first;
	const after = bare.slice(tail.end - start);
	const addressed = GREETING.test(before);
	const said = meansOf(after);
	const cc = /(?:^|[\s/(])(?:cc|fyi)[\s:]*$/i.test(before);
	if (meansOf(before).last.includes('gives') && !cc) return together(bare, start, names);
	const closing = /^[\s.!?*_)…:-]*$/.test(after);
	const all = meansOf(bare);
	if (cc) return said.has('asks') || (question && after.trim().length > 8) ? names : [];
	if (addressed && all.has('thanks') && !question && !all.has('asks')) return [];
	if (addressed && (question || all.has('asks') || said.first === 'orders')) return names;
	// To an agent every word that is no thanks is an order: it is called by its name, and acts when it is.
	const agents = together(bare, start, names).filter(({ account }) => account.kind === 'agent');
	if (addressed && agents.length > 0 && !all.has('thanks') && /[\p{L}\p{N}]/u.test(after)) return agents;
	// At the end of what is said: `could you look at this, @ada?`
	if (closing && (all.has('asks') || (question && /,\s*$/.test(before)))) return names;
	// In the middle, only by words that ask the one who is named right after: `can you @ada check`, `please, @ada`.
	return meansOf(before).last.includes('asks') ? names : [];
}

/** Whom a comment asks for something, each once. Thanks, news and words of others ask nobody. */
export function asksIn(text: string, story: Story, called = calledIn(story)): Asked[] {
	if (!/[@~[/]/.test(text)) return [];
	const asked = new Map<string, Asked>();
	let led: readonly Named[] = [];
	let alone = false;
	for (const { line, quotable } of spokenIn(text)) {
		if (!line.trim()) {
			// A paragraph ends what was said to somebody, unless their name stood alone above it.
			if (!alone) led = [];
			continue;
		}
		const names = namedIn(line, story, called);
		alone = names.length > 0 && !/[\p{L}\p{N}]{3}/u.test(without(line, names, 0).replace(GREETING, ''));
		for (const { text: sentence, start } of sentencesOf(line)) {
			const here = names.filter((name) => name.start >= start && name.start < start + sentence.length);
			const quote = quotable.slice(start, start + sentence.length);
			for (const { account } of askedIn(sentence, start, here, led))
				if (!asked.has(account.key)) asked.set(account.key, { account, quote: quoted(quote) });
			const awaited = awaitedIn(sentence, start, here)?.account;
			if (awaited && !asked.has(awaited.key))
				asked.set(awaited.key, { account: awaited, quote: quoted(quote), awaited: true });
			const [first] = here;
			if (first)
				led =
					GREETING.test(sentence.slice(0, first.start - start)) &&
					!/cc|fyi/i.test(sentence.slice(0, first.start - start))
						? here
						: [];
		}
	}
	return [...asked.values()];
}
