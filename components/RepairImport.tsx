import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { BundleInfo } from '../lib/repair/asks.ts';
import { bundleIn } from './bundleIn.ts';
import { FilePick } from './FilePick.tsx';
import { RepairChanges } from './RepairChanges.tsx';
import styles from './Repairs.module.css';
import { inFull } from './times.ts';
import { WrongLines } from './WrongLines.tsx';

interface RepairImportProps {
	/** A key is set. */
	keyed: boolean;
	/** What the chosen file would install; null: none was chosen, or it is no good. */
	offer: BundleInfo | null;
	busy: boolean;
	wrong: readonly string[];
	check: (text: string) => void;
	install: (text: string) => void;
	/** The file is no good by itself. */
	refuse: (wrong: readonly string[]) => void;
	/** Never mind the file. */
	drop: () => void;
}

/** A bundle from a file: chosen or dropped, looked at, and only then installed. */
export function RepairImport({ keyed, offer, busy, wrong, check, install, refuse, drop }: RepairImportProps) {
	const [text, setText] = useState('');
	const [name, setName] = useState('');
	const [over, setOver] = useState(false);
	const input = useRef<HTMLInputElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (offer) heading.current?.focus();
	}, [offer]);

	const take = async (file: File | undefined) => {
		if (!file) return;
		setName(file.name);
		const read = await bundleIn(file);
		if ('wrong' in read) return refuse([read.wrong]);
		setText(read.text);
		check(read.text);
	};
	const dropped = (event: DragEvent) => {
		event.preventDefault();
		setOver(false);
		if (keyed && !busy) void take(event.dataTransfer.files[0]);
	};

	return (
		<div className={styles.part}>
			<h3>Install a bundle</h3>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way; the button is the first */}
			<div
				className={styles.drop}
				data-over={over || undefined}
				onDragOver={(event) => {
					event.preventDefault();
					setOver(keyed);
				}}
				onDragLeave={() => setOver(false)}
				onDrop={dropped}
			>
				<button type="button" disabled={!keyed || busy} onClick={() => input.current?.click()}>
					Choose a bundle…
				</button>
				<span className={styles.quiet}>{keyed ? 'or drop the file here' : 'Set a key first.'}</span>
				<FilePick input={input} take={take} />
			</div>
			<WrongLines title={`${name || 'The file'} was not taken, and nothing was changed:`} lines={wrong} alert />
			{offer && (
				<div className={styles.offer}>
					<h3 ref={heading} tabIndex={-1}>
						The bundle of {inFull(offer.made)} would change this
					</h3>
					{offer.note && (
						<p>
							<bdi>{offer.note}</bdi>
						</p>
					)}
					<p className={styles.quiet}>
						Signed by the key <code>{offer.by}</code>
					</p>
					<RepairChanges changes={offer.changes} />
					<div className={styles.acts}>
						<button type="button" className={styles.primary} disabled={busy} onClick={() => install(text)}>
							Install it
						</button>
						<button type="button" disabled={busy} onClick={drop}>
							Leave it
						</button>
					</div>
				</div>
			)}
		</div>
	);
}
