import type { Calendar } from './calendar.ts';

/** Days to come in Spanish. */
export const ES: Calendar = {
	months: `
		enero/ene, febrero/feb, marzo, abril/abr, mayo, junio/jun, julio/jul, agosto/ago, septiembre/setiembre/sept,
		octubre/oct, noviembre/nov, diciembre/dic
	`,
	weekdays: 'lunes, martes, miércoles/miercoles, jueves, viernes, sábado/sabado, domingo',
	quarters: 't1/q1/primer trimestre, t2/q2/segundo trimestre, t3/q3/tercer trimestre, t4/q4/cuarto trimestre',
	spans: {
		today: 'hoy, esta noche, final del día, fin del día',
		tomorrow: 'mañana',
		'day after tomorrow': 'pasado mañana',
		'this week': 'esta semana, fin de semana, final de la semana, fin de la semana, finales de semana',
		'next week': 'la próxima semana, próxima semana, la semana que viene, semana que viene, semana próxima',
		'this month': 'este mes, fin de mes, final de mes, finales de mes, fin del mes',
		'next month': 'el próximo mes, próximo mes, el mes que viene, mes que viene',
		'this quarter': 'este trimestre, fin de trimestre, final del trimestre',
		'next quarter': 'próximo trimestre, trimestre que viene',
		'this year': 'este año, fin de año, finales de año, final de año',
		'next year': 'el próximo año, próximo año, el año que viene',
	},
	before: `
		antes de, antes del, para el, hasta, hasta el, a más tardar, a más tardar el, fecha límite, plazo, vence,
		vence el, previsto para, prevista para, planificado para, programado para, entrega, entrega el
	`,
	behind: '',
	next: 'próximo, que viene',
	within: 'en, dentro de, en los próximos, en las próximas',
	units: 'día/días/días hábiles/dias, semana/semanas, mes/meses',
	numbers: 'un/una/uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce',
	end: 'fin de, final de, finales de, fines de',
	dayFirst: true,
};
