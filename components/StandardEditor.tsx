import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { InForce } from '../lib/stack/standard-asks.ts';
import { asOne } from '../lib/stack/standard-effective.ts';
import { checkStandard } from '../lib/stack/standard-file.ts';
import type { AskingRule, Standard } from '../lib/stack/standard-schema.ts';
import type { Store } from '../lib/store/tables.ts';
import { DryRun, sumInWords } from './DryRun.tsx';
import { StandardHead } from './StandardHead.tsx';
import { StandardLocks } from './StandardLocks.tsx';
import { StandardMatrix } from './StandardMatrix.tsx';
import { StandardRule } from './StandardRule.tsx';
import styles from './Standards.module.css';
import { useDryRun } from './useDryRun.ts';
import { WrongLines } from './WrongLines.tsx';

interface StandardEditorProps {
	store: Store;
	inForce: readonly InForce[];
	/** What this takes the place of; null: it is one more. */
	over: InForce | null;
	start: Standard;
	/** Puts it in force; gives the reasons where it was not. */
	save: (standard: Standard) => Promise<readonly string[]>;
	leave: () => void;
}

/** Writes a Standard, with what it would change beside it. Nothing is in force before it is saved. */
export function StandardEditor({ store, inForce, over, start, save, leave }: StandardEditorProps) {
	const [standard, setStandard] = useState(start);
	// Each rule keeps its place on the page while others come and go.
	const [ids, setIds] = useState(() => start.rules.map((_, index) => index));
	const [wrong, setWrong] = useState<readonly string[]>([]);
	const [busy, setBusy] = useState(false);
	const [fresh, setFresh] = useState<number | null>(null);
	const top = useRef<HTMLHeadingElement>(null);
	const rules = useId();
	const fast = useId();
	useEffect(() => top.current?.focus(), []);

	const others = useMemo(
		() => inForce.filter(({ from, hash }) => from !== 'built in' && hash !== over?.hash),
		[inForce, over],
	);
	const before = useMemo(() => asOne(inForce), [inForce]);
	const after = useMemo(() => asOne(others, [standard]), [others, standard]);
	const locks = useMemo(() => others.flatMap((one) => one.standard.rules.filter((rule) => rule.locked)), [others]);
	const dryRun = useDryRun(store, before, after);
	const checked = useMemo(() => checkStandard(standard), [standard]);

	const change = (index: number, rule: AskingRule) =>
		setStandard({ ...standard, rules: standard.rules.map((one, at) => (at === index ? rule : one)) });
	const add = (rule: AskingRule) => {
		const id = Math.max(-1, ...ids) + 1;
		setIds([...ids, id]);
		setFresh(id);
		setStandard({ ...standard, rules: [...standard.rules, rule] });
	};
	const remove = (index: number) => {
		setIds(ids.filter((_, at) => at !== index));
		setStandard({ ...standard, rules: standard.rules.filter((_, at) => at !== index) });
	};
	const send = (event: FormEvent) => {
		event.preventDefault();
		if ('wrong' in checked) return setWrong(checked.wrong);
		setBusy(true);
		void save(checked.standard).then((reasons) => {
			setBusy(false);
			setWrong(reasons);
		});
	};

	return (
		<form className={styles.editor} onSubmit={send} noValidate>
			<h3 ref={top} tabIndex={-1}>
				{over ? `Change “${over.standard.name}”` : 'A new Standard'}
			</h3>
			<StandardHead standard={standard} change={setStandard} />
			<StandardMatrix
				before={before}
				after={after}
				own={standard}
				add={add}
				goTo={(index) => setFresh(ids[index] ?? null)}
			/>
			<DryRun state={dryRun} />
			<section className={styles.part} aria-labelledby={rules}>
				<h4 id={rules}>Rules</h4>
				<p className={styles.quiet}>
					A rule for a kind at a stage goes before one for either, and that before one for all work; of two alike, the
					later. “Inherited” leaves a layer to the rules above.
				</p>
				{locks.length > 0 && (
					<>
						<p id={fast}>Locked, whatever the rules below say:</p>
						<StandardLocks rules={locks} labelledBy={fast} />
					</>
				)}
				<ol className={styles.rules}>
					{standard.rules.map((rule, index) => (
						<StandardRule
							key={ids[index]}
							rule={rule}
							fresh={fresh !== null && ids[index] === fresh}
							seen={() => setFresh(null)}
							change={(next) => change(index, next)}
							remove={standard.rules.length > 1 ? () => remove(index) : null}
						/>
					))}
				</ol>
				<div className={styles.acts}>
					<button type="button" onClick={() => add({ name: 'a rule', for: {}, asks: { what: 'needed' } })}>
						Add a rule
					</button>
				</div>
			</section>
			<WrongLines title="It can’t be saved yet:" lines={wrong} alert />
			<div className={styles.save} aria-busy={dryRun.is === 'running'}>
				<p role="status">{sumInWords(dryRun)}</p>
				<button type="submit" className={styles.primary} disabled={busy}>
					Save {standard.version}
				</button>
				<button type="button" disabled={busy} onClick={leave}>
					Leave it
				</button>
			</div>
		</form>
	);
}
