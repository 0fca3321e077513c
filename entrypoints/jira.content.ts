import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from '../lib/content.ts';
import { HOSTS } from '../lib/tools/hosts.ts';
import { jiraCode } from '../lib/tools/jira/code.ts';

export default defineContentScript({
	matches: [...HOSTS.jira],
	runAt: 'document_idle',
	main: (context) => startContent(jiraCode, context.signal),
});
