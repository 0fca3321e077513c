/** More than any bundle has, in bytes: not even read. What a bundle may have is for the background to say. */
const FAR_TOO_LARGE = 1024 * 1024;

/** The text of a file that a person chose; or why it can be no bundle. Never throws. */
export async function bundleIn(file: File): Promise<{ text: string } | { wrong: string }> {
	if (file.size > FAR_TOO_LARGE) return { wrong: 'It is far too large for a bundle.' };
	try {
		const bytes = await file.arrayBuffer();
		return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
	} catch (error) {
		return { wrong: error instanceof TypeError ? 'It is no text, so it is no bundle.' : 'It could not be read.' };
	}
}
