/**
 * Running text off a rendered page, written down as markdown: headings, lists, ticks, quotes, code, links,
 * tables as rows. Only structure that says something about a task is kept; emphasis is not.
 * Iterative and in one pass, so that a page with 100,000 nested nodes costs what its size costs.
 */
const BLOCK = new Set(
	'address article aside blockquote dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul'.split(
		' ',
	),
);
const SKIP = 'script, style, template, noscript, svg, button, [hidden], .sr-only, .anchor';

type Step = { node: Node } | { text: string };

function openOf(element: Element, name: string): string {
	const heading = /^h([1-6])$/.exec(name);
	if (heading) return `${'#'.repeat(Number(heading[1]))} `;
	if (name === 'li') {
		const box = element.querySelector('input[type="checkbox"]');
		if (box && box.closest('li') === element)
			return box.hasAttribute('checked') || (box as HTMLInputElement).checked ? '- [x] ' : '- [ ] ';
		// Asana's editor writes every list as `ol` and says in an attribute which kind it is.
		const counted = element.parentElement?.localName === 'ol' && element.getAttribute('data-list-type') !== 'bulleted';
		return counted ? '1. ' : '- ';
	}
	if (name === 'blockquote') return '> ';
	if (name === 'pre') return '```\n';
	return '';
}

function closeOf(element: Element, name: string): string {
	if (name === 'pre') return '\n```';
	if (name === 'td' || name === 'th') return ' | ';
	if (name === 'a') {
		const href = element.getAttribute('href') ?? '';
		return /^https?:/.test(href) && !element.textContent?.includes(href) ? `](${href})` : '';
	}
	if (name === 'img') return element.getAttribute('alt') ?? '';
	return '';
}

/** A mark that what follows belongs behind, on the same line, whatever element that is in. */
const MARK = /^(?:#{1,6} |- (?:\[[ x]\] )?|1\. |> )$/;

/** The text of an element as markdown; empty where nothing is written. */
export function richText(root: Element, strip?: string): string {
	const skip = strip ? `${SKIP}, ${strip}` : SKIP;
	const out: string[] = [];
	const steps: Step[] = [{ node: root }];
	let depth = 0;
	const marked = () => MARK.test(out[out.length - 1] ?? '');
	for (let step = steps.pop(); step; step = steps.pop()) {
		if ('text' in step) {
			if (step.text === '\u0000pre') depth--;
			else out.push(step.text);
			continue;
		}
		const { node } = step;
		if (node.nodeType === 3) {
			const text = node.nodeValue ?? '';
			const flat = depth > 0 ? text : text.replace(/[\s\u00a0]+/g, ' ');
			out.push(marked() ? flat.trimStart() : flat);
			if (out[out.length - 1] === '') out.pop();
			continue;
		}
		if (node.nodeType !== 1) continue;
		const element = node as Element;
		const name = element.localName;
		if (name === 'br') {
			out.push('\n');
			continue;
		}
		if (element !== root && element.matches(skip)) continue;
		const block = BLOCK.has(name);
		// The root's own mark is none of its text: GitHub lays a comment out as one cell of a table.
		const close = element === root ? '' : closeOf(element, name);
		if (block) steps.push({ text: '\n' });
		if (close) steps.push({ text: close });
		if (name === 'pre') {
			steps.push({ text: '\u0000pre' });
			depth++;
		}
		for (let child = element.lastChild; child; child = child.previousSibling) steps.push({ node: child });
		if (block && !marked()) out.push('\n');
		if (name === 'a' && close) out.push('[');
		const open = element === root ? '' : openOf(element, name);
		if (open) out.push(open);
	}
	return tidy(out.join(''));
}

/** No blanks at line ends, none at line starts outside of code, never two empty lines in a row. Linear. */
function tidy(text: string): string {
	const out: string[] = [];
	let code = false;
	for (const raw of text.split('\n')) {
		const fence = raw.trimStart().startsWith('```');
		const line = code && !fence ? raw.trimEnd() : raw.trim();
		if (fence) code = !code;
		if (line || code || (out.length > 0 && out[out.length - 1])) out.push(line);
	}
	return out.join('\n').trim();
}
