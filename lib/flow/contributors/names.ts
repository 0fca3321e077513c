import { isUpdater } from '../../stack/work.ts';
import { AGENT_APPS } from '../../task/agents.ts';
import type { Actor } from '../../task/fields.ts';
import { GITHUB_HOST, parseKey, type TaskRef, type ToolName, toolOf } from '../../task/key.ts';
import { ASANA } from './asana.ts';
import { AGENT_USERS, COMMON_NAMES, GITHUB } from './github.ts';
import { JIRA } from './jira.ts';
import type { Rules } from './rule.ts';

/** The rules, one table a tool. */
export const RULES: Readonly<Record<ToolName, Rules>> = { github: GITHUB, jira: JIRA, asana: ASANA };

/** Longer than any tool lets a name be; so much of it is looked at. */
const LONGEST_NAME = 200;

/** Someone by name, in the tool and at the host that a task names. */
export interface Named {
	tool: ToolName;
	host: string | null;
	/** The name as it shows, without what the tool adds to it once its bearer is gone; GitHub's without an `@`. */
	name: string;
	gone: boolean;
	/** Whether it has the name of the owner of the repository, which may be a person or an organisation. */
	owner: boolean;
	/** GitHub's apps, by the one name that they have for us: `dependabot`, `copilot`. */
	app: string | null;
}

const hostOf = (ref: TaskRef | null): string | null => {
	if (ref?.tool === 'github') return ref.host;
	return ref?.tool === 'jira' ? (ref.site.split('/')[0] ?? null) : null;
};

/** The first app of each agent: the one name of all of its apps. */
const FIRST_APP = new Map([...AGENT_APPS].reverse().map(([app, name]) => [name, app]));
const oneName = (app: string): string => FIRST_APP.get(AGENT_APPS.get(app) ?? '') ?? app;

/** The app that a login names: marked as one, as `name[bot]`, `app/name` or `apps/name`; or an agent or an updater of a name of its own. */
function appIn(login: string, marked: boolean): string | null {
	const app = /^apps?\/([^/]+)$/i.exec(login)?.[1] ?? /^(.+)\[bot\]$/i.exec(login)?.[1];
	if (app) return app.replace(/\[bot\]$/i, '').toLowerCase();
	const bare = login.toLowerCase();
	if (isUpdater({ name: bare })) return bare;
	return AGENT_APPS.has(bare) && (marked || !COMMON_NAMES.has(bare)) ? bare : null;
}

function appOf({ id, kind }: Actor, name: string, host: string | null): string | null {
	const marked = kind === 'agent' || kind === 'automation';
	const app = appIn((id ?? name).slice(0, LONGEST_NAME), marked) ?? appIn(name, marked);
	if (app) return oneName(app);
	const user = host === GITHUB_HOST ? AGENT_USERS.get(name.toLowerCase()) : undefined;
	return user?.app ?? null;
}

/** Takes an actor's name apart, by the rules of the tool. */
export function named(task: string, actor: Actor): Named {
	const tool = toolOf(task) ?? 'jira';
	const ref = parseKey(task);
	const host = hostOf(ref);
	const shown = actor.name.slice(0, LONGEST_NAME).trim();
	const lower = shown.toLowerCase();
	const { gone, goneMarks } = RULES[tool];
	const mark = goneMarks.find((one) => lower.endsWith(one));
	const whole = mark ? shown.slice(0, -mark.length).trim() : shown;
	const name = tool === 'github' ? whole.replace(/^@/, '') : whole;
	return {
		tool,
		host,
		name,
		gone: mark !== undefined || gone.includes(lower),
		owner: ref?.tool === 'github' && ref.owner === name.toLowerCase(),
		app: tool === 'github' ? appOf(actor, name, host) : null,
	};
}

/** The key of an account by what shows: GitHub's logins are the same in any case, so they are in lower case. */
export const keyOfName = (tool: ToolName, name: string): string =>
	`${tool}:${tool === 'github' ? name.toLowerCase() : name}`;

/** A key as it was kept or told elsewhere, in the one way that we write it. */
export const keyAsKept = (key: string): string => (key.startsWith('github:') ? key.toLowerCase() : key);

/**
 * The key of an account, `jira:Ada Reed`, `github:ada`, `github:dependabot[bot]`: the tool and the name that shows
 * wherever they do. Two people of one name are one to us, so that neither is ever told of what the other did not do.
 */
export const accountKey = (task: string, actor: Actor): string => {
	const { tool, name, app } = named(task, actor);
	return app === null ? keyOfName(tool, name) : `${tool}:${app}[bot]`;
};
