import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { inRoot, root } from "./paths.mjs";
import { SetupError, say } from "./say.mjs";
import { hashOf, readJson, writeJson, writeWhole } from "./stamp.mjs";

const outDir = inRoot("build");
const typesetter = "@myriaddreamin/typst-ts-node-compiler";

const onNode = {
  platform: "node",
  format: "cjs",
  target: "node20",
  // Native code cannot be bundled; `electron` is there at run time only, and never for the command line program.
  external: ["electron", typesetter, `${typesetter}-*`],
};

// Bundled to CommonJS, a module has no URL of its own any more; this gives it the bundle's.
const withModuleUrl = {
  define: {
    "import.meta.url": "__moduleUrl",
    "import.meta.dirname": "__dirname",
    "import.meta.filename": "__filename",
  },
  banner: { js: `const __moduleUrl = require("node:url").pathToFileURL(__filename).href;` },
};

const inWindow = {
  platform: "browser",
  format: "iife",
  target: "chrome130",
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { "process.env.NODE_ENV": '"production"' },
  // Served by the app's own protocol from resources/, never copied into the bundle.
  external: ["/fonts/*", "/icons/*"],
};

/** Every bundle of the program: its entry, its output below build/, how it is made, and what it must not contain. */
export const bundles = {
  main: { entry: "main/main.ts", out: "main/main.cjs", options: { ...onNode, ...withModuleUrl } },
  preload: { entry: "main/preload.ts", out: "main/preload.cjs", options: onNode, only: ["electron"] },
  cli: {
    entry: "main/cli.ts",
    out: "main/cli.cjs",
    options: { ...onNode, ...withModuleUrl, banner: { js: `#!/usr/bin/env node\n${withModuleUrl.banner.js}` } },
    mode: 0o755,
    without: ["electron"],
  },
  worker: {
    entry: "main/worker.ts",
    out: "main/worker.cjs",
    options: { ...onNode, ...withModuleUrl },
    without: ["electron"],
  },
  window: {
    entry: "renderer/index.tsx",
    out: "renderer/index.js",
    options: inWindow,
    copies: { "renderer/index.html": "renderer/index.html" },
  },
  "compare worker": { entry: "renderer/compare-worker.ts", out: "renderer/compare-worker.js", options: inWindow },
  "check worker": { entry: "renderer/check-worker.ts", out: "renderer/check-worker.js", options: inWindow },
};

/** Builds the named bundles where a source has changed since the last time; returns the names of those it built. */
export async function ensureBuilt(names = Object.keys(bundles)) {
  const base = await toolsHash();
  const built = await Promise.all(names.map(async (name) => ((await isFresh(name, base)) ? null : build(name, base))));
  return built.filter((name) => name !== null);
}

/** Builds the named bundles whether or not anything changed. */
export async function buildAll(names = Object.keys(bundles)) {
  const base = await toolsHash();
  return Promise.all(names.map((name) => build(name, base)));
}

/** What else decides the outcome of a build: these very settings and the locked versions of all packages. */
async function toolsHash() {
  const files = await Promise.all(
    ["package-lock.json", "scripts/lib/bundles.mjs"].map((file) => readFile(inRoot(file))),
  );
  return hashOf(Buffer.concat(files));
}

function stampFile(name) {
  return join(outDir, ".stamps", `${name.replace(" ", "-")}.json`);
}

async function isFresh(name, base) {
  const stamp = await readJson(stampFile(name));
  if (!stamp || stamp.base !== base || !stamp.outputs.every((file) => existsSync(inRoot(file)))) return false;
  const now = await Promise.all(Object.keys(stamp.inputs).map(hashOfSource));
  return Object.values(stamp.inputs).every((hash, at) => hash === now[at]);
}

async function hashOfSource(file) {
  try {
    return hashOf(await readFile(inRoot(file)));
  } catch {
    return null;
  }
}

async function build(name, base) {
  const bundle = bundles[name];
  if (!existsSync(inRoot(bundle.entry)))
    throw new SetupError(`cannot build the ${name}: ${bundle.entry} does not exist`);
  const { metafile, outputFiles } = await bundleUp(name, bundle);
  checkImports(name, bundle, metafile);
  const copies = await Promise.all(
    Object.entries(bundle.copies ?? {}).map(async ([from, to]) => ({
      from,
      path: join(outDir, to),
      contents: await readFile(inRoot(from)),
    })),
  );
  for (const { path, contents } of [...outputFiles, ...copies]) {
    await writeWhole(path, contents, path.endsWith("js") ? bundle.mode : undefined);
  }
  const sources = [
    ...Object.keys(metafile.inputs).filter((file) => !file.startsWith("node_modules/")),
    ...copies.map(({ from }) => from),
  ];
  const hashes = await Promise.all(sources.map(hashOfSource));
  await writeJson(stampFile(name), {
    base,
    inputs: Object.fromEntries(sources.map((file, at) => [file, hashes[at]])),
    outputs: [...outputFiles, ...copies].map(({ path }) => relative(root, path)),
  });
  return name;
}

async function bundleUp(name, { entry, out, options }) {
  const esbuild = await import("esbuild");
  try {
    return await esbuild.build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: join(outDir, out),
      bundle: true,
      write: false,
      metafile: true,
      sourcemap: "linked",
      charset: "utf8",
      legalComments: "none",
      logLevel: "silent",
      ...options,
    });
  } catch (error) {
    if (!error.errors) throw error;
    for (const line of await esbuild.formatMessages(error.errors, {
      kind: "error",
      color: process.stderr.isTTY ?? false,
    }))
      say(line);
    throw new SetupError(`the ${name} could not be built; the reasons are above`);
  }
}

/** Holds a bundle to what it may load at run time: the sandboxed preload and the command line program are bound. */
function checkImports(name, { only, without = [] }, metafile) {
  const [output] = Object.values(metafile.outputs).filter((file) => file.entryPoint);
  const loaded = output.imports.filter((item) => item.external).map((item) => item.path);
  const wrong = loaded.filter((path) => without.includes(path) || (only && !only.includes(path)));
  if (wrong.length === 0) return;
  const culprits = Object.entries(metafile.inputs)
    .filter(([, input]) => input.imports.some((item) => item.external && wrong.includes(item.path)))
    .map(([file]) => file);
  throw new SetupError(`the ${name} must not load ${[...new Set(wrong)].join(", ")}, but ${culprits.join(", ")} does`);
}

/** Where a bundle lies once it is built. */
export function bundlePath(name) {
  return join(outDir, bundles[name].out);
}

/** The folder that the program runs from once everything is built. */
export const builtFolder = dirname(bundlePath("main"));
