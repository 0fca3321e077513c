import { type FunctionComponent, useEffect, useRef } from 'react';
import type { Panel } from '../lib/messages.ts';
import type { Store } from '../lib/store/tables.ts';
import { CanSee } from './CanSee.tsx';
import { Mark } from './Mark.tsx';
import styles from './Options.module.css';
import { People } from './People.tsx';
import { Repairs } from './Repairs.tsx';
import { Rulings } from './Rulings.tsx';
import { Sites } from './Sites.tsx';
import { Standards } from './Standards.tsx';
import { useSection } from './useSection.ts';
import { WorkingHours } from './WorkingHours.tsx';

interface OptionsProps {
	panel: Panel;
	store: Store;
}

/** One at a time; each brings its own heading. */
const SECTIONS: readonly [OptionsSection, ...OptionsSection[]] = [
	{ id: 'sites', name: 'Sites', Body: Sites },
	{ id: 'standards', name: 'Standards', Body: Standards },
	{ id: 'decisions', name: 'Waivers and corrections', Body: Rulings },
	{ id: 'people', name: 'People', Body: People },
	{ id: 'working-hours', name: 'Working hours', Body: WorkingHours },
	{ id: 'can-see', name: 'What Throughline can see', Body: CanSee },
	{ id: 'repairs', name: 'Repairs', Body: Repairs },
];
interface OptionsSection {
	/** Stands in the page's address: `options.html#can-see`. */
	id: string;
	name: string;
	Body: FunctionComponent<OptionsProps>;
}

/** What a user can set, and what they can look into. */
export function Options({ panel, store }: OptionsProps) {
	const { id, name, Body } = useSection(SECTIONS);
	const body = useRef<HTMLElement>(null);
	const shown = useRef(id);
	useEffect(() => {
		document.title = `${name} · Throughline options`;
		// Who goes to a section starts to read there; who opens the page starts at its top.
		if (shown.current !== id) body.current?.focus();
		shown.current = id;
	}, [id, name]);
	return (
		<div className={styles.options}>
			<header className={styles.head}>
				<h1>
					<Mark size={20} /> Throughline options
				</h1>
			</header>
			<nav className={styles.nav} aria-label="Sections">
				<ul>
					{SECTIONS.map((section) => (
						<li key={section.id}>
							<a href={`#${section.id}`} aria-current={section.id === id ? 'page' : undefined}>
								{section.name}
							</a>
						</li>
					))}
				</ul>
			</nav>
			<main ref={body} tabIndex={-1} className={styles.body}>
				<Body key={id} panel={panel} store={store} />
			</main>
		</div>
	);
}
