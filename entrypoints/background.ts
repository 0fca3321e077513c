import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../lib/background.ts';
import { Store } from '../lib/store/tables.ts';

export default defineBackground(() => startBackground(new Store()));
