import { describe, expect, it } from 'vitest';
import { asExpression, builtIn, builtInHost } from '../../lib/tools/hosts.ts';

describe('what is read from the start', () => {
	it.each([
		['https://github.com/a/b', 'github'],
		['https://harbor.atlassian.net/browse/A-1', 'jira'],
		['https://a.b.jira.com/', 'jira'],
		['https://issues.apache.org/jira/browse/A-1', 'jira'],
		['https://app.asana.com/0/1', 'asana'],
	])('%s, as %s', (url, tool) => expect(builtIn(url)?.tool).toBe(tool));

	it.each([
		'http://github.com/a/b',
		'https://github.com:8443/a/b',
		'https://gist.github.com/a',
		'https://github.com.example/a/b',
		'https://githubxcom/a/b',
		'https://example/https://github.com/',
		'https://evilatlassian.net/browse/A-1',
		'https://evil.example/.atlassian.net/',
		'https://issues.apache.org/bugzilla/',
		'https://user@github.com.evil/',
		'about:blank',
		'',
	])('%s is not', (url) => expect(builtIn(url)).toBeNull());

	it('is a matter of hosts where a whole host is asked about', () => {
		for (const host of ['github.com', 'x.atlassian.net', 'issues.apache.org', 'app.asana.com'])
			expect(builtInHost(host), host).toBe(true);
		for (const host of [
			'git.example.com',
			'gist.github.com',
			'atlassian.net.example',
			'apache.org',
			'evilatlassian.net',
		])
			expect(builtInHost(host), host).toBe(false);
	});
});

describe('the expression of an added site', () => {
	const matches = (origin: string, url: string) => new RegExp(asExpression(origin)).test(url);

	it('holds for that scheme, host and port alone', () => {
		expect(matches('http://jira', 'http://jira/browse/A-1')).toBe(true);
		expect(matches('http://jira:8080', 'http://jira:8080/jira/')).toBe(true);
		for (const url of [
			'https://jira/',
			'http://jira:8080/',
			'http://jira.example/',
			'http://jirax/',
			'http://x/http://jira/',
		])
			expect(matches('http://jira', url), url).toBe(false);
		expect(matches('https://git.example', 'https://gitxexample/')).toBe(false);
	});
});
