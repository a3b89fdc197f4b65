import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assetFor } from "../../main/asset-path.ts";
import { readAsset } from "../../main/read-asset.ts";

let folder = "";
let roots = { window: "", fonts: "" };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "resolute-assets-"));
  roots = { window: join(folder, "renderer"), fonts: join(folder, "fonts") };
  await mkdir(join(roots.window, "sub"), { recursive: true });
  await mkdir(roots.fonts);
  await mkdir(join(folder, "renderer-secret"));
  await writeFile(join(roots.window, "index.html"), "<p>");
  await writeFile(join(roots.window, "sub", "a.js"), "1");
  await writeFile(join(roots.fonts, "Tinos-Bold.ttf"), "font");
  await writeFile(join(folder, "secret.js"), "secret");
  await writeFile(join(folder, "renderer-secret", "b.js"), "secret");
  await symlink(join(folder, "secret.js"), join(roots.window, "link.js"));
  await symlink(join(folder, "renderer-secret"), join(roots.window, "linked"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function served(url: string): Promise<string | null> {
  const asset = assetFor(url, roots);
  const bytes = asset && (await readAsset(asset));
  return bytes && new TextDecoder().decode(bytes);
}

describe("the app: protocol", () => {
  it("serves the window's files and the fonts, each with its type", async () => {
    expect(await served("app://resolute/")).toBe("<p>");
    expect(await served("app://resolute/index.html?x#y")).toBe("<p>");
    expect(await served("app://resolute/sub/a.js")).toBe("1");
    expect(await served("app://resolute/fonts/Tinos-Bold.ttf")).toBe("font");
    expect(assetFor("app://resolute/fonts/Tinos-Bold.ttf", roots)?.type).toBe("font/ttf");
    expect(assetFor("app://resolute/index.html", roots)?.type).toMatch(/^text\/html/);
  });

  it.each([
    "app://resolute/../secret.js",
    "app://resolute/%2e%2e/secret.js",
    "app://resolute/..%2fsecret.js",
    "app://resolute/sub/%2e%2e%2f..%2fsecret.js",
    "app://resolute/..\\secret.js",
    "app://resolute/..%5csecret.js",
    "app://resolute/fonts/../../secret.js",
    "app://resolute//etc/passwd",
    "app://resolute/C:/secret.js",
    "app://resolute/index.html%00.js",
    "app://resolute/.hidden.js",
    "app://other/index.html",
    "app://resolute.evil/index.html",
    "app://user@other/index.html",
    "app:index.html",
    "file:///etc/passwd",
    "https://resolute/index.html",
    "not a url",
  ])("serves nothing for %s", async (url) => {
    expect(await served(url)).toBeNull();
  });

  it("does not even look for a name with anything but plain characters", () => {
    for (const name of [
      "..%2fsecret.js",
      "a%5cb.js",
      "a%00.js",
      ".hidden.js",
      "C:/a.js",
      "a b.js",
      "%66onts%2fx.ttf",
      "/a.js",
      "ä.js",
    ]) {
      expect(assetFor(`app://resolute/${name}`, roots)).toBeNull();
    }
  });

  it("serves no file of a kind that a window has no use for, and no folder", async () => {
    await writeFile(join(roots.window, "notes.json"), "{}");
    expect(await served("app://resolute/notes.json")).toBeNull();
    expect(await served("app://resolute/sub")).toBeNull();
    expect(await served("app://resolute/absent.js")).toBeNull();
  });

  it("does not follow a symbolic link out of the folder, to a file or through a folder", async () => {
    expect(await served("app://resolute/link.js")).toBeNull();
    expect(await served("app://resolute/linked/b.js")).toBeNull();
  });

  it("never names a file outside its folders, whatever the address", () => {
    const segment = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom("..", ".", "%2e%2e", "fonts", "a.js", "%2f", "\\"),
    );
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
        const asset = assetFor(`app://resolute/${segments.join("/")}`, roots);
        expect(asset === null || asset.path.startsWith(`${asset.root}/`)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
