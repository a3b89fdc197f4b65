import { spawn, spawnSync } from "node:child_process";
import { constants } from "node:os";
import { root } from "./paths.mjs";

/**
 * Runs a command to its end and returns its exit status (128 + signal number if a signal ended it, as shells do).
 * The command inherits the terminal; `stdout` may be "stderr", to send what it prints there instead, or "ignore".
 */
export function run(
  command,
  args,
  { cwd = root, env = process.env, stdin = "inherit", stdout = "inherit", shell = false } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: [stdin, stdout === "stderr" ? 2 : stdout, "inherit"],
    });
    const forward = (signal) => child.kill(signal);
    process.on("SIGINT", forward);
    process.on("SIGTERM", forward);
    const done = () => {
      process.off("SIGINT", forward);
      process.off("SIGTERM", forward);
    };
    child.on("error", (error) => {
      done();
      reject(error);
    });
    child.on("close", (status, signal) => {
      done();
      resolve(signal ? 128 + (constants.signals[signal] ?? 0) : (status ?? 1));
    });
  });
}

/** Runs a JavaScript file on this very Node; see `run`. */
export function runNode(file, args, options) {
  return run(process.execPath, [file, ...args], options);
}

/** Runs a command quietly and returns its status and what it printed; status 127 if there is no such command. */
export function capture(command, args, { cwd = root, env = process.env, timeout, shell = false } = {}) {
  const result = spawnSync(command, args, {
    cwd,
    env,
    shell,
    timeout,
    encoding: "utf8",
    maxBuffer: 64 << 20,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (result.error && result.error.code === "ENOENT") return { status: 127, stdout: "", stderr: "" };
  return { status: result.status ?? 1, stdout: result.stdout ?? "", stderr: result.stderr ?? "" };
}

/**
 * How to call npm: the one that runs this script where there is one, else the one on the PATH.
 * Windows starts npm through its shell because npm is a command file there.
 */
export function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) return { command: process.execPath, prefix: [script], shell: false };
  return { command: "npm", prefix: [], shell: process.platform === "win32" };
}
