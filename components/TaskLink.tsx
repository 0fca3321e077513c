import { webAddress } from './plain.ts';

/** A task's title, which opens the task where that can be told; plain text elsewhere. */
export function TaskLink({ title, url }: { title: string; url: string | undefined }) {
	const address = webAddress(url ?? '');
	return address ? (
		<a href={address} target="_blank" rel="noreferrer">
			<bdi>{title}</bdi>
		</a>
	) : (
		<bdi>{title}</bdi>
	);
}
