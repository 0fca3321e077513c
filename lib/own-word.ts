import { browser } from 'wxt/browser';
import * as z from 'zod';
import { gapsKeptSchema } from './audit/scope.ts';
import type { OwnWord } from './flow/account.ts';
import { keyAsKept } from './flow/contributors/names.ts';
import { KEPT as GAPS, gapsKept, keepGaps } from './gaps-kept.ts';

/** What a user said of people, in storage; who has left is kept with Gaps, where it is said, too. */
const KEPT = 'people';
/** Who is signed in at each site, as its pages show it. */
const VIEWERS = 'viewers';

const key = z.string().min(1).max(300).transform(keyAsKept);
const wordSchema = z.object({
	mine: z.array(key).max(1_000),
	joined: z.array(z.array(key).min(2).max(100)).max(20_000),
	refused: z.array(z.string().min(1).max(700)).max(50_000),
	left: gapsKeptSchema.shape.left.unwrap(),
});
/** One list that is not as it should be costs none of the others. */
const keptSchema = z.object({
	mine: wordSchema.shape.mine.catch([]),
	joined: wordSchema.shape.joined.catch([]),
	refused: wordSchema.shape.refused.catch([]),
});
const viewersSchema = z.record(z.string().min(1).max(300), key);

/** An account that a site's pages say is signed in. */
export interface Viewer {
	host: string;
	account: string;
}

/** What the user said of people; nothing of what is not as it should be. */
export async function ownWord(): Promise<OwnWord> {
	const [kept, { left }] = await Promise.all([browser.storage.local.get(KEPT), gapsKept()]);
	const parsed = keptSchema.safeParse(kept[KEPT] ?? {});
	return { ...(parsed.success ? parsed.data : { mine: [], joined: [], refused: [] }), left };
}

/** Keeps it. Throws where it is longer than can be kept: then nothing is changed. */
export async function keepOwnWord(word: OwnWord): Promise<void> {
	const { left, ...own } = wordSchema.parse(word);
	await browser.storage.local.set({ [KEPT]: own });
	const gaps = await gapsKept();
	if (gaps.left.join('\n') !== left.join('\n')) await keepGaps({ ...gaps, left });
}

/** Who is signed in at which site, by host. */
export async function viewers(): Promise<Viewer[]> {
	const { [VIEWERS]: kept } = await browser.storage.local.get(VIEWERS);
	const parsed = viewersSchema.safeParse(kept);
	if (!parsed.success) return [];
	return Object.entries(parsed.data)
		.map(([host, account]) => ({ host, account }))
		.sort((a, b) => (a.host < b.host ? -1 : 1));
}

/** Tells of every change of {@link ownWord}, {@link viewers} and what is kept for Gaps, until the signal ends. */
export function onOwnWord(changed: () => void, signal: AbortSignal): void {
	const heard = (changes: object) => {
		if (KEPT in changes || GAPS in changes || VIEWERS in changes) changed();
	};
	browser.storage.local.onChanged.addListener(heard);
	signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(heard));
}
