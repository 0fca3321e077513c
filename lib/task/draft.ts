import type { ToolName } from './key.ts';

/**
 * A task that is still being written in a form: it has no name, so it goes by the form's address, and it is never kept.
 * `draft:github:github.com/owner/repo/issues/new`
 */
const DRAFT = 'draft:';

export const isDraft = (key: string): boolean => key.startsWith(DRAFT);

export const draftKey = (tool: ToolName, { host, pathname }: URL): string => `${DRAFT}${tool}:${host}${pathname}`;
