import type { Meaning } from './en.ts';
import { WHY_FR } from './why/fr.ts';

/** French, by the same meanings as English. */
export const FR: Partial<Record<Meaning, string>> = {
	...WHY_FR,
	wish: `
		doit, doivent, devrait, devraient, il faut, il faudrait, je voudrais, nous voulons, j'aimerais, veuillez,
		s'il vous plaît, attendu, souhaite, besoin
	`,
	fault: `
		ne pas, pas, aucun, aucune, erreur, incorrect*, faux, fausse, manquant, absent, ne fonctionne, malgré,
		toujours, au lieu de
	`,
	method: `
		en utilisant, en ajoutant, en supprimant, en remplaçant, via, utiliser, remplacer, renommer, ajouter,
		supprimer, créer, par exemple, voir, la cause
	`,
	plan: `
		je propose, nous proposons, la solution est, solution possible, proposition, le plan est,
		on pourrait, mettre en œuvre
	`,
	done: `
		ajouté, ajoute, supprimé, supprime, modifié, modifie, corrigé, corrige, remplacé, remplace, déplacé, renommé,
		mis à jour, met à jour, créé, crée
	`,
	act: `
		ajouter, supprimer, modifier, remplacer, créer, mettre, corriger, renommer, déplacer, vérifier, écrire,
		afficher, permettre, migrer, documenter, ajoute, ajoutez, supprime, supprimez, modifie, remplace,
		remplacez, crée, créez, mets, mettez, corrige, corrigez, renomme, déplace, affiche, affichez, permets,
		utilise, utilisez, utiliser, changer, change, retirer, enlever, générer, exécuter, configurer, définir,
		implémenter, extraire, tester, importer, exporter, valider, envoyer, enregistrer, activer, désactiver,
		traduire, publier, mettre à jour, ajout, suppression, correction, remplacement, création, migration
	`,
	owns: `
		je m'en occupe, je m'en charge, je prends, je travaille dessus, assigné à, responsable est, sera fait par,
		je prends, je le prends, je vais m'en occuper, je m'en charge, on s'en occupe, je vais le faire, je vais corriger,
		j'y travaille, je travaille dessus, je m'y mets, nous nous en occupons, est responsable de, sera fait par
	`,
	takes: `
		s'en occupe, s'en charge, prend en charge, est responsable, y travaille, va s'en occuper, va corriger, va le faire
	`,
	leaves: `
		je ne peux plus m'en occuper, je ne peux plus travailler, je n'ai plus le temps, je n'ai pas le temps, je laisse la main,
		je passe la main, je ne m'en occupe plus, je me désassigne, quelqu'un d'autre peut
	`,
	lifts: `
		plus de date limite, pas de date limite, plus d'échéance, reporté sine die, pas urgent, rien ne presse, mis en attente
	`,
	asks: `
		peux tu, pouvez vous, pourrais tu, pourriez vous, merci de, tu peux, vous pouvez
	`,
	seeks: `
		comment puis je, comment faire, comment peut on, est il possible, est ce possible, y a t il un moyen,
		quelqu un sait, quelqu un peut, je ne sais pas, besoin d aide, pouvez vous m aider, merci d avance
	`,
	offers: `
		je peux, je pourrais, qui peut, volontaire*
	`,
	due: `
		avant le, d'ici, au plus tard, date limite, échéance, fin de semaine, fin du mois, cette semaine,
		la semaine prochaine, ce mois, le mois prochain, chaque semaine, chaque jour, avant la sortie,
		prochaine version, prochain sprint,
		d'ici la fin, d'ici vendredi, d'ici demain, avant la fin, la semaine prochaine, fin de semaine, fin du mois,
		mois prochain, chaque semaine, chaque mois, chaque sprint, tous les lundis, toutes les semaines, avant la version,
		avant la prochaine version, prochain sprint, prochaine version, avant la mise en production
	`,
	day: `
		lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, janvier, février, mars, avril, mai, juin, juillet,
		août, septembre, octobre, novembre, décembre
	`,
	urgent: `
		urgent*, dès que possible, au plus vite, priorité haute, prioritaire
	`,
	shelf: `
		plus tard, un jour, à venir, non planifié, idées, en attente, à trier
	`,
	modal: `
		il faut, il faudrait, devrait, devrions, devons, doit, doivent, pourrait, pourrions, on peut, peut être,
		va, allons, je propose de, il suffit de
	`,
	open: `
		améliorer, optimiser, nettoyer, étudier, explorer, discuter, gérer, prendre en charge, intégrer, analyser,
		revoir, amélioration, question, problème
	`,
	met: `
		quand je, lorsque je, si je, j ai essayé, j obtiens, j utilise, je reçois, je vois, mon projet,
		mon application, ma machine, reproduire
	`,
};
