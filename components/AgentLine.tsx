import type { AgentWork } from '../lib/flow/contributors/answers.ts';
import { answerInWords } from './flowWords.ts';

interface AgentLineProps {
	work: AgentWork | null | undefined;
	mine: ReadonlySet<string>;
	className: string | undefined;
}

/** What an agent wrote or has, and who answers for it, with the reason; nothing where it is no agent's. */
export function AgentLine({ work, mine, className }: AgentLineProps) {
	if (work?.who.kind !== 'agent') return null;
	return (
		<span className={className}>
			<bdi>{answerInWords(work, mine)}</bdi>
		</span>
	);
}
