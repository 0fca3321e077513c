import { DEFAULT_STANDARD } from './standard.ts';
import type { InForce } from './standard-asks.ts';
import { type AskingRule, LEVELS, levelOf, type Standard } from './standard-schema.ts';

/** Longest name that a Standard may have; see its schema. */
const LONGEST_NAME = 200;

/** The Standards that count, widest first. Without an organisation's, Throughline's own stands in its place. */
export function inOrder(standards: readonly Standard[]): Standard[] {
	const rank = (standard: Standard) => LEVELS.indexOf(levelOf(standard));
	const sorted = [...standards].sort((a, b) => rank(a) - rank(b));
	return sorted.some((standard) => levelOf(standard) === 'organisation') ? sorted : [DEFAULT_STANDARD, ...sorted];
}

/** A rule for a kind of work at a stage says more than one for either; and that more than one for all work. */
const closeness = ({ for: { kinds, stages } }: AskingRule) => (kinds ? 1 : 0) + (stages ? 1 : 0);

/** A locked rule that names a layer also fixes what counts for it: a Standard below can't let less count. */
function locking(rule: AskingRule): AskingRule {
	if (!rule.locked) return rule;
	const counts = Object.fromEntries(Object.keys(rule.asks).map((layer) => [layer, {}]));
	return { ...rule, counts: { ...counts, ...rule.counts } };
}

/** A rule within the reach of its Standard; none where the two have no tool in common. */
function within(rule: AskingRule, { for: reach }: Standard): AskingRule[] {
	if (!reach) return [rule];
	const { tools = rule.for.tools, projects } = reach;
	const both = rule.for.tools && tools ? rule.for.tools.filter((tool) => tools.includes(tool)) : tools;
	if (both?.length === 0) return [];
	return [{ ...rule, for: { ...rule.for, ...(both ? { tools: both } : {}), ...(projects ? { projects } : {}) } }];
}

/**
 * Several Standards as one, by which tasks are judged: what an organisation says, a team's over it, a project's over
 * that. Of its rules the last that fits decides, so they stand in this order:
 *
 * 1. rules for all work, rules for a kind or a stage, rules for a kind at a stage; within each the widest level first;
 * 2. locked rules, the narrowest level first: an organisation's lock is above a team's, and all locks above the rest;
 *    an administrator's locks are above everybody else's, whatever the level.
 *
 * Of one Standard the rules keep their order otherwise. Pure, and the same again on its own result.
 * @param standards in any order; of one level, those that are given first are the wider
 * @param managed those of them that an administrator set
 */
export function effective(standards: readonly Standard[], managed: readonly Standard[] = []): Standard {
	const all = inOrder(standards);
	const rules = all.flatMap((standard, level) =>
		standard.rules
			.flatMap((rule) => within(locking(rule), standard))
			.map((rule) => ({ rule, level, theirs: managed.includes(standard) })),
	);
	const open = rules.filter(({ rule }) => !rule.locked).sort((a, b) => closeness(a.rule) - closeness(b.rule));
	const locked = rules
		.filter(({ rule }) => rule.locked)
		.sort((a, b) => Number(a.theirs) - Number(b.theirs) || b.level - a.level);
	const last = all.at(-1) ?? DEFAULT_STANDARD;
	const above = all.slice(0, -1).map(({ name, version }) => `${name} ${version}`);
	return {
		name: [...above, last.name].join(', ').slice(0, LONGEST_NAME),
		version: last.version,
		rules: [...open, ...locked].map(({ rule }) => rule),
	};
}

/** The Standards in force as one, and with one more of the user's own where that is tried. */
export function asOne(inForce: readonly InForce[], more: readonly Standard[] = []): Standard {
	const set = inForce.filter(({ from }) => from !== 'built in');
	const managed = set.filter(({ from }) => from === 'administrator');
	const standards = (of: readonly InForce[]) => of.map(({ standard }) => standard);
	// An administrator's stand before the user's own in each level, and so they are first here.
	return effective([...standards(set), ...more], standards(managed));
}
