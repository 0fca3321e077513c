import { Note } from './Note.tsx';

/** The store did not answer a view of the flow. */
export function FlowFailed({ again }: { again: () => void }) {
	return (
		<Note title="The flow can’t be read" alert>
			<p>The browser did not open Throughline’s store. Its disk may be full, or another version may have it open.</p>
			<button type="button" onClick={again}>
				Try again
			</button>
		</Note>
	);
}

/** @param what what would be shown, within a sentence: `whose turn it is` */
export function NothingSeen({ what }: { what: string }) {
	return (
		<Note title="Nothing seen yet">
			<p>Open a GitHub, Jira or Asana page; {what} appears here as it is read.</p>
		</Note>
	);
}
