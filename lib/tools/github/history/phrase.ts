import { one } from '../../reading/dom.ts';
import { fold } from '../../reading/take.ts';
import { VERBS, type Verb } from './words.ts';

/** What was done, with what stands behind it. */
export interface Clause {
	verb: Verb;
	/** The words themselves. */
	says: string;
	links: Element[];
	/** What people wrote and named: titles, branches. Never taken for GitHub's own words. */
	values: Element[];
}

/** An item of the timeline as a sentence: `mona-fisk added the bug and removed the idea labels`. */
export interface Phrase {
	/** What stands before the first verb: who. */
	lead: { links: Element[]; words: string };
	clauses: Clause[];
	/** GitHub's own words in it, without names and titles. */
	words: string;
}

const SKIP =
	'svg, img, button, details, form, template, script, style, tool-tip, include-fragment, .Label, .State, .sr-only, [class*="VisuallyHidden"], [datetime], .Button, .btn';
const VALUE = 'del, ins, bdi, .commit-ref, .markdown-body, .comment-body, blockquote, :not(a) > code';
/** Links whose words are GitHub's own. */
const WORDED = /\/compare\/|\/agents\//;
/** More than any item has. */
const MOST = 500;
const LONGEST = 300;

type Token = { words: string } | { link: Element } | { value: Element };

/** What an item is made of, in order. */
function tokensOf(body: Element): Token[] {
	const tokens: Token[] = [];
	const stack: Node[] = [body];
	for (let node = stack.pop(); node && tokens.length < MOST; node = stack.pop()) {
		if (node.nodeType === 3) {
			const words = fold((node.nodeValue ?? '').slice(0, LONGEST));
			if (words) tokens.push({ words });
			continue;
		}
		if (node.nodeType !== 1) continue;
		const element = node as Element;
		if (element !== body && element.matches(SKIP)) continue;
		if (element !== body && element.matches(VALUE)) tokens.push({ value: element });
		else if (element.localName === 'a' && element.hasAttribute('href')) {
			const words = fold((element.textContent ?? '').slice(0, LONGEST));
			// A time that leads to the item itself.
			if (!words || one(element, '[datetime]')) continue;
			tokens.push(WORDED.test(element.getAttribute('href') ?? '') ? { words } : { link: element });
		} else for (let child = element.lastChild; child; child = child.previousSibling) stack.push(child);
	}
	return tokens;
}

/** Takes an item of the timeline apart. Linear in its size. */
export function phraseOf(body: Element): Phrase {
	const lead: Phrase['lead'] = { links: [], words: '' };
	const clauses: Clause[] = [];
	const words: string[] = [];
	for (const token of tokensOf(body)) {
		const last = clauses.at(-1);
		if ('link' in token) (last ?? lead).links.push(token.link);
		else if ('value' in token) last?.values.push(token.value);
		else {
			words.push(token.words);
			const says = token.words.toLowerCase();
			const verb = VERBS.find((one) => one.says.test(says));
			if (verb) clauses.push({ verb, says, links: [], values: [] });
			else if (last) last.says += ` ${says}`;
			else lead.words = `${lead.words} ${token.words}`.trim();
		}
	}
	return { lead, clauses, words: words.join(' ') };
}
