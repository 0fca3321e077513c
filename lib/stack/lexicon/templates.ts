import type { Lexicon } from '../text/phrases.ts';
import { across } from './why/across.ts';

/**
 * Words that templates and bots bring along; they say nothing of the task.
 * A `prompt` is an instruction to the writer that can be nothing else; an `ask` only where it speaks of the report itself
 * (you, this issue, steps); a `vow` is what everybody ticks; a `sort` names a kind of change or a chore, and is one only
 * where little else is said; a `bot` speaks of itself; a `brief` begins a prompt where a template sets it apart, in italics
 * or as a quotation; an `inquiry` does so only in italics, since people quote each other's questions.
 * The public issue and pull request templates of GitHub itself and of large projects use these wordings.
 */
export const TEMPLATES = {
	prompt: `
		a clear and concise description, clear and concise description, a concise description of, describe your changes,
		describe the bug, describe the solution you d like, describe the feature you, describe alternatives you,
		add any other context, add any other, add screenshots, if applicable add, add your description,
		your description here, delete this section, remove this section, replace this section, replace this text,
		fill in this, fill out this, tell us, ex i m always frustrated, i m always frustrated when, always frustrated when,
		go to click on see error, issue number, your answer here, lorem ipsum, write here, type here,
		as an action i want, thank you for contributing, thanks for contributing, thank you for taking,
		thanks for taking, thank you for opening, thanks for opening, thank you for submitting, thanks for submitting,
		thanks for filing, thank you for filing, thank you for your contribution, thanks for your contribution,
		thank you for reporting, thanks for reporting, please read the contributing, read our contributing,
		see our contributing, contributing guide*, please search, provide proof that this works,
		bitte beschreib*, beschreibe hier, beschreibe kurz, beschreibe den fehler, eine klare und, décrivez, veuillez décrire, veuillez remplir,
		une description claire, describa, describe el problema, describe el error, una descripción clara,
		por favor describ*, descreva, uma descrição clara, 記述してください, 記載してください, 書いてください, 请描述, 请填写, 请提供, 请在此, 简要描述, 清晰简洁
	`,
	brief: `
		describe, briefly, brief, define, summari*, explain, list, include, provide, add any, outline, specify, mention,
		link to, links to, any additional, beschreib*, décri*, expliqu*, describ*, explica*, descrev*, indique*,
		説明, 記入, 描述, 说明
	`,
	inquiry: `
		please, what, how, why, which, who, if, give, enter, insert, write, tell, state, add, comments are, bitte, veuillez,
		por favor, qué, quel, was, wie, 请
	`,
	ask: `
		${across(
			'please, kindly',
			`describe, fill, explain, list, include, attach, provide, add, check, read, delete, remove, note that,
			replace, ensure, make sure, specify, write, confirm, use, give, tell, leave, select, choose`,
		)},
		describe what, describe how, describe why, describe the, describe any, describe in detail, if applicable, if relevant,
		if possible, add a description, insert, explain what, explain why, explain how, explain the, give a brief,
		a brief description, brief description, short description, provide a, list any, list the, summary of the change,
		delete items, delete any, delete options, remove items, remove any, keep only, include any, include a, what is the problem, a description of, paste, see error, enter a, optional, if checked, select all
	`,
	vow: `
		i have, i ve, i agree, i am, i understand, i did, i confirm, i checked, i searched, i will, i acknowledge,
		i would be willing, yes i, my code, my change, my changes, my pr, this pr has, this pr is, this is not a,
		self review, code follows, style guide*, tests have been, not a duplicate, existing issues, no existing issue,
		code of conduct, contribution guide*, contributing, no new warnings, all tests pass, this is a feature request, this is a bug report, not a question, not already reported,
		this issue is not, this issue has not, this report addresses, i m using, i can reproduce, existing tests pass,
		conventional commit*, non breaking change*, breaking change*, i already,
		ich habe, j'ai, he buscado, he leído, eu li, eu pesquisei, li e concordo, 我已, 我已经, 我確認, 我确认, 私は, 確認しました
	`,
	sort: `
		bug fix, bugfix, new feature, documentation update, documentation, docs, documentation updated, docs updated,
		updated the documentation, refactoring, code refactoring, tests added, added tests, unit tests, integration tests,
		manual tests, manual testing, tests, test, changelog, changelog entry, cla, tests pass, tests passed, ci passes, linked,
		labels, label, reviewers, latest version, backwards compatible, feature, chore, refactor, performance, other, n a,
		hotfix, fix, not applicable, performance improvement, code style, code style update, formatting, style, ci, build, yes, no, screenshot*, storybook,
		localization, communication, dev docs, new binaries, include a screenshot, fehlerbehebung, neue funktion, correction de bug,
		nouvelle fonctionnalité, corrección de errores, correção de bug, nova funcionalidade, バグ修正, 新機能, 修复, 新功能, 文档
	`,
	bot: `
		dependabot will, dependabot commands, dependabot rebase, dependabot recreate, dependabot merge, dependabot squash,
		dependabot cancel, dependabot reopen, dependabot close, dependabot ignore, dependabot show, dependabot unignore,
		you can trigger dependabot, you can trigger a rebase, co authored by, signed off by, generated with claude,
		generated with codex, generated by pr agent, link to devin run, make copilot smarter, copilot coding agent, let copilot, share your feedback on copilot,
		coderabbit cannot, thank you for using coderabbit, walkthrough generated, this pr has been generated by, this pr was generated,
		this pull request was automatically, this comment was generated, pull request was generated, mend renovate, renovate bot, rebasing whenever,
		automerge disabled, automerge enabled, if you want to rebase, immortal this pr, pr summary by, auto generated comment,
		thanks for asking me to work, thanks for assigning this issue to me, i will get started on it, starting to work on it and will keep,
		see full diff, see full changelog, open in web open in cursor, original prompt from
	`,
} as const satisfies Lexicon;
