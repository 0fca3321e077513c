import { Window } from 'happy-dom';

/** Parses a page as data: no script runs, nothing is fetched. */
export function parse(html: string, url: string): Document {
	const window = new Window({
		url,
		settings: {
			disableJavaScriptEvaluation: true,
			disableJavaScriptFileLoading: true,
			disableCSSFileLoading: true,
			disableIframePageLoading: true,
		},
	});
	window.document.write(html);
	return window.document as unknown as Document;
}
