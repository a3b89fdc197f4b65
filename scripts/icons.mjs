// node scripts/icons.mjs: draws resources/icons/icon.svg in every size and form that the systems want. The results
// are checked in; run it after a change of the drawing.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withDisplay } from "./lib/display.mjs";
import { icnsFile, icoFile } from "./lib/icon-files.mjs";
import { inRoot } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { electronFlags } from "./lib/sandbox.mjs";
import { runMain, SetupError, say } from "./lib/say.mjs";
import { ensureWindow } from "./lib/setup.mjs";
import { ensureDisplayServer } from "./lib/system-packages.mjs";

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const folder = inRoot("resources", "icons");

/** Runs inside Electron: draws the SVG on a canvas of each size, transparent outside the drawing. */
function drawer(svg, sizes, output) {
  const { app, BrowserWindow } = require("electron");
  const draw = async (source, size) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(size, size);
    canvas.getContext("2d").drawImage(image, 0, 0, size, size);
    const blob = await canvas.convertToBlob({ type: "image/png" });
    return Array.from(new Uint8Array(await blob.arrayBuffer()));
  };
  app.whenReady().then(async () => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL("about:blank");
    const sized = svg.replace("<svg ", '<svg width="1024" height="1024" ');
    const source = `data:image/svg+xml;base64,${Buffer.from(sized).toString("base64")}`;
    for (const size of sizes) {
      const bytes = await window.webContents.executeJavaScript(`(${draw})(${JSON.stringify(source)}, ${size})`);
      require("node:fs").writeFileSync(`${output}/${size}.png`, Buffer.from(bytes));
    }
    app.quit();
  });
}

await runMain(async () => {
  const electron = await ensureWindow();
  await ensureDisplayServer();
  const work = await mkdtemp(join(tmpdir(), "resolute-icons-"));
  try {
    const svg = await readFile(join(folder, "icon.svg"), "utf8");
    const script = join(work, "draw.cjs");
    await writeFile(
      script,
      `(${drawer})(${JSON.stringify(svg)}, ${JSON.stringify(sizes)}, ${JSON.stringify(work)});\n`,
    );
    const status = await withDisplay((env) => run(electron.executable, [...electronFlags(), script], { env }));
    if (status !== 0) throw new SetupError("the icon could not be drawn");
    const images = await Promise.all(
      sizes.map(async (size) => ({ size, png: await readFile(join(work, `${size}.png`)) })),
    );
    const upTo = (limit) => images.filter(({ size }) => size <= limit);
    await writeFile(join(folder, "icon.ico"), icoFile(upTo(256)));
    await writeFile(join(folder, "icon.icns"), icnsFile(images));
    for (const { size, png } of upTo(512)) await writeFile(join(folder, `${size}x${size}.png`), png);
    say(`Drew the icon in ${images.length} sizes`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
});
