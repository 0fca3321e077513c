import type { Lexicon } from '../text/phrases.ts';

/**
 * English of Who and When. `owns`: whoever speaks does it; `names` does so of a person named behind it,
 * `takes` of one mentioned before it;
 * `offers` may own it, `asks` calls on someone; `due` sets a time or a rhythm; `leaves` and `lifts` take back `owns` and `due`.
 */
export const EN_WHO_WHEN = {
	owns: `
		i ve got this, i got this, i have got this, i own this, i own it, i can take this one, i ll submit a, i will submit,
		assigning myself, assigned myself, assigned to me, assigned this to me, self assigned,
		i m responsible for, i am responsible for, claiming this, we will take care, i have a patch, dibs, on my plate, i take this,
		i take it, i m assigning this to, i am assigning this to, our team will, my team will
	`,
	names: `
		assigned to, assigning to, assigning this to, owned by, owner is, the owner is, will be done by, will be handled by,
		to be done by, being worked on by, handled by, taken by, claimed by, responsible is, person responsible
	`,
	takes: `
		is responsible for, is the owner of,
		owns, owns this, will own, owning, will take, will take this, is taking, takes this, takes it, takes care of,
		will take care of, will do, will fix, is fixing, will handle, is handling, will implement, will work on,
		is working on, is on it, is on this, is responsible, is assigned, will look after, will drive, is driving,
		will lead, is leading, has this, has it, has agreed to, volunteered to, agreed to take, picks this up,
		is picking this up, will pick this up, will deliver, is the owner, is owner, is dri
	`,
	leaves: `
		unassign myself, unassigning myself, unassigned myself, i unassigned, removing myself, removed myself,
		i m stepping back, i am stepping back, stepping down, i have to step back, no longer working on, not working on this,
		not working on it, i don t have time for this, i do not have time for this, i don t have the time for this,
		i have no time for this, no bandwidth for this, someone else can take, someone else should take, someone else take,
		feel free to take, up for grabs, free to take over, anyone else can take, i m dropping this, i give up on this,
		handing this over, i have to hand this, i m leaving the
	`,
	lifts: `
		no longer due, no deadline, deadline is off, deadline was dropped, deadline has been dropped, no due date,
		deadline no longer, not for this release, not for this sprint, not in this release, not in this sprint, not this sprint,
		won t make it into, won t make the, will not make it into, will not make the, missed the release, out of this sprint,
		postponed indefinitely, deferred indefinitely, on hold, put on hold, putting this on hold, no rush, no hurry,
		not time critical, whenever you, removed from the milestone, removing the milestone, removing from the milestone,
		dropped from the sprint, moving this to the backlog, moved to the backlog, move this to the backlog, back to the backlog
	`,
	asks: `
		can you, could you, would you, will you, can someone from, please take, please look, please handle, please fix,
		please review, please assign, please confirm, please check, ptal, please advise, cc, fyi, ping, assign to,
		should own, might know, may know, would know, can help, could help, would be the right person, any thoughts,
		what do you think, over to you, up to you, your call, are you able, do you have time, mind taking
	`,
	offers: `
		would you be willing, are you willing, happy to submit, happy to write, happy to help, happy to work,
		happy to contribute, i m happy to, i am happy to, i d be happy, willing to submit, willing to work,
		willing to contribute, i can submit, i can work on, i can take, i plan to, i intend to, i ve started,
		i have started, i implemented, any volunteers, volunteer*, hi team, i ll try to fix, i ll try to implement, i ll try to work,
		i ll try to send, i ll try to submit, i ll try to find time, i ll try to get to, i will try to fix, i will try to implement,
		i ll look into, i will look into, i ll have a look, i ll take a look, i will take a look, i ll investigate,
		i will investigate, i d be happy, i d be glad, i d be willing, i d be interested in working, i d be working,
		i d be bisecting, i d be fixing, i would be happy, i would be willing, i d like to work on, i would like to work on,
		i want to work on, i m interested in working, can i work on, can i take, may i work on, could i take,
		let me know if you want me to, let me know if i should, i can provide a patch, i can provide a pr, i can open a pr,
		i can send a pr, i can make a pr, i can fix, i can implement, i could submit, i could send a pr, i could provide,
		attached patch, patch attached, patch is attached, attached is a patch, attached a patch, patch is coming,
		pr is coming, pr coming, pr incoming, i ve implemented, i have implemented, i ve written a, i ve prepared, my patch,
		i ve added, i have added, executed by
	`,
	due: `
		due by, due on, due date, target date, the deadline, a deadline, deadline is, deadline for, hard deadline,
		no later than, not later than, before the release, before release, before the next release, before the freeze,
		before code freeze, before feature freeze, code freeze, feature freeze, in time for the, by the end of, by end of,
		end of the week, end of week, end of the month, end of month, end of the quarter, end of quarter, end of the year,
		end of year, eod, eow, eom, eoq, this week, next week, this month, next month, this sprint, next sprint,
		current sprint, this iteration, next iteration, this quarter, next quarter, every sprint, every week, every month,
		every quarter, every release, every iteration, each release, each sprint, each iteration, each quarter,
		by tomorrow, by today, by tonight, target release, target version, targeted for, scheduled for,
		planned for, next release, upcoming release, for the release, next major version, next minor version,
		next major release, next minor release, next patch release, in the next version, until the next version,
		until the next release, before we release, before we ship, before launch, before the launch, before ga,
		in advance of the, go live date, release date, for this release, release blocker for, must ship with,
		must land before, has to land before, needs to land before, must be in before, before the demo, before the beta
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
		wish list, long term, triage, none, undecided, tbd, no milestone, not scheduled, on hold, parking lot, next, ideas, maybe, nice to have, unspecified, undefined, not planned, blue sky,
		far future, open, unassigned, no version, stretch, stretch goals, when time permits, help wanted
	`,
} as const satisfies Lexicon;

/** What is said in two parts with words between them or not: each head with each tail behind it means the same. */
export interface Chain {
	means: keyof typeof EN_WHO_WHEN;
	heads: string;
	tails: string;
	/** Most words between the two. */
	apart: number;
}

export const EN_CHAINS: readonly Chain[] = [
	{
		means: 'owns',
		heads: 'i ll, i will, i shall, i m going to, i am going to, i m gonna, let me, we ll, we will',
		tails: `
			take this, take it, take that, take over, take care of this, take care of it, take on this, handle this,
			handle it, do this, do it, do that, fix this, fix it, fix that, work on this, work on it, work on that,
			pick this, pick it, own this, own it, tackle this, tackle it, look after this, look after it, be working on this,
			be working on it, implement this, implement it, get this done, get it done, have this done, have it done,
			have this ready, have it ready, drive this, lead this, be responsible for
		`,
		apart: 1,
	},
	{
		means: 'owns',
		heads: 'i ll, i will, i m going to, i am going to',
		tails: `
			fix, work on, be fixing, implement, handle, tackle, change, submit a pr, submit a pull, submit a patch,
			submit a fix, send a pr, send a pull, send a patch, open a pr, open a pull, make a pr, make a pull, create a pr,
			create a pull, raise a pr, raise a pull, push a fix, prepare a pr, prepare a patch, prepare a fix, put up a pr,
			provide a patch, provide a pr, post a patch, get started on this, get started on it, start on this,
			start working on
		`,
		apart: 1,
	},
	{
		means: 'owns',
		heads: 'i m, i am, we re, we are',
		tails: `
			working on this, working on it, working on a fix, on it, handling this, taking this, taking over, taking care of
		`,
		apart: 1,
	},
	{
		means: 'leaves',
		heads: `
			i can t, i cannot, i can not, i won t, i will not, i m not, i am not, i m no longer, i am no longer, i don t,
			i do not, i ll not
		`,
		tails: `
			work on this, work on it, working on this, working on it, do this, do it, take this, take it, finish this,
			finish it, continue this, continue with this, continue working on, handle this, fix this, get to this, own this
		`,
		// "have the time to"
		apart: 4,
	},
];
