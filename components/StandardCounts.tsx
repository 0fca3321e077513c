import type { AskingRule, Count } from '../lib/stack/standard-schema.ts';
import type { FieldName } from '../lib/task/fields.ts';
import { LAYERS, type Layer } from '../lib/task/layers.ts';
import { Names } from './Names.tsx';
import { Picks } from './Picks.tsx';
import styles from './Standards.module.css';
import { LAYER_FIELDS } from './standardWords.ts';
import { without } from './without.ts';
import { fieldInWords, LAYER_NAMES, listed } from './words.ts';

type Counts = NonNullable<AskingRule['counts']>;

/** What counts for each layer under a rule. Nothing said: all that is found. */
export function StandardCounts({ counts, change }: { counts: Counts; change: (counts: Counts) => void }) {
	const named = LAYERS.filter((layer) => counts[layer]).map((layer) => LAYER_NAMES[layer]);
	return (
		<details>
			<summary>What counts{named.length > 0 ? `: limits for ${listed(named)}` : ': all that is found'}</summary>
			{LAYERS.map((layer) => (
				<LayerCount
					key={layer}
					layer={layer}
					count={counts[layer] ?? {}}
					change={(count) =>
						change(Object.keys(count).length > 0 ? { ...counts, [layer]: count } : without(counts, layer))
					}
				/>
			))}
		</details>
	);
}

/** What counts for one layer. */
function LayerCount({ layer, count, change }: { layer: Layer; count: Count; change: (count: Count) => void }) {
	const all = [...new Set<FieldName>([...LAYER_FIELDS[layer], ...(count.fields ?? [])])];
	const names = Object.fromEntries(all.map((field) => [field, fieldInWords(field)])) as Record<FieldName, string>;
	const list = (part: 'fields' | 'headings' | 'custom', items: string[]) => {
		const next: Count = items.length > 0 ? { ...count, [part]: items } : without(count, part);
		// With no place left to look, "nothing else" would leave nothing at all.
		change(next.fields || next.headings || next.custom ? next : without(next, 'only'));
	};
	const places = Boolean(count.fields || count.headings || count.custom);
	return (
		<fieldset className={styles.count}>
			<legend>{LAYER_NAMES[layer]}</legend>
			<Tick
				on={count.atLeast === 'stated'}
				set={(on) => change(on ? { ...count, atLeast: 'stated' } : without(count, 'atLeast'))}
				words="A hint is not enough"
			/>
			{layer === 'when' && (
				<Tick
					on={count.date === true}
					set={(on) => change(on ? { ...count, date: true } : without(count, 'date'))}
					words="A date in the calendar, not a word"
				/>
			)}
			<Picks
				legend="Stated by these fields"
				all={all}
				names={names}
				picked={count.fields ?? []}
				change={(picked) => list('fields', picked)}
			/>
			<Names
				label="Stated under these headings"
				names={count.headings ?? []}
				change={(items) => list('headings', items)}
			/>
			<Names
				label="Stated by these custom fields"
				hint="Custom fields are not read from pages yet: until they are, the layer shows as not visible."
				names={count.custom ?? []}
				change={(items) => list('custom', items)}
			/>
			{places && (
				<Tick
					on={count.only === true}
					set={(on) => change(on ? { ...count, only: true } : without(count, 'only'))}
					words="Nothing else counts"
				/>
			)}
		</fieldset>
	);
}

function Tick({ on, set, words }: { on: boolean; set: (on: boolean) => void; words: string }) {
	return (
		<label className={styles.tick}>
			<input type="checkbox" checked={on} onChange={({ target }) => set(target.checked)} />
			{words}
		</label>
	);
}
