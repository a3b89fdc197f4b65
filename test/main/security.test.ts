import { describe, expect, it } from "vitest";
import { APP_ORIGIN, isOurPage } from "../../main/asset-path.ts";
import { CONTENT_SECURITY_POLICY } from "../../main/content-security-policy.ts";
import { isLocalRequest, OFFLINE_SWITCHES } from "../../main/network.ts";
import { refusePermissions } from "../../main/permissions.ts";
import { WEB_PREFERENCES } from "../../main/web-preferences.ts";
import { listLog } from "./temporary-folder.ts";

describe("a window's page", () => {
  it("has exactly these rights", () => {
    expect(WEB_PREFERENCES).toEqual({
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
    });
    expect(Object.isFrozen(WEB_PREFERENCES)).toBe(true);
  });

  it("may load its own files and nothing else", () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
        "worker-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
  });

  it("is ours by its origin, not by how its address begins", () => {
    expect(isOurPage(APP_ORIGIN)).toBe(true);
    expect(isOurPage(`${APP_ORIGIN}/index.html`)).toBe(true);
    for (const foreign of [
      "app://resolute.example.org/",
      "app://other/",
      "https://resolute/",
      "file:///index.html",
      "",
    ]) {
      expect(isOurPage(foreign)).toBe(false);
    }
  });
});

describe("rights", () => {
  it("are refused, all of them, to whoever asks", () => {
    const handlers: ((...question: unknown[]) => unknown)[] = [];
    const keep = (handler: (...question: unknown[]) => unknown) => void handlers.push(handler);
    const session = {
      setPermissionCheckHandler: keep,
      setPermissionRequestHandler: keep,
      setDevicePermissionHandler: keep,
    };
    const log = listLog();
    refusePermissions(session as unknown as Parameters<typeof refusePermissions>[0], log);
    const [check, request, device] = handlers;
    for (const right of ["media", "geolocation", "clipboard-read", "fileSystem", "openExternal", "something-new"]) {
      expect(check?.(null, right, APP_ORIGIN)).toBe(false);
      const answers: unknown[] = [];
      request?.(null, right, (answer: unknown) => answers.push(answer), { requestingUrl: APP_ORIGIN });
      expect(answers).toEqual([false]);
    }
    expect(device?.({ deviceType: "hid" })).toBe(false);
    expect(log.lines).toHaveLength(6);
  });
});

describe("the network", () => {
  it.each([
    "https://example.org/",
    "http://127.0.0.1:80/",
    "ws://localhost/",
    "wss://example.org/",
    "ftp://example.org/",
    "file:///etc/passwd",
    "chrome-extension://abc/x",
    "not a url",
    "",
  ])("refuses %s", (url) => {
    expect(isLocalRequest(url, true)).toBe(false);
  });

  it("lets our own files through, and the developer tools only where there are any", () => {
    expect(isLocalRequest("app://resolute/index.js", false)).toBe(true);
    expect(isLocalRequest("devtools://devtools/bundled/x.js", true)).toBe(true);
    expect(isLocalRequest("devtools://devtools/bundled/x.js", false)).toBe(false);
  });

  it("is switched off for Chromium itself", () => {
    const names = OFFLINE_SWITCHES.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(["disable-background-networking", "disable-component-update", "dns-prefetch-disable"]),
    );
    expect(OFFLINE_SWITCHES).toContainEqual(["host-resolver-rules", "MAP * ~NOTFOUND"]);
  });
});
