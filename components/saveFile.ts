/** Hands a text to the browser's own downloads, under a name. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
	const url = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The download has begun by then; what is left would stay in memory until the page closes.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
