import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { readingOf } from '../lib/stack/judge.ts';
import type { TaskRow } from '../lib/store/tables.ts';
import type { Layer, Saying } from '../lib/task/layers.ts';
import styles from './Decision.module.css';
import type { Decide } from './Decision.tsx';
import { plain } from './plain.ts';
import { endOfDay } from './times.ts';
import { LAYER_NAMES } from './words.ts';

/** Most sentences of a task that can be pointed at; more are not looked through in a list. */
const MOST_SENTENCES = 80;
const LONGEST_SHOWN = 90;
/** Longest words that a correction keeps. */
const LONGEST_QUOTE = 2_000;

const CHOICES = {
	waive: 'It is not needed here',
	stated: 'It is stated',
	hinted: 'It is hinted at',
	missing: 'It is missing',
} as const;
type Choice = keyof typeof CHOICES;

/** The sentences of a task, as they stand in it. */
function sentencesOf({ task, fields }: TaskRow): string[] {
	const { title, body } = readingOf(task, fields);
	const said = [...(title ? [title] : []), ...body].filter(
		({ shape, words }) => shape !== 'heading' && words.length > 0,
	);
	return [...new Set(said.map(({ quote }) => quote.slice(0, LONGEST_QUOTE)))].slice(0, MOST_SENTENCES);
}

interface DecisionFormProps {
	layer: Layer;
	/** What is said of the layer now: that is no correction. */
	says: Saying;
	decide: Decide;
	leave: () => void;
}

/** Waives a layer of a task, or corrects what is said of it: why, until when, and by which words. */
export function DecisionForm({ layer, says, decide, leave }: DecisionFormProps) {
	const [choice, setChoice] = useState<Choice>('waive');
	const [because, setBecause] = useState('');
	const [until, setUntil] = useState('');
	const [quote, setQuote] = useState('');
	const [name, setName] = useState('');
	const [busy, setBusy] = useState(false);
	const form = useRef<HTMLFormElement>(null);
	const [why, end, words, who] = [useId(), useId(), useId(), useId()];
	const sentences = useMemo(() => sentencesOf(decide.row), [decide.row]);
	const points = choice === 'stated' || choice === 'hinted';
	useEffect(() => form.current?.querySelector('input')?.focus({ preventScroll: true }), []);
	// What is chosen changes what is asked, and so how long the form is.
	// biome-ignore lint/correctness/useExhaustiveDependencies: it is looked at again with each choice
	useEffect(() => {
		form.current?.scrollIntoView({ block: 'nearest' });
	}, [choice]);

	const send = async (event: FormEvent) => {
		event.preventDefault();
		setBusy(true);
		const { task } = decide.row;
		const named = decide.name !== '' ? null : await decide.ask({ do: 'name', name: name.trim() });
		if (named === null)
			await decide.ask(
				choice === 'waive'
					? { do: 'waive', task, layer, because: because.trim(), until: until ? endOfDay(until) : null }
					: {
							do: 'correct',
							task,
							layer,
							says: choice,
							because: because.trim(),
							...(points && quote ? { quote } : {}),
						},
			);
		setBusy(false);
	};

	return (
		<form
			ref={form}
			className={styles.form}
			aria-label={`Waive or correct ${LAYER_NAMES[layer]}`}
			onSubmit={(event) => void send(event)}
			onKeyDown={(event) => {
				if (event.key !== 'Escape') return;
				// The form closes, and not the card with it.
				event.stopPropagation();
				leave();
			}}
		>
			<fieldset>
				<legend>What is true of {LAYER_NAMES[layer]}?</legend>
				{(Object.keys(CHOICES) as Choice[])
					.filter((one) => one !== says)
					.map((one) => (
						<label key={one}>
							<input type="radio" name={words} checked={choice === one} onChange={() => setChoice(one)} />{' '}
							{CHOICES[one]}
						</label>
					))}
			</fieldset>
			{points && sentences.length > 0 && (
				<div>
					<label htmlFor={words}>By these words</label>
					<select id={words} value={quote} onChange={({ target }) => setQuote(target.value)}>
						<option value="">none in particular</option>
						{sentences.map((sentence) => (
							<option key={sentence} value={sentence}>
								{plain(sentence, LONGEST_SHOWN)}
							</option>
						))}
					</select>
				</div>
			)}
			<div>
				<label htmlFor={why}>{choice === 'waive' ? 'Not needed here because' : 'Because (if you like)'}</label>
				<textarea
					id={why}
					rows={2}
					maxLength={2_000}
					required={choice === 'waive'}
					value={because}
					onChange={({ target }) => setBecause(target.value)}
				/>
			</div>
			{choice === 'waive' && (
				<div>
					<label htmlFor={end}>Until (empty: for good)</label>
					<input id={end} type="date" value={until} onChange={({ target }) => setUntil(target.value)} />
				</div>
			)}
			{decide.name === '' && (
				<div>
					<label htmlFor={who}>Your name, asked once</label>
					<input
						id={who}
						required
						maxLength={200}
						autoComplete="name"
						value={name}
						onChange={({ target }) => setName(target.value)}
					/>
				</div>
			)}
			<div className={styles.acts}>
				<button type="submit" className={styles.primary} disabled={busy}>
					Keep this
				</button>
				<button type="button" onClick={leave}>
					Leave it
				</button>
			</div>
		</form>
	);
}
