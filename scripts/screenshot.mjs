// node scripts/screenshot.mjs: takes the picture of the window that the README shows, with the sample draft open.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "./lib/bundles.mjs";
import { withDisplay } from "./lib/display.mjs";
import { electronEnv } from "./lib/electron.mjs";
import { inRoot, root } from "./lib/paths.mjs";
import { electronFlags } from "./lib/sandbox.mjs";
import { runMain, say } from "./lib/say.mjs";
import { ensureWindow } from "./lib/setup.mjs";
import { ensureDisplayServer } from "./lib/system-packages.mjs";

const sample = inRoot("resources", "samples", "revised-draft-resolution.txt");
const picture = inRoot("docs", "window.png");

await runMain(async () => {
  const electron = await ensureWindow();
  await ensureDisplayServer();
  await ensureBuilt();
  const profile = await mkdtemp(join(tmpdir(), "resolute-screenshot-"));
  try {
    await withDisplay((env) => photograph(electron, profile, env));
    say(`Wrote ${picture}`);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

async function photograph(electron, profile, env) {
  const { _electron } = await import("@playwright/test");
  const program = await _electron.launch({
    executablePath: electron.executable,
    args: [...electronFlags(), `--user-data-dir=${profile}`, root, sample],
    env: { ...env, ...electronEnv(electron) },
  });
  try {
    const page = await program.firstWindow();
    await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.locator(".ProseMirror").waitFor();
    await page.evaluate(() => document.fonts.ready);
    await mkdir(inRoot("docs"), { recursive: true });
    await page.screenshot({ path: picture, animations: "disabled", caret: "hide" });
  } finally {
    // A question about unsaved changes would keep the program open for good.
    await program.evaluate(({ app }) => app.exit(0)).catch(() => {});
    await program.close().catch(() => {});
  }
}
