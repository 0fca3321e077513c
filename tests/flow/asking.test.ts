import { describe, expect, it } from 'vitest';
import { asksIn } from '../../lib/flow/asking.ts';
import { storyOf } from '../../lib/flow/story.ts';
import { GITHUB, ground, JIRA, step, taskWith } from './tell.ts';

const github = storyOf(taskWith(GITHUB, {}), [], ground);
const jira = storyOf(taskWith(JIRA, {}), [step(JIRA, 0, 'created', { by: 'Ada Reed' })], ground);
const asked = (text: string, story = github) => asksIn(text, story).map(({ account }) => account.name);

describe('a comment that asks somebody', () => {
	it.each([
		'@ada could you look at this?',
		'Hey @ada, is this still planned?',
		'Could you take a look, @ada?',
		'@ada thanks, will do. Can you merge?',
		'@ada\n\nWhat do you think about it?',
		'ping @ada',
		'cc @ada please review',
		'Assigning to @ada, sorry for the delay @ben!',
		'now passing to @ada for final review',
		'@ada kannst du das prüfen',
		'@ada peux-tu regarder ?',
		'@ada puedes revisarlo',
		'@ada você pode revisar',
		'@ada ご確認ください',
		'@ada 请看一下',
	])('%j', (text) => expect(asked(text)).toEqual(['ada']));

	it('asks whoever is mentioned as a page links them', () => {
		expect(asked('[@ada](https://github.com/ada) can you look at this?')).toEqual(['ada']);
		const jiras = '[Ada Reed](https://jira.example.org/secure/ViewProfile.jspa?name=areed), can you check?';
		expect(asked(jiras, jira)).toEqual(['Ada Reed']);
		expect(asked('[Ada Reed](https://app.asana.com/0/profile/12000) can you check?', jira)).toEqual(['Ada Reed']);
		expect(asked('[Ada Reed](https://example.org/book) can you check?', jira)).toEqual([]);
	});

	it('asks several, a team, an agent', () => {
		expect(asked('@ada @ben PTAL')).toEqual(['ada', 'ben']);
		expect(asked('LGTM, cc @harbour/crew for review')).toEqual(['harbour/crew']);
		expect(asked('@Copilot rebase on main')).toEqual(['Copilot']);
	});

	it('waits for whom it says that it waits for to do something', () => {
		expect(asked('I would wait for @ada to share her view.')).toEqual(['ada']);
		expect(asked('Still waiting on @ada to sign it.')).toEqual(['ada']);
	});

	it('is quoted with its code, without hidden words, and with a sign where it is cut', () => {
		const quote = (text: string) => asksIn(text, github).map((one) => one.quote);
		expect(quote('@ada can you remove the `always <b>false</b>` part?')).toEqual([
			'@ada can you remove the `always <b>false</b>` part?',
		]);
		expect(quote('@ada can you look at https://example.org/a and [this](https://example.org/b)?')).toEqual([
			'@ada can you look at … and this?',
		]);
		expect(quote('@ada can you <!-- not this --> look?')).toEqual(['@ada can you look?']);
		const [long = ''] = quote(`@ada can you look at ${'this and '.repeat(40)}that?`);
		expect(long).toHaveLength(160);
		expect(long.endsWith('…')).toBe(true);
	});

	it('on Jira asks whom the task knows, by full name or as a login', () => {
		expect(asked('@Ada Reed can you check?', jira)).toEqual(['Ada Reed']);
		expect(asked('[~adareed] can you check?', jira)).toEqual(['Ada Reed']);
		expect(asked('[~somebody] can you check?', jira)).toEqual([]);
	});
});

describe('a comment that asks nobody', () => {
	it.each([
		'Thanks @ada!',
		'cc @ada',
		'/cc @harbour/crew this is interesting.',
		'@ada LGTM',
		'@ada I fixed it. Thanks for the review!',
		'Should we wait for @ada?',
		'Should we wait for @ada to answer?',
		'No need to wait for @ada to answer.',
		'We do not have to wait for @ada to answer.',
		'I merged it instead of waiting for @ada to answer.',
		'I was waiting for @ada to answer.',
		'This waits on @ada’s other change.',
		'I think @ada said it. Is it right?',
		'as @ada mentioned, please update',
		'Blocked until @ada answers',
		'> @ada can you look?\n\nYes.',
		'`@ada can you look?`',
		'```\n@ada can you look?\n```',
		'{quote}\n@ada can you look?\n{quote}',
		'<!-- @ada please review -->',
		'mail ada@example.org please?',
		'@ada it failed.\n\nIf you want to know more, please read the log.',
		'Assigning to P-high.',
	])('%j', (text) => expect(asked(text)).toEqual([]));

	it('is read in time that grows with its length, however hostile', () => {
		expect(asked('@'.repeat(100_000))).toEqual([]);
		expect(asked(`${'@a '.repeat(50_000)}?`).length).toBeLessThan(2);
	});
});
