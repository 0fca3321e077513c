import { DEFAULT_STANDARD } from './standard.ts';
import type { Standard } from './standard-schema.ts';

/** Standards to start from. Each is whole: put in force as it stands, it takes the place of Throughline's own. */
export const TEMPLATES: readonly { about: string; standard: Standard }[] = [
	{
		about: 'Why and What of an idea, all five once it is taken up, little of what is done.',
		standard: { ...DEFAULT_STANDARD, name: 'Our Standard', level: 'organisation' },
	},
	{
		about:
			'Nothing is started that is not ready: all five stated, with a date, before work begins; bugs say what happens and what should.',
		standard: {
			name: 'Definition of Ready and of Done',
			version: '1.0.0',
			level: 'organisation',
			rules: [
				{
					name: 'all work',
					because: 'Whoever takes it up can start without asking.',
					for: {},
					asks: { why: 'needed', what: 'needed', who: 'recommended', when: 'recommended', how: 'recommended' },
				},
				{
					name: 'an idea',
					because: 'It is worth talking about once it says why and what.',
					for: { stages: ['idea'] },
					asks: { why: 'needed', what: 'needed', who: 'not needed', when: 'not needed', how: 'not needed' },
				},
				{
					name: 'ready to start',
					because: 'A hint is not enough to plan with.',
					for: { stages: ['ready'] },
					asks: { why: 'needed', what: 'needed', who: 'recommended', when: 'recommended', how: 'recommended' },
					counts: {
						what: { atLeast: 'stated', because: 'Say what is to be done, so that someone else can tell when it is.' },
					},
				},
				{
					name: 'in progress',
					because: 'Someone is at it: others wait for it and build on it.',
					for: { stages: ['in progress', 'in review'] },
					asks: { why: 'needed', what: 'needed', who: 'needed', when: 'needed', how: 'needed' },
					counts: { who: { atLeast: 'stated', because: 'One person answers for it.' } },
				},
				{
					name: 'a bug',
					because: 'What happens, against what should happen, and how to see it.',
					for: { kinds: ['bug'], stages: ['ready', 'in progress', 'in review'] },
					asks: { what: 'needed', how: 'needed', why: 'recommended' },
					counts: { what: { atLeast: 'stated', because: 'Say what should happen instead.' } },
				},
				{
					name: 'a subtask',
					because: 'Its parent says what it is good for, and by when.',
					for: { kinds: ['subtask'], stages: ['ready', 'in progress', 'in review'] },
					asks: { why: 'not needed', when: 'recommended', how: 'recommended' },
				},
				{
					name: 'done',
					because: 'Who looks back later can tell what was done, why, and by whom.',
					for: { stages: ['done'] },
					asks: { why: 'recommended', what: 'needed', who: 'needed', when: 'not needed', how: 'not needed' },
				},
				{
					name: 'a pull request',
					because: 'It says what it changes and why; it is merged when it is ready.',
					for: { kinds: ['pull request'], stages: ['ready', 'in progress', 'in review', 'done'] },
					asks: { why: 'needed', what: 'needed', who: 'needed', when: 'not needed', how: 'recommended' },
				},
				{
					name: 'an approval',
					because: 'Someone decides, by a day; to decide takes no plan.',
					for: { kinds: ['approval'] },
					asks: { what: 'needed', who: 'needed', when: 'needed', how: 'not needed' },
				},
				{
					name: "a bot's dependency update",
					because: 'Its title says it all.',
					for: { kinds: ['dependency update'] },
					asks: { why: 'not needed', who: 'not needed', when: 'not needed', how: 'not needed' },
				},
			],
		},
	},
	{
		about:
			'For work that has to be shown to others: an owner by name, a date in the calendar, and nothing that is only hinted.',
		standard: {
			name: 'Work that is audited',
			version: '1.0.0',
			level: 'organisation',
			rules: [
				{
					name: 'all work',
					because: 'Each piece can be shown to someone who was not there.',
					for: {},
					asks: { why: 'needed', what: 'needed', who: 'needed', when: 'needed', how: 'needed' },
					counts: {
						why: { atLeast: 'stated' },
						what: { atLeast: 'stated' },
						who: { atLeast: 'stated', because: 'One person answers for it.' },
						when: { date: true, because: 'A day can be checked; “soon” can’t.' },
						how: { atLeast: 'stated' },
					},
				},
				{
					name: 'an idea',
					because: 'Nothing is promised yet.',
					for: { stages: ['idea'] },
					asks: { why: 'needed', what: 'needed', who: 'recommended', when: 'not needed', how: 'not needed' },
				},
				{
					name: "a bot's dependency update",
					because: 'Someone still answers for taking it in.',
					for: { kinds: ['dependency update'] },
					asks: { why: 'not needed', who: 'needed', when: 'not needed', how: 'not needed' },
				},
			],
		},
	},
];

/** What a Standard of a team or a project begins with: it changes nothing yet but for one rule to be filled in. */
export const narrower = (level: 'team' | 'project', name: string, projects: readonly string[]): Standard => ({
	name,
	version: '1.0.0',
	level,
	...(projects.length > 0 ? { for: { projects: [...projects] } } : {}),
	rules: [{ name: level === 'team' ? 'our work' : 'work in this project', for: {}, asks: { what: 'needed' } }],
});
