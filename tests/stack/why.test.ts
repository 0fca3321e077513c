import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/stack/judge.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';

const why = (text: string, kind = 'issue', title = 'The list of orders') =>
	judge(
		{ task: 'github:acme/shop#1', fields: { kind, title, body: { format: 'markdown', text } } },
		DEFAULT_STANDARD,
		'2027-01-31T12:00:00.000Z',
	).layers.why;
const says = (text: string, kind?: string, title?: string) => why(text, kind, title).says;

describe('a Why in plain sentences', () => {
	it.each([
		['an end', 'Show the state so that support can answer at once.'],
		['an end', 'In order to close the month, each order needs its invoice.'],
		['what it brings about', 'Group the orders to reduce the calls to support.'],
		['a ground', 'Drop the column, because nobody fills it in.'],
		['a ground at the beginning', 'Since the old printer.js is gone, labels come out blank on two floors.'],
		['a ground behind', 'Please offer a second list of prices as most shops are moving to the new one.'],
		['an end of things', 'Each order keeps its number, so later exports can find it again.'],
		['how often', 'We get several calls a day about the second page.'],
		['by how much', 'On the small shop this was a 12x speedup.'],
		['a gain', 'A filter would be useful for shops with many orders.'],
		['someone hurt', 'Customers have to call us to change the address.'],
		['someone hurt', 'At the moment there is no way to undo this.'],
		['a consequence', 'The total is rounded twice, which leads to wrong invoices.'],
		['a flaw', 'The two buttons look alike, which is confusing.'],
		['a goal', 'The goal is one list of owners.'],
		['a need', 'Our use case: forty labels a day.'],
		['a cost', 'The export takes 40 minutes.'],
		['what people go through', 'New buyers often miss the second page.'],
		['what people go through', 'We keep getting paged at night about this.'],
		['what people go through', 'Sales keeps asking when this is live.'],
		['what people go through', "The account is shared and we can't tell who did what."],
		['what it costs', 'The form is too long.'],
		['what runs out', 'The certificate expires on the third, and all logins will stop.'],
		['what waits for it', 'We can not move to the new bank until this is done.'],
		['what this does', 'This blocks the rollout in the second region.'],
		['what it takes out of people', 'It took me an hour to figure out which setting to change.'],
		['what it takes out of people', 'The current wording scares people off.'],
		['what wanes', "The library hasn't been updated in three years."],
		['what it weighs', 'It adds 200 kB to the bundle.'],
		['what comes of it', 'The spinner never disappears, so people refresh the page and lose their draft.'],
		['what comes of not having it', 'Without it, the build cannot be reproduced.'],
		['what is hard', 'The prices have to be copied by hand.'],
		['how things stand', 'The list does not show the price, but the basket does.'],
		['whose rules ask for it', 'The vendor no longer recommends this call.'],
		['German', 'Die Liste nach Kunden gruppieren, damit niemand mehr bei uns anruft.'],
		['French', "Grouper la liste afin d'éviter les appels."],
		['Spanish', 'Agrupar la lista para evitar las llamadas de los clientes.'],
		['Portuguese', 'Agrupar a lista para evitar as ligações dos clientes.'],
		['Japanese', '電話を減らせるように、一覧をまとめる。手作業で困っている。'],
		['Chinese', '把列表分组，以便减少来电。'],
	])('%s: %s', (_, text) => {
		const { says, evidence } = why(text);
		expect(says).toBe('stated');
		expect(text).toContain(evidence[0]?.quote ?? 'no quote');
	});
});

describe('no Why', () => {
	it.each([
		'Add a filter to the list of orders.',
		'Sort the list by name.',
		'We should allow them in the list.',
		'- [ ] Blocks',
		'Since 2019 the list has two columns.',
		'In case the shop is closed, show the list of tomorrow.',
		'Clicking Save closes the dialog and nothing is saved.',
		'When I open the list the order is wrong.',
		'Users should be able to sort by name.',
		'Create an endpoint that returns all orders.',
		'Given that I am on the page then I should see the field.',
		'Write a script that compares the two lists since the last release.',
		'Add an option to reduce the list.',
		"I don't know how to fix this.",
		'Order three new laptops.',
		'I can work on this if nobody else does.',
		'I use version 5 on Windows 11.',
		'Given the following page:',
		'What is the reason for this?',
		'Die Liste ist nach dem Namen zu sortieren.',
		'Trier la liste par nom.',
		'Ordenar la lista por nombre.',
		'一覧を名前順に並べる。',
		'按名称排序。',
	])('%s', (text) => {
		expect(says(text)).toBe('missing');
	});
});

describe('a Why that is only hinted at', () => {
	it('a crash, a hang or a failed build speaks for itself, in the title as in the text', () => {
		expect(says('Steps are above.', 'bug', 'Import crashes on an empty file')).toBe('hinted');
		expect(says('The import hangs on an empty file.', 'bug')).toBe('hinted');
		expect(says('The import:\n```\nKeyError: 7\n```', 'bug')).toBe('hinted');
	});

	it('what causes a plain harm adds nothing to it', () => {
		expect(says('An empty file results in an internal server error.', 'bug')).toBe('hinted');
	});

	it('a pull request that names the issue it closes, by number or by address', () => {
		expect(says('Fixes #12', 'pull request')).toBe('hinted');
		const address = 'Fixes https://github.com/acme/shop/issues/12';
		expect(why(address, 'pull request').evidence[0]).toMatchObject({ supports: 'hinted', quote: address });
		expect(says('## Why\nFixes issue #12', 'pull request')).toBe('hinted');
		expect(says('See #12', 'issue')).toBe('missing');
	});

	it('what a bot tells of a package is the history of the package', () => {
		const fields = {
			kind: 'pull request',
			author: { name: 'renovate[bot]' },
			title: 'Update dependency sorter to v4',
			body: { format: 'markdown' as const, text: 'The old order was confusing, so that users got lost.' },
		};
		expect(judge({ task: 'github:a/b#1', fields }, DEFAULT_STANDARD, '2027-01-31T12:00:00.000Z').layers.why.says).toBe(
			'hinted',
		);
	});
});

describe('in the report of a fault', () => {
	const steps = '## Steps to reproduce\n1. Open the list\n\n## Actual\n';
	it('what gives the fault its cause is no reason', () => {
		expect(says(`${steps}The total is wrong due to rounding.`, 'bug', 'Totals are wrong')).not.toBe('stated');
	});
	it('what it does to people is one', () => {
		expect(says(`${steps}The total is wrong. Customers have to call us.`, 'bug', 'Totals are wrong')).toBe('stated');
	});
	it('lost data speaks for itself, in German too', () => {
		expect(says('Die Liste bleibt leer und die Daten wurden nicht gespeichert.', 'bug')).toBe('hinted');
	});
});

describe('a question bears on a reason and gives none', () => {
	it.each(['How do we sort it, so that a name is found at once?'])('%s', (text) => {
		expect(says(text)).toBe('hinted');
	});
});
