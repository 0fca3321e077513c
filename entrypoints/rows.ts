import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellRows } from '../lib/rows.ts';

/** Put into a page whose rows were seen, to read the custom fields that stand in them. */
export default defineUnlistedScript(() => void tellRows(document));
