import { browser } from 'wxt/browser';
import { followManaged, managedSoon } from './managed.ts';
import type { BundleInfo, RepairAnswer, RepairAsk, RepairState } from './repair/asks.ts';
import { type Bundle, openBundle } from './repair/bundle.ts';
import { fingerprint, parseKey } from './repair/key.ts';
import { lay, loose, type Over, printOver } from './repair/merge.ts';
import { REPAIR_POLICY, type RepairPolicy, repairPolicyIn } from './repair/policy.ts';
import { selectorsIn } from './repair/schema.ts';
import type { Stored } from './stored.ts';
import { keepTables, readTables } from './tables.ts';
import type { ToolName } from './task/key.ts';
import { TOOLS } from './tools/index.ts';
import type { ToolTables } from './tools/tool.ts';

/**
 * Repairs, for the background: which bundle is in use, and the tables that come of it. A bundle is kept as the text
 * that was signed and is opened anew, signature and all, each time that tables are made of it.
 */
const KEPT = 'repairs' satisfies Stored;

interface KeptBundle {
	text: string;
	/** What it stood over when it was installed. */
	over: Over;
}
interface Kept {
	/** The user's public key, base64. */
	key?: string;
	bundle?: KeptBundle;
	before?: KeptBundle;
	/** For each key when the newest was made that was ever installed under it: no older one is taken again. */
	newest?: Record<string, string>;
	/** What an administrator last set, for a browser that does not say. */
	policy?: RepairPolicy;
	/** The last bundle of an administrator's that was good. */
	policyGood?: string;
}

const NO_GOOD_KEY = 'No key counts: the one that an administrator set is no good.';

/** An instant for people, as exact as it needs to be: `2026-01-31 12:00 UTC`. */
const minute = (at: string) => `${at.slice(0, 16).replace('T', ' ')} UTC`;
const now = () => new Date().toISOString();

async function readKept(): Promise<Kept> {
	const { [KEPT]: kept } = (await browser.storage.local.get(KEPT)) as { [KEPT]?: Kept };
	return kept ?? {};
}

/** What an administrator set, or last set where the browser does not say. */
async function readPolicy(): Promise<RepairPolicy> {
	const said = await managedSoon(REPAIR_POLICY);
	return said ? repairPolicyIn(said) : ((await readKept()).policy ?? {});
}

interface Laid {
	bundle: Bundle;
	info: BundleInfo;
	tables: Map<ToolName, ToolTables>;
}

/** A bundle laid over the built-in tables, or why it can't be. `over`: left out, nothing of it is set aside. */
async function layText(text: string, key: string | null, over?: Over): Promise<Laid | { wrong: readonly string[] }> {
	const opened = await openBundle(text, key, now());
	if ('wrong' in opened) return opened;
	const { bundle } = opened;
	const { tools: tables, changes } = await lay(bundle, TOOLS, over);
	// What is set aside may leave a name without an answer; that is no fault of the bundle's.
	const wrong = over ? [] : loose(tables);
	if (wrong.length > 0) return { wrong };
	const { made, note } = bundle;
	const info = { made, by: await fingerprint(key ?? ''), changes, ...(note === undefined ? {} : { note }) };
	return { bundle, info, tables };
}

/** The tables of all tools: a bundle's in their places, and with them what no bundle carries. */
function whole(laid?: Map<ToolName, ToolTables>): Map<ToolName, ToolTables> {
	return new Map(
		TOOLS.map(({ name, pages, surfaces, agents }) => [
			name,
			{ pages, surfaces, ...laid?.get(name), ...(agents ? { agents } : {}) },
		]),
	);
}

interface Standing extends RepairState {
	tables: Map<ToolName, ToolTables>;
}

/** How things stand: the state for our own pages, and the tables for the tools'. `said`: what the browser said of the policy just now. */
async function stand(kept: Kept, said?: RepairPolicy): Promise<Standing> {
	const policy = said ?? (await readPolicy());
	const key = keyOf(kept, policy);
	const managed = policy.bundle !== undefined;
	const mine = kept.bundle && (await layText(kept.bundle.text, key.key, kept.bundle.over));
	const laid = policy.bundle === undefined ? mine : await layText(policy.bundle, key.key);
	const stays =
		policy.bundle !== undefined && laid && 'wrong' in laid && kept.policyGood !== undefined
			? await layText(kept.policyGood, key.key)
			: laid;
	const before = kept.before && (await layText(kept.before.text, key.key, kept.before.over));
	const good = stays && 'info' in stays ? stays : null;
	return {
		key: key.key === null ? null : { key: key.key, fingerprint: await fingerprint(key.key), managed: key.managed },
		use: good?.info ?? null,
		managed,
		keyWrong: key.wrong,
		kept: laid && 'wrong' in laid ? (key.wrong === null ? laid.wrong : [NO_GOOD_KEY]) : [],
		before: before && 'info' in before ? before.info : null,
		tables: whole(good?.tables),
	};
}

/** The key that counts. An administrator's that is no key lets nobody's count. */
function keyOf(kept: Kept, policy: RepairPolicy): { key: string | null; managed: boolean; wrong: string | null } {
	if (policy.key === undefined) return { key: kept.key ?? null, managed: false, wrong: null };
	const parsed = parseKey(policy.key);
	return 'key' in parsed
		? { key: parsed.key, managed: true, wrong: null }
		: { key: null, managed: true, wrong: parsed.wrong };
}

/** Puts the tables that count where content scripts find them; they follow at once. Gives them. */
export async function putTables(said?: RepairPolicy): Promise<Map<ToolName, ToolTables>> {
	const { tables } = await stand(await readKept(), said);
	await keep(tables);
	return tables;
}

const keep = (tables: Map<ToolName, ToolTables>) => keepTables([...tables].map(([name, own]) => ({ name, ...own })));

/**
 * The tables for a page that found none, as after an installation. A browser that has just started may take seconds
 * to tell an administrator's policy: the page is read by what they last set. Where there is none of that and no bundle
 * waits for its key, it is not kept waiting either, is read by the built-in tables, and follows what the policy brings.
 */
export async function firstTables(tool: ToolName): Promise<ToolTables | undefined> {
	const there = await readTables(tool);
	if (there) return there;
	const { bundle, policy } = await readKept();
	if (bundle || policy?.bundle) return (await putTables(policy)).get(tool);
	const builtIn = whole();
	await keep(builtIn);
	void putTables();
	return builtIn.get(tool);
}

/** Follows an administrator's policy; to be called once when the background starts. */
export function followPolicy(): void {
	browser.runtime.onStartup.addListener(() => void putTables());
	followManaged(REPAIR_POLICY, (values) => void inTurn(() => takePolicy(repairPolicyIn(values))));
}

/** Takes over what an administrator set, where that is news. */
async function takePolicy(policy: RepairPolicy): Promise<void> {
	const kept = await readKept();
	if (JSON.stringify(policy) === JSON.stringify(kept.policy ?? {})) return;
	const { policyGood: last, ...rest } = kept;
	const laid = policy.bundle === undefined ? null : await layText(policy.bundle, keyOf(kept, policy).key);
	const good = laid && ('info' in laid ? policy.bundle : last);
	await browser.storage.local.set({ [KEPT]: { ...rest, policy, ...(good ? { policyGood: good } : {}) } });
	await putTables(policy);
}

/** What a change makes of what is kept; or why it is none. */
type Changed = { kept: Kept } | { wrong: readonly string[] };

async function install(text: string, kept: Kept): Promise<Changed & { laid?: Laid }> {
	const policy = await readPolicy();
	const { key, wrong } = keyOf(kept, policy);
	if (policy.bundle !== undefined) return { wrong: ['An administrator has set a bundle; no other is taken.'] };
	if (wrong !== null) return { wrong: [`The administrator’s key: ${wrong}`] };
	const laid = await layText(text, key);
	if ('wrong' in laid) return laid;
	const { made } = laid.bundle;
	const { bundle: last } = kept;
	const newest = kept.newest?.[key ?? ''];
	if (newest && made < newest)
		return {
			wrong: [`It is older than one that was installed before: made ${minute(made)}, the other ${minute(newest)}.`],
		};
	const bundle = { text, over: await printOver(laid.bundle, TOOLS) };
	const before = last && last.text !== text ? last : kept.before;
	return {
		laid,
		kept: { ...kept, bundle, ...(before ? { before } : {}), newest: { ...kept.newest, [key ?? '']: made } },
	};
}

async function changed(ask: RepairAsk, kept: Kept): Promise<Changed> {
	const { bundle, before, ...rest } = kept;
	switch (ask.do) {
		case 'install':
			return install(ask.text, kept);
		case 'key': {
			if ((await readPolicy()).key !== undefined) return { wrong: ['An administrator has set the key.'] };
			const { key: _, ...keyless } = kept;
			if (ask.key.trim() === '') return { kept: keyless };
			const parsed = parseKey(ask.key);
			return 'wrong' in parsed ? { wrong: [parsed.wrong] } : { kept: { ...kept, key: parsed.key } };
		}
		case 'back':
			if (!before || !(await stand(kept)).before) return { wrong: ['There is no good bundle to bring back.'] };
			return { kept: { ...rest, bundle: before, ...(bundle ? { before: bundle } : {}) } };
		case 'builtIn':
			return { kept: { ...rest, ...(bundle ? { before: bundle } : before ? { before } : {}) } };
		default:
			return { kept };
	}
}

async function answer(ask: RepairAsk): Promise<RepairAnswer> {
	const kept = await readKept();
	const stateOf = async (of: Kept): Promise<RepairState> => {
		const { tables: _, ...state } = await stand(of);
		return state;
	};
	if (ask.do === 'look') return { state: await stateOf(kept) };
	if (ask.do === 'check') {
		const tried = await install(ask.text, kept);
		const state = await stateOf(kept);
		if ('wrong' in tried) return { state, wrong: tried.wrong };
		const { laid } = tried;
		return { state, ...(laid ? { offer: { ...laid.info, selectors: selectorsIn(laid.bundle.tools) } } : {}) };
	}
	const next = await changed(ask, kept);
	if ('wrong' in next) return { state: await stateOf(kept), wrong: next.wrong };
	await browser.storage.local.set({ [KEPT]: next.kept });
	await putTables();
	return { state: await stateOf(next.kept) };
}

let last: Promise<unknown> = Promise.resolve();

/** One at a time: each changes what the one before left. */
function inTurn<Value>(change: () => Promise<Value>): Promise<Value> {
	const mine = last.then(change);
	last = mine.catch(() => {});
	return mine;
}

/** Answers our own pages. */
export const askRepairs = (ask: RepairAsk): Promise<RepairAnswer> => inTurn(() => answer(ask));
