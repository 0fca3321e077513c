import type { Passage } from '../../reading.ts';

/** What is still to be found out has no outcome yet. */
const EXPLORES =
	/\b(?:should|could|need to|let'?s|might want to) (?:explore|investigate|discuss|look into|think about|evaluate)\b/i;
/** What is to be made better, nobody says into what: it should be cleaned up. */
const LOOSE =
	/\b(?:should|must|needs? to|has to|have to|could) be (?:investigated|explored|discussed|looked (?:into|at)|figured out|clarified|improved|cleaned up|refactored|reworked|tidied|optimi[sz]ed|organi[sz]ed)\b|\bmake sure\b.{1,80}\bwork(?:s|ing)?\b|\b(?:double[- ]check|check|find out|figure out|see) (?:to see |to make sure )?(?:if|whether)\b|\b(?:more|better) (?:suitable|appropriate)\b|\bneed to (?:re)?organi[sz]e (?:this|these|it|them)\b|\b(?:some|various|several) \w{3,20}, (?:and )?(?:\w{3,20} some|removes some)\b/i;
/** Whether something ought to be is still a question. */
const ASKS =
	/\b(?:do|does|should) (?:we|i|it|they|you|this) (?:really |actually |also )?(?:need|have|want)?\b[^?\n]{0,300}\?/i;
/** A wish put as a question: is it possible to, any plans to. */
const MAY =
	/\b(?:is it|would it be|if it['’]?s|if it is|if it would be|could it be|was it) possible to (?:add|provide|have|get|make|support|include|show|allow|use|set|change|export|create|implement|\w{4,20}e)\b|\bany (?:plans?|chance|interest)(?: \w{2,12}){0,3} (?:to|of|in|on) (?:add|support|provid|implement|hav|mak|releas)|\bplans? to (?:add |provide |have )?support\b/i;
/** What there is no way to do is what is wanted. */
const LACKS =
	/\b(?:there is|there are|there['’]s|has|have|with|provides?|offers?) (?:currently |at present |also |still |simply )?no (?:\w{3,20} )?(?:way|mechanism|option|ability|possibility|support|means|setting|button|command)s? (?:to|for|of|that)\b|\bil n['’]y a pas (?:de possibilité|de moyen|d['’]option)|\bes gibt keine (?:möglichkeit|option|funktion)|\bno hay (?:forma|manera|opción|posibilidad)|\bnão há (?:como|forma|opção)|能不能|可不可以|能否|是否可以|可否|是否有计划|有没有计划/i;

/** Whether a sentence leaves open what comes of it: it is to be explored, made better somehow, or is still a question. */
export const leavesOpen = (text: string): boolean => EXPLORES.test(text) || LOOSE.test(text) || ASKS.test(text);

/** Whether a sentence wishes for something without saying so: is it possible to, there is no way to. */
export const wants = ({ text }: Passage): boolean => MAY.test(text) || LACKS.test(text);
