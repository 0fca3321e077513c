import type { Calendar } from './calendar.ts';

/** Days to come in Japanese. Months, and days with a number, are written with their signs and need no names. */
export const JA: Calendar = {
	months: '',
	weekdays: `
		月曜/月曜日, 火曜/火曜日, 水曜/水曜日, 木曜/木曜日, 金曜/金曜日, 土曜/土曜日, 日曜/日曜日
	`,
	quarters: '第1四半期/第一四半期, 第2四半期/第二四半期, 第3四半期/第三四半期, 第4四半期/第四四半期',
	spans: {
		today: '今日, 本日, 本日中, 今日中',
		tomorrow: '明日',
		'day after tomorrow': '明後日',
		'this week': '今週, 今週中, 今週末, 週末',
		'next week': '来週, 来週中, 来週末',
		'week after next': '再来週',
		'this month': '今月, 今月中, 今月末, 月末',
		'next month': '来月, 来月中, 来月末',
		'this quarter': '今四半期, 四半期末',
		'next quarter': '来四半期',
		'this year': '今年, 今年中, 年内, 年末',
		'next year': '来年',
	},
	before: '期限, 締切, 締め切り, 納期, 期日, 締切日, リリース予定',
	behind: 'まで, までに, 迄, 迄に, 中に, 前に, 締切, 締め切り, 期限, 必着, リリース予定, 予定',
	next: '来週, 来週の, 次の, 翌週',
	within: '今後',
	units: '日以内/日間以内/日後, 週間以内/週間後, か月以内/ヶ月以内/か月後/ヶ月後',
	numbers: '一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二',
	end: '末',
	dayFirst: null,
};
