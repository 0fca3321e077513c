import { MACHINE_NAMES, namesIn, type Rules } from './rule.ts';

/** Asana: what a rule did has no actor at all; AI teammates are told apart by the API alone (`resource_type: agent`). */
export const ASANA: Rules = {
	rules: [
		...MACHINE_NAMES,
		{
			kind: 'automation',
			because: 'Asana writes under its own name what a rule did.',
			// Recorded stories without an actor read "Asana changed …".
			names: namesIn('asana'),
		},
		{
			kind: 'agent',
			because: 'It has the name of an AI agent.',
			names: namesIn('asana ai, asana intelligence, claude code, github copilot, openai codex'),
		},
		{
			kind: 'automation',
			because: 'Its name calls it a bot.',
			mark: /\S \S+ (?:ro)?bot$|\[bot\]$|^[\w.]+[-_](?:ro)?bot$/i,
		},
		{
			kind: 'unknown',
			because: 'Its name may be a bot’s or a person’s.',
			mark: /\bbot$|^\S+bot$|\b(?:automation|integration|sync)\b/i,
		},
	],
	// Tasks of one who was removed go to another project and owner (Asana's help, "User deprovisioning"): no mark is left.
	gone: [],
	goneMarks: [],
	person: 'Asana says that it is a user.',
	unknown: 'Asana shows people and other accounts alike here.',
};
