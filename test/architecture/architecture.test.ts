import { describe, expect, test } from "vitest";
import { checkArchitecture, type Violation } from "./check-architecture.ts";
import { checkPrivateWords, privateWords } from "./private-words.ts";
import { readProject, root } from "./project-tree.ts";
import { readSource } from "./source-imports.ts";

const tree = readProject();
if (!tree) console.warn("The project's own files are not checked: this is no git checkout, or git is not installed");

describe.skipIf(!tree)("this project", () => {
  test("keeps the rules of the house", () => {
    expect(checkArchitecture(tree ?? new Map())).toEqual([]);
  });

  test("names no machine and no package registry", () => {
    expect(checkPrivateWords(tree ?? new Map(), privateWords(root))).toEqual([]);
  });
});

describe("layers", () => {
  test.each([
    ["shared must not see Node", "shared/base/a.ts", `import { join } from "node:path";`],
    ["shared must not see Node under its old names", "shared/base/a.ts", `import { join } from "path";`],
    ["shared must not see the DOM's libraries", "shared/base/a.ts", `import { render } from "preact";`],
    ["shared must not see main, even by a type", "shared/base/a.ts", `import type { A } from "../../main/a.ts";`],
    ["shared must not see the renderer", "shared/base/a.ts", `export * from "../../renderer/a.ts";`],
    ["main must not see the renderer", "main/a.ts", `import { a } from "../renderer/a.ts";`],
    ["main must not see ProseMirror's window", "main/a.ts", `import { EditorView } from "prosemirror-view";`],
    ["main must not build documents", "main/a.ts", `import { Node } from "prosemirror-model";`],
    ["the renderer must not see main", "renderer/a.ts", `export { a } from "../main/a.ts";`],
    ["the renderer must not see Node", "renderer/a.ts", `const fs = await import("node:fs");`],
    ["the renderer must not see Electron", "renderer/a.ts", `import { ipcRenderer } from "electron";`],
    ["the renderer must not see Electron as a type", "renderer/a.ts", `import type { App } from "electron";`],
    ["nor inside a type", "renderer/a.ts", `type App = import("electron").App;`],
    ["nor by require", "renderer/a.ts", `const electron = require("electron");`],
    ["nor by a part of the package", "renderer/a.ts", `import { app } from "electron/main";`],
    ["nobody imports tests", "main/a.ts", `import { build } from "../test/build/a.ts";`],
    ["nobody but tests imports scripts", "main/a.ts", `import { root } from "../scripts/lib/paths.mjs";`],
    ["a package nobody has classified", "main/a.ts", `import leftPad from "left-pad";`],
    ["a module whose name is computed", "main/a.ts", `const part = await import(process.argv[2]);`],
  ])("%s", (_, path, source) => {
    expect(rulesBroken({ [path]: source })).toHaveLength(1);
  });

  test("a package nobody has classified is called that", () => {
    const [violation] = check({ "shared/base/a.ts": `import type { A } from "@left/pad/sub";` });
    expect(violation?.message).toContain("package @left/pad: nobody has classified it");
  });

  test("what each layer needs is allowed", () => {
    const tree = {
      "shared/document/a.ts": `import { Schema } from "prosemirror-model"; import type { R } from "../base/result.ts";`,
      "main/a.ts": `import { app } from "electron"; import { readFile } from "node:fs/promises"; import "../shared/base/a.ts";`,
      "main/b.ts": `import type { Node } from "prosemirror-model";`,
      "renderer/a.tsx": `import { h } from "preact"; import { useState } from "preact/hooks"; import "./styles/page.css";`,
      "test/a.test.ts": `import { test } from "vitest"; import "../main/a.ts"; import "../renderer/a.tsx";`,
    };
    expect(check(tree)).toEqual([]);
  });

  test("both kinds of TypeScript file are read, each in its own grammar", () => {
    expect(check({ "shared/base/a.ts": "export const a = <T>(value: T) => <T>value;" })).toEqual([]);
    expect(check({ "renderer/a.tsx": "export const a = <T,>(value: T) => <p>{String(value)}</p>;" })).toEqual([]);
  });

  test("an import in a comment or a string is no import", () => {
    expect(check({ "shared/base/a.ts": `// import "electron"\nexport const a = 'import "electron"';` })).toEqual([]);
  });
});

describe("rooms of shared/", () => {
  test.each([
    ["base", "document"],
    ["document", "lexicon"],
    ["document", "compare"],
    ["lexicon", "recognise"],
    ["checks", "compare"],
    ["compare", "docx"],
    ["compare", "html"],
    ["compare", "typeset"],
    ["compare", "recognise"],
    ["recognise", "text"],
    ["text", "docx"],
    ["html", "typeset"],
    ["typeset", "ipc"],
  ])("%s must not import %s", (from, to) => {
    expect(rulesBroken({ [`shared/${from}/a.ts`]: `import { b } from "../${to}/b.ts";` })).toEqual(["rooms"]);
  });

  test.each([
    ["document", "base"],
    ["recognise", "lexicon"],
    ["compare", "document"],
    ["typeset", "compare"],
    ["html", "compare"],
    ["text", "recognise"],
  ])("%s may import %s", (from, to) => {
    expect(check({ [`shared/${from}/a.ts`]: `import { b } from "../${to}/b.ts";` })).toEqual([]);
  });

  test("the contract may name every type, and load next to nothing", () => {
    expect(check({ "shared/ipc/a.ts": `import type { B } from "../compare/b.ts";` })).toEqual([]);
    expect(rulesBroken({ "shared/ipc/a.ts": `import { b } from "../compare/b.ts";` })).toEqual(["rooms"]);
  });

  test("a room without a place in the table is found", () => {
    expect(rulesBroken({ "shared/misc/a.ts": `import { b } from "../base/b.ts";` })).toEqual(["rooms"]);
  });
});

describe("wires", () => {
  test("ipcMain and ipcRenderer are held by one file each", () => {
    const wire = (end: string) => `import { ${end} } from "electron"; ${end}.removeAllListeners();`;
    expect(check({ "main/ipc.ts": wire("ipcMain"), "main/preload.ts": wire("ipcRenderer") })).toEqual([]);
    expect(rulesBroken({ "main/ipc.ts": wire("ipcMain"), "main/menu.ts": wire("ipcMain") })).toEqual([
      "wires",
      "wires",
    ]);
    expect(
      rulesBroken({
        "main/a.ts": `import * as e from "electron"; e.ipcMain.on("x", () => {});`,
        "main/b.ts": wire("ipcMain"),
      }),
    ).toEqual(["wires", "wires"]);
  });

  test("the command line program never reaches Electron, however long the way", () => {
    const tree = {
      "main/cli.ts": `import { save } from "./save.ts";`,
      "main/save.ts": `import { dialogs } from "./dialogs.ts"; import type { Window } from "./window.ts";`,
      "main/dialogs.ts": `export const dialogs = 1;`,
      "main/window.ts": `import { BrowserWindow } from "electron"; export type Window = BrowserWindow;`,
    };
    expect(check(tree)).toEqual([]);
    const [violation] = check({ ...tree, "main/dialogs.ts": `export { dialog as dialogs } from "electron";` });
    expect(violation).toMatchObject({ rule: "command line", path: "main/cli.ts" });
    expect(violation?.message).toContain("main/save.ts → main/dialogs.ts");
  });
});

describe("form", () => {
  test("no default exports, but for the files in which tools ask for them", () => {
    expect(rulesBroken({ "main/a.ts": `export default 1;` })).toEqual(["exports"]);
    expect(rulesBroken({ "main/a.ts": `const a = 1; export { a as default };` })).toEqual(["exports"]);
    expect(check({ "test/e2e/playwright.config.ts": `export default {};` })).toEqual([]);
  });

  test("file names are in kebab-case", () => {
    expect(rulesBroken({ "main/openFile.ts": "" })).toEqual(["names"]);
    expect(rulesBroken({ "renderer/Panel.tsx": "" })).toEqual(["names"]);
    expect(check({ "renderer/side-panel.tsx": "", "test/side-panel.test.ts": "" })).toEqual([]);
  });

  test("a file of more than 300 lines is too long", () => {
    expect(check({ "main/a.ts": "\n".repeat(300) })).toEqual([]);
    expect(rulesBroken({ "main/a.ts": "\n".repeat(301) })).toEqual(["length"]);
  });

  test("only what has a place there stands at the top", () => {
    expect(check({ "README.md": "", "docs/a.md": "", "scripts/a.mjs": "" })).toEqual([]);
    expect(rulesBroken({ "notes.txt": "", "src/a.ts": "" })).toEqual(["top level", "top level"]);
  });
});

describe("private words", () => {
  test("a clone's folder and a registry's host are found wherever they stand", () => {
    const words = privateWords("/srv/clones/resolute");
    const tree = new Map([
      ["a.md", "see /srv/clones/resolute/README.md"],
      ["b.json", `{ "resolved": "https://${["registry", "npmjs", "org"].join(".")}/a" }`],
      ["c.md", "see ../shared"],
    ]);
    expect(checkPrivateWords(tree, words).map(({ path }) => path)).toEqual(["a.md", "b.json"]);
  });
});

test("every way to name a module is read", () => {
  const { imports } = readSource(
    `
    import "a"; import type { B } from "b"; export * from "c"; export { d } from "d"; export type { E } from "e";
    const f = import("f"); const g = require("g"); type H = import("h").H; import i = require("i");
    const j = <p title="j">{import("k")}</p>;
  `,
    "tsx",
  );
  expect(imports.map(({ specifier }) => specifier)).toEqual(["a", "b", "c", "d", "e", "f", "g", "h", "i", "k"]);
  expect(imports.filter(({ typeOnly }) => typeOnly).map(({ specifier }) => specifier)).toEqual(["b", "e", "h"]);
});

function check(files: Readonly<Record<string, string>>): readonly Violation[] {
  return checkArchitecture(new Map(Object.entries(files)));
}

function rulesBroken(files: Readonly<Record<string, string>>): readonly string[] {
  return check(files).map(({ rule }) => rule);
}
