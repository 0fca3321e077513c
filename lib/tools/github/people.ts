import type { Actor } from '../../task/fields.ts';

/**
 * Apps that write code or judge it by themselves, by the name in `/apps/<name>`. Every other app is an automation.
 * Sources: pages of 2026-02 and 2026-03 (Jules, Gemini, Copilot), the apps' own pages on GitHub for the rest.
 */
const AGENTS = new Set(
	'copilot copilot-swe-agent copilot-pull-request-reviewer google-labs-jules gemini-code-assist claude anthropic-code-agent openai-code-agent chatgpt-codex-connector codex devin-ai-integration cursor coderabbitai sweep-ai'.split(
		' ',
	),
);

const APP = /^apps?\/(.+)$/;
const BOT = /\[bot\]$/;

/** The name of an app: it shows as `name`, `name[bot]`, `app/name` or `apps/name`, by place; null for people and teams. */
function appOf(id: string): string | null {
	const slug = APP.exec(id)?.[1] ?? (BOT.test(id) ? id : null);
	// Copilot stands among the people under a login that is no account (issue 1284 of anthropics/claude-code-action).
	return slug?.replace(BOT, '') ?? (id.toLowerCase() === 'copilot' ? 'copilot' : null);
}

/**
 * Someone as GitHub names them, under one id wherever they show: the login, `name[bot]` for apps as in GitHub's API,
 * `org/team` for teams.
 */
export function actorOf({ name, id, kind, ...rest }: Actor): Actor {
	const shown = name.replace(/^@/, '');
	const app = appOf(id ?? shown) ?? appOf(shown);
	if (app) return { ...rest, name: shown, id: `${app}[bot]`, kind: AGENTS.has(app) ? 'agent' : 'automation' };
	if (/^[\w.-]+\/[\w.-]+$/.test(shown)) return { ...rest, name: shown, id: shown, kind: 'team' };
	return { ...rest, name: shown, id: id ?? shown, ...(kind ? { kind } : {}) };
}

/** The login in the link that lists what someone wrote: `?q=is%3Apr+author%3Aapp%2Fdependabot`. */
export function authorIn(href: string | null, base: URL): string | null {
	if (!href || !URL.canParse(href, base.href)) return null;
	const query = new URL(href, base.href).searchParams.get('q') ?? '';
	const word = query.split(' ').find((part) => part.startsWith('author:'));
	return word?.slice('author:'.length).replace(/^@/, '') || null;
}
