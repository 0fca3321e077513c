import type { Meaning } from './en.ts';

/** Spanish, by the same meanings as English. */
export const ES: Partial<Record<Meaning, string>> = {
	reason: `
		para que, con el fin de, a fin de, porque, ya que, debido a, puesto que, de lo contrario, permite,
		permitiría, permitirá, para evitar, para permitir, evita, evitar, facilita, facilitar, simplifica,
		sería útil, sería bueno, ventaja*, beneficio*, el objetivo es, la razón, obsolet*, innecesario, ya no,
		necesario para, así que, así los
	`,
	purpose: `
		para, mejora, mejorar, necesita, necesitamos, actualmente, por ahora, falta, en lugar de, cliente*, usuario*,
		solicitado por, según lo acordado
	`,
	effect: `
		confus*, engañoso, molesto, tedioso, provoca, causa, impide, bloquea, bloqueante, peligroso, inutilizable,
		inconsistente, riesgo, no pueden
	`,
	harm: `
		se cuelga, se cae, pérdida de datos, vulnerabilidad, seguridad, se congela, mensaje de error, falla,
		no arranca, no inicia, no funciona, error fatal
	`,
	wish: `
		debe, deben, debería, deberían, hay que, quiero, queremos, quisiera, me gustaría, por favor, se espera,
		esperado, necesito, necesitamos, necesita
	`,
	fault: `
		no, ningún, ninguna, error, incorrect*, falta, faltante, no funciona, a pesar de, todavía, en lugar de,
		siempre, nunca
	`,
	method: `
		usando, usar, usa, agregando, eliminando, reemplazando, mediante, reemplazar, renombrar, agregar, eliminar,
		crear, por ejemplo, ver, la causa
	`,
	plan: `
		propongo, proponemos, la solución es, posible solución, propuesta, el plan es, se puede, se podría, podemos,
		podríamos, primero, después, luego, pasos, implementar
	`,
	done: `
		agregado, agrega, añadido, añade, eliminado, elimina, modificado, modifica, corregido, corrige, reemplazado,
		reemplaza, movido, renombrado, actualizado, actualiza, creado, crea
	`,
	act: `
		agregar, añadir, añade, agrega, eliminar, quitar, modificar, reemplazar, crear, crea, actualizar, corregir,
		renombrar, mover, verificar, escribir, mostrar, permitir, migrar, documentar, implementar, usa, usar,
		carga, cargar, haz, hacer, cambia, cambiar, elimina, quita, actualiza, corrige, mueve, muestra, permite,
		pon, poner, genera, generar, ejecuta, ejecutar, configura, configurar, define, definir, implementa, extrae,
		extraer, reescribe, prueba, probar, borra, borrar, importar, exportar, validar, enviar, guardar, habilitar,
		deshabilitar, traducir, publicar
	`,
	owns: `
		yo me encargo, me encargo, lo tomo, estoy trabajando en esto, trabajaré en esto, asignado a, responsable es,
		lo hará
	`,
	offers: `
		puedo hacerlo, podría hacerlo, quién puede, voluntari*
	`,
	due: `
		antes del, a más tardar, fecha límite, plazo, fin de semana, fin de mes, esta semana, la próxima semana,
		este mes, el próximo mes, cada semana, cada día, próxima versión, próximo sprint, semanalmente
	`,
	day: `
		lunes, martes, miércoles, jueves, viernes, sábado, domingo, enero, febrero, marzo, abril, mayo, junio, julio,
		agosto, septiembre, octubre, noviembre, diciembre
	`,
	urgent: `
		urgente*, lo antes posible, cuanto antes, alta prioridad, prioritario
	`,
	modal: `
		hay que, habría que, debería*, debemos, debe, deben, podríamos, podemos, se puede, se podría, vamos a,
		propongo, bastaría con, basta con
	`,
	open: `
		mejorar, optimizar, limpiar, investigar, explorar, revisar, gestionar, integrar, analizar, soportar,
		mejora, pregunta, problema, duda
	`,
	asks: `
		cómo puedo, cómo se puede, cómo hago, es posible, hay alguna forma, hay alguna manera, alguien sabe,
		alguien puede, no sé, necesito ayuda, ayuda por favor, gracias de antemano
	`,
	met: `
		cuando intento, al intentar, cuando hago, me sale, me aparece, obtengo, estoy usando, he intentado,
		he probado, mi proyecto, mi aplicación, reproducir
	`,
};
