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
		propongo, proponemos, la solución es, posible solución, propuesta, el plan es, se podría,
		podríamos
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
		lo hará,
		me encargo, lo hago yo, yo me encargo, lo tomo, me lo quedo, voy a arreglar, lo arreglo, voy a corregir,
		estoy en ello, estoy trabajando en esto, estoy trabajando en ello, trabajo en ello, nos encargamos, es responsable de
	`,
	takes: `
		se encarga, se ocupa, es responsable, lo hace, va a arreglar, está trabajando, lo va a hacer
	`,
	leaves: `
		ya no puedo, no puedo seguir, no tengo tiempo, no me da tiempo, dejo esta tarea, ya no trabajo en, lo dejo libre,
		que lo tome otra persona, que lo haga otro
	`,
	lifts: `
		sin fecha límite, ya no hay fecha, ya no hay plazo, se pospone indefinidamente, no hay prisa, no corre prisa, en pausa
	`,
	asks: `
		puedes, podrías, podéis, pueden, podrían, te encargas, por favor revisa
	`,
	seeks: `
		cómo puedo, cómo se puede, cómo hago, es posible, hay alguna forma, hay alguna manera, alguien sabe,
		alguien puede, no sé, necesito ayuda, ayuda por favor, gracias de antemano
	`,
	offers: `
		puedo hacerlo, podría hacerlo, quién puede, voluntari*
	`,
	due: `
		antes del, a más tardar, fecha límite, plazo, fin de semana, fin de mes, esta semana, la próxima semana,
		este mes, el próximo mes, cada semana, cada día, próxima versión, próximo sprint, semanalmente,
		antes del viernes, antes del lunes, la próxima semana, próxima semana, la semana que viene, esta semana, fin de mes,
		finales de mes, próximo mes, cada semana, cada mes, cada sprint, todos los lunes, antes de la versión,
		antes del lanzamiento, próxima versión, próximo sprint, este sprint
	`,
	day: `
		lunes, martes, miércoles, jueves, viernes, sábado, domingo, enero, febrero, marzo, abril, mayo, junio, julio,
		agosto, septiembre, octubre, noviembre, diciembre
	`,
	urgent: `
		urgente*, lo antes posible, cuanto antes, alta prioridad, prioritario
	`,
	shelf: `
		más adelante, algún día, futuro, sin planificar, ideas, pendiente
	`,
	modal: `
		hay que, habría que, debería*, debemos, debe, deben, podríamos, podemos, se puede, se podría, vamos a,
		propongo, bastaría con, basta con
	`,
	open: `
		mejorar, optimizar, limpiar, investigar, explorar, revisar, gestionar, integrar, analizar, soportar,
		mejora, pregunta, problema, duda
	`,
	met: `
		cuando intento, al intentar, cuando hago, me sale, me aparece, obtengo, estoy usando, he intentado,
		he probado, mi proyecto, mi aplicación, reproducir
	`,
};
