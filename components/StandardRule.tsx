import { useEffect, useId, useRef } from 'react';
import { ASKS, type AskingRule, KINDS, STAGES } from '../lib/stack/standard-schema.ts';
import { TOOL_NAMES } from '../lib/task/key.ts';
import { LAYERS, type Layer } from '../lib/task/layers.ts';
import { Picks } from './Picks.tsx';
import { StandardCounts } from './StandardCounts.tsx';
import styles from './Standards.module.css';
import { KIND_NAMES, ruleReachInWords, STAGE_NAMES } from './standardWords.ts';
import { without } from './without.ts';
import { LAYER_NAMES, TOOL_LABELS } from './words.ts';

interface StandardRuleProps {
	rule: AskingRule;
	/** It was asked for just now: its name takes the focus. */
	fresh: boolean;
	/** … and that was done. */
	seen: () => void;
	change: (rule: AskingRule) => void;
	/** null: it is the last one. */
	remove: (() => void) | null;
}

/** One rule of a Standard: what it is for, what it asks of each layer, what counts, and why. */
export function StandardRule({ rule, fresh, seen, change, remove }: StandardRuleProps) {
	const name = useId();
	const because = useId();
	const input = useRef<HTMLInputElement>(null);
	useEffect(() => {
		if (!fresh) return;
		input.current?.focus();
		input.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
		seen();
	}, [fresh, seen]);
	const ask = (layer: Layer, value: string) => {
		const asked = ASKS.find((one) => one === value);
		change({ ...rule, asks: asked ? { ...rule.asks, [layer]: asked } : without(rule.asks, layer) });
	};
	const reach = (part: 'kinds' | 'stages' | 'tools', picked: readonly string[]) =>
		change({ ...rule, for: picked.length > 0 ? { ...rule.for, [part]: picked } : without(rule.for, part) });

	return (
		<li className={styles.rule}>
			<div className={styles.ruleHead}>
				<div className={styles.field}>
					<label htmlFor={name}>Rule</label>
					<input
						ref={input}
						id={name}
						value={rule.name}
						maxLength={100}
						onChange={({ target }) => change({ ...rule, name: target.value })}
					/>
				</div>
				{remove && (
					<button type="button" aria-label={`Remove the rule ${rule.name}`} onClick={remove}>
						Remove
					</button>
				)}
			</div>
			<div className={styles.asks}>
				{LAYERS.map((layer) => (
					<label key={layer}>
						<b>{LAYER_NAMES[layer]}</b>
						<select
							aria-label={`${LAYER_NAMES[layer]}, for ${rule.name}`}
							value={rule.asks[layer] ?? ''}
							onChange={({ target }) => ask(layer, target.value)}
						>
							<option value="">inherited</option>
							{ASKS.map((one) => (
								<option key={one}>{one}</option>
							))}
						</select>
					</label>
				))}
			</div>
			<details>
				<summary>For {ruleReachInWords(rule)}</summary>
				<Picks
					legend="Kinds"
					all={KINDS}
					names={KIND_NAMES}
					picked={rule.for.kinds ?? []}
					change={(picked) => reach('kinds', picked)}
				/>
				<Picks
					legend="Stages"
					all={STAGES}
					names={STAGE_NAMES}
					picked={rule.for.stages ?? []}
					change={(picked) => reach('stages', picked)}
				/>
				<Picks
					legend="Tools"
					all={TOOL_NAMES}
					names={TOOL_LABELS}
					picked={rule.for.tools ?? []}
					change={(picked) => reach('tools', picked)}
				/>
				<p className={styles.quiet}>With none picked, it is for all of them.</p>
			</details>
			<StandardCounts counts={rule.counts ?? {}} change={(counts) => change(withCounts(rule, counts))} />
			<details>
				<summary>Why{rule.locked ? ', and who locked it' : ''}</summary>
				<div className={styles.field}>
					<label htmlFor={because}>Because</label>
					<input
						id={because}
						value={rule.because ?? ''}
						maxLength={500}
						onChange={({ target }) =>
							change(target.value ? { ...rule, because: target.value } : without(rule, 'because'))
						}
					/>
				</div>
				<Lock rule={rule} change={change} />
			</details>
		</li>
	);
}

const withCounts = (rule: AskingRule, counts: NonNullable<AskingRule['counts']>): AskingRule =>
	Object.keys(counts).length > 0 ? { ...rule, counts } : without(rule, 'counts');

/** Who locked a rule against narrower Standards, and why; empty: it is open to them. */
function Lock({ rule, change }: { rule: AskingRule; change: (rule: AskingRule) => void }) {
	const by = useId();
	const why = useId();
	const set = (locked: { by: string; because: string }) =>
		change(locked.by || locked.because ? { ...rule, locked } : without(rule, 'locked'));
	const { by: who = '', because = '' } = rule.locked ?? {};
	return (
		<div className={styles.pair}>
			<div className={styles.field}>
				<label htmlFor={by}>Locked by</label>
				<input id={by} value={who} maxLength={200} onChange={({ target }) => set({ by: target.value, because })} />
			</div>
			<div className={styles.field}>
				<label htmlFor={why}>Locked because</label>
				<input
					id={why}
					value={because}
					maxLength={500}
					onChange={({ target }) => set({ by: who, because: target.value })}
				/>
			</div>
			<p className={styles.quiet}>What is locked, narrower Standards can’t change. Empty: they can.</p>
		</div>
	);
}
