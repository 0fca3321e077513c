import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../lib/background.ts';
import { followPolicy } from '../lib/repairs.ts';
import { Store } from '../lib/store/tables.ts';

export default defineBackground(() => {
	startBackground(new Store());
	followPolicy();
});
