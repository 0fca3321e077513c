import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/stack/judge.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import type { Fields } from '../../lib/task/fields.ts';

const layers = (fields: Fields) =>
	judge({ task: 'jira:acme.example.org/SHOP-1', fields }, DEFAULT_STANDARD, '2027-01-31T12:00:00.000Z').layers;
const says = (title: string, text: string, kind = 'task') => {
	const { what, how } = layers({ kind, title, body: { format: 'markdown', text } });
	return { what: what.says, how: how.says };
};

/** The same pieces of a task in every language that has a lexicon. */
const TOLD: Record<
	string,
	{ order: string; criteria: string; scenario: string; story: string; steps: string; prose: string }
> = {
	English: {
		order: 'Show the tax on every report',
		criteria: '## Acceptance criteria\n- Both totals agree',
		scenario: 'Given a report with two totals\nWhen I open it\nThen both are shown',
		story: 'As a buyer I want to see the tax',
		steps: '## Plan\n1. Move the totals\n2. Drop the old table',
		prose:
			'Both totals should be moved into the one table of the report. Then the old table can be dropped by the next migration.',
	},
	German: {
		order: 'Steuer auf jedem Bericht anzeigen',
		criteria: '## Akzeptanzkriterien\n- Beide Summen sind gleich',
		scenario: 'Angenommen ein Bericht hat zwei Summen\nWenn ich ihn öffne\nDann sehe ich beide',
		story: 'Als Käuferin möchte ich die Steuer sehen',
		steps: '## Vorgehen\n1. Summen verschieben\n2. Alte Tabelle löschen',
		prose:
			'Die beiden Summen sollten in die eine Tabelle des Berichts verschoben werden. Danach kann die alte Tabelle mit der nächsten Migration gelöscht werden.',
	},
	French: {
		order: 'Afficher la taxe sur chaque rapport',
		criteria: "## Critères d'acceptation\n- Les deux totaux sont égaux",
		scenario: 'Étant donné un rapport avec deux totaux\nQuand je l’ouvre\nAlors je vois les deux',
		story: 'En tant que client je veux voir la taxe',
		steps: '## Étapes\n1. Déplacer les totaux\n2. Supprimer la vieille table',
		prose:
			'Il faut déplacer les deux totaux dans la table du rapport. Ensuite on peut supprimer la vieille table dans la prochaine migration.',
	},
	Spanish: {
		order: 'Mostrar el impuesto en cada informe',
		criteria: '## Criterios de aceptación\n- Los dos totales coinciden',
		scenario: 'Dado un informe con dos totales\nCuando lo abro\nEntonces veo los dos',
		story: 'Como cliente quiero ver el impuesto',
		steps: '## Pasos\n1. Mover los totales\n2. Eliminar la tabla vieja',
		prose:
			'Hay que mover los dos totales a la tabla del informe. Después se puede eliminar la tabla vieja en la próxima migración.',
	},
	Portuguese: {
		order: 'Exibir o imposto em cada relatório',
		criteria: '## Critérios de aceitação\n- Os dois totais coincidem',
		scenario: 'Dado um relatório com dois totais\nQuando eu abro\nEntão vejo os dois',
		story: 'Como cliente quero ver o imposto',
		steps: '## Passos\n1. Mover os totais\n2. Remover a tabela antiga',
		prose:
			'É preciso mover os dois totais para a tabela do relatório. Depois podemos remover a tabela antiga na próxima migração.',
	},
	Japanese: {
		order: 'すべてのレポートに税額を表示',
		criteria: '## 受け入れ条件\n- 二つの合計が一致する',
		scenario: '前提 合計が二つあるレポート\nもし それを開く\nならば 両方が見える',
		story: '購入者として、税額を見たい',
		steps: '## 手順\n1. 合計を移動する\n2. 古い表を削除する',
		prose: '二つの合計をレポートの表に移動する必要がある。その後、次の移行で古い表を削除しましょう。',
	},
	Chinese: {
		order: '显示每份报告的税额',
		criteria: '## 验收标准\n- 两个总计一致',
		scenario: '假如有一份带两个总计的报告\n当我打开它\n那么两个都显示',
		story: '作为买家，我想看到税额',
		steps: '## 步骤\n1. 移动总计\n2. 删除旧表',
		prose: '需要把两个总计移动到报告的表里。然后可以在下一次迁移中删除旧表。',
	},
};

describe.each(Object.entries(TOLD))('What and How in %s', (_, { order, criteria, scenario, story, steps, prose }) => {
	it('a title that orders one definite thing says what', () => {
		expect(says(order, '').what).toBe('stated');
	});
	it('acceptance criteria say what', () => expect(says('SHOP-1', criteria).what).toBe('stated'));
	it('a scenario says what', () => expect(says('SHOP-1', scenario).what).toBe('stated'));
	it('a user story says what', () => expect(says(story, '').what).toBe('stated'));
	it('steps under a heading say how', () => expect(says('SHOP-1', steps).how).toBe('stated'));
	it('sentences that prescribe what to do say how', () => expect(says('SHOP-1', prose).how).toBe('stated'));
	it('a title alone says nothing of how', () => expect(says(order, '').how).toBe('missing'));
});

describe('What', () => {
	it('is only hinted by a title whose end nobody can see', () => {
		for (const title of ['Improve performance', 'Support for several currencies', 'Summen verbessern', '优化性能'])
			expect(says(title, '').what).toBe('hinted');
	});
	it('is only hinted by an epic that collects other tasks', () => {
		expect(says('Totals module', 'This epic will track all the items that totals need.', 'epic').what).toBe('hinted');
	});
	it('is only hinted by a question', () => {
		expect(says('Totals', 'How do I show the totals of two years, please tell me').what).toBe('hinted');
	});
	it('is only hinted where the outcome is still to be found out, or to be better somehow', () => {
		expect(says('Totals', 'The totals look odd on some days, which needs to be investigated.').what).toBe('hinted');
		expect(says('Totals', 'In general, the totals should be cleaned up to be easy to change.').what).toBe('hinted');
		expect(says('Totals', 'Do we need to raise the limit of the totals or is something else wrong?').what).toBe(
			'hinted',
		);
	});
	it('is only hinted by the name of a file, a question, or a short order alone', () => {
		expect(says('Update totals_list.md', '').what).toBe('hinted');
		expect(says('How to get the totals of a year?', 'They are covered by the menu now and then.').what).toBe('hinted');
		expect(says('Add totals to reports', '').what).toBe('hinted');
	});
	it('is stated by a wish put as a question, and by what there is no way to do', () => {
		expect(says('Totals', 'Just curious if it is possible to provide totals of several years.').what).toBe('stated');
		expect(says('Totals', 'Currently there is no way to show totals of several years.').what).toBe('stated');
	});
	it('is stated by a change that says what it does', () => {
		expect(
			says('Totals', 'This adds totals of several years, grouped by region, behind each monthly table.', 'pull request')
				.what,
		).toBe('stated');
	});
	it('is stated by a fault that comes with its output', () => {
		expect(says('Export fails on Sundays', '```\nexit code 3\n```', 'bug').what).toBe('stated');
	});
});

describe('How', () => {
	it('is only hinted by the steps to a fault, under whatever heading', () => {
		const text = 'I see two totals.\n\n**Steps**\n1. Open the report\n2. Select a year\n3. Close it\n4. Open it again';
		expect(says('Totals are shown twice', text, 'bug').how).toBe('hinted');
	});
	it('is stated by a fix that someone offers, in a report of a fault too', () => {
		const text = 'When I open a report I see two totals. We could move both into one table and drop the other.';
		expect(says('Totals are shown twice', text, 'bug').how).toBe('stated');
	});
	it('is stated by a design that is linked, and hinted by any other link', () => {
		expect(says('Show the tax', 'https://www.figma.com/design/a1b2c3/tax').how).toBe('stated');
		expect(says('Show the tax', 'https://example.org/tax').how).toBe('hinted');
	});
	it('is hinted by the figures of a case, what still works, and what is attached', () => {
		for (const text of ['Invoice 1096,38, list 1096,37.', 'In Firefox it works fine.', 'Sample project attached.'])
			expect(says('Totals are off', text).how).toBe('hinted');
	});
	it('is only hinted by a pull request that tells the trouble and not the change', () => {
		const text =
			'some totals are inherently wrong due to late bookings. one such case is a broken yearly sum that fails while the ledger may not be through with its own sums and is therefore wrong.';
		expect(says('Fix timing of totals', text, 'pull request').how).toBe('hinted');
	});
	it('is not told by a template, a link to another task or the title in other words', () => {
		expect(says('Show the tax', '<!-- https://acme.example.org/how-to-write-a-task -->').how).toBe('missing');
		expect(says('Show the tax', 'https://git.example.org/acme/shop/issues/12').how).toBe('missing');
		expect(says('Show the tax on reports', 'The tax should show on reports.').how).toBe('missing');
	});
	it('points at the link itself, when a link is all there is', () => {
		const text = 'https://docs.example.org/tables';
		const { how } = layers({ kind: 'task', title: 'Show the tax', body: { format: 'markdown', text } });
		expect(how.evidence[0]).toMatchObject({ quote: text, start: 0, end: text.length, supports: 'hinted' });
	});
	it('is stated by a pull request that lists its changes, and hinted by one with nothing but trailers', () => {
		const listed = '- move both totals into one table of their own\n- read it once, when a report opens and not later';
		expect(says('One table for totals', listed, 'pull request').how).toBe('stated');
		expect(says('One table for totals', 'Fixes #12\n\nCo-authored-by: Mia', 'pull request').how).toBe('hinted');
	});
});
