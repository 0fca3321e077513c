import { HANDOFF_KINDS, type HandoffKind } from '../lib/flow/handoff.ts';
import { LANES, type Lane } from '../lib/flow/turn-of.ts';
import { TOOL_NAMES, type ToolName } from '../lib/task/key.ts';

/** What Turns, Handoffs and Flow are narrowed to; all of it must hold. */
export interface FlowScope {
	tool?: ToolName;
	/** The key of one account; others that are joined with it go with it. */
	person?: string;
	words?: string;
	lane?: Lane;
	kind?: HandoffKind;
}

const LONGEST = 200;

/** The scope that an address's fragment names; what is not understood is left out. */
export function parseFlowScope(fragment: string): FlowScope {
	const named = new URLSearchParams(fragment.replace(/^#/, ''));
	const tool = TOOL_NAMES.find((name) => name === named.get('tool'));
	const lane = LANES.find((name) => name === named.get('lane'));
	const kind = HANDOFF_KINDS.find((name) => name === named.get('kind'));
	const person = (named.get('person') ?? '').slice(0, LONGEST);
	const words = (named.get('words') ?? '').slice(0, LONGEST);
	return {
		...(tool ? { tool } : {}),
		...(person ? { person } : {}),
		...(words ? { words } : {}),
		...(lane ? { lane } : {}),
		...(kind ? { kind } : {}),
	};
}

/** The inverse of {@link parseFlowScope}; empty where nothing is narrowed. */
export function printFlowScope(scope: FlowScope): string {
	const parts = Object.entries(scope).filter(([, value]) => value);
	return parts.length > 0 ? `#${new URLSearchParams(parts as [string, string][])}` : '';
}

/** A scope with one part changed, or taken away where the value is empty. */
export function withFlowPart(scope: FlowScope, name: keyof FlowScope, value: string): FlowScope {
	return parseFlowScope(printFlowScope({ ...scope, [name]: value }));
}
