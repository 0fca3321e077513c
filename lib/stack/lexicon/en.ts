import type { Lexicon } from '../text/phrases.ts';
import { EN_WHO_WHEN } from './en-who-when.ts';

/**
 * What words say in English, by meaning. A word ending in `*` stands for all words that begin so.
 * `reason` gives a purpose or a benefit; `effect` says who or what is hurt; `harm` is a fault whose harm is plain;
 * `wish` names an outcome; `fault` names what is wrong; `method` says how; `act` begins a definite order;
 * `plan` lays out a way, `method` only points at one; `purpose` may be a reason; `urgent` is no date, a `shelf` no
 * milestone; `open` is an order whose end nobody can see, or no order at all; `seeks` wants help, not work; `met` tells
 * what its writer saw happen; `modal` says that what follows it is to be or could be done; for the words of Who and
 * When see `EN_WHO_WHEN`.
 */
export const EN = {
	reason: `
		so that, in order to, because, so as to, to avoid, to prevent, to allow, to enable, to make it easier,
		to reflect, to prepare, in preparation for, prepares for, preps for, allows us, allow us, allowing us,
		enables us, this allows, which allows, this enables, enables users, allows users, allowing users,
		enabling users, lets users, let users, allow users, enable users, allow the user*, allows the user*,
		allow developers, allows developers, helps us, help users, helps users, helps with, helps to, will help,
		would allow, would enable, would let, would make it, will make it, will allow, will avoid, would avoid,
		would reduce, would improve, would mitigate, would simplify, would be useful, would be helpful, would help,
		would be great, would be nice, would be better, would be good, is useful, useful for, useful when, useful to,
		useful if, be useful, it is useful, helpful for, helpful when, handy, needed for, needed by, is required for,
		required by, required for both, is necessary, necessary for, necessary to, necessary because, requires all,
		requires that all, makes it easier, make it easier, making it easier, makes it hard*, makes it difficult,
		make it hard*, makes it possible, makes it impossible, easier to, easier for, hard to, harder to,
		difficult to, impossible to, not possible to, the reason, for this reason, motivation, motivated by,
		benefit*, the goal, goal is, the purpose, purpose of, the aim, the idea is, the point of, the advantage,
		advantage*, rationale, intention, the intent, use case, use cases, my use case, real world,
		improving clarity, improving consistency, improving performance, improving the, improves the, improve user*,
		improve the user*, better user experience, better ux, better user, user experience, developer experience,
		for consistency, more consistent, consistency across, consistency with, for clarity, for compatibility,
		for readability, for better, maintainability, maintainable, readability, reliability, usability,
		accessibility, robustness, scalab*, more efficient, more robust, more flexible, more appropriate,
		more intuitive, more reliable, otherwise, instead of having to, without having to, have to manually,
		having to, rather than having, no longer need, saves time, save time, save you, reduces, to reduce, reducing,
		avoids, avoiding, prevents, preventing, to simplify, simplifies, to improve, to support, to help, to keep,
		we want to be able, want to be able, would like to be able, since we, since the, since it, since this,
		since i, since there, as it is, as they are, given the, due to, thus, therefore, hence, that way, this way,
		no need to, unnecessary, unnecessarily, redundan*, obsolete, outdated, out of date, deprecated, deprecation,
		unused, stale, not used, never used, not needed, no longer, anymore, now that, so we, so i, so it, so the,
		so they, so this, so you, so users, so people, so developers, so issues, so tests, so error*, so there,
		so existing, and so, wasn t, inadvertently, mistakenly, by mistake, accidentally, oversight,
		this addresses the, seems good for, as this, as we, because of, in case, to be able to, in favor of,
		in favour of, worthwhile, valuable, crucial, essential for, important for, important to, gives us, lets us,
		let us, get rid of, technical debt, tech debt, to comply, comply with, compliance, legal, gdpr, revenue,
		conversion rate, saves money, speed up, speeds up, makes sense because, best practice*, in line with,
		needed because, need this because, without this, if we don t, if we do not, allows for, allow for, this lets,
		this helps, this improves, this makes, this ensures, this prevents, this avoids, this reduces, this gives,
		eliminates, eliminating, eliminate the need, provides better, gives users, for debugging,
		for performance reasons, for security reasons, for historical reasons, performance reasons, security reasons,
		safety reasons, enabling the, empower*, would save, could help, can help, it helps, to aid, aids, to reuse,
		reusab*, to unblock, unblocks, to meet, to satisfy, to protect, to minimize, minimizes, minimizing,
		to maximize, to speed, to eliminate, to clarify, to future proof, interoperab*, backward compat*, so one can,
		so you can, so i can, so we can, so they can, so that we
	`,
	effect: `
		confus*, annoy*, frustrat*, misleading, mislead*, painful, tedious, cumbersome, inconvenien*, inconsistent,
		inconsistency, inconsistencies, waste*, wasting, bad user experience, poor user experience, users can not,
		users cannot, users can t, user can not, user cannot, user can t, users have to, customers, our users,
		end users, this blocks, will block, is blocking, blocking, prevents us, prevents users, which means,
		this means, meaning that, leads to, leading to, results in, resulting in, as a result, forcing, forces,
		breaks existing, risk of, risks, dangerous, unsafe, harmful, unusable, useless, not usable, severe, costly,
		noise, noisy, spam, at risk, not robust, fragile, brittle, error prone, quite weak, too weak, insecure,
		silently, hard coded, hardcoded, workaround, work around, omits, does not reflect, not reflect, unclear,
		ambiguous, pollut*, clutter*, overwhelm*, unreliable, degrad*, scar*, false positive*, false negative*,
		never run, never ran, that conflict with, slow*, wrong approach, could cause, can cause, would cause,
		which causes, which caused, impact* performance, performance impact, this omits, hides the, mask defects,
		too slow, takes too long, time consuming, support tickets, support calls, complain*, surprising, surprised,
		unintuitive, counterintuitive, not intuitive, not clear, hard to read, hard to find, can be confusing,
		unexpected behavio*, bad ux, poor ux, poor performance, performance issue*, performance problem*, bottleneck,
		expensive, overhead, outage*, downtime, loses data, lose data, lost work, unable to use, can t use,
		cannot use, can not use, makes it unusable, impossible to use, blocks the, blocks our, blocks us,
		blocking us, blocked us, wrong results, incorrect results, wrong data, leaks data, user complaints,
		customer complaints, pain point*, nightmare, unacceptable, harms, hurts, damages, jeopard*, violates,
		violation
	`,
	harm: `
		crash*, data loss, lost data, security, vulnerab*, cve, exploit*, injection, hang, hangs, hanging, freez*,
		deadlock*, infinite loop, memory leak, leak, leaks, out of memory, oom, panic, panics, segfault,
		segmentation fault, sigabrt, sigsegv, nullpointerexception, npe, stack overflow, corrupt*, regression,
		build failed, build fails, build fail, build failure*, fails to build, fails to compile, fail to build,
		does not compile, not compile, compilation error, compile error, build error, fails to start,
		failed to start, cannot start, won t start, not start, failing test*, tests fail, flaky, uncaught, unhandled,
		fatal, typeerror, valueerror, keyerror, runtimeerror, attributeerror, importerror, internal server error,
		throws an, throws exception, throws error, can not build, cannot build, timed out, does not work anymore,
		stopped working, no longer works, not working, not work, doesn t work, never finishes, never completes,
		never ends, fails, failed with, fails with, following error, an exception, exception in, exception when,
		exception with, get an error, getting an error, gives error, error when, error in, errors when, i get error,
		broken, 500 error, error 500, error code
	`,
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
	...EN_WHO_WHEN,
	purpose: `
		to ensure, ensures, ensuring, to make sure, to facilitate, to validate, to verify, to assess, to test,
		to work with, to work, to handle, to match, to provide, to fix, to address, to make, to be able, to track,
		to check, to show, to align, to migrate, addresses, addressing, enhances, enhancing, improves, improve,
		improved, improvement*, requested by, as requested, at the request, as discussed, as per, per this, per the,
		follow up, follow ups, backport of, cherry pick*, part of, related to, based on, in response to,
		prerequisite, blocker*, blocked, required, is required, needed, need, needs, we need, i need, trying to,
		i m trying, i am trying, wanted to, currently, current, at the moment, at present, existing, already,
		instead of, only, missing, lack*, limited, limitation*, still, feedback, customer*, users, user, support,
		consistent, inconsistent, cleaner, simpler, faster, better, like in, just like, similar to, as well, while,
		would like, i d like
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
		will be added, split into, as follows, in the following way, step 1, first step is,
		instead it should be, consist* of, would require, will require, would need to, we will need to,
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
