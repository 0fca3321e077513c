import type { WhyMeaning } from './en.ts';

/** What words say of a Why in Portuguese, by the same meanings as English. */
export const WHY_PT: Record<WhyMeaning, string> = {
	aim: `
		para cumprir, para economizar, para ajudar, para garantir, para manter, para simplificar, para que não,
		para que, a fim de, com o objetivo de, de modo que, de forma que, para evitar, para permitir,
		para facilitar, para melhorar, para reduzir, para poder, para não, evitando
	`,
	cause: `
		porque, pois, já que, devido a, devido ao, devido à, uma vez que, visto que, dado que, caso contrário,
		senão, por isso, portanto, a razão, agora que, por causa
	`,
	gain: `
		permite, permitindo, permitirá, permitiria, evita, facilita, facilitando, simplifica, seria útil, seria bom,
		vantagem, vantagens, benefício*, economiza, mais fácil, com isso, melhora a, melhora o, ajuda a,
		garante que
	`,
	hurt: `
		difícil, ligam para o suporte, perdemos, perde tempo, leva muito tempo, demora muito, demora demais, os usuários se, os clientes ligam,
		os usuários não podem, os usuários precisam, usuários precisam, usuário precisa saber, precisa saber,
		os clientes não podem, temos que, é preciso fazer manualmente, manualmente, obriga a, impede, bloqueia,
		bloqueante, impossível, difícil de, não conseguem, não consegue, não podem, inutilizável, reclamações,
		reclamam, não há como
	`,
	leads: `
		provoca, causa, causando, leva a, o que significa, isso significa, como resultado, em consequência,
		resulta em, resultando em, faz com que
	`,
	flaw: `
		confus*, enganoso, enganosa, chato, tedioso, perigoso, perigosa, inconsistente*, ambíguo, risco, obsolet*,
		desnecessári*, redundante*, não é mais, não é usado, sem uso, propenso a erros, muito lento, lenta demais,
		pouco claro, silenciosamente
	`,
	goal: `
		precisamos disso, precisamos disto, a lei, conformidade, regulamentação, exigido por, cumprir a,
		o objetivo é, a ideia é, o propósito, necessário para, necessária para, necessários para, serve para, lgpd,
		importante para
	`,
	need: `
		estou tentando, estamos tentando, caso de uso, no nosso caso, gostaria de poder, queremos poder,
		usuários querem, usuários pedem, utilizadores querem, utilizadores pedem, os clientes querem, os clientes pedem
	`,
	harm: `
		trava, travando, quebra, perda de dados, vulnerabilidade, falha de segurança, congela, mensagem de erro, erro ao,
		falha, falha silenciosamente, não inicia, parou de funcionar, erro fatal, vazamento de memória,
		loop infinito, regressão
	`,
	asked: `
		solicitado por, conforme combinado, a pedido, pedido por, reportado por, conforme solicitado
	`,
	fact: `
		atualmente, por enquanto, até agora, falta, faltam, não existe, não há, não suporta, ainda não, limitad*,
		ausente*
	`,
	toward: `
		melhora, melhorar, otimizar, mais simples, mais rápido, para os usuários, para os clientes, garantir,
		assegurar, verificar, segurança, hardening, backup, melhores
	`,
};
