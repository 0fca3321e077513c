import styles from './Flow.module.css';

interface CountChipsProps<Name extends string> {
	label: string;
	all: readonly Name[];
	names: Record<Name, string>;
	counts: Partial<Record<Name, number>>;
	/** The one that is shown alone. */
	chosen: Name | undefined;
	choose: (one: Name | undefined) => void;
	/** Shown first and apart, where there is any of it. */
	loud?: Name;
}

/** How much there is of each; a press shows that alone, and another press all again. */
export function CountChips<Name extends string>({
	label,
	all,
	names,
	counts,
	chosen,
	choose,
	loud,
}: CountChipsProps<Name>) {
	return (
		<ul className={styles.chips} aria-label={label}>
			{all.map((one) => {
				const count = counts[one] ?? 0;
				const pressed = one === chosen;
				if (count === 0 && !pressed) return null;
				return (
					<li key={one}>
						<button
							type="button"
							aria-pressed={pressed}
							data-loud={one === loud}
							onClick={() => choose(pressed ? undefined : one)}
						>
							<span>{names[one]}</span> <b>{count.toLocaleString('en')}</b>
						</button>
					</li>
				);
			})}
		</ul>
	);
}
