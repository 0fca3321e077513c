import { describe, expect, it } from 'vitest';
import { nameOfSite, originOf, patternOf, siteSchema } from '../../lib/task/site.ts';

/** What people type and paste, and the one site that it is. */
const READ: readonly [typed: string, origin: string][] = [
	['jira.example.com', 'https://jira.example.com'],
	['  jira.example.com  ', 'https://jira.example.com'],
	['JIRA.Example.COM', 'https://jira.example.com'],
	['//jira.example.com', 'https://jira.example.com'],
	['https://jira.example.com/jira/browse/ABC-1?x=1#y', 'https://jira.example.com'],
	['jira.example.com/browse/ABC-1', 'https://jira.example.com'],
	['HTTP://Jira/browse/ABC-1', 'http://jira'],
	['jira', 'https://jira'],
	['jira:8080', 'https://jira:8080'],
	['http://jira:8080/jira', 'http://jira:8080'],
	['http://jira:80/', 'http://jira'],
	['https://jira:443', 'https://jira'],
	['http://jira:443', 'http://jira:443'],
	['localhost:2990/jira', 'https://localhost:2990'],
	['http://10.0.0.7:8080/secure/Dashboard.jspa', 'http://10.0.0.7:8080'],
	['192.168.1.20', 'https://192.168.1.20'],
	['git_hub.corp.example', 'https://git_hub.corp.example'],
	['jira.example.com.', 'https://jira.example.com'],
	['https://jira.example.com/?next=user@host', 'https://jira.example.com'],
	['https://jira.example.com/issues/*', 'https://jira.example.com'],
	['jira.büro.example', 'https://jira.xn--bro-hoa.example'],
	['ＪＩＲＡ.example', 'https://jira.example'],
];

const PROBLEMS: readonly [typed: string, problem: string][] = [
	['', 'empty'],
	['  \t', 'empty'],
	['ftp://jira.example.com', 'scheme'],
	['file:///etc/hosts', 'scheme'],
	['chrome://extensions', 'scheme'],
	['javascript:alert(1)', 'scheme'],
	['data:text/html,x', 'scheme'],
	['about:blank', 'scheme'],
	['*.example.com', 'not one host'],
	['https://*/*', 'not one host'],
	['*', 'not one host'],
	['https://ana:secret@jira.example.com', 'name and password'],
	['ana@example.com', 'name and password'],
	['ana:secret@jira.example.com', 'name and password'],
	['http://[::1]:8080', 'ip6'],
	['[2001:db8::7]', 'ip6'],
	['my jira', 'not an address'],
	['https://jira .example.com', 'not an address'],
	['https://', 'not an address'],
	['jira.example.com:99999', 'not an address'],
	['jira..example.com', 'not an address'],
	['-jira.example.com', 'not an address'],
	['1234', 'not an address'],
	['10.1', 'not an address'],
	['999.999.999.999', 'not an address'],
	['jira,example', 'not an address'],
	["jira'example", 'not an address'],
	[`${'a'.repeat(64)}.example`, 'not an address'],
	[`${'abc.'.repeat(70)}example`, 'not an address'],
	['a'.repeat(5_000), 'not an address'],
	['<b>jira</b>', 'not an address'],
];

describe('an address that was typed', () => {
	it.each(READ)('%s is the site %s', (typed, origin) => expect(originOf(typed)).toEqual({ origin }));
	it.each(PROBLEMS)('%s is no site: %s', (typed, problem) => expect(originOf(typed)).toEqual({ problem }));

	it('is the same site when it is read again, and passes the contract', () => {
		for (const [, origin] of READ) {
			expect(originOf(origin)).toEqual({ origin });
			expect(siteSchema.safeParse({ origin, tool: 'jira' }).success, origin).toBe(true);
		}
	});

	it.each([
		{ origin: 'https://jira.example.com/', tool: 'jira' },
		{ origin: 'https://*', tool: 'jira' },
		{ origin: 'https://jira.example.com', tool: 'asana' },
		{ origin: 'https://jira.example.com', tool: 'jira', more: 1 },
		{ origin: 'https://a:b@jira.example.com', tool: 'github' },
	])('does not pass the contract as %j', (site) => expect(siteSchema.safeParse(site).success).toBe(false));
});

describe('the pattern of a site', () => {
	it.each([
		['http://jira:8080', true, 'http://jira:8080/*'],
		['http://jira:8080', false, 'http://jira/*'],
		['https://jira.example.com', true, 'https://jira.example.com/*'],
		['https://jira.example.com', false, 'https://jira.example.com/*'],
	])('of %s, where ports can be named: %s, is %s', (origin, ports, pattern) =>
		expect(patternOf(origin, ports)).toBe(pattern),
	);
});

describe('the name of a site', () => {
	it('leaves out what goes without saying', () => {
		expect(nameOfSite('https://jira.example.com')).toBe('jira.example.com');
		expect(nameOfSite('http://jira:8080')).toBe('http://jira:8080');
	});
});
