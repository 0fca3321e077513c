import type { WhyMeaning } from './en.ts';

/** What words say of a Why in Spanish, by the same meanings as English. */
export const WHY_ES: Record<WhyMeaning, string> = {
	aim: `
		para cumplir, para ahorrar, para ayudar, para garantizar, para mantener, para simplificar, para que no,
		para que, con el fin de, a fin de, con el objetivo de, de modo que, de manera que, para evitar,
		para permitir, para facilitar, para mejorar, para reducir, para poder, para no tener
	`,
	cause: `
		porque, ya que, debido a, debido al, puesto que, dado que, de lo contrario, por lo tanto, por eso,
		por esta razón, la razón, ahora que, así que, a causa de
	`,
	gain: `
		permite, permitiría, permitirá, permitiendo, evita, evitará, facilita, facilitará, simplifica, sería útil,
		resultaría útil, ventaja*, beneficio*, ahorra, más fácil, más rápido que, mejora la, ayuda a, ayudaría
	`,
	hurt: `
		difícil, llaman a soporte, perdemos, se pierde tiempo, lleva mucho tiempo, tarda mucho, cuesta encontrar, los usuarios se, los clientes llaman,
		los usuarios no pueden, los usuarios tienen que, los clientes no pueden, los clientes tienen que,
		tenemos que, hay que hacerlo a mano, a mano, manualmente, obliga a, obligados a, impide, bloquea a,
		bloqueante, imposible, difícil de, no pueden, ya no puede, inutilizable, quejas, se quejan
	`,
	leads: `
		provoca, causa, causando, lleva a, lo que significa, esto significa, como resultado, en consecuencia,
		da lugar a, lo que hace que, genera errores
	`,
	flaw: `
		confus*, engañoso, engañosa, molesto, molesta, tedioso, tediosa, peligroso, peligrosa, inconsistente*,
		ambiguo, ambigua, riesgo, obsolet*, innecesari*, redundante*, ya no se usa, ya no es necesario, sin uso,
		propenso a errores, muy lento, demasiado lento, poco claro, incómodo
	`,
	goal: `
		necesitamos esto, lo necesitamos, la ley, normativa, cumplimiento, exigido por,
		el objetivo es, la idea es, el propósito, necesario para, necesaria para, necesarios para, requerido para,
		sirve para, rgpd, importante para
	`,
	need: `
		estoy intentando, estamos intentando, intento, caso de uso, en nuestro caso, me gustaría poder,
		queremos poder, usuarios quieren, usuarios piden, usuarios necesitan, los clientes quieren, los clientes piden
	`,
	harm: `
		se cuelga, se cae, pérdida de datos, vulnerabilidad, fallo de seguridad, se congela, mensaje de error, error al,
		falla, falla al, no arranca, no inicia, dejó de funcionar, error fatal, fuga de memoria, bucle infinito,
		regresión
	`,
	asked: `
		solicitado por, según lo acordado, a petición, pedido por, como se acordó, reportado por
	`,
	fact: `
		actualmente, por ahora, de momento, hasta ahora, falta, faltan, no existe, no hay, no soporta, no admite,
		todavía no, aún no, limitad*
	`,
	toward: `
		mejora, mejorar, optimizar, más simple, más sencillo, para los usuarios, para los clientes, garantizar,
		asegurar, verificar, mejores
	`,
};
