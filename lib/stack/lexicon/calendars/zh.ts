import type { Calendar } from './calendar.ts';

/** Days to come in Chinese. Months, and days with a number, are written with their signs and need no names. */
export const ZH: Calendar = {
	months: '',
	weekdays: `
		周一/星期一/週一/礼拜一, 周二/星期二/週二/礼拜二, 周三/星期三/週三/礼拜三, 周四/星期四/週四/礼拜四,
		周五/星期五/週五/礼拜五, 周六/星期六/週六/礼拜六, 周日/星期日/星期天/周天/週日
	`,
	quarters: '第一季度/一季度, 第二季度/二季度, 第三季度/三季度, 第四季度/四季度',
	spans: {
		today: '今天, 今日, 今晚',
		tomorrow: '明天, 明日',
		'day after tomorrow': '后天, 後天',
		'this week': '本周, 这周, 本周内, 本週, 這週, 周末, 本周末',
		'next week': '下周, 下週, 下星期, 下礼拜, 下周内, 下周末',
		'week after next': '下下周, 下下週',
		'this month': '本月, 这个月, 這個月, 月底, 本月底, 月末, 本月内',
		'next month': '下月, 下个月, 下個月, 下月底, 下个月底',
		'this quarter': '本季度, 这个季度, 季度末',
		'next quarter': '下季度, 下个季度',
		'this year': '今年, 年底, 年内, 今年内',
		'next year': '明年',
	},
	before: '截止, 截止到, 截止日期, 期限, 预计, 計劃於, 计划于, 定于',
	behind: '前, 之前, 以前, 内, 之内, 截止, 完成, 上线, 發布, 发布, 交付',
	next: '下, 下个, 下個',
	within: '在, 未来',
	// `3天前` is past, so that only what says `内` or `后` counts.
	units: '天内/天之内/天后/日内/工作日内/个工作日内, 周内/周后/个星期内/星期内, 个月内/個月內/个月后',
	numbers: '一, 二/两/兩, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二',
	end: '底, 末',
	dayFirst: null,
};
