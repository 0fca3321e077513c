import { HOSTS } from '../../lib/tools/hosts.ts';

const matchers = HOSTS.map(
	(pattern) =>
		new RegExp(
			`^${pattern
				.replace(/[.?+^$()[\]{}|\\]/g, '\\$&')
				.replace('//*\\.', '//([^/]+\\.)?')
				.replaceAll('*', '.*')}`,
		),
);

/** Whether an address is on a host of the manifest's; others are read only once a user has added them. */
export const isReadFromTheStart = (url: string): boolean => matchers.some((matcher) => matcher.test(url));
