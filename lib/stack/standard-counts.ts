import { customValue } from '../task/custom.ts';
import type { FieldName, Fields } from '../task/fields.ts';
import type { ToolName } from '../task/key.ts';
import type { Layer } from '../task/layers.ts';
import type { Evidence, LayerVerdict } from '../task/verdict.ts';
import { type Passage, type Reading, said, shown } from './reading.ts';
import type { Count } from './standard-schema.ts';

/** Fields that a tool's tasks do not have: emptiness is never waited for there. */
const HAS_NOT: Readonly<Record<ToolName, readonly FieldName[]>> = {
	github: ['team', 'sprint', 'fixVersions', 'start', 'due', 'priority'],
	jira: ['milestone', 'reviewers'],
	asana: ['milestone', 'reviewers', 'fixVersions', 'team'],
};

/** Running text: that it is there says nothing; what is found in it does. */
const TEXTS: readonly FieldName[] = ['title', 'body', 'comments'];
const TIMEBOXES: readonly FieldName[] = ['milestone', 'sprint', 'fixVersions'];

/** What was found for a layer, and what could not be seen. */
export interface Found {
	evidence: readonly Evidence[];
	nearest: NonNullable<LayerVerdict['nearest']> | null;
	unseen: readonly string[];
}

/** A field's value in one line; null where it is empty or unseen. */
function quoteOf(value: Fields[FieldName]): string | null {
	if (value === null || value === undefined) return null;
	if (typeof value === 'string') return value;
	if (Array.isArray(value)) return value.map((one) => quoteOf(one as Fields[FieldName]) ?? '').join(', ');
	if ('name' in value && typeof value.name === 'string') return value.name;
	if ('date' in value && typeof value.date === 'string') return value.date;
	const { text, title, task, url } = value as Record<string, string | undefined>;
	return text ?? title ?? task ?? url ?? '';
}

/** The passages under the headings that a Standard names, or behind such a label on one line. */
function under(headings: readonly string[], body: readonly Passage[]): Passage[] {
	const wanted = new Set(headings.map((heading) => heading.trim().toLowerCase()));
	const bare = (text: string) => text.replace(/^[\s#*_=.]+|[\s#*_:：=]+$/g, '').toLowerCase();
	const found: Passage[] = [];
	let within = false;
	for (const passage of body) {
		const { shape, text, words } = passage;
		if (shape === 'heading') within = wanted.has(bare(text.slice(0, 300)));
		else if (within ? words.length > 0 : isLabelled(text, wanted)) found.push(passage);
	}
	return found;
}

function isLabelled(text: string, wanted: ReadonlySet<string>): boolean {
	const [label = '', rest] = text.slice(0, 250).split(/[:：]/, 2);
	return (
		rest !== undefined &&
		rest.trim() !== '' &&
		wanted.has(
			label
				.replace(/[\s*_]+/g, ' ')
				.trim()
				.toLowerCase(),
		)
	);
}

/** What stands in the places that a Standard names: each states the layer. */
function inPlaces(layer: Layer, count: Count, { fields, body }: Reading): Evidence[] {
	const rule = `${layer}: where the Standard looks`;
	const found = [
		...(count.fields ?? [])
			.filter((field) => !TEXTS.includes(field) && field !== 'custom')
			.flatMap((field) => {
				const quote = quoteOf(fields[field]);
				return quote ? [shown(field, quote, 'stated')] : [];
			}),
		...(count.custom ?? []).flatMap((name) => {
			const value = customValue(fields.custom, name);
			return value?.trim() ? [{ ...shown('custom', value, 'stated'), field: name }] : [];
		}),
		...under(count.headings ?? [], body)
			.slice(0, 3)
			.map((passage) => said(passage, 'stated')),
	];
	return found.flatMap((one) => (one.supports === 'nothing' ? [] : [{ ...one, rule }]));
}

/** A custom field that a Standard names and that was seen to be empty. */
function emptyIn(layer: Layer, { custom = [] }: Count, { fields }: Reading): Found['nearest'] {
	const name = custom.find(
		(one) => customValue(fields.custom, one)?.trim() === '' || customValue(fields.custom, one) === null,
	);
	const rule = `${layer}: where the Standard looks`;
	return name === undefined ? null : { field: name, quote: '', rule, why: 'the field is empty' };
}

/** Evidence without the words out of a custom field that is shown whole. */
function withoutParts(evidence: readonly Evidence[], places: readonly Evidence[]): Evidence[] {
	const whole = new Set(
		evidence.filter((one) => one.start === undefined && places.includes(one)).map(({ field }) => field),
	);
	return evidence.filter(({ field, start }) => start === undefined || !whole.has(field));
}

/** A day stands behind it: it is a due date, or its words or its span of time name one. */
function isDated({ field, date, quote }: Evidence, fields: Fields): boolean {
	if (date !== undefined || field === 'due') return true;
	if (field === 'fixVersions') return fields.fixVersions?.some(({ name, due }) => due && quote.includes(name)) ?? false;
	return (field === 'milestone' || field === 'sprint') && fields[field]?.due !== undefined;
}

/** The places that would show the layer under this Standard and were not visible. */
function unseenBy(count: Count, { work, fields }: Reading, found: Found, dated: readonly Evidence[]): string[] {
	const hasNot = HAS_NOT[work.tool ?? 'jira'];
	const listed = [...(count.fields ?? []), ...(count.headings ? (['body'] as const) : [])];
	const known = listed.filter((field) => !hasNot.includes(field));
	const places = count.only && known.length === 0 && !count.custom ? listed : known;
	const custom = (count.custom ?? []).filter(
		(name) => fields.custom !== null && customValue(fields.custom, name) === undefined,
	);
	return [
		...new Set([
			...found.unseen.filter((field) => !count.only || field === 'kind'),
			...places.filter((field) => fields[field] === undefined),
			...custom,
			// That its end is not shown does not say that it has none.
			...dated.map(({ field }) => field).filter((field) => TIMEBOXES.includes(field as FieldName)),
		]),
	];
}

/** What is left of what was found where only some of it counts; the first thing that does not is told as the nearest. */
export function counted(layer: Layer, count: Count | null, reading: Reading, found: Found): Found {
	if (!count) return found;
	const places = inPlaces(layer, count, reading);
	const isPlace = (one: Evidence) =>
		places.some(({ field, start = -1, end = -1 }) =>
			field === one.field && start === -1
				? true
				: field === one.field && start <= (one.start ?? -2) && (one.end ?? 0) <= end,
		) || count.fields?.includes(one.field as FieldName) === true;
	const others = found.evidence.filter(
		(one) => !places.some(({ field, start }) => field === one.field && start === one.start),
	);
	const kept: Evidence[] = [];
	const refused: { one: Evidence; why: string }[] = [];
	const undated: Evidence[] = [];
	for (const one of [...places, ...others]) {
		const noDate = layer === 'when' && count.date === true && !isDated(one, reading.fields);
		const why =
			count.only && !isPlace(one)
				? 'It does not stand where the Standard looks for it.'
				: noDate
					? 'The Standard asks for a date, and it names none.'
					: count.atLeast && one.supports === 'hinted'
						? 'It is a hint, and the Standard asks for more.'
						: null;
		if (why === null) kept.push(one);
		else refused.push({ one, why: count.because ? `${why} ${count.because}` : why });
		if (noDate) undated.push(one);
	}
	const stated = kept.filter(({ supports }) => supports === 'stated');
	const hinted = kept.filter(({ supports }) => supports === 'hinted');
	const [first] = refused;
	const { supports: _, date: __, ...nearest } = first?.one ?? ({} as Evidence);
	return {
		evidence: withoutParts([...stated, ...hinted], places),
		nearest: emptyIn(layer, count, reading) ?? (first ? { ...nearest, why: first.why } : found.nearest),
		unseen: unseenBy(count, reading, found, undated),
	};
}
