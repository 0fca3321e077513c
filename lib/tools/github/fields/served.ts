import { custom, type ReadCustom } from '../../reading/custom.ts';
import { line } from '../../reading/history.ts';
import { issueIn } from '../history/payload.ts';

/** More fields than an organisation may have. */
const MOST_FIELDS = 200;

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/**
 * The fields of the organisation in the data that an issue's page is served with: a list, on real pages empty (2025-07,
 * 2026-08), of values and the names of their fields (GitHub's GraphQL: `IssueFieldValue`). Which are empty it does not say.
 */
export const servedOfGithub: ReadCustom = (document, task) => {
	const issue = issueIn(document, task, new URL(document.URL));
	const { nodes } = isJson(issue?.issueFieldValues) ? issue.issueFieldValues : {};
	return custom(
		(Array.isArray(nodes) ? nodes : []).slice(0, MOST_FIELDS).flatMap((node: unknown) => {
			const { field, name, value, text, number, date } = isJson(node) ? node : {};
			const said = [name, value, text, number, date].find((one) => typeof one === 'string' || typeof one === 'number');
			return isJson(field) && typeof field.name === 'string' && said !== undefined
				? [[line(field.name), String(said)] as const]
				: [];
		}),
	);
};
