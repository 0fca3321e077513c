import { mask } from '../stack/text/mask.ts';
import type { Event } from '../task/event.ts';

/** How much of a comment is read for questions; whoever asks does so before that. */
const LONGEST = 4_000;
const FENCE = /^\s{0,3}(```|~~~)/;
const MACRO = /^\s{0,8}\{(code|noformat|quote)(?::[^{}\n]{0,100})?\}/;

/** Whether a block of code or of somebody else's words opens or ends in a line, and how that block ends. */
function fenceIn(line: string, open: string | null): string | null {
	if (open === null) {
		const fence = FENCE.exec(line)?.[1];
		if (fence) return fence;
		const macro = MACRO.exec(line)?.[1];
		const end = macro ? `{${macro}}` : null;
		return end && !line.slice(line.indexOf('}') + 1).includes(end) ? end : null;
	}
	return line.includes(open) ? null : open;
}

/** A mention as a reading of a page writes it down: a link under the name, on GitHub with its sign, elsewhere to a profile. */
const MENTION = /\[(@[\w./-]{1,120})\]\([^()\s]{0,500}\)/g;
const PROFILE =
	/\[@?([^[\]\n]{1,120})\]\([^()\s]{0,300}(?:\/ViewProfile\.jspa\?name=|\/people\/|\/profile\/)[^()\s]{0,200}\)/g;

const CODE = /`[^`\n]{0,300}`|\{\{[^{}\n]{0,300}\}\}/g;
const ADDRESS = /\bhttps?:\/\/\S/g;

/** A line that somebody says. */
export interface Spoken {
	/** Without code, addresses, pictures and hidden remarks, each character in its place. */
	line: string;
	/** The same to be quoted: with the code in it, and an ellipsis where an address stands. */
	quotable: string;
}

/** @param line the line with all but its words and code blanked out; @param raw as it was written, of the same length */
function quotableIn(line: string, raw: string): string {
	const parts = line.replace(CODE, (code, at: number) => raw.slice(at, at + code.length)).split('');
	for (const { index } of raw.matchAll(ADDRESS)) if (parts[index] === ' ') parts[index] = '…';
	return parts.join('');
}

/** What its author says in a comment, line by line: without quotes and blocks of code. */
export function spokenIn(text: string): Spoken[] {
	let open: string | null = null;
	const lines: Spoken[] = [];
	const written = text.slice(0, LONGEST).replace(MENTION, '$1').replace(PROFILE, '@$1');
	const masked = mask(written).split('\n');
	// A macro that is blanked out as markup still says where a quote begins and ends.
	for (const [place, raw] of written.split('\n').entries()) {
		const line = (masked[place] ?? '').trimEnd();
		const before = open;
		open = fenceIn(raw, open);
		if (before !== null || open !== null || /^\s{0,8}(?:>|bq\.)/.test(raw)) lines.push({ line: '', quotable: '' });
		else if (/^On .{4,120} wrote:\s*$/.test(line)) break;
		else lines.push({ line: line.replace(CODE, (code) => ' '.repeat(code.length)), quotable: quotableIn(line, raw) });
	}
	return lines;
}

/** `/azp run`, `/retest`: what is said to a program alone. */
const COMMAND = /^\s{0,8}\/[a-z][\w-]{1,38}(?:\s|$)/i;

/** Whether a comment is nothing but commands to programs, so that it says nothing to anybody. */
export function isCommand({ kind, text }: Event): boolean {
	if (kind !== 'commented' || !text?.trimStart().startsWith('/')) return false;
	return spokenIn(text).every(({ line }) => !line.trim() || COMMAND.test(line));
}

const NOD =
	/^(?:(?:concept|approach|tested|code review|cr|re)[\s-]?)?(?:t|ut|c)?acks?\b|^(?:lgtm|sgtm|looks good|nice|great|perfect|awesome|good job|well done|thanks?|thx|ty|danke|merci|gracias|obrigad[oa]|ありがとう|谢谢)(?![\p{L}\p{N}])|^(?:\+1|:\+1:|👍)/iu;
const WISHES =
	/[?？]|\b(?:but|however|though|except|please|should|could|can|need\w*|must|once|after|nit|if|not)\b|n[’']t\b/i;
const LONGEST_NOD = 80;

/** Whether a comment only agrees or thanks, so that nobody has to answer it. */
export function isNod({ kind, text }: Event): boolean {
	if (kind !== 'commented' || !text || text.length > 1_000) return false;
	const said = spokenIn(text)
		.map(({ line }) => line.trim())
		.join(' ')
		.trim();
	return said.length <= LONGEST_NOD && NOD.test(said) && !WISHES.test(said);
}
