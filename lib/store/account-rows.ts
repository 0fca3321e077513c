import type { KnownAccount } from '../flow/account.ts';
import { canonical } from '../task/id.ts';
import type { Store } from './tables.ts';

/** An account, as most is known of it, and how many tasks tell of it in which way. */
export interface AccountRow extends KnownAccount {
	told: [as: string, tasks: number][];
}

/** What tasks told of accounts before and tell now. */
export interface Telling {
	before: readonly KnownAccount[];
	now: readonly KnownAccount[];
}

const plain = ({ key, name, kind, because, gone }: KnownAccount): KnownAccount => ({
	key,
	name,
	kind,
	because,
	...(gone ? { gone } : {}),
});

/** What is known is told over what is not; of two that differ, the same one whichever came first. */
function best(told: readonly [string, number][]): KnownAccount {
	const all = told.map(([as]) => JSON.parse(as) as KnownAccount);
	const [first] = all.filter(({ kind }) => kind !== 'unknown');
	const account = first ?? (all[0] as KnownAccount);
	return all.some(({ gone }) => gone) ? { ...account, gone: true } : account;
}

/** Brings the accounts up to what tasks tell of them now; one that no task tells of any more is gone. */
export async function keepAccounts(store: Store, tellings: readonly Telling[]): Promise<void> {
	const changes = new Map<string, Map<string, number>>();
	const count = (account: KnownAccount, by: number) => {
		const counts = changes.get(account.key) ?? new Map<string, number>();
		changes.set(account.key, counts);
		const as = canonical(plain(account));
		counts.set(as, (counts.get(as) ?? 0) + by);
	};
	for (const { before, now } of tellings) {
		for (const account of before) count(account, -1);
		for (const account of now) count(account, 1);
	}
	const keys = [...changes].filter(([, counts]) => [...counts.values()].some((by) => by !== 0)).map(([key]) => key);
	const rows = await store.accounts.bulkGet(keys);
	const gone: string[] = [];
	const kept = keys.flatMap((key, index): AccountRow[] => {
		const counts = new Map(rows[index]?.told);
		for (const [as, by] of changes.get(key) ?? []) counts.set(as, (counts.get(as) ?? 0) + by);
		const told = [...counts].filter(([, tasks]) => tasks > 0).sort(([a], [b]) => (a < b ? -1 : 1));
		if (told.length > 0) return [{ ...best(told), told }];
		gone.push(key);
		return [];
	});
	await Promise.all([store.accounts.bulkPut(kept), store.accounts.bulkDelete(gone)]);
}
