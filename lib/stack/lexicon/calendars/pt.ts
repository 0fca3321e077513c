import type { Calendar } from './calendar.ts';

/** Days to come in Portuguese. */
export const PT: Calendar = {
	months: `
		janeiro/jan, fevereiro/fev, março/mar, abril/abr, maio, junho/jun, julho/jul, agosto/ago, setembro/set,
		outubro/out, novembro/nov, dezembro/dez
	`,
	weekdays: `
		segunda/segunda feira, terça/terça feira, quarta/quarta feira, quinta/quinta feira, sexta/sexta feira,
		sábado/sabado, domingo
	`,
	quarters: 't1/q1/primeiro trimestre, t2/q2/segundo trimestre, t3/q3/terceiro trimestre, t4/q4/quarto trimestre',
	spans: {
		today: 'hoje, hoje à noite, fim do dia, final do dia',
		tomorrow: 'amanhã',
		'day after tomorrow': 'depois de amanhã',
		'this week': 'esta semana, essa semana, desta semana, fim da semana, final da semana',
		'next week': 'a próxima semana, próxima semana, semana que vem, na semana que vem',
		'this month': 'este mês, esse mês, deste mês, fim do mês, final do mês',
		'next month': 'o próximo mês, próximo mês, mês que vem',
		'this quarter': 'este trimestre, fim do trimestre, final do trimestre',
		'next quarter': 'próximo trimestre',
		'this year': 'este ano, fim do ano, final do ano',
		'next year': 'o próximo ano, próximo ano, ano que vem',
	},
	before: `
		até, até o dia, até dia, até o, antes de, antes do, para o dia, no máximo até, data limite, prazo, vence,
		vence em, previsto para, prevista para, planejado para, programado para, entrega, entrega em
	`,
	behind: '',
	next: 'próximo, próxima, que vem',
	within: 'em, dentro de, nos próximos, nas próximas',
	units: 'dia/dias/dias úteis, semana/semanas, mês/meses',
	numbers: 'um/uma, dois/duas, três/tres, quatro, cinco, seis, sete, oito, nove, dez, onze, doze',
	end: 'fim de, final de, fim do, final do',
	dayFirst: true,
};
