import type { Meaning } from './en.ts';
import { WHY_PT } from './why/pt.ts';

/** Portuguese, by the same meanings as English. */
export const PT: Partial<Record<Meaning, string>> = {
	...WHY_PT,
	wish: `
		deve, devem, deveria, deveriam, é preciso, quero, queremos, gostaria, por favor, espera se, esperado,
		preciso, precisamos, precisa
	`,
	fault: `
		não, nenhum, nenhuma, erro, incorret*, falta, faltando, não funciona, apesar de, ainda, em vez de, sempre,
		nunca
	`,
	method: `
		usando, usar, adicionando, removendo, substituindo, através de, substituir, renomear, adicionar, remover,
		criar, por exemplo, ver, a causa, com
	`,
	plan: `
		proponho, propomos, a solução é, possível solução, proposta, o plano é, pode se, podemos, poderíamos,
		primeiro, depois, em seguida, passos, implementar
	`,
	done: `
		adicionado, adicionada, adiciona, removido, remove, modificado, alterado, corrigido, corrige, substituído,
		movido, renomeado, atualizado, criado, cria, agora, implementado
	`,
	act: `
		adicionar, adiciona, remover, modificar, substituir, criar, atualizar, corrigir, renomear, mover, verificar,
		escrever, mostrar, exibir, permitir, migrar, documentar, implementar, listar, auditar, garantir
	`,
	vague: `
		melhorar, melhoria, otimizar, limpar, erro, problema, pergunta, não funciona, segurança
	`,
	owns: `
		eu cuido, eu faço, eu assumo, estou trabalhando nisso, vou trabalhar nisso, atribuído a, responsável é,
		será feito por
	`,
	offers: `
		posso fazer, poderia fazer, quem pode, voluntári*
	`,
	due: `
		até o dia, até o final, no máximo até, data limite, prazo, fim do mês, esta semana, essa semana,
		próxima semana, este mês, próximo mês, toda semana, todo dia, semanalmente, próxima versão, próxima sprint,
		próximo sprint, até sexta, até segunda
	`,
	day: `
		segunda, terça, quarta, quinta, sexta, sábado, domingo, janeiro, fevereiro, março, abril, maio, junho, julho,
		agosto, setembro, outubro, novembro, dezembro
	`,
	urgent: `
		urgente*, o mais rápido possível, quanto antes, alta prioridade, prioritário
	`,
};
