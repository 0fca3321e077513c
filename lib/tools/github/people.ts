import type { Actor } from '../../task/fields.ts';

/** The name of an app: it shows as `name`, `name[bot]`, `app/name` or `apps/name`, by place; null for people and teams. */
function appOf(id: string): string | null {
	// Copilot stands among the people under a login that is no account (issue 1284 of anthropics/claude-code-action).
	const app = /^apps?\/(.+)$|(.+)\[bot\]$|^copilot$/i.exec(id);
	return app && (app[1] ?? app[2] ?? id.toLowerCase()).replace(/\[bot\]$/, '');
}

/**
 * Someone as GitHub names them, under one id wherever they show: the login, `name[bot]` for apps as in GitHub's API,
 * `org/team` for teams.
 * @param agents apps that act by themselves; every other app is an automation
 */
export function actorOf({ name, id, kind, ...rest }: Actor, agents: readonly string[]): Actor {
	// Lists name people in full where they have a name, with the login behind it: public scripts of 2026-10.
	const [, full, login] = /^(.+) \(([\w[\]-]+)\)$/.exec(name) ?? [];
	if (full && login && (id ?? login) === login) return actorOf({ ...rest, name: login, kind }, agents);
	const shown = name.replace(/^@/, '');
	// In the page's data the type of a bot is all that tells it from a person.
	const bot = (kind as string) === 'Bot';
	const app = appOf(id ?? shown) ?? appOf(shown) ?? (bot ? shown : null);
	if (app) return { ...rest, name: shown, id: `${app}[bot]`, kind: agents.includes(app) ? 'agent' : 'automation' };
	const team = /^[\w.-]+\/[\w.-]+$/.test(shown);
	return { ...rest, name: shown, id: (!team && id) || shown, ...(team ? { kind: 'team' } : {}) };
}
