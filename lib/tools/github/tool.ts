import type { Tool } from '../tool.ts';
import { githubCode } from './code.ts';
import { pages, surfaces } from './page.ts';
import { AGENTS } from './states.ts';
import { urlOf } from './url.ts';

/** GitHub and GitHub Enterprise: its code and its tables. */
export const github: Tool = { ...githubCode, pages, surfaces, agents: AGENTS, urlOf };
