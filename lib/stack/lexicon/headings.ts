import type { Lexicon } from '../text/phrases.ts';

/**
 * What people head their sections with, by what the section is then about. The longest phrase in a heading decides.
 * One list for all languages: a heading stands alone, so its words are seldom false friends.
 */
export const HEADINGS = {
	why: `
		why, motivation, background, rationale, purpose, goal, goals, objective*, reason*, benefit*, impact,
		use case*, business value, value proposition, business case, justification, problem, problem statement, the problem,
		context, user story, user stories, user problem, aim, need, feature related to a problem, feature request related to a problem, request related to a problem, why is this needed,
		why this matters, why are these changes needed, pain point*, opportunity, severity, root problem, risk,
		consequence*, importance, vision, issue being fixed, hypothesis, warum, hintergrund, ziel, ziele, zweck,
		nutzen, grund, begründung, problemstellung, pourquoi, contexte, objectif*, but, raison*, problème, besoin,
		bénéfice*, intérêt, por qué, por que, motivación, motivo*, contexto, objetivo*, problema, necesidad,
		beneficio*, motivação, justificativa, necessidade, benefício*, razão, impacto, 背景, 目的, 理由, 動機, 課題, なぜ, 概要と目的,
		原因背景, 动机, 目标, 为什么, 问题背景, 需求背景, 価値
	`,
	what: `
		what, scope, in scope, out of scope, non goals, requirement*, acceptance criteria, acceptance, ac,
		definition of done, done when, deliverable*, outcome*, feature request, feature, desired behavio*,
		describe the solution you'd like, solution you would like, success criteria, desired solution, desired state,
		desired outcome, requested change*, expected outcome*, what changed, what has changed, what is changing,
		what does this pr do, what this pr does, what i did, specification*, spec, functional requirements,
		goal state, what changes, summary of changes, closing criteria, exit criteria, output, verification criteria,
		validation, was, umfang, anforderung*, akzeptanzkriterien, abnahmekriterien, lieferumfang, ergebnis, soll,
		quoi, périmètre, exigence*, critères d'acceptation, livrable*, résultat attendu, fonctionnalité, qué,
		alcance, requisito*, criterios de aceptación, entregable*, resultado esperado, escopo,
		critérios de aceitação, critérios de aceite, definição de pronto, entregáveis, o que, 要件, 受け入れ条件, 受入条件, 完了条件,
		内容, 変更内容, 期待, ゴール, 範囲, 验收标准, 需求, 范围, 功能, 修改内容, 变更内容, 需求描述, 期望
	`,
	changes: `
		change*, changes made, key changes, main changes, what was done, modification*, änderung*, changement*,
		cambios, mudanças, alterações, 変更点, 变更, 対応内容, 更改
	`,
	how: `
		how, approach, plan, design, implementation, implementation details, implementation notes,
		implementation plan, proposed solution, proposed fix, suggested fix, suggested solution, suggestion*,
		possible solution, solution, fix, proposal, proposed change*, proposed approach, proposed implementation,
		proposed design, task*, subtask*, sub tasks, todo, to do, to dos, steps, next steps, action items,
		technical details, technical approach, technical notes, architecture, work items, how to fix,
		how to implement, checklist, details, remediation, recommendation*, recommended fix, method, workaround,
		migration plan, rollout, rollout plan, work breakdown, wie, vorgehen, lösung, lösungsvorschlag, umsetzung,
		aufgaben, schritte, entwurf, comment, solution proposée, approche, étapes, tâches, mise en œuvre, conception,
		cómo, solución, solución propuesta, pasos, tareas, enfoque, implementación, diseño, como, solução,
		solução proposta, passos, tarefas, abordagem, implementação, plano, 方法, 対応方針, 対応, 実装, 実装方針, 手順, 設計, タスク, 解決策,
		方案, 解决方案, 实现, 步骤, 任务, 设计, 计划, 修复方案, 建议, 建议修复, 作業内容, やること
	`,
	repro: `
		steps to reproduce, reproduction, reproduction steps, reproducible, to reproduce, how to reproduce, repro,
		repro steps, minimal reproduction, minimal example, code example, sample code, test case, reproduction link,
		example*, link to reproduction, link to minimal reproduction, schritte zum reproduzieren, reproduktion,
		étapes pour reproduire, pasos para reproducir, passos para reproduzir, como reproduzir, 再現手順, 再现步骤, 复现步骤,
		重现步骤, 如何复现
	`,
	expected: `
		expected, expected behavio*, expected result*, expected vs actual, what did you expect, what should happen,
		expectation*, what i expect*, what you expected, what i want, erwartetes verhalten, erwartet,
		comportement attendu, comportamiento esperado, comportamento esperado, resultado esperado, 期待する動作, 期待される動作,
		期望行为, 预期行为, 预期结果, 期望结果
	`,
	actual: `
		actual, actual behavio*, actual result*, current behavio*, observed, observed behavio*, describe the bug,
		bug description, what happened, what actually happened, the bug, current state, current situation, finding,
		evidence, symptom*, bug report, what went wrong, issue description, issue, tatsächliches verhalten,
		aktuelles verhalten, fehlerbeschreibung, comportement actuel, comportamiento actual, comportamento atual,
		現在の動作, 実際の動作, 現象, 现状, 实际行为, 实际结果, 问题描述, bug描述, 当前行为
	`,
	environment: `
		environment, your environment, system info*, version*, platform, operating system, browser*, desktop,
		smartphone, screenshot*, logs, log output, relevant log output, stack trace, stacktrace, traceback, system,
		console output, error log, umgebung, environnement, entorno, ambiente, 環境, 环境, 运行环境, 版本, ログ, スクリーンショット,
		debug log, system setup, package version*
	`,
	testing: `
		test, tests, testing, test plan, how has this been tested, how to test, testing instructions, test steps,
		verification, verification steps, manual testing, qa, how did you test, test coverage, testing done, 動作確認,
		动作确认, 测试, テスト, tests effectués, pruebas, testes
	`,
	who: `
		who, owner*, assignee*, assigned to, responsible, team, contact*, point of contact, dri, lead, maintainer*,
		verantwortlich*, zuständig*, responsable*, responsável, equipo, équipe, equipe, 担当, 担当者, 负责人, 責任者, wer,
		stakeholder*
	`,
	when: `
		when, due, due date, deadline, timeline, time line, schedule, target date, target release, target version,
		milestone*, eta, release date, delivery date, timing, sprint, wann, termin, frist, zeitplan, fällig,
		échéance, calendrier, délai, cuándo, plazo, fecha límite, cronograma, prazo, quando, 期限, 締切, 納期, スケジュール, いつ,
		截止日期, 时间, 排期, 期日
	`,
	checks: `
		checklist before, before submitting, pr checklist, pull request checklist, contributor checklist,
		type of change, type of pr, types of changes, submission checklist, author checklist, reviewer checklist,
		prerequisite*, preflight checklist, pre submission checklist, code of conduct, requirements checklist,
		first check, self checks, what type of pr is this, release note*, documentation, does this pr introduce,
		please check, please make sure, pr type, contribution checklist
	`,
	more: `
		additional context, alternatives, alternatives considered, notes, references, related issues, related issue*,
		related, links, see also, issue, linked issue*, comments, other, additional information, further information,
		describe alternatives, anything else, commits, description, summary, overview, reviewers, priority, estimate,
		dependencies, changelog, open questions
	`,
} as const satisfies Lexicon;

/** What a section is about; `more` says nothing of any layer. */
export type Topic = keyof typeof HEADINGS;
