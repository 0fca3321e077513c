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
		je propose, nous proposons, la solution est, solution possible, proposition, le plan est, on peut,
		on pourrait, nous pouvons, d'abord, ensuite, étapes, mettre en œuvre
	`,
	done: `
		ajouté, ajoute, supprimé, supprime, modifié, modifie, corrigé, corrige, remplacé, remplace, déplacé, renommé,
		mis à jour, met à jour, créé, crée
	`,
	act: `
		ajouter, supprimer, modifier, remplacer, créer, mettre, corriger, renommer, déplacer, vérifier, écrire,
		afficher, permettre, migrer, documenter
	`,
	vague: `
		améliorer, amélioration, optimiser, nettoyer, erreur, problème, bug, question, ne marche pas
	`,
	owns: `
		je m'en occupe, je m'en charge, je prends, je travaille dessus, assigné à, responsable est, sera fait par
	`,
	offers: `
		je peux, je pourrais, qui peut, volontaire*
	`,
	due: `
		avant le, d'ici, au plus tard, date limite, échéance, fin de semaine, fin du mois, cette semaine,
		la semaine prochaine, ce mois, le mois prochain, chaque semaine, chaque jour, avant la sortie,
		prochaine version, prochain sprint
	`,
	day: `
		lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, janvier, février, mars, avril, mai, juin, juillet,
		août, septembre, octobre, novembre, décembre
	`,
	urgent: `
		urgent*, dès que possible, au plus vite, priorité haute, prioritaire
	`,
};
