import { type Custom, custom, type ReadCustom } from '../reading/custom.ts';
import { one } from '../reading/dom.ts';
import { richText } from '../reading/rich.ts';
import { wordsOf } from '../reading/take.ts';
import { cloudFields } from './custom-cloud.ts';
import { viewIn } from './view.ts';

/**
 * The custom fields of Data Center: `#rowForcustomfield_N` with its name in a title and its value in
 * `#customfield_N-val` (`page`: saved issue pages of 8.20.1). One that is empty is not on the page: never "empty".
 */
const VALUE = '[id^="customfield_"][id$="-val"]';
const ROW = '[id^="rowForcustomfield_"], li, dl';
const EDITED = 'form, textarea, input, select';
/** Fields that are read under names of our own (see `server.ts`), and one that only orders issues. */
const KNOWN = [
	'com.pyxis.greenhopper.jira:gh-sprint',
	'com.pyxis.greenhopper.jira:gh-epic-link',
	'com.pyxis.greenhopper.jira:gh-lexo-rank',
	'com.atlassian.jpo:jpo-custom-field-baseline-start',
	'com.atlassian.jpo:jpo-custom-field-parent',
	'com.atlassian.teams:rm-teams-custom-field-team',
];

function* serverFields(view: ParentNode): Generator<readonly [string, string | undefined]> {
	for (const value of [...view.querySelectorAll(VALUE)].slice(0, 200)) {
		const row = value.closest(ROW);
		const name = row && one(row, '.name, dt');
		const known = KNOWN.includes(value.getAttribute('data-fieldtypecompletekey') ?? '');
		if (!name || known || value.matches(EDITED) || one(value, EDITED)) continue;
		yield [name.getAttribute('title') || wordsOf(name), richText(value, '.overlay-icon') || undefined];
	}
}

/** The custom fields that the issue on top shows. */
export const customOfJira: ReadCustom = (document): Custom => {
	const view = viewIn(document);
	return view ? custom([...serverFields(view), ...cloudFields(view, document.documentElement.lang)]) : {};
};
