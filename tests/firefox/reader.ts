import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import type { Plain } from '../tools/plain.ts';

/** What all readers make of the page they stand in; runs in the page, see `readers.test.ts`. */
export interface InPage {
	/** By the page's own tool, read twice. */
	first: Plain;
	again: Plain;
	/** The page's markup is the same as before. */
	untouched: boolean;
	/** By the readers of the other tools. */
	foreign: { name: string; found: number; state: string }[];
}

/** The readers as one script, the very code that the content scripts are built of: it sets `globalThis.throughlineReaders`. */
export async function readersScript(): Promise<string> {
	const built = (await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			minify: false,
			lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'throughlineReaders' },
		},
	})) as Rollup.RollupOutput[];
	const code = built[0]?.output[0].code;
	if (!code) throw new Error('the readers did not build');
	return code;
}
