import type { Lexicon } from '../../text/phrases.ts';
import { across } from './across.ts';

const PEOPLE = `
	users, user, end users, customers, customer, people, developers, operators, admins, administrators, maintainers,
	contributors, reviewers, clients, visitors, readers, players, teams, everyone, anyone, newcomers, consumers,
	members, authors, engineers, someone, one, they
`;

const HELPED = `
	users, the user, end users, customers, people, developers, you, operators, admins, maintainers, contributors,
	reviewers, anyone, everyone, teams, clients, consumers, others, one, them
`;

/**
 * What words say of a Why, in English.
 * Enough to tell it: `aim` is an end (so that), `cause` a ground (because), `gain` what gets better, `hurt` who can't do
 * what, `leads` what follows, `flaw` a verdict on what is there, `goal` a goal called one, `need` what someone needs it for.
 * Only bearing on it: `harm` is a fault whose harm is plain, `asked` who wanted it, `fact` what is so today, `toward` a
 * use without a benefit.
 */
export const WHY_EN = {
	aim: `
		so we have, so you have, so users have, so they have, so that we have, so we get,
		preparation for, lays the ground, lays the groundwork, lay the groundwork, groundwork for, sets the stage,
		so that, in order to, in order for, in order not to, so as to, so as not to, for the purpose of,
		for the sake of, with the goal of, with the aim of, with the intent of, in an effort to, with a view to,
		in preparation for, in anticipation of, prepares for, preps for, in the interest of, such that we,
		such that users, so existing, so future,
		${across(
			`so`,
			`we, i, you, it, they, users, the user, people, developers, customers, others, one, everyone,
			that, this, there`,
			`can, could, don t, do not, doesn t, does not, won t, will, would, no longer, never, only`,
		)}
	`,
	cause: `
		without this, without it we, without them, without that, unless we, if we don t, if we do not, if this is not, if this isn t, no reason to, for historical reasons, for legacy reasons,
		because, because of, since we, since it, since the, since this, since that, since there, since they,
		since i, since you, since users, since most, since many, since some, since all, since both, since only,
		since no, as it is, as it s, as it was, as it has, as it can, as it does, as it doesn t, as it makes,
		as it will, as it would, as they are, as they re, as they have, as they can, as this is, as this will,
		as this would, as this can, as this makes, as there is, as there are, as there s, as there was, as we have,
		as we are, as we re, as we don t, as we need, as we want, as that would, as that is, as you can t,
		as otherwise, as not all, as no one, as users, as most, given the, given how, given that the, given that it,
		given that we, now that, seeing that, due to, owing to, on account of, for this reason, for that reason,
		that s why, that is why, this is why, which is why, the reason, reason is, reason for, reasons why,
		reason why, thus, hence, otherwise, or else, rationale, motivation, motivated by, in light of,
		in view of, considering that, considering the, the fact that
	`,
	gain: `
		better insight, insight into, insights into, better overview, better understanding, visibility into, confidence in, more confidence, gain confidence, trust of, trust in, peace of,
		no longer have to, no longer has to, no longer need to, no longer needs to, don t have to, do not have to, doesn t have to, aligns with the, in line with the, consistent with the other, consistent with other, consistent with our, same as the rest, single source of truth, self service, easier to follow, adoption, retention, conversion rate,
		${across('allows, allow, allowing, enables, enable, enabling, lets, let, helps, help, helping', HELPED)},
		allows, allowing, enables, enabling, ensuring that, ensures that, allows us, allow us, allowing us, enables us, enabling us, lets us, helps us, this allows, this enables,
		this lets, this helps, this improves, this makes, this gives, this saves, this avoids, this prevents,
		this reduces, this simplifies, this ensures, this brings, this eliminates,
		${across(
			`which`,
			`allows, enables, lets, helps, improves, makes, avoids, prevents, reduces, simplifies,
			saves`,
		)},
		that allows, that enables, allowing for, allows for, thereby, thus allowing,
		${across(
			`will, would, should, could, can, may`,
			`help, allow us, enable us, simplify, reduce, improve,
			mitigate, save, speed up, avoid, eliminate, make it easier, make it possible, ease, benefit, greatly`,
		)},
		${across(
			`makes it, make it, making it, makes things, make things, made it`,
			`easier, easy, possible,
			simpler, clearer, faster, safer, more`,
		)},
		easier for, easier to, it easier, simpler to, more easily, at a glance, useful for, useful to, useful when,
		useful if, useful in, is useful, very useful, more useful, helpful for, helpful to, helpful when,
		be helpful, is helpful, be useful for, be useful to, be useful when, be useful if, handy, convenient,
		beneficial, benefit*, advantage*, worthwhile, valuable,
		improves the, improving the,
		${across(
			`improve, improves, improving, improved`,
			`performance, readability, security, reliability,
			consistency, clarity, usability, accessibility, stability, maintainability, user experience, developer
			experience, accuracy, visibility`,
		)},
		${across(
			`better`,
			`user experience, ux, developer experience, experience, performance, security,
			visibility, maintainability, readability, organization`,
		)},
		user experience, developer experience, for better, for clarity, for consistency, for readability,
		for compatibility, for convenience, for simplicity, for safety, for maintainability, for easier, for faster,
		for compliance,
		${across(
			`more`,
			`consistent, efficient, robust, flexible, appropriate, intuitive, reliable, maintainable,
			readable, user friendly, secure, accurate, natural`,
		)},
		consistency with, consistency across, consistent with the rest, maintainability, maintainable, readability,
		usability, discoverab*, reduces, reducing, saves time, saving time, save time, saves us, saves money,
		cost saving*, speeds up, speeding up, eliminates, eliminating, minimizes, minimizing, avoids, avoiding,
		without having to, instead of having to, rather than having to, no need to, no longer need,
		without requiring, saves having, gives us, gives users, gives you, empower*, unblocks, unblock, unlocks,
		future proof*, best practice*, peace of mind, makes sense because, makes more sense, pave the way,
		paves the way, interoperab*
	`,
	hurt: `
		blocker for, last blocker, is a blocker, are blockers, blocks the release, blocks release, blocks the launch,
		${across(
			PEOPLE,
			`can not, cannot, can t, could not, couldn t, have to, has to, had to, must manually, are
			forced, is forced, are unable, is unable, are not able, won t know, don t know, doesn t know, will not
			know, may not, might not, would have to, will have to, lose, loses, struggle, expect, complain*, get
			confused, are confused, are left, waste, won t be able, will not be able, never know, never see, will be
			confused, may be confused`,
		)},
		${across(
			`i, we, you`,
			`have to, had to, end up, ended up, are forced, am forced, m forced, re forced, then
			have to, must manually, need to manually, would have to, will have to, waste, lose, struggle, wasted,
			lost`,
		)},
		${across(
			`prevents, prevented, preventing, blocks, blocking, blocked, block, forces, forcing, forced`,
			`us,
			me, users, people, the user*, customers, our, developers, you, them`,
		)},
		this prevents, this prevented, will block, is blocking, are blocking, were blocking, was blocking,
		blocking ci, forced to, forcing, requires users to, requires the user to, not possible to, impossible to,
		no way to, no easy way, there is no way, there s no way, hard to, harder to, difficult to, difficult for,
		i am stuck, i m stuck, we are stuck, impeding, hinders, hindering, hamper*, our customers, our users,
		complaints, complained, support tickets, support calls, unable to use, cannot be used, can t be used,
		unusable, not usable, business impact, downtime, outage*
	`,
	leads: `
		go unnoticed, goes unnoticed, gets worse, cascad*, by surprise,
		which means, this means, it means that, meaning that, meaning the, meaning users, that means, leads to,
		leading to, led to, results in, resulting in, resulted in, which causes, which caused, which breaks,
		which leads, which results, this causes, this caused, causing, causes issues, causes problems,
		${across('could, can, would, may, might, will', 'cause, lead to, result in')}, as a result,
		as a consequence, consequently, ends up, end up with, impacts, impacted, impacting, affects users,
		affecting users, which affects, breaks existing, breaks our, this led, risk of, risks, at risk
	`,
	flaw: `
		incidents, incident in, post mortem, postmortem, expires on, expires in, will expire, about to expire, drops support, dropped support, dropping support, runs out of, running out of, run out of, no more space, no more disk, over quota, drift apart, drifted apart, drifting, no longer holds, no longer true, no longer applies, no longer fits, no longer matches, no longer reflects, no longer makes sense, no longer relevant, no longer valid,
		out of support, end of support, eol, footgun, foot gun, gotcha, pitfall*, source of bugs, source of errors, source of confusion, source of truth is, manual process, manual work, manual step*, existing workaround, the workaround is, workarounds, legacy code, magic number*, magic string*, misnomer, misnamed, misspelled, typo*, wrongly named, does nothing, has no effect, no effect, nobody uses, no one uses, nobody calls, no one calls, nobody reads, unreachable, half finished, ad hoc, bolted on, bandaid, band aid, hard to discover, not discoverable, poorly, badly, needlessly, overly, too easy to,
		easy to miss, easy to forget, easy to overlook, easy to break, easy to get wrong, going away, will be removed in, is being removed, is being retired, being phased out, sunset, shutting down, will be shut down, leftover, left over, relic, meant to be temporary, temporary solution, sluggish, laggy, janky, flooded with, spammed, looks unprofessional, looks broken, feels slow, feels wrong, feels clunky, clunky, out of place, hard to maintain, hard to test, hard to debug, hard to follow, hard to tell, hard to know, difficult to maintain, copy pasted, bloat*, single point of failure, security risk, security hole, privacy, in breach, breach of, non deterministic, nondeterministic, doesn t scale, does not scale, won t scale, scalability, spaghetti, reinvent*, anti pattern, antipattern, code smell, bad practice, discouraged, contrary to,
		current workaround, only workaround, need a workaround, as a workaround we, have to work around, need to work around, working around, conflict with the, conflicts with the, contradict*, out of sync, not in sync, duplicated across, diverge*,
		confus*, annoy*, frustrat*, misleading, mislead*, painful, tedious, cumbersome, inconvenien*,
		inconsistent with, inconsistenc*, wasteful, wasting, unintuitive, counterintuitive, not intuitive,
		not clear, unclear, ambiguous, hard to read, hard to find, hard to understand, surprising, dangerous,
		unsafe, harmful, insecure, risky, fragile, brittle, error prone, not robust, unreliable, not reliable,
		useless, costly, too slow, very slow, really slow, much slower, slow down, slows down, takes too long,
		time consuming, bottleneck, overhead, performance impact, impacts performance, poor performance,
		bad performance, performance issue*, performance problem*, noisy, spam, clutter*, pollut*, overwhelm*,
		redundan*, unnecessary, unnecessarily, superfluous, obsolete, outdated, out of date, stale, unused,
		never used, not used anymore, no longer used, no longer needed, no longer supported, no longer exists,
		not needed, isn t needed, not necessary, has been deprecated, is deprecated, are deprecated,
		been deprecated, end of life, unmaintained, no longer maintained, dead code, technical debt, tech debt,
		hacky, a hack, ugly, messy, duplicated code, code duplication, duplicate code, duplication, wrong approach,
		not ideal, suboptimal, sub optimal, inefficient, insufficient, inadequate, too strict, too restrictive,
		too weak, quite weak, not enough, awkward, problematic, is a problem, pain point*, nightmare, unacceptable,
		bad ux, poor ux, bad user experience, poor user experience, false positive*, false negative*, silently,
		accidentally, inadvertently, mistakenly, by mistake, oversight, mask defects, masks, not compliant,
		non compliant, incompatible with, degrad*, jeopard*, overkill
	`,
	goal: `
		is needed as, are needed as, needed as, competitors, competitor, market share, customer satisfaction, churn,
		promised, committed to, contractual*, sla, slo, regulat*, auditors, legal requires, legal team, required by law, the law, deadline imposed, prerequisite for, stop shipping, business goal, kpi, okr, our roadmap, strategic*,
		the point is, the point of this, the whole point, point of having,
		the goal, goal is, goal of this, our goal, goals of, the purpose, purpose of, purpose is, the aim, aims to,
		aim to, aim is, aiming to, the idea is, the idea was, the intent, the intention, intention is, intent is,
		intended to, intends to, objective is, objective of, this is to, want to make it easier, the vision,
		north star, initiative for, serves to, is meant to, is needed to, is needed for, are needed for,
		are needed to, is required for, is required to, are required for, are required to, is necessary,
		are necessary, necessary to, necessary for, needed because, necessary because, required because,
		is important, are important, important for, important to, it s important, crucial, essential, critical for,
		in response to, to comply, comply to, compliance with, gdpr, hipaa, security policy
	`,
	need: `
		i maintain, we maintain, i run a, we run a, we operate, we have hundreds, we have thousands, we have many, we have a lot, we have several, we have dozens, i have many, i have a lot, i have hundreds, with many, with hundreds of, with thousands of, large projects, large teams, at scale, monorepo*,
		use case, use cases, usecase, real world, i m trying to, i am trying to, we are trying to, we re trying to,
		i was trying to, i m looking to, we re looking to, we are looking to, looking for a way, we need a way, i want to be able, we want to be able, want to be able to,
		would like to be able, i d like to be able, need to be able to, must be able, i d love, i would love,
		we have a need, we have the need, our product, our company, our customers, in our case, in my case,
		scenario where, when i want to, i often, we often, i frequently, we rely, many users, many people,
		most users, some users, users want, users have asked, users ask, customers want, customers ask,
		requested by users, requested by customers
	`,
	harm: `
		used to work, worked before, worked fine, worked well, worked until, worked correctly, worked perfectly, i can no longer, we can no longer, ci was red, ci is red, build is red, since the update i,
		to fail, will fail, would fail, always fail, can fail, could fail,
		crash*, data loss, lost data, loses data, lose data, security, vulnerab*, cve, exploit*, xss, csrf, hang,
		hangs, hanging, freez*, frozen, deadlock*, infinite loop, endless loop, memory leak, leak, leaks, leaking,
		out of memory, oom, ooms, panic, panics, panicked, segfault*, segmentation fault, sigabrt, sigsegv, core dump*,
		nullpointerexception, null pointer, npe, stack overflow, stackoverflow*, corrupt*, regression, regressed,
		regressions, build failed, build fails, build fail, build is failing, build failure*, broken build,
		build is broken, breaks the build, fails to build, fail to build, failing to build, failed to build,
		fails to compile, failed to compile, does not compile, doesn t compile, won t compile, compilation error*,
		compile error*, build error*, cannot build, can not build, can t build, building fails, ci fails,
		ci failure, ci is failing, failing ci, broken ci, scripts fail, fails to start, failed to start,
		fail to start, cannot start, can t start, won t start, does not start, doesn t start, fails to launch,
		fails to install, install fails, installation fails, fails to load, failed to load, failing test*,
		test fails, tests fail, test failure*, test is failing, tests are failing, flaky, flaky test*, uncaught,
		unhandled, fatal, fatal error, typeerror, valueerror, keyerror, runtimeerror, attributeerror, importerror,
		indexerror, assertionerror, nameerror, referenceerror, syntaxerror, rangeerror, oserror, unboundlocalerror,
		traceback, internal server error, 500 error, error 500, error code, http 500, throws an, throws,
		throws exception, throws error, throw an, raises, raises an, an exception, exception in, exception when,
		exception with, following exception, exception is thrown, timed out, times out, stops working,
		stopped working, no longer works, no longer work, does not work anymore, doesn t work anymore,
		never finishes, never completes, never ends, never returns, not responding, unresponsive, fails,
		failed with, is failing, are failing, following error, an error, get an error, getting an error,
		gives error, gives an error, is broken, are broken, got broken, completely broken, race condition*, aborted,
		worker exit
	`,
	asked: `
		came out of, outcome of, retrospective, action item from, follows from,
		as part of the, as part of our, as part of a, part of the effort, part of making, under the umbrella, in the context of, along with the move, needed before, step towards, first step, groundwork, migrate away, move away from, moving away from, switch away from,
		as per the discussion, as per discussion, as per request, as per our, as per your, as per review,
		requested by, as requested, at the request, as discussed, was discussed, been discussed, as suggested,
		per this, per discussion, per review, follow up*, followup, backport of, backports, cherry pick*,
		in review of, review feedback, review comments, based on the feedback, feedback regarding, reported by,
		reported in, as mentioned, mentioned in, raised by, reports of, several reports, multiple reports, many reports, users report*, people report*, users complain*, asked for, asked by, suggested by, proposed by,
		related to, prerequisite for, continuation of, blocked by, depends on, split from, extracted from,
		grabbed from, discovered while, discovered during, found while, found during, noticed while, identified in,
		identified by, surfaced by, surfaced in, came up, contributed, sentry issue, codeflow, opened by
	`,
	fact: `
		deprecation*, deprecated, therefore,
		missing from, missing a, missing the, missing support, missing in, missing for, were missing, still missing,
		currently, at the moment, at present, right now, as of now, so far, until now, presently, these days,
		nowadays, is are missing, missing, lack, lacks, lacking, limited, limitation*, no support, not supported,
		unsupported, doesn t support, does not support, does not have, doesn t have, there is no, there are no,
		there s no, not available, not documented, undocumented, needs to be written, not tested, untested,
		not covered, only supports, only works, only allows, still use*, still using, still has, still have,
		hard coded, hardcoded, is not possible, isn t possible, not possible, doesn t allow, does not allow,
		inconsistent, unwanted, undesir*, not stable, unstable, would be nice, would be great, would be good,
		would be better, would be cool, nice to have, consistent with, does not reflect
	`,
	toward: `
		to facilitate, to ensure, ensures, ensuring, to validate, to verify, to assess, to test, to track,
		to work with, to work along*, to handle, to match, to provide, to address, to migrate, to align, to show,
		to demonstrate, to explain, explaining, demonstrating, to manage, to monitor, to measure, 		to customize, to control, to share, for users,
		for customers, for developers, for teams, for people, for debugging, for agents, users can, user can,
		customers can, developers can, you can now, enhances, enhancing, enhance, improves, improve, improved,
		improving, improvement*, optimiz*, simplif*, faster, cleaner, simpler, easier, better, backward compat*,
		backwards compat*, safer, friendlier, friendly, parity, just like, in line with, hardening, accessib*
	`,
} as const satisfies Lexicon;

/** What a Why can be told by. */
export type WhyMeaning = keyof typeof WHY_EN;
