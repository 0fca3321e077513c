import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from '../lib/content.ts';
import { githubCode } from '../lib/tools/github/code.ts';
import { GITHUB } from '../lib/tools/hosts.ts';

export default defineContentScript({
	matches: GITHUB,
	runAt: 'document_idle',
	main: (context) => startContent(githubCode, context.signal),
});
