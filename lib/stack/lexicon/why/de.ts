import type { WhyMeaning } from './en.ts';

/** What words say of a Why in German, by the same meanings as English. */
export const WHY_DE: Record<WhyMeaning, string> = {
	aim: `
		um zeit zu sparen, um kosten zu, um fehler zu,
		damit, um zu vermeiden, um zu verhindern, um zu ermöglichen, zu vermeiden, zu verhindern, zu ermöglichen,
		zu erleichtern, zu vereinfachen, zu verbessern, sodass, so dass, mit dem ziel, zum zweck, zwecks, vermeide*,
		verhindert, auf dass
	`,
	cause: `
		weil, da wir, da die, da der, da das, da es, da sonst, da sie, denn, deshalb, daher, deswegen, darum, somit,
		folglich, andernfalls, ansonsten, sonst, aufgrund, wegen, der grund, grund dafür, nachdem jetzt, angesichts
	`,
	gain: `
		nutzen, vorteil*, wäre hilfreich, wäre nützlich, wäre praktisch, wäre es hilfreich, ermöglicht, erleichtert,
		vereinfacht, verbessert die, spart zeit, spart, schneller als, macht es einfacher, macht es leichter,
		übersichtlicher, benutzerfreundlich*, wartbar*, lesbarkeit, hilft, erlaubt es
	`,
	hurt: `
		dauert lange, dauert zu lange, kostet zeit, kostet viel, verlieren zeit, rufen an, beschweren sich, jedes mal, manuell, ist schwer, schwer zu finden,
		kunden können, kunden müssen, nutzer können, nutzer müssen, benutzer können, benutzer müssen,
		anwender können, anwender müssen, wir müssen, man muss, müssen manuell, von hand, blockiert, blockieren,
		hindert, nicht möglich zu, unmöglich, schwer zu, schwierig zu, beschwer*, unbrauchbar, können nicht,
		kann nicht mehr
	`,
	leads: `
		führt zu, führt dazu, führen zu, das bedeutet, was bedeutet, das heißt, mit der folge, zur folge, dadurch,
		verursacht, hat zur folge, bewirkt
	`,
	flaw: `
		verwirr*, irreführend, umständlich, mühsam, unübersichtlich, missverständlich, unklar, gefährlich,
		inkonsistent, riskant, risiko, veraltet, überflüssig, unnötig, redundant, doppelt gepflegt,
		nicht mehr benötigt, nicht mehr gebraucht, nicht mehr verwendet, ungenutzt, fehleranfällig, unsicher,
		zu langsam, sehr langsam, aufwendig, aufwändig, störend, nervig, lästig
	`,
	goal: `
		brauchen das, brauchen wir das, gesetzlich, vorschrift*, vorgeschrieben, rechtlich, compliance,
		ziel ist, das ziel, ziel dieser, zweck, absicht, wird benötigt, wird gebraucht, benötigt für,
		erforderlich für, notwendig für, erforderlich, dient dazu, soll dazu dienen, um der dsgvo, dsgvo,
		wichtig für
	`,
	need: `
		ich möchte, wir möchten, ich versuche, wir versuchen, anwendungsfall, in unserem fall, kunden wünschen,
		kunden möchten, nutzer möchten, benutzer möchten, nutzer wünschen, anwender wünschen, anwender möchten, wir brauchen eine möglichkeit
	`,
	harm: `
		absturz, abstürz*, stürzt ab, datenverlust, sicherheitslücke, hängt sich auf, friert ein, fehlermeldung,
		schlägt fehl, startet nicht, lässt sich nicht starten, kaputt, fehler beim, ein fehler, nicht gespeichert, geht verloren, gehen verloren, ging verloren, gingen verloren, verlorengegangen,
		verloren gegangen, wirft einen fehler, ausnahmefehler,
		bricht ab, endlosschleife, speicherleck, build fehl*
	`,
	asked: `
		wie besprochen, wie gewünscht, auf wunsch, wunsch, laut, gemäß, gemeldet von, angefordert von,
		im rahmen von, nachtrag zu
	`,
	fact: `
		derzeit, aktuell, momentan, bisher, zurzeit, fehlt, fehlen, es gibt kein*, wird nicht unterstützt,
		nicht unterstützt, noch nicht, noch immer, eingeschränkt
	`,
	toward: `
		verbesser*, optimier*, einfacher, schneller, für kunden, für nutzer, für benutzer, für anwender, besser*,
		erweiter*, sicherstellen, sicherzustellen, zu prüfen
	`,
};
