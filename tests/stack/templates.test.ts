import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../lib/stack/text/passages.ts';
import { topicOf } from '../../lib/stack/text/sections.ts';

const read = (text: string) => passagesOf({ format: 'markdown', text });
const dead = (text: string) => read(text).dead.map(({ passage }) => passage.quote);

describe('what a template or a bot brought along counts for nothing', () => {
	it.each([
		'A clear and concise description of what the bug is.',
		'Please describe the steps to reproduce the issue.',
		'Provide a summary of your changes.',
		'If applicable, add screenshots to help explain your problem.',
		'Thanks for taking the time to fill this out!',
		'Dependabot will resolve any conflicts as long as you do not alter it yourself.',
		'Generated with Claude Code by a bot.',
		'Bitte beschreibe den Fehler so genau wie möglich.',
		'请描述你遇到的问题。',
	])('%s', (text) => {
		expect(dead(text)).toEqual([text]);
	});

	it('ticked or not, a box that names a kind of change is no work', () => {
		expect(
			dead('- [x] Bug fix (non-breaking change which fixes an issue)\n- [ ] New feature\n- [ ] Docs'),
		).toHaveLength(3);
	});
});

describe('what a template sets apart under its headings counts for nothing', () => {
	it('prompts in italics, with all that is in italics beside them', () => {
		const first = '_Describe which shops gain by it. Leave out what is known._';
		const text = `## Goal\n${first}\n\n## Scope\n_Kept short, for the weekly round._\n\n## Notes\nBlue buttons.`;
		expect(read(text).living.map(({ quote }) => quote)).toEqual(['Goal', 'Scope', 'Notes', 'Blue buttons.']);
	});
	it('prompts as quotations', () => {
		expect(dead('## Approach\n> Summarize how the list is built.')).toEqual(['Summarize how the list is built.']);
	});
	it('but not italics of someone’s own, nor what someone quotes', () => {
		for (const text of ['## Goal\n_Two columns for the shop._', '## Goal\n> Please show the price in the list.'])
			expect(dead(text)).toEqual([]);
	});
	it('a list of boxes of which half are vows', () => {
		const boxes = '- [x] I have searched existing issues\n- [x] I agree to the rules\n- [x] The printer is on';
		expect(dead(boxes)).toHaveLength(3);
	});
	it('but not a list of boxes of which one is a vow', () => {
		const boxes = '- [x] I have searched existing issues\n- [ ] Draw the table\n- [ ] Sort the rows of the table';
		expect(dead(boxes)).toHaveLength(1);
	});
});

describe('what only begins like a template is someone’s own', () => {
	it.each([
		'Please add a setting for the date format.',
		'Please provide a larger chunk size in the download options.',
		'Provide a running example of the order list.',
		'Add an optional parameter to the command.',
		'Describe the order list in the handbook.',
		'Delete the old orders from the list.',
		'Update the price list from the new file.',
		'- [ ] Build the page for Windows with the new compiler',
		'- [ ] Feature flag for the new list',
	])('%s', (text) => {
		expect(read(text)).toMatchObject({ dead: [], living: [{ shape: text.startsWith('-') ? 'tick' : 'prose' }] });
	});
});

describe('headings', () => {
	it.each([
		['Why is this change needed?', 'why'],
		['Is your feature request related to a problem?', 'why'],
		['Ausgangslage', 'why'],
		['背景与目标', 'why'],
		['Key features', 'what'],
		['How was this tested?', 'testing'],
		['How can we reproduce this issue?', 'repro'],
		['What browsers are you seeing the problem on?', 'environment'],
		['Lösungsansatz', 'how'],
		['解决思路', 'how'],
	])('“%s” is about %s', (heading, topic) => {
		expect(topicOf(heading).topic).toBe(topic);
	});

	it('a word in passing says nothing of what a section is about', () => {
		expect(topicOf('There is an error when I change the list to the new order').topic).toBeNull();
		expect(topicOf('The agent span was not shown in the fix list of orders').topic).toBeNull();
	});
});
