import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from '../lib/content.ts';
import { JIRA } from '../lib/tools/hosts.ts';
import { jiraCode } from '../lib/tools/jira/code.ts';

export default defineContentScript({
	matches: JIRA,
	runAt: 'document_idle',
	main: (context) => startContent(jiraCode, context.signal),
});
