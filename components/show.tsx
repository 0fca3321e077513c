import { Component, type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Note } from './Note.tsx';

/** Puts a page into its `#root`. */
export function show(page: ReactNode): void {
	const root = document.getElementById('root');
	if (!root) throw new Error('the page has no #root');
	createRoot(root).render(
		<StrictMode>
			<Mishap>{page}</Mishap>
		</StrictMode>,
	);
}

/** A bug of ours in one page: said, instead of an empty page. */
export class Mishap extends Component<{ children: ReactNode }, { failed: boolean }> {
	override state = { failed: false };

	static getDerivedStateFromError() {
		return { failed: true };
	}

	override render() {
		if (!this.state.failed) return this.props.children;
		return (
			<Note title="Something went wrong here" alert>
				<p>This is a mistake of Throughline’s. Nothing that was seen is lost.</p>
				<button type="button" onClick={() => location.reload()}>
					Load again
				</button>
			</Note>
		);
	}
}
