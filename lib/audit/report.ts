import { LAYERS } from '../task/layers.ts';
import { type Audit, coverageInWords, type Entry } from './audit.ts';
import { type Finding, findings } from './finding.ts';
import { escaped, linked, quoted } from './markup.ts';
import { REPORT_STYLE } from './report-style.ts';
import { scopeInWords } from './scope.ts';
import { UNOWNED } from './unowned.ts';
import { costInWords, UNOWNED_NAMES } from './words.ts';

/** Longest quotation in the report, in UTF-16 units. */
const LONGEST = 300;

/** `2026-11-22 20:10`, as all times in a report are: UTC. */
const minute = (at: string): string => escaped(at.slice(0, 16).replace('T', ' '));

const name = ({ task, fields, url }: Finding['task']): string =>
	`${linked(url, quoted(fields.title ?? task, 200))} <code>${escaped(task)}</code>`;

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function proof({ found }: Finding): string {
	const [first] = found.evidence;
	if (first)
		return `<p>${quoted(first.quote, LONGEST)} <span class="quiet">${escaped(`${first.field}, ${first.rule}`)}</span></p>`;
	const { nearest } = found;
	if (!nearest) return '';
	if (nearest.quote === '') return `<p class="quiet">Nearest: ${escaped(nearest.field)} – ${escaped(nearest.why)}.</p>`;
	return `<p class="quiet">Nearest, in ${escaped(nearest.field)}: ${quoted(nearest.quote, LONGEST)} does not count. ${escaped(nearest.why)}</p>`;
}

function ruled({ found: { waiver, correction } }: Finding): string {
	const waived =
		waiver &&
		`<p>Waived by ${quoted(waiver.by, 200)} on ${minute(waiver.at)}, ${waiver.until ? `until ${minute(waiver.until)}` : 'for good'}: ${quoted(waiver.because, 2_000)}</p>`;
	const corrected =
		correction &&
		`<p>Corrected by ${quoted(correction.by, 200)} on ${minute(correction.at)} from ${escaped(correction.found)} to ${escaped(correction.says)}: ${quoted(correction.because, 2_000)}</p>`;
	return `${waived ?? ''}${corrected ?? ''}`;
}

function seen({ reading, standard, found }: Finding): string {
	const read = reading ? `Seen ${minute(reading.at)} (${escaped(reading.source)}, ${escaped(reading.surface)}). ` : '';
	const by = `${standard.name} ${standard.version}, ${standard.hash.slice(0, 12)}`;
	return `<p class="quiet">${read}${escaped(`${sentence(found.asked)} for ${found.askedBy}; ${by}`)}</p>`;
}

const block = (finding: Finding, line: string): string =>
	`<article class="finding"><h3>${name(finding.task)}</h3><p><span class="gap">${line}</span></p>${ruled(finding)}${proof(finding)}${seen(finding)}</article>`;

function section(title: string, items: readonly string[], nothing: string): string {
	const body = items.length > 0 ? items.join('\n') : `<p class="quiet">${nothing}</p>`;
	return `<section><h2>${title}: ${items.length}</h2>\n${body}\n</section>`;
}

/** Agents' work that is not unowned for the person who answers for it, and from what that is seen. */
function answered({ ground: { answers = {}, scope }, entries }: Audit): string {
	if (scope.unowned || (scope.lacks && scope.lacks !== 'who')) return '';
	const items = entries.flatMap(({ task }) => {
		const one = answers[task.task];
		if (!one) return [];
		const [agent, who] = [quoted(one.agent, 200), quoted(one.who, 200)];
		const line = `${who}, ${escaped(one.because)}, answers for what ${agent} ${one.did}.`;
		const event = one.event === null ? '' : `<p class="quiet">By the event ${escaped(one.event)}.</p>`;
		return [`<article class="finding"><h3>${name(task)}</h3><p>${line}</p>${event}</article>`];
	});
	return section('Agents’ work that somebody answers for', items, 'None was seen.');
}

function head({ ground, coverage }: Audit): string {
	const { standard, hash, at, zone, version, scope } = ground;
	const facts: [string, string][] = [
		['Scope', scopeInWords(scope)],
		['Standard', `${standard.name} ${standard.version}`],
		['Its hash', hash],
		['Judged at', `${at} (UTC; made in ${zone})`],
		['Judged with', `Throughline ${version}`],
	];
	const list = facts.map(([term, value]) => `<dt>${term}</dt><dd>${escaped(value)}</dd>`).join('');
	return `<header><h1>Findings</h1><p class="lead">${escaped(coverageInWords(coverage))}</p><dl class="head">${list}</dl></header>`;
}

function everyTask(entries: readonly Entry[]): string {
	const rows = entries.map(({ task, verdict }) => {
		const cells = LAYERS.map((layer) => `<td>${escaped(verdict.layers[layer].says)}</td>`).join('');
		return `<tr><th scope="row">${name(task)}</th>${cells}</tr>`;
	});
	const columns = ['Task', 'Why', 'What', 'Who', 'When', 'How'].map((one) => `<th scope="col">${one}</th>`).join('');
	return `<section class="sheet"><h2>All tasks in scope: ${entries.length}</h2><table><caption>What each layer says.</caption><thead><tr>${columns}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></section>`;
}

/**
 * An audit as one HTML page that needs nothing else: no script, nothing loaded from anywhere, all of its texts escaped.
 * It stays light, and prints with its findings whole.
 */
export function reportOf(audit: Audit): string {
	const all = findings(audit);
	const gaps = all.flatMap((finding) =>
		finding.cost
			? [
					block(
						finding,
						escaped(
							`${sentence(finding.layer)} missing · ${costInWords(finding.cost, finding.blocks, audit.ground.at)}`,
						),
					),
				]
			: [],
	);
	const unowned = UNOWNED.flatMap((kind) =>
		all.flatMap((finding) =>
			finding.unowned?.kind === kind
				? [block(finding, `${UNOWNED_NAMES[kind]}: ${quoted(finding.unowned.because, 500)}`)]
				: [],
		),
	);
	const decided = all
		.filter(({ found }) => found.waiver || found.correction)
		.map((one) => block(one, `${sentence(one.layer)}: ${escaped(one.found.says)}`));
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="only light">
<title>Findings, ${escaped(audit.ground.at.slice(0, 10))}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
${head(audit)}
<main>
${section('Gaps', gaps, 'No gap was found in what was seen.')}
${section('Unowned work', unowned, 'Somebody answers for all that was seen, as far as that can be told.')}
${answered(audit)}
${section('Waived or corrected', decided, 'Nobody waived or corrected anything.')}
${everyTask(audit.entries)}
</main>
</body>
</html>
`;
}
