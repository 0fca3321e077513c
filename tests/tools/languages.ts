/** A language that a Jira page may be in: its tag, and how it says what is said in English there. */
export interface Language {
	tag: string;
	say(words: string): string;
}

/**
 * What Jira says itself, in English and in three others. Assignee and nobody: Atlassian's published language packs
 * (`@atlaskit/afm-i18n-platform-linking-platform-link-datasource` 2.7.0); description: an extension that reads
 * Cloud's histories in nine languages (jira-diff, 2025-07); the rest: the plain words of each language.
 */
const WORDS: readonly (readonly [en: string, de: string, fr: string, ja: string])[] = [
	['Assignee', 'Zugewiesene Person', 'Assigné(e)', '担当者'],
	['Unassigned', 'Nicht zugewiesen', 'Non assigné', '未割り当て'],
	['None', 'Keine', 'Aucun', 'なし'],
	['Reporter', 'Autor', 'Rapporteur', '報告者'],
	['Description', 'Beschreibung', 'Description', '説明'],
	['Status', 'Status', 'État', 'ステータス'],
	['Resolution', 'Lösung', 'Résolution', '解決状況'],
	['Due date', 'Fälligkeitsdatum', 'Date d’échéance', '期限'],
	['Due Date', 'Fälligkeitsdatum', 'Date d’échéance', '期限'],
	['Due', 'Fällig', 'Échéance', '期限'],
	['Start date', 'Startdatum', 'Date de début', '開始日'],
	['Fix versions', 'Lösungsversionen', 'Versions corrigées', '修正バージョン'],
	['Fix Version/s', 'Lösungsversion(en)', 'Version(s) corrigée(s)', '修正バージョン'],
	['Labels', 'Stichwörter', 'Étiquettes', 'ラベル'],
	['Priority', 'Priorität', 'Priorité', '優先度'],
	['Summary', 'Zusammenfassung', 'Résumé', '要約'],
	['Link', 'Verknüpfung', 'Lien', 'リンク'],
	['Parent', 'Übergeordnet', 'Parent', '親'],
	['Bug', 'Fehler', 'Bogue', 'バグ'],
	['Task', 'Aufgabe', 'Tâche', 'タスク'],
	['Sub-task', 'Unteraufgabe', 'Sous-tâche', 'サブタスク'],
	['To Do', 'Zu erledigen', 'À faire', '未着手'],
	['In Progress', 'In Arbeit', 'En cours', '進行中'],
	['Done', 'Fertig', 'Terminé', '完了'],
	['High', 'Hoch', 'Haute', '高'],
	['Medium', 'Mittel', 'Moyenne', '中'],
	['Unresolved', 'Nicht erledigt', 'Non résolu', '未解決'],
	['Edit', 'Bearbeiten', 'Modifier', '編集'],
	['edit', 'bearbeiten', 'modifier', '編集'],
	['Add', 'Hinzufügen', 'Ajouter', '追加'],
	['Created', 'Erstellt', 'Créé', '作成日'],
	['created', 'erstellte', 'a créé', '作成'],
	['updated', 'aktualisierte', 'a mis à jour', '更新'],
	['changed', 'änderte', 'a modifié', '変更'],
	['the', 'das', 'le', 'その'],
	['This issue blocks', 'Dieser Vorgang blockiert', 'Ce ticket bloque', 'この課題がブロックしている'],
	['is blocked by', 'wird blockiert von', 'est bloqué par', 'がブロックされている'],
	['blocks', 'blockiert', 'bloque', 'ブロックしている'],
];

function translated(tag: string, place: 1 | 2 | 3): Language {
	const words = new Map(WORDS.map((row) => [row[0], row[place]]));
	const longest = [...words.keys()].sort((one, other) => other.length - one.length);
	const known = new RegExp(`(?<![\\w-])(?:${longest.join('|')})(?![\\w-])`, 'g');
	return { tag, say: (text) => text.replace(known, (word) => words.get(word) ?? word) };
}

const SMALL = 'abcdefghijklmnopqrstuvwxyz';

/** A language of which nobody knows a word: each letter is another one. @param letters 26 of them, without capitals or with */
export function unknown(tag: string, letters: readonly string[]): Language {
	const say = (text: string) =>
		text.replace(/[a-z]/gi, (letter) => {
			const other = letters[SMALL.indexOf(letter.toLowerCase())] ?? letter;
			return letter >= 'a' ? other : other.toUpperCase();
		});
	return { tag, say };
}

/** From right to left, and without capitals. */
const HEBREW = unknown('he', [...'אבגדהוזחטיכלמנסעפצקרשתךםןף']);

export const LANGUAGES: readonly Language[] = [translated('de', 1), translated('fr', 2), translated('ja', 3), HEBREW];
