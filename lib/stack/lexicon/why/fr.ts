import type { WhyMeaning } from './en.ts';

/** What words say of a Why in French, by the same meanings as English. */
export const WHY_FR: Record<WhyMeaning, string> = {
	aim: `
		pour gagner, pour respecter, pour être conforme, pour aider, pour pouvoir, pour rester, pour garantir,
		afin de, afin que, afin d'éviter, pour que, de sorte que, de façon à, de manière à, dans le but de,
		en vue de, pour éviter, pour permettre, pour faciliter, pour améliorer, pour réduire, pour simplifier,
		pour ne plus, pour ne pas
	`,
	cause: `
		parce que, parce qu', car, puisque, puisqu', en raison de, à cause de, grâce à, sinon, c'est pourquoi,
		par conséquent, donc, étant donné, vu que, la raison, maintenant que
	`,
	gain: `
		gagner du temps, gain de place, plus pratique, meilleure lisibilité, plus clair, rend la, rend le, rendre plus, aide à, aiderait, économise,
		permet de, permet aux, permettra, permettrait, permettant, évite, évitera, facilite, facilitera, simplifie,
		améliore la, ce serait utile, il serait utile, serait pratique, serait utile, avantage*, bénéfice*,
		gain de temps, plus facile, plus lisible, plus rapide que, fait gagner
	`,
	hurt: `
		prend du temps, prend trop de temps, difficile, manuellement, les clients appellent, nous perdons, on perd, perte de temps, les utilisateurs se,
		les utilisateurs doivent, les utilisateurs ne peuvent, les clients doivent, les clients ne peuvent, on doit,
		nous devons, il faut manuellement, à la main, obligé de, obligés de, contraint de, empêche, bloque les,
		bloquant, impossible de, difficile de, difficile à, ne peuvent pas, ne peut plus, inutilisable, plaintes,
		se plaignent
	`,
	leads: `
		entraîne, provoque, conduit à, ce qui cause, cela cause, ce qui signifie, du coup, en conséquence,
		a pour effet, ce qui fait que, ce qui rend
	`,
	flaw: `
		confus, confuse, déroutant, déroutante, trompeur, trompeuse, pénible, fastidieux, dangereux, incohérent*,
		ambigu, risque, risqué, obsolète*, inutile*, redondant*, superflu*, inutilisé*, ne sert plus, plus besoin,
		plus utilisé*, plus nécessaire, source d'erreurs, trop lent, très lent, lenteur, gênant, peu clair
	`,
	goal: `
		nous en avons besoin, on en a besoin, la loi, réglementation, conformité, exigé par,
		le but est, l'objectif est, objectif est, l'idée est, nécessaire pour, nécessaires pour, indispensable pour,
		requis pour, vise à, est destiné à, rgpd, important pour
	`,
	need: `
		j'essaie de, nous essayons de, cas d'usage, cas d'utilisation, dans notre cas, j'aimerais pouvoir,
		nous voulons pouvoir, utilisateurs veulent, utilisateurs souhaitent, utilisateurs demandent, utilisateurs ont besoin, les clients veulent, les clients demandent
	`,
	harm: `
		plante, plantage, perte de données, faille de sécurité, vulnérabilité, se bloque, se fige, message d'erreur, erreur lors, une erreur,
		échoue, ne démarre pas, ne démarre plus, ne fonctionne plus, erreur fatale, fuite de mémoire,
		boucle infinie, régression
	`,
	asked: `
		demandé par, comme convenu, comme demandé, à la demande, suite à, signalé par, conformément à
	`,
	fact: `
		actuellement, pour le moment, pour l'instant, à ce jour, manque, manquant*, il n'y a pas, n'existe pas,
		n'est pas pris en charge, pas encore, jusqu'ici
	`,
	toward: `
		améliore, améliorer, amélioration*, optimiser, plus simple, plus rapide, pour les utilisateurs,
		pour les clients, assurer, garantir, vérifier, meilleur*
	`,
};
