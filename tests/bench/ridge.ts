import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { PLACES } from '../../lib/stack/learnt/signs.ts';
import type { Learnt } from '../../lib/stack/learnt/table.ts';

/** What is learnt from. */
export interface Example {
	signs: readonly number[];
	/** 0 missing, 1 hinted, 2 stated. */
	label: number;
	project: string;
}
/** What is learnt, but for when it is sure. */
export type Weights = Pick<Learnt, 'base' | 'step' | 'bytes'>;

/** A sign that fewer projects have is left out: it would be learnt by heart. */
const LEAST_PROJECTS = 2;
/** How strongly numbers are held near 0, against the mean of an item's own length in the space of signs. */
const HOLD = 1;
/** The largest number of a signed byte. */
const LARGEST = 127;

/** The signs that enough projects have. */
function knownSigns(examples: readonly Example[]): ReadonlySet<number> {
	const projects = new Map<number, Set<string>>();
	for (const { signs, project } of examples)
		for (const sign of signs) projects.set(sign, (projects.get(sign) ?? new Set()).add(project));
	return new Set([...projects].filter(([, own]) => own.size >= LEAST_PROJECTS).map(([sign]) => sign));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The products of all items with each other, the mean of all taken away, and the mean of an item's with itself. */
function products(rows: readonly (readonly number[])[], weight: readonly number[], middle: Float64Array) {
	const size = rows.length;
	const matrix = Matrix.zeros(size, size);
	const has = new Uint8Array(PLACES);
	const among = rows.map(
		(signs, row) => signs.reduce((sum, sign) => sum + (middle[sign] as number), 0) * (weight[row] as number),
	);
	const whole = mean(among);
	let length = 0;
	for (const [row, signs] of rows.entries()) {
		for (const sign of signs) has[sign] = 1;
		for (let column = 0; column <= row; column++) {
			let shared = 0;
			for (const sign of rows[column] as number[]) shared += has[sign] as number;
			const plain = shared * (weight[row] as number) * (weight[column] as number);
			const centred = plain - (among[row] as number) - (among[column] as number) + whole;
			matrix.set(row, column, centred).set(column, row, centred);
		}
		length += matrix.get(row, row) / size;
		for (const sign of signs) has[sign] = 0;
	}
	return { matrix, length };
}

/**
 * Ridge regression of the label on the signs: an item is the vector of its known signs, each 1 by the root of how many they
 * are, the mean of all items taken away. Solved over items, of which there are fewer than signs. Deterministic.
 */
export function train(examples: readonly Example[]): Weights {
	const size = examples.length;
	const known = knownSigns(examples);
	const rows = examples.map(({ signs }) => signs.filter((sign) => known.has(sign)));
	const weight = rows.map((row) => 1 / Math.sqrt(Math.max(1, row.length)));
	const middle = new Float64Array(PLACES);
	for (const [row, signs] of rows.entries())
		for (const sign of signs) middle[sign] = (middle[sign] as number) + (weight[row] as number) / size;
	const { matrix, length } = products(rows, weight, middle);
	for (let row = 0; row < size; row++) matrix.set(row, row, matrix.get(row, row) + HOLD * length);
	const usual = mean(examples.map(({ label }) => label));
	const right = Matrix.columnVector(examples.map(({ label }) => label - usual));
	const share = new CholeskyDecomposition(matrix).solve(right).to1DArray();
	return packed(rows, weight, middle, share, usual);
}

/** The numbers of the signs, in bytes. */
function packed(
	rows: readonly (readonly number[])[],
	weight: readonly number[],
	middle: Float64Array,
	share: readonly number[],
	usual: number,
): Weights {
	const numbers = new Float64Array(PLACES);
	const total = share.reduce((sum, one) => sum + one, 0);
	for (const [row, signs] of rows.entries())
		for (const sign of signs)
			numbers[sign] = (numbers[sign] as number) + (share[row] as number) * (weight[row] as number);
	let base = usual;
	for (let place = 0; place < PLACES; place++) {
		if (middle[place] === 0) continue;
		numbers[place] = (numbers[place] as number) - total * (middle[place] as number);
		base -= (numbers[place] as number) * (middle[place] as number);
	}
	// Few digits, so that machines that round otherwise in the last one make the same bytes.
	const step = Number((numbers.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / LARGEST).toPrecision(6));
	const bytes = Int8Array.from(numbers, (one) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(one / step))));
	return { base: Number(base.toFixed(4)), step, bytes: Buffer.from(bytes.buffer).toString('base64') };
}
