import { AskOnce } from './AskOnce.tsx';

/** Forgets everything, after asking once. `any`: there is something to forget. */
export function Forget({ forget, any }: { forget: () => Promise<void>; any: boolean }) {
	return (
		<AskOnce
			open="Forget everything…"
			name="Forget everything?"
			question="Forget every task that was seen, in every tool? This can’t be undone."
			yes="Forget everything"
			no="Keep"
			act={forget}
			done="Everything was forgotten."
			failed="That did not work; nothing was forgotten. Try again."
			any={any}
		/>
	);
}
