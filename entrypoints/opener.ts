import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOpener } from '../lib/opener.ts';

/** Put into a page when a badge is pressed there for the first time. */
export default defineUnlistedScript(() => startOpener());
