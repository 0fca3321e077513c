import type { Lexicon } from '../../stack/text/phrases.ts';

/**
 * Words by which a comment asks something of whoever it names. `asks`: anywhere in what is said to them;
 * `gives`: before the name, what hands the work to them; `orders`: the first word said to them.
 */
export const ASKS: Lexicon = {
	asks: `
		please, pls, plz, kindly, can you, could you, would you, will you, can someone, ptal, ping, bump, take a look,
		have a look, another look, let me know, what do you think, wdyt, your thoughts, any thoughts, your opinion,
		your review, for review, to review, for final review, final review, review this, mind reviewing, mind taking,
		any update, any updates, any news, any progress, need your, needs your, waiting for you, waiting on you, are you able, do you mind,
		would you mind, ready for another look, ready for you, over to you, your call, your turn, help with
	`,
	'asks, German': `
		bitte, kannst du, könntest du, können sie, könnten sie, magst du, schau mal, schaust du, was meinst du,
		deine meinung, zur prüfung, zum review, gibt es neuigkeiten
	`,
	'asks, French': `
		peux tu, pourrais tu, pouvez vous, pourriez vous, tu peux, s il te plaît, s il vous plaît, stp, svp, merci de,
		qu en penses tu, ton avis, votre avis, pour relecture, des nouvelles
	`,
	'asks, Spanish': `
		por favor, puedes, podrías, podrias, puede usted, podría, qué opinas, que opinas, tu opinión, échale un vistazo,
		para revisión, alguna novedad
	`,
	'asks, Portuguese': `
		por favor, pode, poderia, podes, você pode, consegue, o que acha, o que você acha, dá uma olhada, para revisão,
		alguma novidade
	`,
	'asks, Japanese': `お願い, ください, 下さい, いただけます, 頂けます, もらえます, 確認を, レビューを, どう思い`,
	'asks, Chinese': `请, 麻烦, 帮忙, 能否, 可以帮, 看一下, 看看, 怎么看, 請, 麻煩, 幫忙`,
	gives: `
		assigning to, assigning this to, assigning it to, reassigning to, reassigning this to, re assigning to, assigned to,
		assigned this to, reassigned to, reassigned this to, passing to, passing this to, passing it to, passing on to,
		now passing to, handing over to, handing this over to, handing to, over to, cc for review, ping, pinging,
		summoning, paging, deferring to, zuweisen an, übergebe an, je passe la main à, j assigne à, asigno a, le paso a, atribuo a,
		passo para
	`,
	/** Softer than a gift: only where an ask follows the name. */
	orders: `
		take, fix, address, update, add, remove, review, rebase, check, look, try, merge, run, make, change, implement,
		rename, resolve, revert, test, verify, confirm, apply, investigate, create, write, continue, rework, squash,
		complete, use, do, let s, give, help, explain, approve
	`,
	thanks: `thanks, thank you, thx, ty, danke, merci, gracias, obrigado, obrigada, ありがとう, 谢谢, 謝謝, kudos, credit, congrats, welcome`,
	informs: `cc, fyi, heads up, as, via, by, from, per, like, with, since, because, said, says, suggested, mentioned, and`,
};
