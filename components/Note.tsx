import type { ReactNode, RefObject } from 'react';
import styles from './Note.module.css';

interface NoteProps {
	title: string;
	children?: ReactNode;
	/** Something went wrong: read out at once. */
	alert?: boolean;
	/** Where the focus is put; then it is the first heading of its page. */
	heading?: RefObject<HTMLHeadingElement | null>;
}

/** A state of a whole page or list, in words: what is so, and what to do next. */
export function Note({ title, children, alert = false, heading }: NoteProps) {
	const Heading = heading ? 'h1' : 'h2';
	return (
		<div className={styles.note} role={alert ? 'alert' : 'status'}>
			<Heading ref={heading} tabIndex={heading ? -1 : undefined}>
				{title}
			</Heading>
			{children}
		</div>
	);
}

/** Says that nothing can be shown, since the browser's own store did not open. @param again tries once more */
export function StoreShut({ title, again }: { title: string; again: () => void }) {
	return (
		<Note title={title} alert>
			<p>The browser did not open Throughline’s store. Its disk may be full, or another version may have it open.</p>
			<button type="button" onClick={again}>
				Try again
			</button>
		</Note>
	);
}

/** Grey bars where something will be; a screen reader hears that it loads. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
	return (
		<div className={styles.skeleton} role="status" aria-label="Loading">
			{Array.from({ length: rows }, (_, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike
				<div key={row} className={styles.bar} />
			))}
		</div>
	);
}
