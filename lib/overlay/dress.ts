let sheet: CSSStyleSheet | undefined;

/** Gives a shadow root the style: one shared sheet where the browser lets a content script share one. */
export function dress(root: ShadowRoot, css: string): void {
	try {
		if (!sheet) {
			sheet = new CSSStyleSheet();
			sheet.replaceSync(css);
		}
		root.adoptedStyleSheets = [sheet];
		if (root.adoptedStyleSheets.length === 1) return;
	} catch {
		// Firefox guards a page's style sheets from content scripts; a style element of the root's own does as well.
	}
	const style = root.ownerDocument.createElement('style');
	style.textContent = css;
	root.append(style);
}
