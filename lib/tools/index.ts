import { asana } from './asana/tool.ts';
import { github } from './github/tool.ts';
import { jira } from './jira/tool.ts';
import type { Tool } from './tool.ts';

/** Every tool that Throughline knows. */
export const TOOLS: readonly Tool[] = [github, jira, asana];
