// Runs inside Electron when no app is packed with it: loads the app folder or file named on the command line, after
// the modules asked for by -r/--require. An official Electron brings such a program; the registry's one gets this.
const { existsSync, readFileSync } = require("node:fs");
const { Module } = require("node:module");
const path = require("node:path");
const { app, dialog } = require("electron");

/** What the command line asks for: modules to load first, and the app itself. */
function readArguments(args) {
  const modules = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at];
    if (arg === "-v" || arg === "--version") return { modules, target: null, version: true };
    if (arg === "-r" || arg === "--require") {
      at += 1;
      if (args[at] === undefined) throw new Error(`${arg} needs the name of a module`);
      modules.push(args[at]);
    } else if (arg.startsWith("--require=")) modules.push(arg.slice("--require=".length));
    else if (!arg.startsWith("-")) return { modules, target: path.resolve(arg), version: false };
  }
  return { modules, target: null, version: false };
}

/** Gives the app the name, version and path that its package.json says, before any line of it runs. */
function introduce(folder) {
  const manifest = path.join(folder, "package.json");
  if (!existsSync(manifest)) return;
  const { name, productName, version, desktopName } = JSON.parse(readFileSync(manifest, "utf8"));
  if (version) app.setVersion(version);
  if (productName || name) app.setName(productName || name);
  app.setDesktopName(desktopName || `${app.getName()}.desktop`);
  app.setAppPath(folder);
}

function start() {
  const { modules, target, version } = readArguments(process.argv.slice(1));
  if (version) {
    process.stdout.write(`v${process.versions.electron}\n`);
    process.exit(0);
  }
  Object.defineProperty(process, "defaultApp", { value: true, enumerable: true });
  if (modules.length > 0) Module._preloadModules(modules);
  if (target === null) throw new Error("name an app folder: electron FOLDER");
  introduce(target);
  // The app sees itself as the main module, as it does when it is packed.
  Module._load(target, Module, true);
}

try {
  start();
} catch (error) {
  process.stderr.write(`${error?.stack ? error.stack : error}\n`);
  if (app.isReady()) dialog.showErrorBox("The app could not be started", String(error));
  app.exit(1);
}
