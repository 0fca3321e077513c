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
		man könnte, entwurf
	`,
	done: `
		hinzugefügt, entfernt, geändert, behoben, ersetzt, verschoben, umbenannt, aktualisiert, umgestellt,
		eingeführt, erstellt, angepasst, korrigiert, gelöscht, migriert, erweitert, ausgelagert, umgebaut,
		zusammengeführt, aufgeteilt, übernommen, ergänzt, eingebaut
	`,
	act: `
		füge, entferne, ändere, ersetze, erstelle, erstellen, aktualisiere, aktualisieren, hinzufügen, entfernen,
		ändern, ersetzen, umbenennen, behebe, beheben, prüfe, prüfen, schreibe, schreiben, verschiebe, anzeigen,
		einführen, verwende, verwenden, nutze, nutzen, lege, anlegen, setze, setzen, baue, bauen, einbauen, lösche,
		löschen, umstellen, anpassen, passe, konfiguriere, konfigurieren, implementiere, implementieren, teste,
		testen, importieren, exportieren, validieren, senden, speichern, aktivieren, deaktivieren, übersetzen,
		veröffentlichen, migrieren, dokumentieren, anbieten, ausblenden, einblenden, verschieben, erlauben,
		ermöglichen, ergänzen, ergänze, korrigieren
	`,
	owns: `
		ich übernehme, ich kümmere mich, ich mache das, ich arbeite daran, wird erledigt von, zugewiesen an,
		verantwortlich ist, zuständig ist,
		ich kümmere mich darum, mache ich, übernehme ich, ich nehme das, ich erledige, ich werde das, ich fixe das,
		ich behebe das, bin dran, ich bin dran, kümmere mich drum, wir kümmern uns, wir übernehmen, ist verantwortlich,
		wird übernommen von, liegt bei mir, ich schaue mir das an und
	`,
	takes: `
		übernimmt, kümmert sich, ist dran, macht das, erledigt das, ist verantwortlich, ist zuständig, behebt das,
		arbeitet daran, wird das übernehmen
	`,
	leaves: `
		ich kann nicht mehr daran arbeiten, kann das nicht mehr übernehmen, ich schaffe das nicht, schaffe ich nicht,
		ich komme nicht dazu, komme nicht mehr dazu, ich gebe das ab, gebe das ab, nicht mehr zuständig, ich arbeite nicht mehr daran,
		jemand anderes übernehmen, ich bin raus, keine zeit dafür
	`,
	lifts: `
		kein termin mehr, keine frist mehr, frist entfällt, termin entfällt, auf unbestimmte zeit verschoben, eilt nicht,
		keine eile, zurückgestellt, nicht mehr in diesem sprint
	`,
	asks: `
		kannst du, könntest du, könnt ihr, bitte übernehmen, bitte prüfen, schaust du, magst du, bitte mal
	`,
	seeks: `
		wie kann ich, wie kann man, wie muss ich, wie soll ich, kann mir jemand, weiß jemand, hat jemand,
		ist es möglich, gibt es eine möglichkeit, ich weiß nicht, brauche hilfe, bitte um hilfe, danke im voraus,
		was mache ich falsch
	`,
	offers: `
		ich könnte, ich kann das übernehmen, wer kann, freiwillige,
		ich könnte das, ich schaue mir das an, ich schau mal, kann ich helfen, ich würde gerne
	`,
	due: `
		bis zum, spätestens, bis ende, bis freitag, bis montag, diese woche, nächste woche, diesen monat,
		nächsten monat, jede woche, jeden tag, wöchentlich, monatlich, vor dem release, nächstes release, frist,
		fällig, im nächsten sprint, in diesem sprint,
		bis nächste woche, bis morgen, bis heute, bis monatsende, bis jahresende, bis quartalsende, ende der woche,
		ende des monats, monatsende, jeden monat, jeden montag, jeden freitag, jeden sprint, täglich, zum nächsten release,
		vor dem nächsten release, bis zum release, vor der veröffentlichung, zieltermin, abgabetermin, nächster sprint
	`,
	day: `
		montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, januar, februar, märz, april, mai, juni,
		juli, august, september, oktober, november, dezember
	`,
	urgent: `
		dringend, so bald wie möglich, schnellstmöglich, hohe priorität, eilig
	`,
	shelf: `
		irgendwann, später, zukunft, rückstand, ideen, offen, ungeplant, ideenspeicher, themenspeicher
	`,
	modal: `
		sollte, sollten, soll, sollen, muss, müssen, könnte, könnten, kann, können, wird, werden, lässt sich,
		zu
	`,
	open: `
		verbessern, verbessere, optimieren, untersuchen, überarbeiten, unterstützen, aufräumen, besprechen, klären,
		behandeln, analysieren, frage, problem
	`,
	met: `
		wenn ich, sobald ich, bekomme ich, ich bekomme, ich erhalte, erhalte ich, ich habe versucht, ich nutze,
		ich verwende, ich benutze, mein projekt, meine app, mein system, reproduzier*
	`,
};
