import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { answerDialogs, launchApp, type RunningApp } from "./launch.ts";

let running: RunningApp;

test.beforeAll(async () => {
  running = await launchApp();
  // Refused requests are bugs, and bugs are shown; nobody is here to close the dialog.
  await answerDialogs(running.app, {});
});
test.afterAll(() => running.stop());

test("the page has nothing of Node or Electron", async () => {
  const names = ["require", "process", "module", "Buffer", "global", "electron", "__dirname"];
  const found = await running.window.evaluate((all) => all.filter((name) => name in globalThis), names);
  expect(found).toEqual([]);
});

test("the bridge has exactly these functions", async () => {
  const keys = await running.window.evaluate(() => {
    const { resolute } = window as unknown as { resolute: { request: object } };
    return { bridge: Object.keys(resolute).sort(), request: Object.keys(resolute.request).sort() };
  });
  expect(keys.bridge).toEqual(["on", "openDropped", "platform", "request"]);
  expect(keys.request).toEqual(
    [
      "window:content",
      "document:new",
      "document:open",
      "document:open-recent",
      "document:open-sample",
      "document:reload",
      "document:save",
      "document:save-as",
      "document:journal",
      "document:dirty",
      "document:export",
      "revision:keep",
      "revision:read",
      "compare:choose-file",
      "compare:two-files",
      "compare:export",
      "work:cancel",
      "settings:read",
      "settings:write",
      "recent:clear",
      "window:close",
      "window:start",
      "window:confirm-close",
      "menu:where",
      "log:bug",
    ].sort(),
  );
});

test("the bridge cannot be replaced or added to", async () => {
  const changed = await running.window.evaluate(() => {
    const { resolute } = window as unknown as { resolute: { request: Record<string, unknown> } };
    try {
      resolute.request.more = () => {};
    } catch {
      // Frozen objects throw in strict code and stay silent elsewhere; what counts is that nothing changed.
    }
    return "more" in resolute.request;
  });
  expect(changed).toBe(false);
});

test("the policy stops inline scripts, inline styles and foreign pictures", async () => {
  const result = await running.window.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "window.inlineScriptRan = true";
    document.body.append(script);
    const style = document.createElement("style");
    style.textContent = "body { outline: 7px solid red }";
    document.head.append(style);
    const image = document.createElement("img");
    const settled = new Promise((resolve) => {
      image.onload = () => resolve("loaded");
      image.onerror = () => resolve("refused");
    });
    image.src = "https://example.org/pixel.png";
    document.body.append(image);
    const imageState = await settled;
    script.remove();
    style.remove();
    image.remove();
    return {
      inlineRan: "inlineScriptRan" in window,
      outline: getComputedStyle(document.body).outlineWidth,
      imageState,
      violations: [...new Set(violations)].sort(),
    };
  });
  expect(result.inlineRan).toBe(false);
  expect(result.outline).not.toBe("7px");
  expect(result.imageState).toBe("refused");
  expect(result.violations).toEqual(expect.arrayContaining(["img-src", "script-src-elem", "style-src-elem"]));
});

test("no request leaves the machine: not from the page, not from the program's sessions", async () => {
  let heard = 0;
  const server = createServer((_request, response) => {
    heard += 1;
    response.end("heard");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    const fromPage = await running.window.evaluate(async (url) => {
      const answers = [fetch(url), fetch("https://example.org/"), fetch("file:///etc/passwd")];
      const settled = await Promise.allSettled(answers);
      navigator.sendBeacon(url, "x");
      return settled.map(({ status }) => status);
    }, address);
    expect(fromPage).toEqual(["rejected", "rejected", "rejected"]);

    // Past the page's policy: a page of nobody's in another session of the program, as Chromium's own services would use one.
    const fromSessions = await running.app.evaluate(async ({ session, net }, url) => {
      const sessions = [
        session.defaultSession,
        session.fromPartition("in-memory"),
        session.fromPartition("persist:other"),
      ];
      const tries = [...sessions.map((each) => each.fetch(url)), net.fetch(url)];
      return (await Promise.allSettled(tries)).map(({ status }) => status);
    }, address);
    expect(fromSessions).toEqual(["rejected", "rejected", "rejected", "rejected"]);
    expect(heard).toBe(0);
    // Not only because no name is known: each session refused it by itself.
    const log = await readFile(join(running.userData, "logs", "resolute.log"), "utf8");
    expect(log.split(`Refused a request to ${new URL(address).origin}\n`)).toHaveLength(1 + fromSessions.length);
  } finally {
    server.close();
  }
});

test("a page that was loaded from elsewhere all the same would reach neither the network nor the program", async () => {
  const before = running.app.windows().length;
  const opened = running.app.waitForEvent("window");
  await running.app.evaluate(({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    void window.loadURL("data:text/html,<p>foreign</p>").catch(() => {});
  });
  const page = await opened;
  expect(await page.evaluate(() => "resolute" in window)).toBe(false);
  await page.close();
  expect(running.app.windows()).toHaveLength(before);
});

test("the page can neither navigate nor open windows nor embed pages", async () => {
  const { app, window: page } = running;
  const before = app.windows().length;
  const opened = await page.evaluate(() => window.open("https://example.org/") === null);
  expect(opened).toBe(true);
  for (const target of ["https://example.org/", "file:///etc/passwd", "app://other/index.html"]) {
    await page.evaluate((url) => {
      window.location.href = url;
    }, target);
    await page.evaluate((url) => {
      const link = Object.assign(document.createElement("a"), { href: url, target: "_blank" });
      document.body.append(link);
      link.click();
      link.remove();
    }, target);
  }
  const frame = await page.evaluate(async () => {
    const element = document.createElement("iframe");
    element.src = "app://resolute/index.html";
    document.body.append(element);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const isEmpty = (element.contentDocument?.body.childElementCount ?? 0) === 0;
    element.remove();
    return isEmpty;
  });
  expect(frame).toBe(true);
  expect(page.url()).toMatch(/^app:\/\/resolute\//);
  expect(app.windows()).toHaveLength(before);
});

test("rights are refused", async () => {
  const states = await running.window.evaluate(async () => {
    const names = ["geolocation", "notifications", "camera", "microphone", "clipboard-read", "midi"];
    const answers = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state, String),
      ),
    );
    const camera = await navigator.mediaDevices?.getUserMedia({ video: true }).then(
      () => "granted",
      () => "refused",
    );
    return [...answers, camera];
  });
  expect(states.filter((state) => state === "granted")).toEqual([]);
});

test("a payload that does not fit is refused and does no harm", async () => {
  const answers = await running.window.evaluate(async () => {
    const { resolute } = window as unknown as {
      resolute: { request: Record<string, (...payload: unknown[]) => Promise<unknown>> };
    };
    const tries = [
      resolute.request["document:open-recent"]?.("/etc/passwd"),
      resolute.request["document:save"]?.({ documentId: "x", version: 0, document: {}, path: "/tmp/x" }),
      resolute.request["settings:write"]?.({ theme: "pink" }),
    ];
    return (await Promise.allSettled(tries)).map(({ status }) => status);
  });
  expect(answers).toEqual(["rejected", "rejected", "rejected"]);
});

test("the protocol serves its own files only", async () => {
  const answers = await running.app.evaluate(async ({ session }) => {
    const addresses = [
      "index.html",
      "../package.json",
      "%2e%2e/package.json",
      "..%2fmain/main.cjs",
      "fonts/Tinos-Regular.ttf",
    ];
    const fetched = addresses.map((address) => session.defaultSession.fetch(`app://resolute/${address}`));
    const results = await Promise.all(fetched);
    return results.map((answer) => [answer.status, answer.headers.get("content-security-policy")?.slice(0, 18)]);
  });
  const policy = "default-src 'none'";
  expect(answers).toEqual([
    [200, policy],
    [404, policy],
    [404, policy],
    [404, policy],
    [200, policy],
  ]);
});
