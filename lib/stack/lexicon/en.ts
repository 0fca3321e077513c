import type { Lexicon } from '../text/phrases.ts';
import { WHY_EN } from './why/en.ts';

/**
 * What words say in English, by meaning. A word ending in `*` stands for all words that begin so.
 * `wish` names an outcome; `fault` names what is wrong; `method` says how; `act` begins a definite order;
 * `vague` is an order that needs more words; `plan` lays out a way, `method` only points at one;
 * `owns`, `offers`, `due` speak for themselves; `urgent` is no date, a `shelf` no milestone.
 */
export const EN = {
	...WHY_EN,
	wish: `
		should, shouldn t, must, need to, needs to, needs, we need, i need, i want, we want, want to, i d like,
		we d like, would like, i would like, it would be, would be nice, would be great, expected, i expect,
		is expected, expect, supposed to, ought to, please add, please, propose, proposal, request, add support,
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
		cherry pick*
	`,
	act: `
		add, remove, rename, update, upgrade, bump, replace, move, create, delete, implement, introduce, enable,
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
		automate, coordinate, finish, complete, setup
	`,
	vague: `
		improve, improvements, enhance, enhancement*, better, optimize, refactor, cleanup, clean up, fix, fixes, bug,
		bugfix, issue, issues, problem, problems, question, help, broken, not working, doesn t work, does not work,
		error, update, updates, misc, various, wip, test, stuff, things, rethink, discuss*, idea*, investigate,
		how to, support, review
	`,
	owns: `
		i ll take this, i ll take it, i will take this, i ll work on, i will work on, i m working on this,
		i am working on this, i m working on it, i am working on it, working on this, i ll do this, i ll do it,
		i ll fix this, i ll fix it, i will fix, i ll submit a, i will submit, i ll send a pr, i will send a pr,
		i ll open a pr, i ll be working on this, i ll handle, i will implement, i ll implement, assigned to,
		owned by, owner is, is responsible for, will be done by, taken by, claimed by, we will take care,
		i have a patch, i ll provide a patch, i will provide a patch, dibs
	`,
	offers: `
		would you be willing, are you willing, happy to submit, happy to write, happy to help, happy to work,
		happy to contribute, i m happy to, i am happy to, i d be happy, willing to submit, willing to work,
		willing to contribute, i can submit, i can work on, i can take, i plan to, i intend to, i ve started,
		i have started, i implemented, any volunteers, volunteer*, hi team, i ll try, i d be, executed by
	`,
	due: `
		due by, due on, due date, target date, deadline*, no later than, before the release, before release,
		before the freeze, code freeze, feature freeze, by the end of, by end of, end of the week, end of week,
		end of the month, end of month, end of the quarter, end of quarter, end of the year, end of year, eod, eow,
		this week, next week, this month, next month, this sprint, next sprint, this quarter, next quarter,
		every sprint, every week, every day, every month, every quarter, every release, each release, each sprint,
		by tomorrow, by today, target release, target version, targeted for, scheduled for, planned for,
		next release, upcoming release, for the release, next major version, next minor version, in the next version,
		before we release, before we ship, before launch, before ga, in advance of the, go live date, release date,
		for this release, release blocker for
	`,
	day: `
		monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june,
		july, august, september, october, november, december, q1, q2, q3, q4
	`,
	urgent: `
		asap, urgent*, as soon as possible, high priority, low priority, top priority, highest priority, p0, p1, p2,
		p3, p4, right away, someday, some day, release blocker*, has to be finished, ready to do a release,
		later train, soonest
	`,
	shelf: `
		backlog, some day, someday, down the road, icebox, future, later, unscheduled, unplanned, wishlist,
		wish list, long term, triage, none, undecided, tbd, no milestone, not scheduled, on hold, parking lot, next
	`,
	plan: `
		i propose, we propose, my proposal, proposal is, proposed solution, the proposal, proposed fix, i suggest,
		we suggest, suggest to, suggested fix, the plan is, plan is, the plan, the approach, approach is,
		one approach, the solution is, solution is, solution would be, possible solution, the fix is, fix is,
		fix would be, a fix would, robust fix, simple fix, could be fixed by, can be fixed by, fixed by,
		can be moved, could be moved, should be moved to, can be replaced, could be replaced, can be solved,
		could be solved, can be implemented, could be implemented, can be used to, will involve, involves,
		initial design, design is, we can use, we could use, we could add, we can add, we should use, we should add,
		could be changed, could add, one possibility, one option is, best way to, implemented as, implementation is,
		implementing it, leverage, rfc, design doc*, design document, patch file*, attached patch, the patch,
		patch attached, two options, option 1, option a, i will add, i ll add, we will add, will be implemented,
		will be added, split into, as follows, in the following way, step 1, first step, steps are, the steps,
		instead it should be, consist* of, would require, will require, would need to, we will need to,
		needs to be updated to, described in, i would rephrase, i would change, i d rather, we can get rid,
		simple modification, make it a, i think we can, i think we could, test cases should be added,
		should be added to, split the, potential fix, potential solution, quick fix, one idea is, my idea is,
		should be replaced by, should be replaced with, in two steps, in three steps
	`,
} as const satisfies Lexicon;

/** What a lexicon can say. */
export type Meaning = keyof typeof EN;
