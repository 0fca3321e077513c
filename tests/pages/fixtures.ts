import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Pages with what a person sees on them, written down before a reader passes.
 * `NAME.json` stands beside `NAME.html`, a page that we wrote; or names, in `saved`, a real page that is not part
 * of the project (other people's text) and is looked for beside the checkout.
 */
export interface Expected {
	/** The address that the page is read at. */
	url: string;
	/** For a real page: its file under `shared/pages`. */
	saved?: string;
	/** For a fragment: the page around it, with `%` where it belongs. */
	wrap?: string;
	/** What a person sees, in a sentence. */
	shows: string;
	page: string | null;
	state: 'read' | 'no tasks' | 'loading' | 'unreadable' | 'not a task page';
	/** How many tasks are found in all, where not all are listed. */
	count?: number;
	tasks?: {
		task: string;
		surface: string;
		/** As in `lib/task/fields.ts`; objects may be given in part; `null`: seen and empty. */
		fields: Record<string, unknown>;
		/** Fields that this page does not show. */
		unseen?: string[];
		/** Words that stand in the body, and words that must not. */
		bodyHas?: string[];
		bodyLacks?: string[];
	}[];
	/** The history that the page shows; events in part, all of them, in any order. */
	history?: { viewer: Record<string, unknown> | null; complete: boolean; events: Record<string, unknown>[] };
	/** The custom fields that it shows, all of them. */
	custom?: Record<string, string | null>;
	/** Those in the data that it was served with, all of them. */
	served?: Record<string, string | null>;
	/** By task, the custom fields that its rows show, and those that they were served with. */
	rows?: Record<string, { custom: Record<string, string | null>; served: Record<string, string | null> }>;
	/** Anchors that must be told as missing, `surface/anchor`. */
	misses?: string[];
}

export interface Fixture {
	name: string;
	tool: string;
	expected: Expected;
	/** Null where a real page is not at hand. */
	html: string | null;
}

const HERE = dirname(fileURLToPath(import.meta.url));
export const SHARED = join(HERE, '../../../shared');

function load(file: string): Fixture {
	const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected;
	const page = expected.saved ? join(SHARED, 'pages', expected.saved) : file.replace(/\.json$/, '.html');
	// A page of our own that is missing is a mistake; a real one may be absent.
	const raw = expected.saved && !existsSync(page) ? null : readFileSync(page, 'utf8');
	// A fragment that was saved as a page of its own brings tags that can't stand within another.
	const part = raw?.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/gi, '');
	const html = part !== undefined && expected.wrap ? expected.wrap.replace('%', () => part) : raw;
	const name = relative(HERE, file).replace(/\.json$/, '');
	return { name, tool: name.split(/[\\/]/)[0] ?? '', expected, html };
}

/** Every page that we have something written down about. */
export const fixtures: readonly Fixture[] = globSync('*/**/*.json', { cwd: HERE })
	.sort()
	.map((file) => load(join(HERE, file)));

/**
 * What a place on a page said of a task. Custom fields are kept as a reading of their own, which may come to stand before
 * that of the rest.
 */
export const readingOn = <Seen extends { task: string; surface: string; fields: object }>(
	sightings: readonly Seen[],
	task: string,
	surface: string | undefined,
): Seen | undefined =>
	sightings.find((one) => one.task === task && one.surface === surface && Object.keys(one.fields).join() !== 'custom');

/** The pages at hand that are small enough to be read again and again. */
export const small: readonly Fixture[] = fixtures.filter(({ html }) => html !== null && html.length < 500_000);
