/**
 * `npm run train:why [-- --check]`: learns what `lib/stack/learnt/why.ts` holds, and writes it; with `--check` only says
 * whether it is there already. Deterministic: the same labels give the same bytes. Needs the corpus beside the checkout
 * (../shared/corpus); the labels of the project's own are in `tests/bench/labels`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { WHY } from '../../lib/stack/learnt/why.ts';
import { movedByOthers, movedFrom, scoresByOthers, sureFrom } from './doubt.ts';
import { corpusLabels, ownLabels } from './labelled.ts';
import { hasCorpus } from './lines.ts';
import { train, type Weights } from './ridge.ts';

const FILE = new URL('../../lib/stack/learnt/why.ts', import.meta.url);

/** The shipped file's text. */
function fileOf(weights: Weights, sure: number, version: number): string {
	const { base, step, bytes } = weights;
	return `import type { Learnt } from './table.ts';

/** Of Why. Written by \`npm run train:why\`, see tests/bench/labels/README.md: not to be edited by hand. */
export const WHY: Learnt = {
	version: ${version},
	base: ${base},
	step: ${step},
	sure: ${sure},
	bytes: '${bytes}',
};
`;
}

if (!hasCorpus()) {
	console.error('No corpus beside the checkout: nothing was learnt.');
	process.exitCode = 2;
} else {
	const items = [...corpusLabels(), ...ownLabels()];
	const scores = scoresByOthers(items);
	const sure = sureFrom(items, scores);
	const weights = train(items);
	const { version, ...shipped } = WHY;
	const isSame = isDeepStrictEqual({ ...weights, sure }, shipped);
	const open = items.filter((one) => one.open);
	const told = (one: { healed: number; lost: number }) => `${one.healed} healed, ${one.lost} lost`;
	console.log(`${items.length} items; sure from ${sure} on`);
	console.log(
		`of ${open.length} that the rules had not read and called missing, ${open.filter(({ label }) => label > 0).length} wrongly:`,
	);
	console.log(`  scored by others: ${told(movedFrom(items, scores, sure))}`);
	console.log(`  sureness found by others too: ${movedByOthers(items, scores).map(told).join('; ')}`);
	if (process.argv.includes('--check')) {
		console.log(isSame ? 'the shipped numbers are these' : 'the shipped numbers are others');
		process.exitCode = isSame ? 0 : 1;
	} else {
		const text = fileOf(weights, sure, isSame ? version : version + 1);
		if (text !== readFileSync(FILE, 'utf8')) writeFileSync(FILE, text);
	}
}
