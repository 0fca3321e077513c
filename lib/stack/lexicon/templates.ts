import type { Lexicon } from '../text/phrases.ts';

/**
 * Words that templates bring along. A sentence with a `prompt` is an instruction to the writer;
 * a `vow` is a box that everybody ticks; both say nothing of the task.
 * The public issue and pull request templates of GitHub itself and of large projects use these wordings.
 */
export const TEMPLATES = {
	prompt: `
		a clear and concise description, clear and concise description, please describe, please provide,
		please include, please fill, please explain, please list, please add a, please make sure, please check,
		please read, please search, please delete, please remove, please note that, please replace, please ensure,
		please specify, please write, describe the bug, describe the feature, describe the problem,
		describe your changes, describe the solution, describe what, describe how, describe alternatives,
		describe the change, describe the issue, describe in detail, describe any, add any other context,
		add any other, add screenshots, if applicable, if relevant, if possible, add a description,
		add your description, your description here, insert, delete this, remove this section, replace this, fill in,
		fill out, explain what, explain why, explain how, explain the, tell us, give a brief, a brief description,
		brief description, short description, provide a, list any, list the, summary of the change, include any,
		include a, what is the problem, ex i m always frustrated, always frustrated when, a description of,
		go to see error, issue number, fixes issue, thank you for, thanks for, contributing guide*, your answer here,
		paste, see error, lorem ipsum, write here, enter a, type here, optional, as an action i want,
		bitte beschreib*, beschreibe, eine klare und, décrivez, veuillez, une description claire, describa,
		describe el, una descripción clara, por favor describ*, descreva, uma descrição clara, 記述してください, 記載してください,
		書いてください, 请描述, 请填写, 请提供, 请在此, 简要描述, 清晰简洁
	`,
	vow: `
		i have, i ve, i agree, i am, i understand, i did, i confirm, i checked, i searched, i will, i acknowledge,
		i would be willing, yes i, my code, my change, my changes, my pr, this pr has, this pr is, this is not,
		self review, code follows, style guide*, tests added, added tests, tests have been, unit tests, docs updated,
		documentation updated, changelog, changelog entry, updated the documentation, bug fix, bugfix, new feature,
		breaking change, documentation update, documentation, refactoring, not a duplicate, existing issues,
		code of conduct, contribution guide*, contributing, cla, no new warnings, all tests pass, tests pass,
		tests passed, ci passes, linked, labels, label, reviewers, conventional commit*, latest version,
		backwards compatible, feature, chore, refactor, performance, other, n a, hotfix, fix, not applicable,
		performance improvement, code style, ci, build, yes, no, screenshot*, storybook, ich habe, j'ai, he buscado,
		he leído, eu li, eu pesquisei, 我已, 我已经, 私は
	`,
} as const satisfies Lexicon;
