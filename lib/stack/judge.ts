import type { Fields } from '../task/fields.ts';
import { LAYERS, type Layer } from '../task/layers.ts';
import type { KeptRuling } from '../task/ruling.ts';
import type { Task } from '../task/task.ts';
import type { Evidence, LayerVerdict, Verdict } from '../task/verdict.ts';
import { commentPassages } from './comments.ts';
import { customSections } from './custom.ts';
import { unseenFor } from './deciders.ts';
import type { Finding, Reading, Rule } from './reading.ts';
import { RULES } from './rules.ts';
import { ruled } from './rulings.ts';
import { askedOf, countOf } from './standard.ts';
import { counted } from './standard-counts.ts';
import { standardHash } from './standard-hash.ts';
import type { Standard } from './standard-schema.ts';
import { passagesOf, titlePassage } from './text/passages.ts';
import { workOf } from './work.ts';
import { UNDATED, type Written, writtenBy } from './written.ts';

/** Most pieces of evidence that a layer's verdict carries. */
const MOST_EVIDENCE = 4;

/** Prepares a task for the rules: what kind of work it is, and its text sentence by sentence. */
export function readingOf(task: string, fields: Fields, written: Written = UNDATED): Reading {
	const body = { field: 'body', writtenOn: written.body } as const;
	const { living, dead } = fields.body ? passagesOf(fields.body, body) : { living: [], dead: [] };
	// Like the body, they stood there when the task was first seen, as far as anything tells.
	const custom = customSections(fields, written.body);
	return {
		work: workOf(task, fields),
		fields,
		title: fields.title ? titlePassage(fields.title, written.title) : null,
		body: [...living, ...custom.living],
		dead: [...dead, ...custom.dead],
		empty: custom.empty,
		comments: fields.comments ? commentPassages(fields.comments, written.comments) : [],
		dueReadOn: written.due,
	};
}

type Nearest = NonNullable<LayerVerdict['nearest']>;

function sortFindings(rules: readonly Rule[], reading: Reading): { evidence: Evidence[]; nearest: Nearest | null } {
	const found: Record<'stated' | 'hinted', Evidence[]> = { stated: [], hinted: [] };
	let nearest: Nearest | null = null;
	for (const rule of rules) {
		if (rule.last && found.stated.length + found.hinted.length > 0) continue;
		const finding: Finding | null = rule.look(reading);
		if (!finding) continue;
		if (finding.supports === 'nothing') {
			const { supports: _, ...rest } = finding;
			nearest ??= { ...rest, rule: rule.name };
		} else found[finding.supports].push({ ...finding, rule: rule.name });
	}
	return { evidence: [...found.stated, ...found.hinted], nearest };
}

/** Words that several rules found are shown once, by the first of them. */
function onceEach(evidence: readonly Evidence[]): Evidence[] {
	const seen = new Set<string>();
	return evidence.filter(({ field, item, start, quote }) => {
		const words = JSON.stringify([field, item, start, quote]);
		return !seen.has(words) && seen.add(words);
	});
}

function judgeLayer(layer: Layer, reading: Reading, standard: Standard): LayerVerdict {
	const { evidence, nearest, unseen } = counted(layer, countOf(standard, reading.work, layer), reading, {
		...sortFindings(RULES[layer], reading),
		unseen: unseenFor(layer, reading.work, reading.fields),
	});
	const { asked, askedBy } = askedOf(standard, reading.work, layer);
	const [first] = evidence;
	const says = first
		? first.supports
		: asked === 'not needed'
			? 'not needed'
			: unseen.length > 0
				? 'unseen'
				: 'missing';
	return {
		says,
		asked,
		askedBy,
		evidence: onceEach(evidence).slice(0, MOST_EVIDENCE),
		unseen: [...unseen],
		...(nearest && !first ? { nearest } : {}),
	};
}

/**
 * What can be said of each layer of a task, by a Standard. Pure: the same task, Standard and time give the same bytes.
 *
 * - `stated` and `hinted` carry evidence: the field, or the exact words with where they stand in it.
 * - `missing` is only said when every field that would show the layer was seen; else the layer is `unseen`.
 * - `not needed` is said in the place of a gap that the Standard doesn't ask about, or that a person waived.
 *
 * `rulings` are what people decided of this task, all that were ever kept: those that stand at `now` count.
 * `now` is the time of judging, UTC in ISO 8601 with milliseconds; it is written into the verdict.
 * Words such as "by Friday" count from when they were written, see {@link writtenBy}; only where nothing tells, from `now`.
 */
export function judge(
	task: Pick<Task, 'task' | 'fields' | 'from' | 'firstSeen'> & { rulings?: readonly KeptRuling[] | undefined },
	standard: Standard,
	now: string,
): Verdict {
	const reading = readingOf(task.task, task.fields, writtenBy(task, now));
	const layers = Object.fromEntries(
		LAYERS.map((layer) => {
			const found = judgeLayer(layer, reading, standard);
			return [layer, ruled(found, layer, task.rulings ?? [], reading, now)];
		}),
	);
	return {
		task: task.task,
		at: now,
		standard: { name: standard.name, version: standard.version, hash: standardHash(standard) },
		layers: layers as Verdict['layers'],
	};
}
