import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/stack/judge.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import { sayings } from '../../lib/task/verdict.ts';

/** A task told in full, and one that says next to nothing, by language. */
const FULL = {
	English:
		'Two buttons have one name, which is confusing. The second one should be called Save. The plan is to rename both. I will fix it by Friday.',
	German:
		'Zwei Knöpfe haben einen Namen, das ist verwirrend. Der zweite soll Speichern heißen. Vorschlag: beide umbenennen. Ich kümmere mich bis zum Freitag darum.',
	French:
		"Deux boutons ont le même nom, c'est déroutant. Le second devrait s'appeler Enregistrer. Je propose de renommer les deux. Je m'en occupe avant le 3 mars.",
	Spanish:
		'Los dos botones tienen el mismo nombre, es confuso. El segundo debería llamarse Guardar. Propongo cambiar los dos nombres. Me encargo antes del viernes.',
	Portuguese:
		'Os dois botões têm o mesmo nome, é confuso. O segundo deveria se chamar Salvar. A proposta é renomear os dois. Estou trabalhando nisso, prazo: sexta.',
	Japanese:
		'同じ名前のボタンが二つあって紛らわしい。二つ目は「保存」に変更してほしい。提案：両方の名前を変える。私がやります。金曜日までに。',
	Chinese: '两个按钮同名，容易造成困惑。第二个应该叫“保存”。方案是两个都改名。我来处理，本周内完成。',
};
const EMPTY = {
	German: 'Siehe oben.',
	French: 'Voir plus haut.',
	Spanish: 'Ver arriba.',
	Portuguese: 'Ver acima.',
	Japanese: '上記。',
	Chinese: '如上。',
};

const say = (text: string) =>
	sayings(
		judge(
			{
				task: 'github:acme/shop#1',
				fields: { kind: 'issue', title: '#1', assignees: null, milestone: null, body: { format: 'text', text } },
			},
			DEFAULT_STANDARD,
			'2027-01-31T12:00:00.000Z',
		),
	);

describe.each(Object.entries(FULL))('%s', (_, text) => {
	it('says all five layers in plain sentences', () => {
		expect(say(text)).toEqual({ why: 'stated', what: 'stated', who: 'stated', when: 'stated', how: 'stated' });
	});
});

describe.each(Object.entries(EMPTY))('%s', (_, text) => {
	it('is not heard to say what it does not', () => {
		expect(say(text)).toMatchObject({ why: 'missing', who: 'missing', when: 'missing' });
	});
});
