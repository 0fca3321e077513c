import { AGENT_APPS } from '../../task/agents.ts';
import type { Tool, ToolTables } from '../tool.ts';
import { githubCode } from './code.ts';
import { pages, surfaces } from './page.ts';
import { addressOf, urlOf } from './url.ts';

const tables: ToolTables = { pages, surfaces, agents: [...AGENT_APPS.keys()] };

/** GitHub and GitHub Enterprise: its code and its tables. */
export const github: Tool = {
	...githubCode,
	...tables,
	urlOf,
	addressOf: (url, document, by = tables) => addressOf(url, document, by),
};
