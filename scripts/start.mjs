// npm start [-- FILE …]: sets up what is missing, builds what has changed, opens the window.
import { isAbsolute, resolve } from "node:path";
import { ensureBuilt } from "./lib/bundles.mjs";
import { hasDisplay, withDisplay } from "./lib/display.mjs";
import { electronEnv } from "./lib/electron.mjs";
import { callersFolder, root } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { electronFlags, isLinuxRoot } from "./lib/sandbox.mjs";
import { runMain, SetupError, say } from "./lib/say.mjs";
import { ensureWindow } from "./lib/setup.mjs";
import { ensureDisplayServer } from "./lib/system-packages.mjs";

await runMain(async () => {
  const given = process.argv.slice(2);
  const unseen = given.includes("--xvfb");
  const electron = await ensureWindow();
  await ensureBuilt();
  if (unseen) await ensureDisplayServer();
  else if (!hasDisplay()) {
    throw new SetupError(
      "there is no display to show a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Everything is set up: " +
        "start it from a desktop session, or without a screen by `xvfb-run npm start` or `npm start -- --xvfb`.",
    );
  }
  if (isLinuxRoot())
    say("Running as root, where Chromium has no sandbox: --no-sandbox. Use an ordinary account for real work.");
  const files = given.filter((arg) => arg !== "--xvfb").map(absolute);
  return withDisplay((env) =>
    run(electron.executable, [...electronFlags(), ...waylandFlags(env), root, ...files], {
      env: { ...env, ...electronEnv(electron) },
    }),
  );
});

/** Files are named from where the person stands, which is not where npm runs scripts; options stay as they are. */
function absolute(arg) {
  return arg.startsWith("-") || isAbsolute(arg) ? arg : resolve(callersFolder(), arg);
}

/** Older Electrons look for an X server unless they are told that there is only Wayland. */
function waylandFlags(env) {
  return process.platform === "linux" && !env.DISPLAY && env.WAYLAND_DISPLAY ? ["--ozone-platform=wayland"] : [];
}
