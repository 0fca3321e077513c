import { createPayloads } from '../reading/payload.ts';
import type { ToolCode } from '../tool.ts';
import { finish } from './finish.ts';
import { addressOf, taskAt, taskNamed } from './url.ts';

/** GitHub and GitHub Enterprise: issues and pull requests, on their pages and in lists. */
export const githubCode: ToolCode = {
	name: 'github',
	label: 'GitHub',
	addressOf,
	taskAt,
	taskNamed,
	finish,
	payloads: createPayloads,
	serverRendered: 'react-app[data-ssr="true"]',
};
