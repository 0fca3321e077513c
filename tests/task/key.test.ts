import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKey, printKey, type TaskRef, toolOf } from '../../lib/task/key.ts';

const name = fc.stringMatching(/^[a-z0-9][a-z0-9_.-]{0,20}$/);
const host = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,10}\.[a-z]{2,6}(:[1-9][0-9]{1,3})?$/);
const number = fc.integer({ min: 1, max: 2 ** 40 });
const path = fc.array(fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/), { maxLength: 2 });

const refs: fc.Arbitrary<TaskRef> = fc.oneof(
	fc.record({
		tool: fc.constant('github' as const),
		host: fc.oneof(fc.constant('github.com'), host),
		owner: name,
		repo: name,
		number,
	}),
	fc.record({
		tool: fc.constant('jira' as const),
		site: fc.tuple(host, path).map(([at, parts]) => [at, ...parts].join('/')),
		key: fc.tuple(fc.stringMatching(/^[A-Z][A-Z0-9_]{0,9}$/), number).map(([project, n]) => `${project}-${n}`),
	}),
	fc.record({ tool: fc.constant('asana' as const), gid: fc.stringMatching(/^[1-9][0-9]{9,20}$/) }),
);

describe('the name of a task', () => {
	it('is read back as it was written', () => {
		fc.assert(fc.property(refs, (ref) => void expect(parseKey(printKey(ref))).toEqual(ref)));
	});

	it('is written in one way only', () => {
		fc.assert(
			fc.property(refs, (ref) => {
				const text = printKey(ref);
				const again = parseKey(text);
				expect(again && printKey(again)).toBe(text);
				expect(toolOf(text)).toBe(ref.tool);
			}),
		);
	});

	it.each([
		['github:Kepano/Defuddle#56', 'github:kepano/defuddle#56'],
		['github:GHE.example.org/Team/App#7', 'github:ghe.example.org/team/app#7'],
		['github:github.com/kepano/defuddle#56', 'github:kepano/defuddle#56'],
		['jira:ACME.atlassian.net/abc-12', 'jira:acme.atlassian.net/ABC-12'],
		['jira:issues.example.org/jira/ABC-12', 'jira:issues.example.org/jira/ABC-12'],
		['asana:1200000000000001', 'asana:1200000000000001'],
	])('%s is %s', (written, name) => {
		const ref = parseKey(written);
		expect(ref && printKey(ref)).toBe(name);
	});

	it.each([
		'',
		'github:',
		'github:a/b',
		'github:a/b#0',
		'github:a/b#x',
		'github:a/b/c/d#1',
		'jira:ABC-12',
		'jira:acme.atlassian.net/ABC',
		'asana:12',
		'asana:abc',
		'linear:A-1',
		' asana:1200000000000001',
		'github:a/b#12345678901234567890',
	])('%j is no name of a task', (text) => expect(parseKey(text)).toBeNull());

	it('is not as long as a book', () => expect(parseKey(`github:${'a'.repeat(5_000)}/b#1`)).toBeNull());

	it('of any text never throws', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => void parseKey(text)));
	});
});
