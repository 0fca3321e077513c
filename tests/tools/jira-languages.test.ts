import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../../lib/task/fields.ts';
import { customOfJira } from '../../lib/tools/jira/custom.ts';
import { jira } from '../../lib/tools/jira/tool.ts';
import { read } from '../../lib/tools/reading/read.ts';
import { parse } from '../pages/document.ts';
import { fixtures } from '../pages/fixtures.ts';
import { LANGUAGES, type Language, unknown } from './languages.ts';
import { fieldsBy, reword, saidBy } from './worded.ts';

/**
 * Every Jira page that we have, said in other words: what is read of it is the same in those words, or it is unseen. Nothing
 * that was filled becomes empty, nothing that was unseen becomes a value.
 */
const pages = fixtures.flatMap(({ name, tool, html, expected }) =>
	tool === 'jira' && html ? [{ name, html, url: new URL(expected.url) }] : [],
);
type Page = (typeof pages)[number];

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];

function documentIn({ html, url }: Page, language?: Language): Document {
	const document = parse(html, url.href);
	if (language) reword(document, language.say, language.tag);
	return document;
}

function expectAlike(page: Page, language: Language): void {
	const [plain, other] = [documentIn(page), documentIn(page, language)];
	const want = read(jira, page.url, plain);
	const got = read(jira, page.url, other);
	expect(got.state).toBe(want.state);
	expect(got.found.map(({ seen }) => [seen.task, seen.surface])).toEqual(
		want.found.map(({ seen }) => [seen.task, seen.surface]),
	);
	got.found.forEach(({ seen }, at) => {
		const fields = fieldsBy(want.found[at]?.seen.fields ?? {}, language.say);
		for (const name of Object.keys(seen.fields) as (keyof Fields)[])
			expect(seen.fields[name], `${seen.task} on ${seen.surface}: ${name}`).toEqual(fields[name]);
	});
	const said = saidBy(language.say);
	const named = Object.entries(customOfJira(plain, '')).map(([name, value]) => [said(name), value && said(value)]);
	const custom = new Map(named as [string, string | null][]);
	// The start date is known by its English name; in other languages it is a field of its own name.
	for (const [name, value] of Object.entries(customOfJira(other, '')))
		if (name !== said('Start date')) expect(value, name).toBe(custom.get(name));
}

describe('a page in another language', () => {
	it.each(
		pages.flatMap((page) => LANGUAGES.map((language) => ({ page, language, name: page.name, tag: language.tag }))),
	)('$name in $tag is read alike, or not at all', ({ page, language }) => expectAlike(page, language));

	it('of which nobody knows a word is, too', () => {
		const letters = fc.shuffledSubarray(ALPHABET, { minLength: ALPHABET.length });
		fc.assert(
			fc.property(fc.constantFrom(...pages), letters, (page, some) => expectAlike(page, unknown('xx', some))),
			{ numRuns: 40 },
		);
	});

	it('still says who has a task, its title, state, dates and texts in an issue’s own view', () => {
		for (const name of ['jira/cloud-issue', 'jira/cloud-issue-pins', 'jira/dc-issue'])
			for (const language of LANGUAGES) {
				const page = pages.find((one) => one.name === name);
				if (!page) throw new Error(name);
				const fields = read(jira, page.url, documentIn(page, language)).found[0]?.seen.fields ?? {};
				const stays = ['title', 'state', 'assignees', 'author', 'labels', 'fixVersions', 'sprint', 'due', 'body'];
				expect(Object.keys(fields)).toEqual(expect.arrayContaining([...stays, 'comments', 'links', 'subtasks']));
			}
	});
});
