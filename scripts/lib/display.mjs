import { spawn } from "node:child_process";
import { SetupError } from "./say.mjs";

/** Whether windows can be shown here: always but on a Linux without a display server. */
export function hasDisplay(env = process.env) {
  return process.platform !== "linux" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Starts an X server of our own without a screen and returns its display and how to stop it. The server picks the
 * first free display number itself and tells it through a pipe, so two runs at once do not collide.
 */
export function startXvfb({ size = "1440x1000x24" } = {}) {
  return new Promise((resolve, reject) => {
    const args = ["-displayfd", "3", "-screen", "0", size, "-nolisten", "tcp", "-noreset"];
    const server = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "pipe", "pipe"] });
    let errors = "";
    let number = "";
    server.stderr.on("data", (data) => {
      errors = (errors + data).slice(-2_000);
    });
    server.on("error", () => reject(new SetupError("Xvfb could not be started; install it (Debian's package xvfb)")));
    server.on("exit", (status) => reject(new SetupError(`Xvfb ended at once (status ${status}): ${errors.trim()}`)));
    server.stdio[3].on("data", (data) => {
      number += data;
      if (!number.includes("\n")) return;
      const display = `:${number.trim()}`;
      const stop = () => server.kill();
      process.once("exit", stop);
      // An idle display must not keep the script alive when its work is done.
      server.unref();
      server.stderr.unref?.();
      server.stdio[3].unref?.();
      resolve({ display, stop });
    });
  });
}

/** Runs `work` with an environment in which windows can be shown, starting a display of our own where there is none. */
export async function withDisplay(work) {
  if (hasDisplay()) return work(process.env);
  const { display, stop } = await startXvfb();
  try {
    return await work({ ...process.env, DISPLAY: display });
  } finally {
    stop();
  }
}
