import { isUpdater } from '../../stack/work.ts';
import { AGENT_APPS } from '../../task/agents.ts';
import type { Actor } from '../../task/fields.ts';
import { GITHUB_HOST } from '../../task/key.ts';
import type { ContributorKind, KnownAccount } from '../account.ts';
import { AGENT_USERS } from './github.ts';
import { keyOfName, type Named, named, RULES } from './names.ts';
import { holds } from './rule.ts';

interface Told {
	kind: ContributorKind;
	because: string;
}

/** What a reader saw on the page. That it took someone for a person is weighed last: machines have users' accounts, too. */
const SEEN: Partial<Record<ContributorKind, Told>> = {
	team: { kind: 'team', because: 'The tool shows it as a team.' },
	agent: { kind: 'agent', because: 'The tool shows it as an AI agent.' },
	automation: { kind: 'automation', because: 'The tool shows it as an app.' },
};

/** GitHub's apps and agents' accounts, and its teams, `org/team`. */
function onGithub({ name, host, app }: Named, actor: Actor): Told | null {
	if (app !== null) {
		if (AGENT_APPS.has(app)) return { kind: 'agent', because: `It is the AI agent ${AGENT_APPS.get(app)}.` };
		if (actor.kind === 'agent') return SEEN.agent ?? null;
		if (isUpdater({ name: app }))
			return { kind: 'automation', because: 'It is known as an automation that raises versions.' };
		return { kind: 'automation', because: 'GitHub marks its account as an app’s.' };
	}
	if (host === GITHUB_HOST && AGENT_USERS.has(name.toLowerCase()))
		return { kind: 'agent', because: 'It is known as an AI agent that acts under a user’s account.' };
	if (isUpdater(actor))
		return { kind: 'automation', because: 'It has the name of an automation that raises versions.' };
	return /^[\w.-]+\/[\w.-]+$/.test(name) ? { kind: 'team', because: 'Its name is an organisation and a team.' } : null;
}

/**
 * What the lack of any mark comes to. GitHub marks apps wherever it gives a login. Organisations act now and then
 * (histories have them lock what is in their repositories), so an owner's name alone tells nothing.
 */
function unmarked({ tool, owner }: Named, { id, kind }: Actor): Told {
	const { person, unknown } = RULES[tool];
	const linked = tool === 'github' && id !== undefined && kind !== 'unknown';
	if (kind === 'person' || (linked && !owner)) return { kind: 'person', because: person };
	if (!linked) return { kind: 'unknown', because: unknown };
	return { kind: 'unknown', because: 'The repository is its own, so it may be an organisation.' };
}

function tell(who: Named, actor: Actor): Told {
	const seen = actor.kind === undefined ? undefined : SEEN[actor.kind];
	const own = who.tool === 'github' ? onGithub(who, actor) : null;
	if (own ?? seen) return own ?? (seen as Told);
	if (who.gone) return { kind: 'unknown', because: 'The tool shows an account that is gone, and no more of it.' };
	const ids = actor.id === undefined ? [who.name] : [who.name, actor.id.slice(0, 200)];
	const rule = RULES[who.tool].rules.find((one) => ids.some((id) => holds(one, id, who.host)));
	return rule ?? unmarked(who, actor);
}

/**
 * Who an actor of a task is, with the rule that told it. Not sure is `unknown`, which may well be a person: only
 * `team`, `agent` and `automation` say that nobody in person acts or is waited for.
 */
export function accountOf(task: string, actor: Actor): KnownAccount {
	const who = named(task, actor);
	const { kind, because } = tell(who, actor);
	const { tool, name, app, gone } = who;
	const shown = app === null ? AGENT_USERS.get(name.toLowerCase())?.name : AGENT_APPS.get(app);
	return {
		key: app === null ? keyOfName(tool, name) : `${tool}:${app}[bot]`,
		name: (kind === 'agent' ? shown : undefined) ?? (app === null ? name : app),
		kind,
		because,
		...(gone ? { gone } : {}),
	};
}

/** The surer, the higher: what is no person shows it by a mark, and the absence of a mark is weak. */
const SURE: readonly ContributorKind[] = ['unknown', 'person', 'team', 'automation', 'agent'];

/** One of two readings of one account: the surer; in any order and however often, the same comes of it. */
export function surerOf(one: KnownAccount, other: KnownAccount): KnownAccount {
	const sure = SURE.indexOf(one.kind) - SURE.indexOf(other.kind);
	const [first, second] = [one, other].sort((a, b) =>
		`${a.because}\n${a.name}` < `${b.because}\n${b.name}` ? -1 : 1,
	) as [KnownAccount, KnownAccount];
	const { gone: _, ...best } = sure > 0 ? one : sure < 0 ? other : first;
	return { ...best, ...(first.gone || second.gone ? { gone: true } : {}) };
}
