import { GITHUB_HOST } from '../../task/key.ts';
import { MACHINE_NAMES, namesIn, type Rules } from './rule.ts';

/**
 * Agents that act under a user's account, by login, with the app that is the same agent; null: none is.
 * Only on github.com: elsewhere the login may be anyone's.
 * Sources: `claude` and `cursoragent` stand as co-authors of commits that these two tools make; `openhands-agent` opens
 * pull requests (collectors of agents' work search for it); `robobun` is Bun's agent, written about as such in 2026.
 */
export const AGENT_USERS: ReadonlyMap<string, { name: string; app: string | null }> = new Map([
	['claude', { name: 'Claude', app: 'claude' }],
	['cursoragent', { name: 'Cursor', app: 'cursor' }],
	['openhands-agent', { name: 'OpenHands', app: 'openhands-ai' }],
	['robobun', { name: 'robobun', app: null }],
]);

/** Apps whose names are also plain logins that may be anyone's: without the mark of an app they tell nothing. */
export const COMMON_NAMES: ReadonlySet<string> = new Set('claude codex cursor cline continue tembo roomote'.split(' '));

/** GitHub: apps are marked, machines under a user's account are not, and only their names tell. */
export const GITHUB: Rules = {
	rules: [
		...MACHINE_NAMES,
		{
			kind: 'automation',
			because: 'It is known as an automation that acts under a user’s account.',
			hosts: [GITHUB_HOST],
			// Sources: the corpus; Cargo's book and Rust's `team` tool for Rust's; kept lists of bots of TypeScript's, TensorFlow's
			// and PyTorch's contributors; web-flow is GitHub's own, for commits that are made on its pages.
			names:
				namesIn(`bors, homu, rust-highfive, rust-timer, rust-log-analyzer, rustbot, triagebot, rfcbot, bugbot, hubot,
				googlebot, gopherbot, glotbot, onnxbot, pytorchbot, pytorchmergebot, pytorchupdatebot, tensorflower-gardener,
				azure-sdk, artsyopensource, olprod, opse2esa, microsoftopensource, liferay-continuous-integration, claassistant, strapi-cla,
				codecov-io, codecov-commenter, coveralls, web-flow, amplabjenkins, sparkqa, dotnet-maestro, llvmbot, msftbot`),
		},
		{
			kind: 'automation',
			because: 'Its login calls it a bot.',
			// `DrahtBot`, `k8s-ci-robot`, `wolfSSL-Bot`, `snyk-bot`; not `talbot`, which is a name.
			mark: /[-_](?:[Rr]o)?[Bb]ot\d*$|[a-z0-9]Bot$/,
		},
		{
			kind: 'unknown',
			because: 'Its login may be a bot’s or a person’s.',
			mark: /^bot[-_]|bot\d*$|[-_](?:ci|cla|qa|gha|automation|deploy|release|backport)$|^(?:ci|automation)[-_]/i,
		},
	],
	gone: ['ghost'],
	// Its own profile page says that a deleted account's work is shown as that of @ghost. Suspended accounts look like all.
	goneMarks: ['(suspended)'],
	person: 'GitHub shows a user’s account, without the mark that it gives to apps.',
	unknown: 'Only a name was seen, and GitHub’s mark of an app may have been left out.',
};
