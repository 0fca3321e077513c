import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellHistory } from '../lib/history.ts';

/** Put into the page of a task once it was seen, to read the history that stands there. */
export default defineUnlistedScript(() => void tellHistory(document));
