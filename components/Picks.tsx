import styles from './Standards.module.css';

interface PicksProps<Name extends string> {
	legend: string;
	all: readonly Name[];
	names: Record<Name, string>;
	picked: readonly string[];
	/** In the order of `all`, whatever was pressed first. */
	change: (picked: Name[]) => void;
}

/** Some of a few things, each with a box to tick. */
export function Picks<Name extends string>({ legend, all, names, picked, change }: PicksProps<Name>) {
	return (
		<fieldset className={styles.picks}>
			<legend>{legend}</legend>
			{all.map((one) => (
				<label key={one}>
					<input
						type="checkbox"
						checked={picked.includes(one)}
						onChange={({ target }) =>
							change(all.filter((other) => (other === one ? target.checked : picked.includes(other))))
						}
					/>
					{names[one]}
				</label>
			))}
		</fieldset>
	);
}
