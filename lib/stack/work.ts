import type { Actor, Fields, State } from '../task/fields.ts';
import { parseKey } from '../task/key.ts';
import type { Work } from './standard.ts';
import type { Kind, Stage } from './standard-schema.ts';
import { phrasesIn } from './text/phrases.ts';

/** Words that tools have for kinds of work, in the languages Jira speaks most. */
const KIND_WORDS: Partial<Record<Kind, string>> = {
	'pull request': 'pull, pull request, merge request, pr',
	subtask: 'subtask, sub-task, unteraufgabe, sous-tâche, subtarea, subtarefa, サブタスク, 子任务',
	epic: 'epic, initiative, epos, épica, épico, エピック, 史诗',
	story: 'story, user story, feature, new feature, histoire, historia, história, ストーリー, 故事',
	bug: 'bug, defect, incident, fehler, bogue, error, erro, バグ, 缺陷, 故障',
	approval: 'approval, genehmigung, approbation, aprobación, aprovação, 承認, 审批',
	task: 'task, chore, docs, improvement, aufgabe, tâche, tarea, tarefa, タスク, 任务',
};

/** Names of states by the stage they mean, in each language. */
const STAGE_WORDS: Record<Stage, Readonly<Record<string, string>>> = {
	idea: { en: 'backlog, idea, icebox, triage, someday, proposed', de: 'ideen', fr: 'idée', ja: 'アイデア' },
	ready: {
		en: 'open, to do, todo, ready, new, reopened, selected for development, incomplete',
		de: 'zu erledigen, offen',
		fr: 'à faire',
		es: 'por hacer',
		pt: 'a fazer',
		ja: '未着手',
		zh: '待办, 待处理',
	},
	'in progress': {
		en: 'in progress, in_progress, doing, started, in development, draft',
		de: 'in arbeit',
		fr: 'en cours',
		es: 'en curso',
		pt: 'em andamento, em progresso',
		ja: '進行中',
		zh: '进行中, 处理中',
	},
	'in review': {
		en: 'in review, review, code review, in test, testing, patch available, qa, ready for review',
		de: 'in prüfung',
		es: 'en revisión',
		pt: 'em revisão',
		ja: 'レビュー中',
		zh: '审核中',
	},
	done: {
		en: `closed, done, merged, resolved, complete, completed, fixed, cancelled, canceled, won't do, released, verified`,
		de: 'erledigt, fertig, geschlossen',
		fr: 'terminé, fermé',
		es: 'hecho, cerrado',
		pt: 'concluído, feito',
		ja: '完了',
		zh: '已完成, 已关闭',
	},
};

/** Bots that only raise versions. An AI agent that writes changes is no such bot. */
const UPDATER_NAMES = `dependabot, renovate, pyup-bot, greenkeeper, snyk-bot, depfu, dotnet-maestro, scala-steward,
	app/dependabot, app/renovate`;

/** Each word of a table, with whatever the table gives it. */
const byWord = <Meaning>(table: readonly (readonly [string, Meaning])[]): ReadonlyMap<string, Meaning> =>
	new Map(table.flatMap(([list, meaning]) => phrasesIn(list).map((word) => [word, meaning] as const)));

const KIND_OF = byWord((Object.entries(KIND_WORDS) as [Kind, string][]).map(([kind, list]) => [list, kind] as const));
const STATE_OF = byWord(
	(Object.entries(STAGE_WORDS) as [Stage, Readonly<Record<string, string>>][]).flatMap(([stage, languages]) =>
		Object.entries(languages).map(([language, list]) => [list, { stage, language }] as const),
	),
);
const UPDATERS = new Set(phrasesIn(UPDATER_NAMES));
const CATEGORY = { todo: 'ready', doing: 'in progress', done: 'done' } as const;

/** Whether someone is a bot that only raises versions. */
export function isUpdater({ name, id }: Actor): boolean {
	return [name, id ?? ''].some((text) => UPDATERS.has(text.toLowerCase().replace(/\[bot\]$/, '')));
}

/** What a state's name says, in whichever language. */
const named = ({ name }: State) => STATE_OF.get(name.trim().toLowerCase()) ?? null;

/** The stage of a state. The tool's own category stands above our reading of its name, which may say more within it. */
function stageOf(state: State): Stage | null {
	const { category } = state;
	const stage = named(state)?.stage ?? null;
	if (!category) return stage;
	const finer = (category === 'doing' && stage === 'in review') || (category === 'todo' && stage === 'idea');
	return finer ? stage : CATEGORY[category];
}

/** Whether two states can be one in two languages: tools show it in the reader's, as `In Progress` and `In Arbeit`. */
export function isTranslated(one: State, other: State): boolean {
	const [first, second] = [named(one), named(other)];
	return first !== null && second !== null && first.stage === second.stage && first.language !== second.language;
}

/** An open pull request waits for a review; its draft is in progress. */
const pullStageOf = (state: State): Stage | null => (named(state)?.stage === 'ready' ? 'in review' : stageOf(state));

/** What a task is, in a Standard's words. A kind that was not seen or is not known is an `issue`. */
export function workOf(task: string, { kind: called, state, author, project }: Fields): Work {
	const kind = KIND_OF.get((called ?? '').trim().toLowerCase()) ?? 'issue';
	const pull = kind === 'pull request';
	return {
		tool: parseKey(task)?.tool ?? null,
		kind: pull && author && isUpdater(author) ? 'dependency update' : kind,
		stage: state ? (pull ? pullStageOf(state) : stageOf(state)) : null,
		task,
		project: project ?? null,
	};
}

/** Whether work is a pull request, a bot's included. */
export const isPull = ({ kind }: Work): boolean => kind === 'pull request' || kind === 'dependency update';
