import type { Lexicon } from '../text/phrases.ts';

/**
 * What people head their sections with, by what the section is then about. The longest phrase in a heading decides.
 * One list for all languages: a heading stands alone, so its words are seldom false friends.
 */
export const HEADINGS = {
	why: `
		why is this, why this, why these, why make, why are, why do we, why we, why now, related to a problem, what problem, which problem, user impact, business impact, customer impact, issue impact, goals and non goals, problem to solve, problem being solved, problem description, vulnerability alerts, security advisory, user need, user needs, job to be done, strategic priority, competitive advantage, what is the motivation, reason for change, reason for this change, current problem, current pain, business need, relevance, warum ist das, wozu, anlass, ausgangslage, nutzen für, auswirkung*, ziel des, problembeschreibung, pourquoi ce, constat, problématique, enjeu*, justification de, finalité, justificación, antecedentes, propósito, razón, por qué es, finalidad, impacto en, problemática, justificativa para, finalidade, propósito da, problema atual, impacto no, motivação e contexto, 背景と目的, 背景・目的, 目的と背景, ユーザーストーリー, 解決したい課題, 課題と背景, なぜ必要, 動機と背景, 背景和动机, 背景与目标, 用户故事, 业务价值, 业务背景, 痛点, 价值, 目的和背景, 为什么需要, 解决什么问题,
		intention, intent, the point,
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
		features, key features, core features, new features, features added, new capabilities, success metrics, user requirements, business requirements, non functional requirements, in scope items, expected deliverables, what needs to be done, what should be done, what to do, what is needed, work description, task description, feature description, describe the feature, please describe the feature, akzeptanz, abnahme, leistungsumfang, nicht im umfang, hors périmètre, critères de succès, fuera de alcance, criterios de éxito, fora do escopo, critérios de sucesso, 受入基準, 受け入れ基準, 完了の定義, 対象範囲, スコープ, 功能需求, 功能描述, 验收条件, 完成标准, 完成定义, 交付物, 需求说明,
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
		solutions, possible solutions, proposed solutions, resolution, how to solve, how it works, how to do, rollout strategy, migration strategy, deployment plan, work plan, action plan, solution overview, solution design, umsetzungsplan, umsetzungsidee, lösungsansatz, lösungsidee, arbeitsschritte, vorgehensweise, plan d'action, pistes de solution, solution envisagée, marche à suivre, plan de acción, cómo hacerlo, propuesta, plano de ação, proposta, como fazer, etapas, 実装方法, 実装案, 進め方, 対応案, 対策, 作業手順, 実施内容, 実装手順, 技术方案, 实现方案, 实现思路, 实施步骤, 实施计划, 解决思路, 解决方法, 处理方案, 开发计划,
		how, approach, plan, design, implementation, implementation details, implementation notes,
		implementation plan, proposed solution, proposed fix, suggested fix, suggested solution, suggestion*,
		possible solution, solution, fix, proposal, proposed change*, proposed approach, proposed implementation,
		proposed design, task*, subtask*, sub tasks, todo, to do, to dos, steps, next steps, action items,
		technical details, technical approach, technical notes, architecture, work items, how to fix,
		how to implement, checklist, remediation, recommendation*, recommended fix, method, workaround,
		migration plan, rollout, rollout plan, work breakdown, wie, vorgehen, lösung, lösungsvorschlag, umsetzung,
		aufgaben, schritte, entwurf, comment, solution proposée, approche, étapes, tâches, mise en œuvre, conception,
		cómo, solución, solución propuesta, pasos, tareas, enfoque, implementación, diseño, como, solução,
		solução proposta, passos, tarefas, abordagem, implementação, plano, 方法, 対応方針, 対応, 実装, 実装方針, 手順, 設計, タスク, 解決策,
		方案, 解决方案, 实现, 步骤, 任务, 设计, 计划, 修复方案, 建议, 建议修复, 作業内容, やること
	`,
	repro: `
		how to reproduce, how can we reproduce, reproduces this, reproduces the, that reproduces, public reproduction, code to reproduce, what steps will reproduce, steps that reproduce, schritte zur reproduktion, so lässt sich, comment reproduire, étapes de reproduction, cómo reproducir, pasos para replicar, passos de reprodução, 再現方法, 再現コード, 再现方法, 重现方法, 复现方法, 复现代码,
		steps to reproduce, reproduction, reproduction steps, reproducible, to reproduce, how to reproduce, repro,
		repro steps, minimal reproduction, minimal example, code example, sample code, test case, reproduction link,
		example*, link to reproduction, link to minimal reproduction, schritte zum reproduzieren, reproduktion,
		étapes pour reproduire, pasos para reproducir, passos para reproduzir, como reproduzir, 再現手順, 再现步骤, 复现步骤,
		重现步骤, 如何复现
	`,
	expected: `
		what should have happened, what did you expect to happen, what were you expecting, erwartetes ergebnis, résultat souhaité, comportement souhaité, qué esperabas, o que deveria acontecer, 期待結果, 期待する結果, 期待值, 预期,
		expected, expected behavio*, expected result*, expected vs actual, what did you expect, what should happen,
		expectation*, what i expect*, what you expected, what i want, erwartetes verhalten, erwartet,
		comportement attendu, comportamiento esperado, comportamento esperado, resultado esperado, 期待する動作, 期待される動作,
		期望行为, 预期行为, 预期结果, 期望结果
	`,
	actual: `
		what is the current behavior, what is happening, what happens, what do you see, what did you see, describe the current, error description, issue summary, problem summary, tatsächliches ergebnis, beobachtetes verhalten, istzustand, ist zustand, résultat actuel, situation actuelle, description du bug, resultado actual, situación actual, descripción del error, resultado atual, situação atual, descrição do erro, 実際の結果, 不具合の内容, 問題の内容, 异常情况, 当前结果, 问题现象, 现象,
		actual, actual behavio*, actual result*, current behavio*, observed, observed behavio*, describe the bug,
		bug description, what happened, what actually happened, the bug, current state, current situation, finding,
		evidence, symptom*, bug report, what went wrong, issue description, issue, tatsächliches verhalten,
		aktuelles verhalten, fehlerbeschreibung, comportement actuel, comportamiento actual, comportamento atual,
		現在の動作, 実際の動作, 現象, 现状, 实际行为, 实际结果, 问题描述, bug描述, 当前行为
	`,
	environment: `
		what browsers, which browser, what browser, which version, what version, which versions, which os, what os, way of installing, affected versions, affected platforms, versions affected, error message, error messages, build information, package manager, device*, betriebssystem, versión, versão, version utilisée, système, システム情報, バージョン, 動作環境, 实际环境, 系统信息, 系统版本, 日志, 截图,
		environment, your environment, system info*, version*, platform, operating system, browser*, desktop,
		smartphone, screenshot*, logs, log output, relevant log output, stack trace, stacktrace, traceback, system,
		console output, error log, umgebung, environnement, entorno, ambiente, 環境, 环境, 运行环境, 版本, ログ, スクリーンショット,
		debug log, system setup, package version*
	`,
	testing: `
		how was this tested, how this was tested, been tested, how did i test, how to verify, quality assurance, how can this be tested, validation steps, testing notes, testhinweise, testplan, comment tester, plan de test, cómo probar, plan de pruebas, como testar, plano de testes, テスト方法, テスト内容, 検証方法, 测试方法, 测试计划, 如何测试, 验证,
		test, tests, testing, test plan, how has this been tested, how to test, testing instructions, test steps,
		verification, verification steps, manual testing, qa, how did you test, test coverage, testing done, 動作確認,
		动作确认, 测试, テスト, tests effectués, pruebas, testes
	`,
	who: `
		verantwortung, zuständigkeit, prise en charge, encargado*, encarregado*, 対応者, 责任人, 处理人,
		who, owner*, assignee*, assigned to, responsible, team, contact*, point of contact, dri, lead, maintainer*,
		verantwortlich*, zuständig*, responsable*, responsável, equipo, équipe, equipe, 担当, 担当者, 负责人, 責任者, wer,
		stakeholder*
	`,
	when: `
		planned for, zieltermin, deadline*, date cible, date limite, fecha objetivo, data alvo, data limite, リリース予定, 予定日, 完成时间, 计划时间,
		when, due, due date, deadline, timeline, time line, schedule, target date, target release, target version,
		milestone*, eta, release date, delivery date, timing, sprint, wann, termin, frist, zeitplan, fällig,
		échéance, calendrier, délai, cuándo, plazo, fecha límite, cronograma, prazo, quando, 期限, 締切, 納期, スケジュール, いつ,
		截止日期, 时间, 排期, 期日
	`,
	checks: `
		submission checklist, issue checklist, before you submit, before posting, willingness to contribute, first time, contributor license, sign off, definition of ready checklist, vor dem absenden, avant de soumettre, antes de enviar, 提交前, 检查清单, 提出前,
		checklist before, before submitting, pr checklist, pull request checklist, contributor checklist,
		type of change, type of pr, types of changes, submission checklist, author checklist, reviewer checklist,
		prerequisite*, preflight checklist, pre submission checklist, code of conduct, requirements checklist,
		first check, self checks, what type of pr is this, release note*, documentation, does this pr introduce,
		please check, please make sure, pr type, contribution checklist, status, pr status, bug severity,
		feature enhancement scale, change type, type of pull request, issue type
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
