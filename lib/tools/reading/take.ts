import type { Actor, Comment, DateSeen, Link, Subtask } from '../../task/fields.ts';
import type { Reader } from '../tool.ts';
import { attr, has, one } from './dom.ts';
import { richText } from './rich.ts';
import type { Rule } from './table.ts';

/** What a rule's `take` makes of one element; null where it holds no value. */
export type Taken = string | Actor | Link | DateSeen | Subtask | Comment;

export const HEADING = 'h1, h2, h3, h4, h5, h6';
/** More than people read at once; a comment that is longer is cut. */
const LONGEST_COMMENT = 100_000;
const NEVER_WORDS = 'script, style, template, noscript';

/** The words of an element without those of the parts to strip, white space folded, other characters kept as they are. */
export function wordsOf(element: Element, strip?: string): string {
	const skip = strip ? `${NEVER_WORDS}, ${strip}` : NEVER_WORDS;
	// Most hold nothing to leave out: then the browser gathers the words, and no node of the page comes into our hands.
	if (!one(element, skip)) return fold(element.textContent as string);
	// Elements and texts; 2: without what is in it.
	const walker = element.ownerDocument.createTreeWalker(element, 5, (node) =>
		node.nodeType === 1 && (node as Element).matches(skip) ? 2 : 1,
	);
	let out = '';
	while (walker.nextNode()) out += walker.currentNode.nodeValue ?? '';
	return fold(out);
}

/** White space as a page shows it: runs are one space, none at the ends; a no-break space is a space. */
export function fold(text: string): string {
	return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

function cut(text: string, rule: Partial<Rule>): string {
	let out = text;
	if (rule.after !== undefined && out.includes(rule.after))
		out = out.slice(out.indexOf(rule.after) + rule.after.length);
	if (rule.before !== undefined && out.includes(rule.before)) out = out.slice(0, out.indexOf(rule.before));
	return out.trim();
}

function words(element: Element, rule: Partial<Rule>): string {
	const raw = rule.attr ? fold(attr(element, rule.attr)) : wordsOf(element, rule.strip);
	const { words } = rule;
	if (!words) return cut(raw, rule);
	const word = raw.split(' ').find((part) => Object.hasOwn(words, part));
	return word === undefined ? '' : (words[word] ?? '');
}

/** The last part of an address's path: a login, where a profile is linked. */
function loginIn(href: string, base: URL): string | undefined {
	const url = href ? URL.parse(href, base.href) : null;
	if (!url) return undefined;
	const { pathname, searchParams } = url;
	const parts = pathname.split('/').filter(Boolean);
	// A link to all that someone wrote or was given, as lists have it.
	const sought = /(?:^| )(?:author|assignee):@?(\S+)/.exec(searchParams.get('q') ?? '')?.[1];
	if (sought) return sought;
	if (parts.length === 2 && parts[0] === 'apps') return parts.join('/');
	return parts.length === 1 || parts.at(-2) === 'profile' ? parts.at(-1) : undefined;
}

/** Someone, by the words of an element or its attribute, and by the login in the link that it is or stands in. */
export function actor(element: Element, rule: Partial<Rule>, base: URL): Actor | null {
	const name = words(element, rule);
	if (!name) return null;
	const href = attr(element, 'href') || attr(element.closest('a[href]'), 'href');
	const id = attr(element, 'rel') || loginIn(href, base);
	const bot = id?.startsWith('apps/') || /\[bot\]$/.test(name);
	return { name, ...(id ? { id } : {}), ...(bot ? { kind: 'automation' as const } : {}) };
}

/** Where an element leads, the task that this names, and its words; null where it has neither address nor words. */
export function link(element: Element, rule: Partial<Rule>, base: URL, tool: Pick<Reader, 'taskAt'>): Link | null {
	const href = attr(element, 'href');
	const title = words(element, rule);
	const url = href ? URL.parse(href, base.href)?.href : undefined;
	if (!url) return title ? { title } : null;
	const task = tool.taskAt(href, base);
	const group = rule.group && element.closest(rule.group);
	const heading = group && one(group, HEADING);
	const relation = heading && wordsOf(heading, 'span');
	return {
		...(task ? { task } : {}),
		url,
		...(title ? { title } : {}),
		...(relation ? { relation } : {}),
	};
}

function comment(element: Element, rule: Rule, base: URL): Comment | null {
	const { title, author } = rule;
	const part = title ? one(element, title) : element;
	const text = part && richText(part, rule.strip).slice(0, LONGEST_COMMENT);
	if (!text) return null;
	const link = author ? one(element, author) : null;
	const who = link && actor(link, {}, base);
	const at = attr(one(element, '[datetime]'), 'datetime');
	return { ...(who ? { author: who } : {}), ...(at ? { at } : {}), text };
}

function subtask(element: Element, rule: Rule, base: URL, tool: Reader): Subtask | null {
	const { title, done } = rule;
	const named = title && !element.matches(title) ? one(element, title) : element;
	const words = named && cut(wordsOf(named, rule.strip), rule);
	if (!words) return null;
	let found = {};
	for (const a of [...(element.matches('a') ? [element] : []), ...element.querySelectorAll('a[href]')]) {
		const href = attr(a, 'href');
		const inner = rule.strip ? a.closest(rule.strip) : null;
		const task = inner && element.contains(inner) ? null : tool.taskAt(href, base);
		if (!task) continue;
		found = { task, url: new URL(href, base.href).href };
		break;
	}
	return {
		title: words,
		...found,
		...(done ? { done: has(element, done) } : {}),
	};
}

function date(element: Element, rule: Rule): DateSeen | null {
	const machine = attr(element, rule.attr ?? 'datetime');
	const shown = cut(wordsOf(element, rule.strip), rule) || machine;
	if (!shown) return null;
	const iso = /^\d{4}-\d\d-\d\d/.exec(machine) ?? /^\d{4}-\d\d-\d\d$/.exec(shown);
	return { text: shown, ...(iso ? { date: iso[0] } : {}) };
}

/** The value that a rule takes from an element that it selected; null where there is none. */
export function take(element: Element, rule: Rule, base: URL, tool: Reader): Taken | null {
	switch (rule.take ?? 'text') {
		case 'text':
		case 'attr':
			return words(element, rule) || null;
		case 'value':
		case 'lines': {
			const text = (element as HTMLTextAreaElement).value ?? element.textContent;
			return (rule.take === 'value' ? fold(text) : text.trim()) || null;
		}
		case 'actor':
			return actor(element, rule, base);
		case 'link':
			return link(element, rule, base, tool);
		case 'comment':
			return comment(element, rule, base);
		case 'subtask':
			return subtask(element, rule, base, tool);
		case 'date':
			return date(element, rule);
		case 'rich':
			return richText(element, rule.strip) || null;
		case 'const':
			return rule.is ?? null;
	}
}
