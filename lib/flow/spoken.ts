import { mask } from '../stack/text/mask.ts';

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

/** What its author says in a comment, line by line: without quotes, code, addresses, pictures and hidden remarks. */
export function spokenIn(text: string): string[] {
	let open: string | null = null;
	const lines: string[] = [];
	for (const line of mask(text.slice(0, LONGEST)).split(/\r?\n/)) {
		const before = open;
		open = fenceIn(line, open);
		if (before !== null || open !== null || /^\s{0,8}(?:>|bq\.)/.test(line)) lines.push('');
		else if (/^On .{4,120} wrote:\s*$/.test(line)) break;
		else lines.push(line.replace(/`[^`\n]{0,300}`/g, ' ').replace(/\{\{[^{}\n]{0,300}\}\}/g, ' '));
	}
	return lines;
}
