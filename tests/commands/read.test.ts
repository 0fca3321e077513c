import { describe, expect, it } from 'vitest';
import { sightingSchema } from '../../lib/task/sighting.ts';
import { run } from './run.ts';

const URL_OF_LIST = 'https://github.com/acme/shop/pulls';
const row = (number: number, title: string) => `<div id="issue_${number}" class="Box-row js-issue-row">
<a id="issue_${number}_link" class="Link--primary js-navigation-open" data-hovercard-type="pull_request" href="/acme/shop/pull/${number}">${title}</a>
<span class="opened-by">#${number} opened by <a href="/ana">ana</a></span></div>`;
const list = (...rows: string[]) =>
	`<!doctype html><html><body><div class="js-navigation-container js-active-navigation-container">${rows.join('')}</div></body></html>`;
const read = (html: string, ...more: string[]) =>
	run('read', ['-', '--url', URL_OF_LIST, '--at', '2026-01-31T12:00:00Z', ...more], html);

describe('npm run read', () => {
	it('prints the sightings of a page, and for each field which generation hit or which missed', () => {
		const { status, out, err } = read(list(row(7, 'Take cards')));
		expect({ status, err }).toEqual({ status: 0, err: '' });
		const { sightings, state, tool } = JSON.parse(out);
		expect({ tool, state }).toEqual({ tool: 'github', state: 'read' });
		const [{ read: trace, ...sighting }] = sightings;
		expect(sightingSchema.parse(sighting)).toMatchObject({
			task: 'github:acme/shop#7',
			at: '2026-01-31T12:00:00.000Z',
			fields: { title: 'Take cards' },
		});
		expect(trace.title).toEqual({ hit: expect.stringMatching(/^\d{4}/) });
		expect(trace.assignees).toEqual({ missed: expect.arrayContaining([expect.stringMatching(/^\d{4}/)]) });
	});

	it('says of a page that it can not read which anchors it looked for', () => {
		const { status, out } = read('<!doctype html><html><body><p>Something new</p></body></html>');
		const { state, misses, sightings } = JSON.parse(out);
		expect({ status, state, sightings }).toEqual({ status: 0, state: 'unreadable', sightings: [] });
		expect(misses.length).toBeGreaterThan(0);
	});

	it('takes a page that is cut in the middle for what is there', () => {
		const whole = list(row(7, 'Take cards'), row(8, 'Take cash'));
		const { status, out } = read(whole.slice(0, whole.indexOf('issue_8_link')));
		expect(status).toBe(0);
		expect(JSON.parse(out).sightings.map(({ task }: { task: string }) => task)).toEqual(['github:acme/shop#7']);
	});

	it('gives a hostile title as the text it is, whole', () => {
		const title = `${'&lt;script&gt;'.repeat(10)}&#x202e;${'y'.repeat(100_000)}`;
		const { out } = read(list(row(7, title)));
		expect(JSON.parse(out).sightings[0].fields.title).toBe(`${'<script>'.repeat(10)}‮${'y'.repeat(100_000)}`);
	});

	it.each([
		['nothing named', [], '', 'usage'],
		['no address', ['-'], 'x', 'usage'],
		['an address that is none', ['-', '--url', 'github'], 'x', 'not a web address'],
		['an unknown option', ['-', '--url', URL_OF_LIST, '--fast'], 'x', '--fast'],
		['a time that is none', ['-', '--url', URL_OF_LIST, '--at', 'noon'], 'x', 'not a time'],
		['a file that is not there', ['/nonesuch.html', '--url', URL_OF_LIST], '', 'nonesuch'],
		['an empty page', ['-', '--url', URL_OF_LIST], ' \n', 'empty'],
	])('given %s, exits with 2 and the reason, and prints nothing', (_, args, input, reason) => {
		const { status, out, err } = run('read', args, input);
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(err).toContain(reason);
	});
});
