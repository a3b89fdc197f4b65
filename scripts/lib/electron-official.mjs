import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { inRoot } from "./paths.mjs";

const silence = 10_000;

/**
 * Downloads Electron's official binary by the project's own tool, verified against the checksums that came with the
 * locked npm package, and unpacks it into the folder `target`. Throws where it cannot be had; a connection that
 * says nothing for ten seconds is given up, a slow one that goes on is not.
 */
export async function unpackOfficialElectron(version, target, checksums = shippedChecksums()) {
  const fromElectron = createRequire(inRoot("node_modules", "electron", "package.json"));
  // The tool cannot be imported by name at the top: this file is loaded before there is a node_modules.
  const { downloadArtifact } = await import(pathToFileURL(fromElectron.resolve("@electron/get")).href);
  const { default: extract } = await import("extract-zip");
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), silence);
  const stillComing = () => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), silence);
  };
  try {
    const archive = await downloadArtifact({
      version,
      artifactName: "electron",
      platform: process.platform,
      arch: process.arch,
      cacheRoot: process.env.electron_config_cache,
      checksums,
      downloadOptions: { signal: abort.signal, getProgressCallback: stillComing },
    });
    clearTimeout(timer);
    await extract(archive, { dir: target });
  } finally {
    clearTimeout(timer);
  }
}

function shippedChecksums() {
  return createRequire(import.meta.url)(inRoot("node_modules", "electron", "checksums.json"));
}
