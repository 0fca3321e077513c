import type { Tool } from '../tool.ts';
import { asanaCode } from './code.ts';
import { pages, surfaces } from './page.ts';
import { urlOf } from './url.ts';

/** Asana: its code and its tables. */
export const asana: Tool = { ...asanaCode, pages, surfaces, urlOf };
