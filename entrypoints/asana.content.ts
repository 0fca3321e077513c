import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from '../lib/content.ts';
import { asanaCode } from '../lib/tools/asana/code.ts';
import { ASANA } from '../lib/tools/hosts.ts';

export default defineContentScript({
	matches: ASANA,
	runAt: 'document_idle',
	main: (context) => startContent(asanaCode, context.signal),
});
