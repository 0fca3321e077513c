import { type Hosts, taskAtAddress } from './address-task.ts';
import { blanked } from './readable.ts';
import type { Mark } from './reference.ts';

/** Links with words of their own: of markdown, of Jira's wiki, of HTML. Each part is bounded and none backtracks far. */
const LINKS = [
	/(?<!!)\[[^[\]\n]{0,300}\]\(\s?<?(https?:\/\/[^\s()<>]{1,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,500})?)[^()\n]{0,200}\)/g,
	/\[[^[\]|\n]{0,300}\|(https?:\/\/[^\s\]|]{1,2000})(?:\|[a-z-]{0,20})?\]/g,
	/<a\s[^<>]{0,500}?href=["'](https?:\/\/[^"'\s<>]{1,2000})["'][^<>]{0,500}>[^<>]{0,300}<\/a>/gi,
];
const PLAIN = /(?<![\w+])https?:\/\/[^\s<>"'`|\\^{}[\]]{1,2000}/g;

/** Signs that end a sentence, not the address; a closing bracket only where none was opened in it. */
function trimmed(address: string): string {
	let end = address.length;
	for (; end > 0; end--) {
		const last = address[end - 1] ?? '';
		if (/[.,;:!?*_~'…，。、）]/.test(last)) continue;
		const inside = address.slice(0, end);
		if (last !== ')' || inside.split('(').length > inside.split(')').length - 1) break;
	}
	return address.slice(0, end);
}

const PICTURE = /!\[[^\][\n]{0,200}\]\([^()\n]{0,2000}\)/g;

/**
 * The addresses of tasks in a text, and the text without any address: what stands in one, or in the words of a link
 * that leads elsewhere, is no name of a task. Linear.
 */
export function addressesIn(text: string, hosts: Hosts): { marks: Mark[]; rest: string } {
	if (!text.includes('://')) return { marks: [], rest: text };
	const marks: Mark[] = [];
	const keep = (start: number, end: number, address: string) => {
		const named = taskAtAddress(trimmed(address), hosts);
		if (!named) return;
		marks.push({ start, end, sites: [], told: true, how: 'address', key: named.task, ...named });
	};
	let rest = text.replace(PICTURE, (picture) => ' '.repeat(picture.length));
	for (const pattern of LINKS) {
		const found = [...rest.matchAll(pattern)];
		for (const { 0: whole, 1: address = '', index } of found) keep(index, index + whole.length, address);
		rest = blanked(
			rest,
			found.map(({ 0: whole, index }) => ({ start: index, end: index + whole.length })),
		);
	}
	const plain = [...rest.matchAll(PLAIN)].map(({ 0: address, index }) => ({ address: trimmed(address), start: index }));
	const ranges = plain.map(({ address, start }) => ({ start, end: start + address.length }));
	for (const { address, start } of plain) keep(start, start + address.length, address);
	return { marks, rest: blanked(rest, ranges) };
}
