import { useMemo, useState } from 'react';
import type { Pass } from '../lib/store/flow-rows.ts';
import { ContributorSign } from './ContributorSign.tsx';
import { type End, flowMapOf, MAP_WIDTH, ROW, WAIT_CLASSES } from './flowMap.ts';
import { Glyph } from './Glyph.tsx';
import styles from './Map.module.css';
import { endInWords, passInWords, WAIT_CLASS_NAMES } from './mapWords.ts';
import { useRoving } from './useRoving.ts';

export interface MapProps {
	passes: readonly Pass[];
	mine: ReadonlySet<string>;
	/** The edge whose handoffs are listed, as `from>to`. */
	chosen: string | null;
	choose: (edge: string) => void;
}

/** Givers at the left, receivers at the right, and what passes between them; arrows go from edge to edge. */
export function MapPicture({ passes, mine, chosen, choose }: MapProps) {
	const map = useMemo(() => flowMapOf(passes), [passes]);
	const [told, setTold] = useState<string | null>(null);
	const [at, roving] = useRoving<HTMLDivElement>('[data-step]');
	const of = told ?? chosen;
	const shown = map.edges.find(({ pass }) => keyOf(pass) === of);
	return (
		<div className={styles.map}>
			<p className={styles.sides} aria-hidden="true">
				<span>From</span>
				<span>To</span>
			</p>
			<div className={styles.picture}>
				<Column ends={map.givers} height={map.height} label="From" lit={shown?.pass.from.key} mine={mine} />
				<div {...roving} className={styles.edges} style={{ height: map.height }}>
					{/* biome-ignore lint/a11y/useSemanticElements: a group of an SVG's paths is no fieldset */}
					<svg
						viewBox={`0 0 ${MAP_WIDTH} ${map.height}`}
						preserveAspectRatio="none"
						width="100%"
						height={map.height}
						role="group"
						aria-label="Passes, most handoffs first"
						data-some={shown !== undefined}
					>
						{map.edges.map(({ pass, path, width, wait }, index) => {
							const key = keyOf(pass);
							const words = passInWords(pass, mine);
							return (
								// biome-ignore lint/a11y/useSemanticElements: a path can't be a button
								<g
									key={key}
									role="button"
									tabIndex={index === at ? 0 : -1}
									data-step={index}
									data-wait={wait}
									data-lit={key === of}
									aria-pressed={key === chosen}
									aria-label={words}
									onFocus={() => setTold(key)}
									onBlur={() => setTold(null)}
									onPointerEnter={() => setTold(key)}
									onPointerLeave={() => setTold(null)}
									onClick={() => choose(key)}
									onKeyDown={(event) => {
										if (event.key !== 'Enter' && event.key !== ' ') return;
										event.preventDefault();
										choose(key);
									}}
								>
									<title>{words}</title>
									<path d={path} strokeWidth={Math.max(12, width)} className={styles.reach} />
									<path d={path} strokeWidth={width} className={styles.edge} vectorEffect="non-scaling-stroke" />
								</g>
							);
						})}
					</svg>
				</div>
				<Column ends={map.receivers} height={map.height} label="To" lit={shown?.pass.to.key} mine={mine} />
			</div>
			<p className={styles.told} aria-live="polite">
				{shown ? passInWords(shown.pass, mine) : 'Thicker: more handoffs. Choose a line to list them.'}
			</p>
			<ul className={styles.legend} aria-label="Half of the answers came">
				<li aria-hidden="true">Half answered</li>
				{WAIT_CLASSES.filter((wait) => wait !== 'crossed' || map.edges.some((edge) => edge.wait === wait)).map(
					(wait) => (
						<li key={wait}>
							<svg width="20" height="8" viewBox="0 0 20 8" aria-hidden="true" focusable="false" data-wait={wait}>
								<path d="M0 4h20" strokeWidth="3" className={styles.edge} />
							</svg>
							{WAIT_CLASS_NAMES[wait]}
						</li>
					),
				)}
			</ul>
		</div>
	);
}

const keyOf = ({ from, to }: Pass) => `${from.key}>${to.key}`;

interface ColumnProps {
	ends: readonly End[];
	height: number;
	label: string;
	/** The end of the edge that is looked at. */
	lit: string | undefined;
	mine: ReadonlySet<string>;
}

function Column({ ends, height, label, lit, mine }: ColumnProps) {
	return (
		<ul className={styles.column} style={{ height, paddingBlock: (height - ends.length * ROW) / 2 }} aria-label={label}>
			{ends.map((end) => (
				<li key={end.key} style={{ height: ROW }} data-lit={end.key === lit} title={endInWords(end, mine)}>
					{'tool' in end ? <Glyph tool={end.tool} /> : <ContributorSign kind={end.kind} />}
					<bdi>{endInWords(end, mine)}</bdi>
				</li>
			))}
		</ul>
	);
}
