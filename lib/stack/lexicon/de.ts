import type { Meaning } from './en.ts';
import { WHY_DE } from './why/de.ts';

/** German, by the same meanings as English. */
export const DE: Partial<Record<Meaning, string>> = {
	...WHY_DE,
	wish: `
		soll, sollen, sollte, sollten, muss, müssen, bitte, möchte, möchten, wünsche, erwartet, wird benötigt,
		brauchen, wollen, es wäre
	`,
	fault: `
		nicht, kein, keine, falsch, fehler, fehlt, fehlerhaft, funktioniert nicht, kaputt, trotzdem, obwohl,
		immer noch, doppelt
	`,
	method: `
		mit hilfe von, mittels, durch, indem, verwenden, ersetzen, umbenennen, hinzufügen, entfernen, anlegen,
		umstellen, zum beispiel, siehe, ursache
	`,
	plan: `
		vorschlag, ich schlage vor, wir schlagen vor, lösung wäre, lösung ist, der plan ist, vorgehen, könnte man,
		man könnte, wir können, umsetzen, zuerst, anschließend, danach, entwurf
	`,
	done: `
		hinzugefügt, entfernt, geändert, behoben, ersetzt, verschoben, umbenannt, aktualisiert, umgestellt,
		eingeführt, erstellt, angepasst, korrigiert
	`,
	act: `
		füge, entferne, ändere, ersetze, erstelle, erstellen, aktualisiere, aktualisieren, hinzufügen, entfernen,
		ändern, ersetzen, umbenennen, behebe, beheben, prüfe, prüfen, schreibe, schreiben, verschiebe, anzeigen,
		einführen
	`,
	vague: `
		verbessern, verbesserung, optimieren, aufräumen, fehler, problem, frage, kaputt, geht nicht
	`,
	owns: `
		ich übernehme, ich kümmere mich, ich mache das, ich arbeite daran, wird erledigt von, zugewiesen an,
		verantwortlich ist, zuständig ist
	`,
	offers: `
		ich könnte, ich kann das übernehmen, wer kann, freiwillige
	`,
	due: `
		bis zum, spätestens, bis ende, bis freitag, bis montag, diese woche, nächste woche, diesen monat,
		nächsten monat, jede woche, jeden tag, wöchentlich, monatlich, vor dem release, nächstes release, frist,
		fällig, im nächsten sprint, in diesem sprint
	`,
	day: `
		montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, januar, februar, märz, april, mai, juni,
		juli, august, september, oktober, november, dezember
	`,
	urgent: `
		dringend, so bald wie möglich, schnellstmöglich, hohe priorität, eilig
	`,
};
