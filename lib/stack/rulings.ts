import type { Layer } from '../task/layers.ts';
import type { Correction, KeptRuling, Waiver } from '../task/ruling.ts';
import type { Evidence, LayerVerdict } from '../task/verdict.ts';
import type { Reading } from './reading.ts';

/** The rule under which a person's word stands among the evidence. */
const BY_HAND = 'a person’s word';

/**
 * The waiver or correction of a layer that stands at a time: the newest that was made by then, was not taken back by
 * then, and has not run out. Of two at the same instant, the one with the later id, so that the order they come in is nothing.
 */
export function standing(
	rulings: readonly KeptRuling[],
	layer: Layer,
	now: string,
): (Waiver & { id: string }) | (Correction & { id: string }) | null {
	const made = rulings.filter((one) => one.layer === layer && one.at <= now);
	const takenBack = new Set(made.flatMap((one) => (one.is === 'withdrawal' ? [one.of] : [])));
	let newest: ReturnType<typeof standing> = null;
	for (const one of made) {
		if (one.is === 'withdrawal' || takenBack.has(one.id)) continue;
		if (one.is === 'waiver' && one.until !== null && one.until <= now) continue;
		if (!newest || one.at > newest.at || (one.at === newest.at && one.id > newest.id)) newest = one;
	}
	return newest;
}

/** The words that a person pointed at, with where they stand, if they still do. */
function pointedAt(quote: string, layer: Layer, supports: 'stated' | 'hinted', { fields }: Reading): Evidence[] {
	const texts = [
		['title', fields.title ?? ''],
		['body', fields.body?.text ?? ''],
	] as const;
	const rule = `${layer}: ${BY_HAND}`;
	if (quote === '') return [];
	for (const [field, text] of texts) {
		const start = text.indexOf(quote);
		if (start >= 0) return [{ field, quote, start, end: start + quote.length, rule, supports }];
	}
	for (const [item, { text }] of (fields.comments ?? []).entries()) {
		const start = text.indexOf(quote);
		if (start >= 0) return [{ field: 'comments', item, quote, start, end: start + quote.length, rule, supports }];
	}
	return [];
}

/** A layer's verdict under a person's correction: no rule is above it. */
function corrected(verdict: LayerVerdict, layer: Layer, ruling: Correction, reading: Reading): LayerVerdict {
	const { at, by, because, says, quote } = ruling;
	const correction = { at, by, because, says, ...(quote === undefined ? {} : { quote }), found: verdict.says };
	const { nearest: _, ...rest } = verdict;
	if (says === 'missing') {
		const [first] = verdict.evidence;
		const { supports: __, date: ___, ...near } = first ?? ({} as Evidence);
		const nearest = first ? { ...near, why: 'Someone who knows the task says so.' } : verdict.nearest;
		return { ...rest, says, evidence: [], ...(nearest ? { nearest } : {}), correction };
	}
	return {
		...rest,
		says,
		evidence: [...pointedAt(quote ?? '', layer, says, reading), ...verdict.evidence],
		correction,
	};
}

/**
 * What people decided of a layer, laid over its verdict at a time. A waiver makes a gap, or what can't be seen,
 * `not needed`; what the task says all the same is shown as before.
 */
export function ruled(
	verdict: LayerVerdict,
	layer: Layer,
	rulings: readonly KeptRuling[],
	reading: Reading,
	now: string,
): LayerVerdict {
	const ruling = standing(rulings, layer, now);
	if (!ruling) return verdict;
	if (ruling.is === 'correction') return corrected(verdict, layer, ruling, reading);
	const { at, by, because, until } = ruling;
	const gap = verdict.says === 'missing' || verdict.says === 'unseen';
	return { ...verdict, says: gap ? 'not needed' : verdict.says, waiver: { at, by, because, until } };
}
