import { AGENTS } from '../../../task/agents.ts';
import type { Actor } from '../../../task/fields.ts';
import { line } from '../../reading/history.ts';
import { actor } from '../../reading/take.ts';
import { actorOf } from '../people.ts';

const HOVER = /^\/(?:users|copilot|orgs\/[^/]+\/teams|apps|bots)\//;
const TYPES = new Set(['user', 'organization', 'team', 'copilot', 'bot', 'app']);

/** Whether a link leads to somebody: a person, a team, an app. */
export function isWho(link: Element): boolean {
	if (TYPES.has(link.getAttribute('data-hovercard-type') ?? '')) return true;
	if (HOVER.test(link.getAttribute('data-hovercard-url') ?? '')) return true;
	return link.matches('.author, .user-mention, .team-mention, [href^="/apps/"], [class*="eventActorLink"]');
}

/** Whom a link leads to, under the id that they have wherever they show; null where it has no words. */
export function whoAt(link: Element | null | undefined, url: URL): Actor | null {
	const who = link && actor(link, { strip: 'svg, img, .sr-only' }, url);
	if (!who?.name || who.name.length > 200) return null;
	const { name, id, kind } = actorOf(who, AGENTS);
	return { name, ...(id ? { id } : {}), ...(kind ? { kind } : {}) };
}

/** Somebody by a login alone, such as the data of a page has them. @param type GraphQL's, such as `Bot` */
export function whoNamed(login: unknown, type?: unknown): Actor | null {
	if (typeof login !== 'string' || !/^[\w[\].-]{1,100}$/.test(login)) return null;
	const kind = type === 'Bot' ? { kind: 'Bot' as unknown as 'automation' } : {};
	return actorOf({ name: login, ...kind }, AGENTS);
}

/** Whose page a picture without words leads to. */
export function whoOwns(link: Element | null, url: URL): Actor | null {
	const page = URL.parse(link?.getAttribute('href') ?? '', url.href);
	const [, app, login] = /^\/(apps\/)?([\w-]{1,100})$/.exec(page?.pathname ?? '') ?? [];
	return login ? actorOf({ name: login, ...(app ? { id: `apps/${login}` } : {}) }, AGENTS) : null;
}

/** Everyone whom links lead to, each once. */
export function everyone(links: Iterable<Element>, url: URL): Actor[] {
	const all = new Map<string, Actor>();
	for (const link of links) {
		const who = isWho(link) ? whoAt(link, url) : null;
		if (who) all.set(who.id ?? who.name, who);
	}
	return [...all.values()].slice(0, 100);
}

/** Whom the words of a post call by `@name`; not those in what it quotes. */
export function mentionedIn(post: Element | null, url: URL): Actor[] {
	const links = [...(post?.querySelectorAll('.user-mention, .team-mention') ?? [])];
	return everyone(
		links.filter((link) => !link.closest('blockquote')),
		url,
	);
}

/** The one word before a verb, where it can be a login: Copilot is shown without a link at times. */
export function whoSaid(words: string): Actor | null {
	const [, login] = /^([\w-]{1,39}(?:\[bot\])?)(?: AI)?$/.exec(line(words)) ?? [];
	return login ? whoNamed(login) : null;
}
