import { type FormEvent, useId, useState } from 'react';
import { type Scope, scopeInWords, type View } from '../lib/audit/scope.ts';
import styles from './Gaps.module.css';
import { sameScope } from './gapWords.ts';

interface GapViewsProps {
	scope: Scope;
	views: readonly View[];
	keep: (views: View[]) => void;
	choose: (scope: Scope) => void;
}

/** Saved views: one press shows one; the one that is shown can be renamed or deleted, and a new one saved. */
export function GapViews({ scope, views, keep, choose }: GapViewsProps) {
	const [asking, setAsking] = useState<'new' | 'rename' | null>(null);
	const [name, setName] = useState('');
	const id = useId();
	const shown = views.findIndex((view) => sameScope(view.scope, scope));
	const current = views[shown];
	const start = (what: 'new' | 'rename', named: string) => {
		setName(named);
		setAsking(what);
	};
	const submit = (event: FormEvent) => {
		event.preventDefault();
		const trimmed = name.trim();
		if (trimmed === '') return;
		const others = views.filter((view, at) => view.name !== trimmed && (asking === 'new' || at !== shown));
		keep([...others, { name: trimmed, scope }].sort((a, b) => a.name.localeCompare(b.name)));
		setAsking(null);
	};
	if (asking)
		return (
			<form className={styles.views} onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && setAsking(null)}>
				<label htmlFor={id}>{asking === 'new' ? 'Name of the view' : 'New name'}</label>
				{/* biome-ignore lint/a11y/noAutofocus: the field was asked for just now */}
				<input id={id} autoFocus maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
				<button type="submit">{asking === 'new' ? 'Save' : 'Rename'}</button>
				<button type="button" onClick={() => setAsking(null)}>
					Cancel
				</button>
			</form>
		);
	return (
		<section className={styles.views} aria-label="Saved views">
			{views.map((view) => (
				<button key={view.name} type="button" aria-pressed={view === current} onClick={() => choose(view.scope)}>
					<bdi>{view.name}</bdi>
				</button>
			))}
			{current ? (
				<>
					<button type="button" className={styles.quiet} onClick={() => start('rename', current.name)}>
						Rename…
					</button>
					<button type="button" className={styles.quiet} onClick={() => keep(views.filter((view) => view !== current))}>
						Delete
					</button>
				</>
			) : (
				<button type="button" className={styles.quiet} onClick={() => start('new', scopeInWords(scope).slice(0, 80))}>
					Save view…
				</button>
			)}
		</section>
	);
}
