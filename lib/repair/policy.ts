/** What an administrator set of repairs; absent: they set nothing. */
export interface RepairPolicy {
	bundle?: string;
	key?: string;
}
export const REPAIR_POLICY = ['repairKey', 'repairBundle'];

/** What a browser says an administrator set. What is no text, which only a schema would refuse, is told as no key or no bundle. */
export function repairPolicyIn({ repairKey, repairBundle }: Record<string, unknown>): RepairPolicy {
	const text = (set: unknown) =>
		set === undefined || set === null || set === '' ? undefined : typeof set === 'string' ? set : JSON.stringify(set);
	const [key, bundle] = [text(repairKey), text(repairBundle)];
	// In the order of the alphabet, in which Chromium keeps it.
	return { ...(bundle === undefined ? {} : { bundle }), ...(key === undefined ? {} : { key }) };
}

/**
 * What an administrator may set, as Chromium wants it declared (a JSON schema of its own dialect, in a file that the
 * manifest names: developer.chrome.com/docs/extensions/reference/manifest/storage). Firefox wants no declaration:
 * its policy `3rdparty.Extensions` is read as it stands.
 */
export const MANAGED_SCHEMA = {
	type: 'object',
	properties: {
		repairKey: {
			title: 'Public key for repairs',
			description: 'Ed25519, as PEM, base64 or hex. Only bundles that are signed with it are taken.',
			type: 'string',
		},
		repairBundle: {
			title: 'Bundle of selector tables',
			description:
				'The text of a file that "npm run bundle -- sign" wrote. It is used in place of any that a user imports.',
			type: 'string',
		},
		standards: {
			title: 'Standards',
			description:
				'What tasks are judged by: the texts of files that Options exports, one each. Users can add to them, and can change nothing that a rule locks.',
			type: 'array',
			items: { type: 'string' },
		},
	},
} as const;
