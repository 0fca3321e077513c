import { browser } from 'wxt/browser';
import { followManaged } from './managed.ts';
import { DEFAULT_STANDARD } from './stack/standard.ts';
import type { InForce, StandardsAnswer, StandardsAsk, StandardsState } from './stack/standard-asks.ts';
import { effective, inOrder } from './stack/standard-effective.ts';
import { checkStandard, readStandard } from './stack/standard-file.ts';
import { standardHash } from './stack/standard-hash.ts';
import type { Standard } from './stack/standard-schema.ts';
import type { Stored } from './stored.ts';

/**
 * Standards, for the background: which are in force, and the one that they come to. The user's own and what an
 * administrator last set are kept together, so that a browser that has just started need not wait for its policy.
 */
const KEPT = 'standards' satisfies Stored;
/** What an administrator sets, in `repair/policy.ts`: a list of the texts of Standards, or of Standards. */
const POLICY = 'standards';

/** Most Standards of a user's own that are in force at once, and most rules of all of them. */
const MOST = 50;
const MOST_RULES = 5_000;

interface Kept {
	own?: unknown[];
	policy?: unknown[];
	/** Where any of `policy` is no good: what was set before, all of it good. It stays in force. */
	before?: unknown[];
}

async function readKept(): Promise<Kept> {
	const { [KEPT]: kept } = (await browser.storage.local.get(KEPT)) as { [KEPT]?: Kept };
	return kept ?? {};
}

/** What an administrator set, as a list: Firefox knows no schema for policies, so it may be anything. */
function policyIn({ [POLICY]: standards }: Record<string, unknown>): unknown[] {
	if (standards === undefined || standards === null || standards === '') return [];
	return Array.isArray(standards) ? standards : [standards];
}

let last: Promise<unknown> = Promise.resolve();

/** One at a time: each changes what the one before left. */
function inTurn<Value>(change: () => Promise<Value>): Promise<Value> {
	const mine = last.then(change);
	last = mine.catch(() => {});
	return mine;
}

interface Standing {
	inForce: InForce[];
	refused: string[];
	stays: boolean;
	whole: Standard;
}

function readPolicy(policy: unknown[]): { managed: Standard[]; refused: string[] } {
	const refused: string[] = [];
	const managed = policy.flatMap((raw, index) => {
		const read = typeof raw === 'string' ? readStandard(raw) : checkStandard(raw);
		if ('standard' in read) return [read.standard];
		refused.push(...read.wrong.map((line) => `Standard ${index + 1}: ${line}`));
		return [];
	});
	return { managed, refused };
}

function stand({ own = [], policy = [], before }: Kept): Standing {
	const now = readPolicy(policy);
	const { refused } = now;
	const stays = refused.length > 0 && before !== undefined;
	const { managed } = stays ? readPolicy(before) : now;
	const mine = own.flatMap((raw) => {
		const read = checkStandard(raw);
		return 'standard' in read ? [read.standard] : [];
	});
	// Of one level, an administrator's come first: they are the wider, and their locks hold.
	const all = [...managed, ...mine];
	const from = (standard: Standard) =>
		managed.includes(standard) ? 'administrator' : mine.includes(standard) ? 'yours' : 'built in';
	const inForce = inOrder(all).map(
		(standard): InForce => ({ standard, hash: standardHash(standard), from: from(standard) }),
	);
	return { inForce, refused, stays, whole: effective(all, managed) };
}

let known: Promise<Standing> | null = null;

const standingNow = (): Promise<Standing> => {
	known ??= readKept().then(stand);
	return known;
};

/** The Standard that tasks are judged by: all that are in force, as one. */
export async function standardInForce(): Promise<Standard> {
	return (await standingNow().catch(() => null))?.whole ?? DEFAULT_STANDARD;
}

/** Takes over what an administrator set, where that is news. */
const takePolicy = (policy: unknown[]): Promise<void> =>
	inTurn(async () => {
		const { before, ...kept } = await readKept();
		const last = kept.policy ?? [];
		if (JSON.stringify(policy) === JSON.stringify(last)) return;
		const isGood = (set: unknown[]) => set.length > 0 && readPolicy(set).refused.length === 0;
		const good = isGood(policy) || policy.length === 0 ? undefined : isGood(last) ? last : before;
		await browser.storage.local.set({ [KEPT]: { ...kept, policy, ...(good ? { before: good } : {}) } });
	});

/** Tells of every change of what is in force; to be called once when the background starts. */
export function followStandards(changed: () => void): void {
	browser.storage.onChanged.addListener((changes, area) => {
		if (area !== 'local' || !(KEPT in changes)) return;
		known = null;
		changed();
	});
	known = null;
	followManaged([POLICY], (values) => void takePolicy(policyIn(values)));
}

/** What a change makes of the user's own Standards; or why it is none. */
function changed(ask: StandardsAsk, kept: Kept): { kept: Kept } | { wrong: readonly string[] } {
	const { inForce } = stand(kept);
	const own = inForce.filter(({ from }) => from === 'yours');
	if (ask.do === 'remove') {
		const rest = own.filter(({ hash }) => hash !== ask.hash);
		if (rest.length === own.length) return { wrong: ['It is not in force, or not one of yours.'] };
		return { kept: { ...kept, own: rest.map(({ standard }) => standard) } };
	}
	if (ask.do === 'look') return { kept };
	const read = checkStandard(ask.standard);
	if ('wrong' in read) return read;
	const { standard } = read;
	if (ask.over !== null && !own.some(({ hash }) => hash === ask.over))
		return {
			wrong: ['The Standard that this was made from is no longer in force. Look again, and make the change there.'],
		};
	const rest = own.filter(({ hash }) => hash !== ask.over).map((one) => one.standard);
	if (rest.some(({ name }) => name === standard.name))
		return { wrong: [`Another Standard in force is called “${standard.name}”. Give this one a name of its own.`] };
	// Under their name it would pass for theirs wherever a verdict says by which Standard.
	if (inForce.some(({ from, standard: { name } }) => from === 'administrator' && name === standard.name))
		return { wrong: [`Your administrator’s Standard is called “${standard.name}”. Give this one a name of its own.`] };
	const next = [...rest, standard];
	if (next.length > MOST) return { wrong: [`There are ${MOST} Standards of yours in force; more are not taken.`] };
	if (next.reduce((sum, { rules }) => sum + rules.length, 0) > MOST_RULES)
		return { wrong: [`Together they have more than ${MOST_RULES} rules.`] };
	return { kept: { ...kept, own: next } };
}

async function answer(ask: StandardsAsk): Promise<StandardsAnswer> {
	const kept = await readKept();
	const stateOf = (of: Kept): StandardsState => {
		const { whole, ...rest } = stand(of);
		return { ...rest, hash: standardHash(whole) };
	};
	const next = changed(ask, kept);
	if ('wrong' in next) return { state: stateOf(kept), wrong: next.wrong };
	if (ask.do !== 'look') await browser.storage.local.set({ [KEPT]: next.kept });
	return { state: stateOf(next.kept) };
}

/** Answers our own pages. */
export const askStandards = (ask: StandardsAsk): Promise<StandardsAnswer> => inTurn(() => answer(ask));
