import type { Actor, Fields } from '../task/fields.ts';
import { parseKey } from '../task/key.ts';
import type { Work } from './standard.ts';
import type { Kind, Stage } from './standard-schema.ts';

/** Words that tools have for kinds of work, in the languages Jira speaks most. The first list that has the word wins. */
const KIND_WORDS: readonly [Kind, readonly string[]][] = [
	['pull request', ['pull', 'pull request', 'merge request', 'pr']],
	['subtask', ['subtask', 'sub-task', 'unteraufgabe', 'sous-tâche', 'subtarea', 'subtarefa', 'サブタスク', '子任务']],
	['epic', ['epic', 'initiative', 'epos', 'épica', 'épico', 'エピック', '史诗']],
	[
		'story',
		['story', 'user story', 'feature', 'new feature', 'histoire', 'historia', 'história', 'ストーリー', '故事'],
	],
	['bug', ['bug', 'defect', 'incident', 'fehler', 'bogue', 'error', 'erro', 'バグ', '缺陷', '故障']],
	['approval', ['approval', 'genehmigung', 'approbation', 'aprobación', 'aprovação', '承認', '审批']],
	['task', ['task', 'chore', 'aufgabe', 'tâche', 'tarea', 'tarefa', 'タスク', '任务', 'docs', 'improvement']],
];

/** Words of states by the stage they mean, each list matched against the state's whole name. */
const STAGE_WORDS: readonly [Stage, readonly string[]][] = [
	[
		'done',
		[
			'closed',
			'done',
			'merged',
			'resolved',
			'complete',
			'completed',
			'fixed',
			'cancelled',
			'canceled',
			"won't do",
			'released',
			'verified',
			'erledigt',
			'fertig',
			'geschlossen',
			'terminé',
			'fermé',
			'hecho',
			'cerrado',
			'concluído',
			'feito',
			'完了',
			'已完成',
			'已关闭',
		],
	],
	[
		'in review',
		[
			'in review',
			'review',
			'code review',
			'in test',
			'testing',
			'patch available',
			'qa',
			'ready for review',
			'in prüfung',
			'en revisión',
			'em revisão',
			'レビュー中',
			'审核中',
		],
	],
	[
		'in progress',
		[
			'in progress',
			'doing',
			'started',
			'in development',
			'draft',
			'in_progress',
			'in arbeit',
			'en cours',
			'en curso',
			'em andamento',
			'em progresso',
			'進行中',
			'进行中',
			'处理中',
		],
	],
	['idea', ['backlog', 'idea', 'icebox', 'triage', 'someday', 'proposed', 'ideen', 'idée', 'アイデア']],
	[
		'ready',
		[
			'open',
			'to do',
			'todo',
			'ready',
			'new',
			'reopened',
			'selected for development',
			'incomplete',
			'zu erledigen',
			'offen',
			'à faire',
			'por hacer',
			'a fazer',
			'未着手',
			'待办',
			'待处理',
		],
	],
];

const CATEGORY: Readonly<Record<string, Stage>> = { todo: 'ready', doing: 'in progress', done: 'done' };

const find = <Name>(table: readonly [Name, readonly string[]][], word: string): Name | null =>
	table.find(([, words]) => words.includes(word))?.[0] ?? null;

/** Bots that only raise versions. An AI agent that writes changes is no such bot. */
const UPDATERS = new Set([
	'dependabot',
	'renovate',
	'pyup-bot',
	'greenkeeper',
	'snyk-bot',
	'depfu',
	'dotnet-maestro',
	'scala-steward',
	'app/dependabot',
	'app/renovate',
]);

/** Whether someone is a bot that only raises versions. */
export function isUpdater({ name, id }: Actor): boolean {
	return [name, id ?? ''].some((text) => UPDATERS.has(text.toLowerCase().replace(/\[bot\]$/, '')));
}

/** What a task is, in a Standard's words. A kind that was not seen or is not known is an `issue`. */
export function workOf(task: string, fields: Fields): Work {
	const kind = find(KIND_WORDS, (fields.kind ?? '').trim().toLowerCase()) ?? 'issue';
	const { state } = fields;
	const named = state ? find(STAGE_WORDS, state.name.trim().toLowerCase()) : null;
	// The tool's own category stands above our reading of a word; within "doing" the word may say more.
	const category = state?.category ? (CATEGORY[state.category] ?? null) : null;
	const inside =
		category === 'in progress' && named === 'in review'
			? named
			: category === 'ready' && named === 'idea'
				? named
				: category;
	const stage = inside ?? named;
	// An open pull request that is no draft waits for a review.
	const waiting = stage === 'ready' || (stage === 'in progress' && named === 'ready');
	const updates = kind === 'pull request' && fields.author && isUpdater(fields.author);
	return {
		tool: parseKey(task)?.tool ?? null,
		kind: updates ? 'dependency update' : kind,
		stage: kind === 'pull request' && waiting ? 'in review' : stage,
	};
}

/** Whether work is a pull request, a bot's included. */
export const isPull = ({ kind }: Work): boolean => kind === 'pull request' || kind === 'dependency update';
