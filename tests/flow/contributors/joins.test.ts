import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownAccount, OwnWord } from '../../../lib/flow/account.ts';
import { likelyJoins, sharedWork } from '../../../lib/flow/contributors/joins.ts';
import {
	contributorOf,
	join,
	joinedKeys,
	NO_WORD,
	refuse,
	sayLeft,
	sayMine,
	takeApart,
} from '../../../lib/flow/contributors/own-word.ts';

const account = (key: string, more: Partial<KnownAccount> = {}): KnownAccount => ({
	key,
	name: key.slice(key.indexOf(':') + 1),
	kind: 'unknown',
	because: 'Not known.',
	...more,
});
const offered = (keys: readonly string[], word: OwnWord = NO_WORD) =>
	likelyJoins(
		keys.map((key) => account(key)),
		[],
		word,
	).map(({ accounts }) => accounts.join(' + '));

describe('likely joins', () => {
	it('are offered for the same name, a name as a login, and the same login, each with its reason', () => {
		const offers = likelyJoins(
			['jira:Ada Reed', 'asana:Ada Reed', 'github:juno-park', 'jira:Juno Park', 'github:bbranan', 'jira:bbranan'].map(
				(key) => account(key),
			),
			[],
			NO_WORD,
		);
		expect(offers.map(({ accounts, because }) => [...accounts, because])).toEqual([
			['asana:Ada Reed', 'jira:Ada Reed', 'Both are called Ada Reed.'],
			['github:juno-park', 'jira:Juno Park', 'juno-park is Juno Park written as a login.'],
			['github:bbranan', 'jira:bbranan', 'Both go by bbranan.'],
		]);
	});

	it('see through accents and case, and not through other letters', () => {
		expect(offered(['jira:José Núñez', 'asana:jose nunez'])).toHaveLength(1);
		expect(offered(['jira:Ada Reed', 'asana:Adare Ed'])).toEqual([]);
		expect(offered(['jira:Ada Reed', 'github:ada'])).toEqual([]);
	});

	it('are never of two accounts in one tool, even by way of a third', () => {
		expect(offered(['github:ada-reed', 'github:adareed'])).toEqual([]);
		const joined = join(NO_WORD, 'github:ada-reed', 'jira:Ada Reed');
		expect(offered(['github:ada-reed', 'github:adareed', 'jira:Ada Reed'], joined)).toEqual([]);
	});

	it.each(['agent', 'automation', 'team'] as const)('are never with an account that is of kind %s', (kind) => {
		const one = account('github:blogwriter', { kind });
		const other = account('asana:Blog Writer');
		expect(likelyJoins([one, other], [{ author: one.key, assignee: other.key, threads: ['a', 'b'] }], NO_WORD)).toEqual(
			[],
		);
	});

	it('are never with those who are gone: many stand under such a name', () => {
		expect(likelyJoins([account('github:ghost', { gone: true }), account('jira:ghost')], [], NO_WORD)).toEqual([]);
	});

	it('rest on shared work that came more than once', () => {
		const accounts = [account('github:tide77'), account('jira:Ada Reed')];
		const once = sharedWork([{ thread: 'a', authors: ['github:tide77'], assignees: ['jira:Ada Reed'] }]);
		expect(likelyJoins(accounts, [...once, ...once], NO_WORD)).toEqual([]);
		const twice = [...once, ...sharedWork([{ thread: 'b', authors: ['github:tide77'], assignees: ['jira:Ada Reed'] }])];
		expect(likelyJoins(accounts, twice, NO_WORD)[0]?.because).toBe(
			'tide77 wrote the pull requests of 2 pieces of work that Ada Reed is assigned to.',
		);
	});

	it('that were said no to are not offered again, nor by way of what was joined', () => {
		const word = refuse(NO_WORD, 'jira:Ada Reed', 'github:ada-reed');
		expect(offered(['github:ada-reed', 'jira:Ada Reed'], word)).toEqual([]);
		const more = join(word, 'jira:Ada Reed', 'asana:Ada Reed');
		expect(offered(['github:ada-reed', 'jira:Ada Reed', 'asana:Ada Reed'], more)).toEqual([]);
	});

	const key = fc
		.tuple(
			fc.constantFrom('github', 'jira', 'asana'),
			fc.constantFrom('Ada Reed', 'ada-reed', 'adareed', 'Juno Park', 'junopark', 'x'),
		)
		.map(([tool, name]) => `${tool}:${name}`);
	const keys = fc.array(key, { maxLength: 12 });
	const pairs = fc.array(fc.tuple(key, key), { maxLength: 4 });
	const wordOf = (said: readonly [string, string][]) => said.reduce((word, [a, b]) => join(word, a, b), NO_WORD);
	const shared = fc.array(
		fc.record({ author: key, assignee: key, threads: fc.array(fc.constantFrom('a', 'b', 'c')) }),
		{ maxLength: 6 },
	);

	it('do not change with the order of what they rest on, and never hold what may not be offered', () => {
		fc.assert(
			fc.property(keys, pairs, shared, (all, said, work) => {
				const word = wordOf(said);
				const accounts = all.map((one) => account(one));
				const offers = likelyJoins(accounts, work, word);
				expect(likelyJoins([...accounts].reverse(), [...work].reverse(), word)).toEqual(offers);
				for (const {
					accounts: [one, other],
					weight,
				} of offers) {
					const tools = (of: string) => joinedKeys(of, word).map((name) => name.split(':')[0]);
					expect(tools(one).filter((tool) => tools(other).includes(tool))).toEqual([]);
					expect(weight).toBeGreaterThan(0);
					expect(weight).toBeLessThanOrEqual(1);
					// A yes ends the offer, and so does a no.
					for (const next of [join(word, one, other), refuse(word, one, other)]) {
						const still = likelyJoins(accounts, work, next).map((offer) => offer.accounts.join(' '));
						expect(still).not.toContain(`${one} ${other}`);
					}
				}
			}),
		);
	});

	it('that were taken make one contributor, whichever side is asked, and in any order', () => {
		fc.assert(
			fc.property(pairs, keys, (said, mine) => {
				const word = mine.reduce((before, one) => sayMine(before, one, true), wordOf(said));
				for (const [a, b] of said) {
					expect(contributorOf(a, word)).toBe(contributorOf(b, word));
					expect(joinedKeys(a, word)).toEqual(joinedKeys(b, word));
					expect(joinedKeys(a, word)).toContain(b);
				}
				for (const one of [...said.flat(), ...mine]) {
					expect(joinedKeys(one, word)).toContain(contributorOf(one, word));
				}
				const turned = wordOf([...said].reverse().map(([a, b]) => [b, a]));
				for (const one of said.flat()) expect(joinedKeys(one, turned)).toEqual(joinedKeys(one, wordOf(said)));
				expect(new Set(mine.map((one) => contributorOf(one, word))).size).toBeLessThanOrEqual(1);
			}),
		);
	});
});

describe('the user’s word', () => {
	it('makes all that is joined to an account of theirs their own', () => {
		const joined = join(NO_WORD, 'github:ada', 'jira:Ada Reed');
		expect(sayMine(joined, 'github:ada', true)).toMatchObject({ mine: ['github:ada', 'jira:Ada Reed'], joined: [] });
		const word = join(sayMine(NO_WORD, 'github:ada', true), 'asana:Ada Reed', 'github:ada');
		expect(word).toMatchObject({ mine: ['asana:Ada Reed', 'github:ada'], joined: [] });
		expect(sayMine(word, 'github:ada', false).mine).toEqual(['asana:Ada Reed']);
	});

	it('takes apart what it joined, and no more', () => {
		const word = join(join(NO_WORD, 'github:ada', 'jira:Ada Reed'), 'github:juno', 'jira:Juno Park');
		expect(takeApart(word, 'jira:Ada Reed').joined).toEqual([['github:juno', 'jira:Juno Park']]);
	});

	it('lets somebody leave in all of their accounts, and come back', () => {
		const word = sayLeft(join(NO_WORD, 'github:ada', 'jira:Ada Reed'), 'github:ada', true);
		expect(word.left).toEqual(['github:ada', 'jira:Ada Reed']);
		expect(sayLeft(word, 'jira:Ada Reed', false).left).toEqual([]);
	});
});
