import type { Meaning } from './en.ts';
import { WHY_ES } from './why/es.ts';

/** Spanish, by the same meanings as English. */
export const ES: Partial<Record<Meaning, string>> = {
	...WHY_ES,
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
		renombrar, mover, verificar, escribir, mostrar, permitir, migrar, documentar, implementar
	`,
	vague: `
		mejorar, mejora, optimizar, limpiar, error, problema, pregunta, no funciona
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
};
