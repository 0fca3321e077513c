import type { Calendar } from './calendar.ts';

/** Days to come in French. */
export const FR: Calendar = {
	months: `
		janvier/janv, février/févr, mars, avril/avr, mai, juin, juillet/juil, août/aout, septembre/sept,
		octobre/oct, novembre/nov, décembre/déc
	`,
	weekdays: 'lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche',
	quarters: 't1/q1/premier trimestre, t2/q2/deuxième trimestre, t3/q3/troisième trimestre, t4/q4/quatrième trimestre',
	spans: {
		today: "aujourd'hui, ce soir, fin de journée, fin de la journée",
		tomorrow: 'demain',
		'day after tomorrow': 'après demain',
		'this week': 'cette semaine, fin de semaine, fin de la semaine',
		'next week': 'la semaine prochaine, semaine prochaine',
		'this month': 'ce mois, ce mois ci, fin du mois, fin de mois',
		'next month': 'le mois prochain, mois prochain',
		'this quarter': 'ce trimestre, fin du trimestre',
		'next quarter': 'trimestre prochain, prochain trimestre',
		'this year': "cette année, fin d'année, fin de l'année",
		'next year': "l'année prochaine, année prochaine, l'an prochain",
	},
	before: `
		avant, avant le, d'ici, d'ici le, d'ici à, jusqu'au, jusqu'à, au plus tard, au plus tard le, pour le, échéance,
		échéance le, date limite, prévu pour, prévue pour, prévu le, livraison le, délai, deadline
	`,
	behind: '',
	next: 'prochain',
	within: "dans, d'ici, dans les, sous, en",
	units: 'jour/jours/jours ouvrés, semaine/semaines, mois',
	numbers: 'un/une/1er, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze',
	end: "fin, la fin, fin de, fin d', la fin de",
	dayFirst: true,
};
