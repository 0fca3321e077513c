/**
 * Names that only objects within one page script know each other by. The build makes them short; so none of them may
 * be a name in a table, a message, a stored value, or anything else that leaves the script. A test sees to the first two.
 */
export const INNER_NAMES: readonly string[] = (
	'added addressOf bare began candidate candidates faceOf forget hostOf keepOnly moved near payloads readAgain readOn ' +
	'removals removeAll rootsAround serverRendered shows takeFresh taskAt taskIn taskNamed touched verify waits watch'
).split(' ');
