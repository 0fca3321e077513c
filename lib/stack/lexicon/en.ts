import type { Lexicon } from '../text/phrases.ts';
import { EN_WHO_WHEN } from './en-who-when.ts';
import { WHY_EN } from './why/en.ts';

/**
 * What words say in English, by meaning. A word ending in `*` stands for all words that begin so.
 * `wish` names an outcome; `fault` names what is wrong; `method` says how; `act` begins a definite order;
 * `plan` lays out a way, `method` only points at one; `urgent` is no date, a `shelf` no
 * milestone; `open` is an order whose end nobody can see, or no order at all; `seeks` wants help, not work; `met` tells
 * what its writer saw happen; `modal` says that what follows it is to be or could be done; for the words of Why see
 * `WHY_EN`, of Who and When `EN_WHO_WHEN`.
 */
export const EN = {
	wish: `
		should, shouldn t, must, need to, needs to, needs, we need, i need, i want, we want, want to, i d like,
		we d like, would like, i would like, it would be, would be nice, would be great, expected, i expect,
		is expected, expect, supposed to, ought to, please add, please, propose, proposal, we request, requesting, can you add, can you please add,
		could you add, could you please add, add support,
		support for, be able to, has to, have to, ensure that, make sure, instead of, rather than, will be, in scope,
		out of scope, goal is to, allow, enable, let s, verify that, verify
	`,
	fault: `
		does not, doesn t, do not, don t, is not, isn t, are not, aren t, was not, cannot, can not, can t, couldn t,
		could not, won t, not able, unable, never, wrong, incorrect*, invalid, missing, fails, failed, failing,
		broken, bug, error, crash*, unexpected*, not working, no longer, instead of, even though, even if, only,
		without, throws, exception, actual, ignores, ignored, duplicate*, too many, truncated, not shown,
		not displayed, not found, undefined, null, stuck, lacks, lost, hangs, empty, remains, still, returns, always,
		disabled, not visible
	`,
	method: `
		by using, by adding, by removing, by changing, by making, by replacing, by moving, by setting, by calling,
		by passing, by checking, by creating, by introducing, by updating, via, use the, using the, can use,
		could use, can be done, could be done, can be fixed, could be fixed, one option, options, one way,
		another way, should be changed, should be replaced, should be moved, should use, should be added,
		should call, should be updated, need to add, needs to be added, need to change, needs to be changed,
		need to update, needs to be updated, replace, move the, add a, add the, change the, remove the, update the,
		rename, create a, extract, introduce, similar to, like in, based on, patch, workaround, work around, instead,
		seems to be, caused by, because of, the cause, root cause, implement*, refactor*, after, example*,
		for example, see
	`,
	done: `
		added, adds, removed, removes, changed, changes, updated, updates, fixed, fixes, replaced, replaces, moved,
		moves, renamed, renames, refactored, refactors, implemented, implements, introduced, introduces, created,
		creates, switched, switches, extracted, extracts, converted, converts, migrated, migrates, bumped, bumps,
		upgraded, upgrades, modified, modifies, made, makes, set, sets, moving, adding, removing, replacing, using,
		uses, use, now, wrapped, wraps, enabled, enables, disabled, disables, improved, improves, ensured, ensures,
		this pr, this change, this commit, this patch, adjusted, adjusts, deleted, deletes, cleaned, simplified,
		handled, handles, supports, allows, add, fix, remove, update, change, replace, move, rename, refactor,
		implement, introduce, create, switch, extract, convert, migrate, bump, upgrade, modify, make, stub, wrap,
		drop, drops, dropped, revert, reverts, configure, configured, includes, included, allow, backport*,
		cherry pick*, provides, exposes
	`,
	act: `
		guard, lock, bundle, declare, emit, accept, reject, cap, clamp, escape, encode, decode, serialize, inline, hoist, adopt, embed, gate, mirror, notify, omit, restructure, reword, regenerate, strip, swap, trim, truncate, unpin, upload, add, remove, rename, update, upgrade, bump, replace, move, create, delete, implement, introduce, enable,
		disable, allow, support, convert, migrate, extract, document, expose, drop, deprecate, use, make, set, show,
		hide, display, write, publish, release, tag, verify, sort, merge, split, switch, change, fix, handle,
		prevent, avoid, ensure, provide, include, exclude, revert, backport, port, configure, register, unregister,
		validate, install, integrate, generate, return, send, log, print, adds, added, fixes, fixed, removes,
		removed, allows, build, test, clean, cleanup, consolidate, define, export, import, parse, reduce, increase,
		restrict, save, store, load, open, close, start, stop, treat, wrap, never, refactor, research, investigate,
		review, reimplement, rewrite, redesign, translate, optimize, silence, simplify, need, should, must, can,
		extend, align, apply, assign, cache, check, copy, correct, deploy, design, detect, don t, do not, draft,
		filter, format, get, give, group, improve, keep, limit, link, list, mark, mock, order, pass, pin, prepare,
		preserve, propagate, read, record, redirect, refresh, render, report, require, reset, resolve, restore, run,
		separate, ship, skip, sync, throw, track, unify, warn, comment, pull, transfer, catch, map, calculate,
		automate, reuse, coordinate, finish, complete, setup
	`,
	...WHY_EN,
	...EN_WHO_WHEN,
	plan: `
		i propose, we propose, my proposal, proposal is, proposed solution, the proposal, proposed fix, i suggest,
		we suggest, suggest to, suggested fix, the plan is, plan is, the plan, the approach, approach is,
		one approach, the solution is, solution is, solution would be, possible solution, the fix is, fix is,
		fix should be, the fix should, to fix look, fix would be, a fix would, robust fix, simple fix, could be fixed by, can be fixed by, fixed by,
		can be moved, could be moved, should be moved to, can be replaced, could be replaced, can be solved,
		could be solved, can be implemented, could be implemented, can be used to, will involve, involves,
		initial design, design is, we can use, we could use, we could add, we can add, we should use, we should add,
		could be changed, could add, one possibility, one option is, best way to, implemented as, implementation is,
		implementing it, leverage, rfc, design doc*, design document, patch file*, attached patch, attached a patch, attached the patch, attaching a patch,
		attaching the patch, svn patch, the patch adds, the patch does, the patch fixes, patch is attached, patch attached, two options, option 1, option a, i will add, i ll add, we will add, will be implemented,
		will be added, split into, as follows, in the following way, step 1, first step is,
		instead it should be, would require, will require, would need to, we will need to,
		needs to be updated to, described in, i would rephrase, i would change, i d rather, we can get rid,
		simple modification, make it a, i think we can, i think we could, test cases should be added,
		should be added to, split the, potential fix, potential solution, quick fix, one idea is, my idea is,
		should be replaced by, should be replaced with, in two steps, in three steps
	`,
	// English has its verb right behind the modal, so rules/how/prescribes.ts reads the words themselves.
	modal: '',
	open: `
		integrate, handle, support, enhance, improve, better, recognize, recognise, swap, track, tracking,
		refactor, investigate, review, rethink, optimize, optimise, cleanup, clean, explore, research, discuss,
		discussion, consider, profiling, enhancement*, improvement*, profile, help, question*, meta, epic, thread,
		umbrella, spike, brainstorm, idea, ideas, feedback, problem, problems, issue, issues, work on, look into,
		deal with, take care
	`,
	seeks: `
		how do i, how can i, how should i, how could i, how would i, how do you, how can we, can you tell,
		i was wondering, wondering if there, wondering how, i wonder if, i wonder how, best practice*, suggestions on how,
		can someone, can anyone, can anybody, could someone, could anyone, please help, please advise,
		please suggest, please tell, any help, any idea, any ideas, any suggestion*, any advice, any clue,
		any pointers, am i missing, am i doing, what am i, is it possible, is there a way, is there any way,
		is there any, i don t know, i do not know, i don t understand, i m not sure, i m confused, need help,
		need some help, help me, does anyone, has anyone, do i need to, do i have to, what is the best way,
		what s the best way, what is the right way, what is the correct way, thanks in advance, how to fix this,
		how to solve, how to resolve, i have a question
	`,
	met: `
		when i, if i, i get, i got, i am getting, i m getting, i have tried, i ve tried, i tried, i use,
		i am using, i m using, i used, i run, i ran, i am running, i m running, i see, i saw, i installed,
		i upgraded, i updated, i noticed, i found, i have found, i am trying, i m trying, i am facing, i have a,
		we get, we see, we saw, we noticed, we observed, we are seeing, my project, my app, my application,
		my code, my config*, my machine, my setup, reproduc*, steps to
	`,
} as const satisfies Lexicon;

/** What a lexicon can say. */
export type Meaning = keyof typeof EN;
