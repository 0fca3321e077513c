import * as z from 'zod';
import type { ToolName } from './key.ts';

/** A tool that companies run on hosts of their own; Asana has none. */
export type OwnHostTool = Exclude<ToolName, 'asana'>;

export const OWN_HOST_TOOLS: readonly OwnHostTool[] = ['github', 'jira'];

/** A host that its user added: GitHub Enterprise, a Jira Data Center, or a Jira Cloud under a name of one's own. */
export interface Site {
	/** Scheme, host and, where it is not the scheme's own, port: `https://git.example.com`, `http://jira:8080`. */
	origin: string;
	tool: OwnHostTool;
}

export const siteSchema = z
	.object({
		origin: z
			.string()
			.max(300)
			.refine((text) => {
				const read = originOf(text);
				return 'origin' in read && read.origin === text;
			}),
		tool: z.enum(OWN_HOST_TOOLS as ['github', 'jira']),
	})
	.strict();

/** Why what was typed is not the address of one site. */
export type OriginProblem = 'empty' | 'scheme' | 'not one host' | 'name and password' | 'ip6' | 'not an address';

/** Names and IPv4 addresses, as an address has them after parsing; an underscore is common in intranets. */
const HOST = /^(?!-)[a-z0-9_-]{1,63}(?:\.(?!-)[a-z0-9_-]{1,63})*$/;

/**
 * The site that an address lies on, whatever of it was typed or pasted: `Git.Example.com`, `jira:8080`,
 * `http://10.0.0.7/jira/browse/ABC-1`. Without a scheme it is https. Never throws.
 */
export function originOf(typed: string): { origin: string } | { problem: OriginProblem } {
	const text = typed.trim();
	if (text === '') return { problem: 'empty' };
	if (text.length > 4_000) return { problem: 'not an address' };
	const scheme = /^([a-z][a-z0-9+.-]*):(?!\d|[^/]*@)/i.exec(text)?.[1]?.toLowerCase();
	if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { problem: 'scheme' };
	const whole = scheme === undefined ? `https://${text.replace(/^\/\//, '')}` : text;
	if (/^[^/]*\/\/[^/?#]*\*/.test(whole)) return { problem: 'not one host' };
	if (/\s/.test(text) || !URL.canParse(whole)) return { problem: 'not an address' };
	const url = new URL(whole);
	if (url.username || url.password) return { problem: 'name and password' };
	if (url.hostname.startsWith('[')) return { problem: 'ip6' };
	const host = url.hostname.replace(/\.$/, '');
	// A bare number is read as an IPv4 address by every browser, and meant as one by nobody.
	const number = /^[\d.]+$/.test(host) && !whole.includes(host);
	if (host.length > 253 || number || !HOST.test(host)) return { problem: 'not an address' };
	return { origin: `${url.protocol}//${host}${url.port && `:${url.port}`}` };
}

/**
 * The narrowest match pattern for a site.
 * @param ports whether this browser's patterns can name a port. Chromium's can, and mean all ports where they name
 * none; Firefox's can't and always mean all (bugzilla 1362809, 1468162).
 */
export function patternOf(origin: string, ports: boolean): string {
	return `${ports ? origin : origin.replace(/:\d+$/, '')}/*`;
}

/** A site by the name that people know it by: its host and port; the scheme only where it is not https. */
export const nameOfSite = (origin: string): string => origin.replace(/^https:\/\//, '');
