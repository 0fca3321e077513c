import type { ToolName } from '../lib/task/key.ts';
import { TOOL_LABELS } from './words.ts';

/** A simple sign for each tool, drawn by us on a 16 × 16 grid: a branch, nested squares, three dots. */
const LINES: Record<ToolName, string> = {
	github:
		'M4.5 5.5v5M11.5 5.5v.7a2.3 2.3 0 0 1-2.3 2.3H4.5M4.5 5.5a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM11.5 5.5a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM4.5 14a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5Z',
	jira: 'M8 1.8 14.2 8 8 14.2 1.8 8ZM8 5.6 10.4 8 8 10.4 5.6 8Z',
	asana:
		'M8 7.2a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8ZM4.2 13.6a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8ZM11.8 13.6a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8Z',
};

export function Glyph({ tool }: { tool: ToolName }) {
	return (
		<svg width="16" height="16" viewBox="0 0 16 16" role="img" aria-label={TOOL_LABELS[tool]}>
			<title>{TOOL_LABELS[tool]}</title>
			<path
				d={LINES[tool]}
				fill="none"
				stroke="currentColor"
				strokeWidth="1.4"
				strokeLinejoin="round"
				strokeLinecap="round"
			/>
		</svg>
	);
}
