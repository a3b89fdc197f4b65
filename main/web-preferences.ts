import type { WebPreferences } from "electron";

/**
 * What a page of ours may do: nothing that a page on the web could not. A test compares the whole object, so that no line of it changes by
 * accident. Spelling is off because Chromium would fetch its dictionaries from the network.
 */
export const WEB_PREFERENCES = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  plugins: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
  spellcheck: false,
  webgl: false,
} as const satisfies WebPreferences);
