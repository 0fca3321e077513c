import type { Tool } from '../tool.ts';
import { jiraCode } from './code.ts';
import { pages, surfaces } from './page.ts';
import { urlOf } from './url.ts';

/** Jira, Cloud and Data Center: its code and its tables. */
export const jira: Tool = { ...jiraCode, pages, surfaces, urlOf };
