/**
 * `npm run bench:judge -- --speed`: how long judging takes. 1,000 tasks of 2,000 characters as people write them; then what
 * a character costs in texts made to be slow, against ordinary text of the same length and format, side by side.
 */
import { cpus, loadavg } from 'node:os';
import { judge } from '../../lib/stack/judge.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import type { Body, Fields } from '../../lib/task/fields.ts';

const NOW = '2027-03-10T09:00:00.000Z';
const TASKS = 1_000;
const LENGTH = 2_000;
/** Texts of this many characters are timed. */
const SIZE = 1_000_000;

/** One part of an ordinary description; numbered, so that no two tasks are the same. */
const ordinary = (number: number): string => `## Motivation

Customers of region ${number} see two totals on one page, which is confusing: support gets ${number % 40} calls a week about it.
We need one total so that nobody has to add them up by hand.

## Acceptance criteria

- [ ] The page shows one total, with the tax of ${number % 30} % in it
- [x] The old total is gone from \`totals.ts\` and from https://example.org/totals/${number}

## Approach

1. Move the tax into \`sumOf()\` as [described](https://example.org/design/${number}).
2. Replace the second total, then remove \`taxOf\`.

| Part | Owner |
|---|---|
| page ${number} | @mia |

\`\`\`ts
const total = sumOf(cart${number}, { tax: true });
\`\`\`

I'll do this by Friday, before the ${number}.2 release. Seen since 2027-01-02 in version 4.${number}.
`;

const ofLength = (length: number, piece: (number: number) => string): string => {
	const parts: string[] = [];
	for (let number = 0, size = 0; size < length; number++) {
		const part = piece(number);
		parts.push(part);
		size += part.length;
	}
	return parts.join('').slice(0, length);
};

const doc = (content: string) => `{"type":"doc","version":1,"content":[${content}]}`;
const adfOf = (text: string) =>
	doc(
		text
			.split('\n')
			.map((line) => `{"type":"paragraph","content":[{"type":"text","text":${JSON.stringify(line || '-')}}]}`)
			.join(','),
	);
const htmlOf = (text: string) =>
	text
		.split('\n')
		.map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
		.join('');
const PLAIN = ofLength(SIZE, ordinary);
const ORDINARY: Readonly<Record<Body['format'], string>> = {
	markdown: PLAIN,
	wiki: PLAIN.replace(/^## /gm, 'h2. ').replaceAll('```ts', '{code}').replaceAll('```', '{code}'),
	text: PLAIN,
	html: htmlOf(PLAIN.slice(0, SIZE * 0.85)),
	adf: adfOf(PLAIN.slice(0, SIZE * 0.6)),
};

const repeated = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
const nested = (open: string, close: string) => {
	const times = Math.floor(SIZE / (open.length + close.length));
	return open.repeat(times) + close.repeat(times);
};
const deepAdf = (type: string) => {
	const [open, close] = [`{"type":"${type}","content":[`, ']}'];
	return doc(nested(open, close));
};

/** Texts made to be slow, by format. */
const HOSTILE: Partial<Record<Body['format'], Readonly<Record<string, string>>>> = {
	markdown: {
		'one line of words': repeated('so we move it by hand '),
		'one word': repeated('a'),
		'letters far from Latin': repeated('\u0336'),
		'100,000 list items': '- item by x\n'.repeat(100_000).slice(0, SIZE),
		'nested items': Array.from({ length: 1_400 }, (_, depth) => `${' '.repeat(depth)}- a\n`)
			.join('')
			.slice(0, SIZE),
		'items of nothing': repeated('- \n'),
		'headings only': repeated('# a\n'),
		'headings ever deeper': repeated('# a\n## b\n### c\n#### d\n##### e\n###### why\n'),
		'unclosed fence': `\`\`\`\n${repeated('because so that\n')}`,
		'fences only': repeated('```\n'),
		'unclosed comment': `<!--${repeated('because so that ')}`,
		'comments only': repeated('<!---->'),
		'unclosed pictures': repeated('![a]('),
		'opening brackets': repeated('['),
		'opening tags': repeated('<a '),
		'tags one in another': nested('<b>', '</b>'),
		'opening summaries': repeated('<summary>a'),
		addresses: repeated('https://'),
		'one address': `https://${repeated('a/')}`,
		'bold openings': repeated('** '),
		'table bars': repeated('|'),
		'a row of cells': repeated('| a '),
		'heads of tables': repeated('|Owner|\n|---|\n'),
		'rows of rulers': repeated('|-|\n'),
		labels: repeated('Why: '),
		'lines under words': repeated('ab\n---\n'),
		dates: repeated('by 2027-03-10 '),
		'words of time': repeated('by end of next '),
		'numbers and months': repeated('by 3 May 2027年3月'),
		mentions: repeated('@a '),
		'mentions of mentions': repeated('[~'),
		'first words of phrases': repeated('so i will be able to '),
		'quotation marks in quotation marks': repeated('> > '),
		ideographs: repeated('的以便来周'),
		'ordinary Japanese, for comparison': repeated(
			'同じ名前のボタンが二つあって紛らわしいので、二つ目は「保存」に変更してほしい。\n来週までに直します。',
		),
		'reads like a reason in each sentence': repeated(
			'New people learn of it by word of mouth. A page about the limits and the errors is what most of them look for. ',
		),
		'sentence ends': repeated('a. '),
		'full stops': repeated('.'),
		blanks: repeated(' '),
		'line ends': repeated('\n'),
	},
	wiki: {
		'unclosed macro': `{code}\n${repeated('because so that\n')}`,
		'opening macros': repeated('{code:'),
		'macros only': repeated('{code}'),
		'macros on lines': repeated('{code}\n'),
		'panels in panels': repeated('{panel:title=a|b='),
		'panels with titles': repeated('{panel:title=Why}'),
		braces: repeated('{'),
		'bold lines': repeated('*a*\n'),
		'kinds of links': repeated('|smart-'),
	},
	html: {
		'opening angles': repeated('<'),
		'opening angles and one closing': `${repeated('<').slice(1)}>`,
		'tags with no end': repeated('<a '),
		'ampersands and one semicolon': `${repeated('&').slice(1)};`,
		entities: repeated('&amp;'),
		'tags one in another': nested('<div>', '</div>'),
		'lists in lists': nested('<ol><li>', '</li></ol>'),
		mentions: repeated('<a data-asana-gid="1"/>'),
		attributes: `<a ${repeated('data-asana-gid=" ')}>`,
		'100,000 items': `<ul>${repeated('<li>a</li>')}`,
		'unclosed comments': repeated('<!--'),
	},
	adf: {
		'deep lists': deepAdf('bulletList'),
		'deep panels': deepAdf('panel'),
		'deep quotes': deepAdf('blockquote'),
		'100,000 items': doc(
			repeated('{"type":"rule"},')
				.slice(0, -16)
				.replace(/,?[^,]*$/, ''),
		),
		'one object of many keys': `{${Array.from({ length: 80_000 }, (_, at) => `"k${at}":0`).join(',')}}`,
		escapes: doc(`{"type":"text","text":"${repeated('\\u0061')}"}`.replace(/\\u?\d{0,3}"\}$/, '"}')),
		brackets: repeated('['),
		'brackets closed': nested('[', ']'),
	},
};

function timeOf(fields: Fields): number {
	const start = performance.now();
	judge({ task: 'github:acme/shop#1', fields }, DEFAULT_STANDARD, NOW);
	return performance.now() - start;
}

const best = (fields: Fields, rounds: number) => Math.min(...Array.from({ length: rounds }, () => timeOf(fields)));
const body = (format: Body['format'], text: string): Fields => ({
	kind: 'issue',
	title: 'Totals',
	body: { format, text },
});

/** Prints the figures. Returns whether 1,000 tasks took under a second, and nothing was much dearer than ordinary text. */
export function speed(): boolean {
	console.log(
		`${cpus()[0]?.model ?? 'a CPU'} × ${cpus().length}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}\n`,
	);
	const tasks = Array.from({ length: TASKS }, (_, number) =>
		body(
			'markdown',
			ofLength(LENGTH, (part) => ordinary(number * 7 + part)),
		),
	);
	const cold = tasks.reduce((sum, fields) => sum + timeOf(fields), 0);
	const warm = tasks.reduce((sum, fields) => sum + timeOf(fields), 0);
	console.log(`${TASKS} tasks of ${LENGTH} characters: ${cold.toFixed(0)} ms cold, ${warm.toFixed(0)} ms warm\n`);
	console.log(`A text of ${SIZE} characters, ns a character; times: of ordinary text in that format\n`);
	let worst = 0;
	for (const [format, texts] of Object.entries(HOSTILE) as [Body['format'], Record<string, string>][]) {
		const own = ORDINARY[format];
		best(body(format, own.slice(0, SIZE / 10)), 2);
		const usual = (best(body(format, own), 3) * 1e6) / own.length;
		console.log(`${format}: ordinary ${usual.toFixed(0)}`);
		for (const [name, text] of Object.entries(texts)) {
			const cost = (best(body(format, text), 2) * 1e6) / text.length;
			worst = Math.max(worst, cost / usual);
			console.log(`  ${name.padEnd(36)} ${cost.toFixed(0).padStart(6)}  ${(cost / usual).toFixed(2)} times`);
		}
	}
	console.log(`\nthe dearest: ${worst.toFixed(2)} times ordinary text`);
	return cold < 1_000;
}
