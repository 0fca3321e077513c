import type { Layer } from '../task/layers.ts';
import type { Rule } from './reading.ts';
import { empty } from './rules/empty.ts';
import { change } from './rules/how/change.ts';
import { ground } from './rules/how/ground.ts';
import { link } from './rules/how/link.ts';
import { means } from './rules/how/means.ts';
import { method } from './rules/how/method.ts';
import { offer } from './rules/how/offer.ts';
import { orders } from './rules/how/orders.ts';
import { plan } from './rules/how/plan.ts';
import { report } from './rules/how/report.ts';
import { section as howSection } from './rules/how/section.ts';
import { told } from './rules/how/told.ts';
import { way } from './rules/how/way.ts';
import { unfilled } from './rules/unfilled.ts';
import { described } from './rules/what/described.ts';
import { fault } from './rules/what/fault.ts';
import { scenario } from './rules/what/scenario.ts';
import { section as whatSection } from './rules/what/section.ts';
import { shown } from './rules/what/shown.ts';
import { story as whatStory } from './rules/what/story.ts';
import { title } from './rules/what/title.ts';
import { wish } from './rules/what/wish.ts';
import { words as whatWords } from './rules/what/words.ts';
import { field as whenField } from './rules/when/field.ts';
import { past } from './rules/when/past.ts';
import { urgency } from './rules/when/urgency.ts';
import { words as whenWords } from './rules/when/words.ts';
import { author } from './rules/who/author.ts';
import { field as whoField } from './rules/who/field.ts';
import { near } from './rules/who/near.ts';
import { reporter } from './rules/who/reporter.ts';
import { words as whoWords } from './rules/who/words.ts';
import { aim } from './rules/why/aim.ts';
import { asked } from './rules/why/asked.ts';
import { authority } from './rules/why/authority.ts';
import { bears } from './rules/why/bears.ts';
import { bring } from './rules/why/bring.ts';
import { cause } from './rules/why/cause.ts';
import { comes } from './rules/why/comes.ts';
import { context } from './rules/why/context.ts';
import { does } from './rules/why/does.ts';
import { either } from './rules/why/either.ts';
import { fact } from './rules/why/fact.ts';
import { flaw } from './rules/why/flaw.ts';
import { gain } from './rules/why/gain.ts';
import { goal } from './rules/why/goal.ts';
import { hard } from './rules/why/hard.ts';
import { harm } from './rules/why/harm.ts';
import { hurt } from './rules/why/hurt.ts';
import { idle } from './rules/why/idle.ts';
import { larger } from './rules/why/larger.ts';
import { leads } from './rules/why/leads.ts';
import { need } from './rules/why/need.ts';
import { people } from './rules/why/people.ts';
import { reads } from './rules/why/reads.ts';
import { reference } from './rules/why/reference.ts';
import { section as whySection } from './rules/why/section.ts';
import { stands } from './rules/why/stands.ts';
import { story } from './rules/why/story.ts';
import { strain } from './rules/why/strain.ts';
import { toward } from './rules/why/toward.ts';
import { trace } from './rules/why/trace.ts';
import { trouble } from './rules/why/trouble.ts';
import { wane } from './rules/why/wane.ts';
import { weighs } from './rules/why/weighs.ts';

/** All rules by the layer they speak of; of equal support, evidence is shown in this order. */
export const RULES: Readonly<Record<Layer, readonly Rule[]>> = {
	why: [
		...[whySection, story, aim, bring, hurt, goal, gain, leads, flaw, cause, need, comes, weighs, people, does, idle],
		...[hard, stands, strain, either, wane, authority],
		...[
			harm,
			trace,
			trouble,
			reference,
			context,
			larger,
			asked,
			toward,
			fact,
			bears,
			unfilled('why', 'why'),
			empty('why', 'why'),
			reads,
		],
	],
	what: [
		whatSection,
		scenario,
		whatStory,
		wish,
		fault,
		shown,
		title,
		described,
		whatWords,
		unfilled('what', 'what', 'expected'),
		empty('what', 'what', 'expected', 'changes'),
	],
	who: [whoField, author, whoWords, near, reporter, empty('who', 'who')],
	when: [whenField, whenWords, urgency, past, empty('when', 'when')],
	how: [
		howSection,
		way,
		plan,
		orders,
		means,
		offer,
		change,
		method,
		report,
		ground,
		link,
		told,
		unfilled('how', 'how'),
		empty('how', 'how', 'changes'),
	],
};
