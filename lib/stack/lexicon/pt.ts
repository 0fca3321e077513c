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
		proponho, propomos, a solução é, possível solução, proposta, o plano é, poderíamos
	`,
	done: `
		adicionado, adicionada, adiciona, removido, remove, modificado, alterado, corrigido, corrige, substituído,
		movido, renomeado, atualizado, criado, cria, agora, implementado
	`,
	act: `
		adicionar, adiciona, remover, modificar, substituir, criar, atualizar, corrigir, renomear, mover,
		verificar, escrever, mostrar, exibir, permitir, migrar, documentar, implementar, listar, garantir,
		adicione, remova, remove, crie, cria, use, usar, altere, alterar, mude, mudar, atualize, corrija, mova,
		mostre, permita, gere, gerar, execute, executar, configure, configurar, defina, definir, implemente,
		extraia, extrair, teste, testar, apague, apagar, importar, exportar, validar, enviar, salvar, habilitar,
		desabilitar, traduzir, publicar, ativar, desativar, incluir, inclua, trocar, excluir
	`,
	owns: `
		eu cuido, eu faço, eu assumo, estou trabalhando nisso, vou trabalhar nisso, atribuído a, responsável é,
		será feito por,
		eu resolvo, eu pego, pego essa, pode deixar comigo, deixa comigo, vou corrigir, vou fazer, vou resolver, vou pegar,
		estou trabalhando nisto, estou cuidando, nós cuidamos, é responsável por
	`,
	takes: `
		cuida disso, vai cuidar, se encarrega, é responsável, vai fazer, vai corrigir, está trabalhando, assume, fica com
	`,
	leaves: `
		não posso mais, não consigo mais, não vou conseguir, não tenho tempo, não tenho mais tempo, deixo livre,
		outra pessoa pode, não estou mais trabalhando
	`,
	lifts: `
		sem prazo, não há mais prazo, adiado por tempo indeterminado, sem pressa, não tem pressa, em espera
	`,
	asks: `
		você pode, pode olhar, poderia, podes, consegue, por favor revise, por favor verifique
	`,
	seeks: `
		como posso, como faço, como eu, é possível, existe alguma forma, tem como, alguém sabe, alguém pode,
		não sei, preciso de ajuda, me ajuda*, obrigado desde já
	`,
	offers: `
		posso fazer, poderia fazer, quem pode, voluntári*
	`,
	due: `
		até o dia, até o final, no máximo até, data limite, prazo, fim do mês, esta semana, essa semana,
		próxima semana, este mês, próximo mês, toda semana, todo dia, semanalmente, próxima versão, próxima sprint,
		próximo sprint, até sexta, até segunda,
		até amanhã, até hoje, semana que vem, mês que vem, fim da semana, final da semana, final do mês, toda sprint,
		todo mês, cada sprint, cada semana, antes do lançamento, antes da versão, antes da próxima versão, nesta sprint,
		neste sprint
	`,
	day: `
		segunda, terça, quarta, quinta, sexta, sábado, domingo, janeiro, fevereiro, março, abril, maio, junho, julho,
		agosto, setembro, outubro, novembro, dezembro
	`,
	urgent: `
		urgente*, o mais rápido possível, quanto antes, alta prioridade, prioritário
	`,
	shelf: `
		mais tarde, algum dia, futuro, sem planejamento, ideias, pendente
	`,
	modal: `
		é preciso, deve, devem, deveria*, devemos, podemos, poderíamos, pode ser, podem ser, vamos, proponho,
		basta, temos que, precisa, precisamos
	`,
	open: `
		melhorar, otimizar, limpar, investigar, explorar, revisar, tratar, integrar, analisar, suportar, auditar,
		melhoria, pergunta, problema, dúvida
	`,
	met: `
		quando eu, ao tentar, quando tento, recebo, aparece um erro, estou usando, estou tentando, tentei,
		meu projeto, minha aplicação, meu app, reproduzir
	`,
};
