import { TOOLS } from '../../lib/tools/index.ts';
import { read } from '../../lib/tools/reading/read.ts';
import { plain } from '../tools/plain.ts';
import type { InPage } from './reader.ts';

/** Reads the page that this script runs in, by every tool's readers. */
export function readHere(name: string, address: string): InPage {
	const tool = TOOLS.find((one) => one.name === name);
	if (!tool) throw new Error(`no tool is named ${name}`);
	const url = new URL(address);
	const before = document.documentElement.outerHTML;
	const first = plain(read(tool, url, document));
	const again = plain(read(tool, url, document));
	return {
		first,
		again,
		untouched: document.documentElement.outerHTML === before,
		foreign: TOOLS.filter((one) => one !== tool).map((other) => {
			const { found, state } = read(other, url, document);
			return { name: other.name, found: found.length, state };
		}),
	};
}
