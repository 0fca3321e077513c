/**
 * The extension API for content scripts: as the browser has it, without the polyfill (10 kB on every page).
 * Only what Chromium and Firefox do alike may be used through it: promises on calls, `sendResponse` for answers.
 */
const { browser: own, chrome } = globalThis as unknown as { browser?: unknown; chrome?: unknown };
export const browser = (own ?? chrome) as typeof import('wxt/browser').browser;
