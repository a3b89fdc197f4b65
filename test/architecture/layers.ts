/** A layer: which other layers it may import, and which packages. A package in no list is one nobody has classified. */
export interface Layer {
  readonly layers: readonly string[];
  readonly packages: readonly string[];
  /** Packages of which only types may be named. */
  readonly types?: readonly string[];
  /** Whether Node's own modules (`node:…`) may be imported. */
  readonly node: boolean;
}

const ofShared = ["prosemirror-model", "prosemirror-transform", "diff-match-patch", "fflate", "zod"];
const ofMain = ["electron", "@myriaddreamin/typst-ts-node-compiler", "zod"];
const ofRenderer = [
  "prosemirror-commands",
  "prosemirror-dropcursor",
  "prosemirror-gapcursor",
  "prosemirror-history",
  "prosemirror-keymap",
  "prosemirror-model",
  "prosemirror-state",
  "prosemirror-tables",
  "prosemirror-transform",
  "prosemirror-view",
  "preact",
  "@preact/signals",
  "lucide-preact",
];
const ofTests = ["vitest", "vite", "esbuild", "fast-check", "@playwright/test", "@electron/asar", "@electron/fuses"];

/** Who may see what. `scripts` and `resources` are no layers: code reads resources at run time, as files. */
export const layers: Readonly<Record<string, Layer>> = {
  shared: { layers: [], packages: ofShared, node: false },
  // main/ hands documents from shared room to shared room and so names their type; it never builds or reads one itself.
  main: { layers: ["shared"], packages: ofMain, types: ["prosemirror-model"], node: true },
  renderer: { layers: ["shared"], packages: ofRenderer, node: false },
  test: {
    layers: ["shared", "main", "renderer", "scripts"],
    packages: [...ofShared, ...ofMain, ...ofRenderer, ...ofTests],
    node: true,
  },
};

const first = ["base"];
const second = [...first, "document"];
// The lexicon is what the document's language knows: words, states, symbols. Its neighbours may look things up in it.
const third = [...second, "lexicon"];
const fourth = [...third, "checks", "compare", "recognise"];

/** The rooms of shared/ and which other rooms each may import, from the ground up. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  base: [],
  document: first,
  lexicon: second,
  checks: third,
  compare: third,
  recognise: third,
  negotiate: [...third, "compare"],
  text: fourth,
  docx: fourth,
  akn: fourth,
  html: fourth,
  typeset: fourth,
};

/** Rooms that may name the types of every other room, but load only what stands in this list. */
export const typeRooms: Readonly<Record<string, readonly string[]>> = {
  ipc: second,
};

/** What may stand at the top of the project, beside what git ignores. */
export const topLevel: readonly string[] = [
  "main",
  "renderer",
  "shared",
  "resources",
  "test",
  "docs",
  "scripts",
  ".ci",
  "package.json",
  "package-lock.json",
  "electron-builder.yml",
  "tsconfig.json",
  "biome.json",
  "vitest.config.ts",
  ".npmrc",
  ".gitignore",
  ".gitattributes",
  ".editorconfig",
  "README.md",
  "LICENSE",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
];

/** The longest that a source file may be; a file near it holds two ideas. */
export const longestFile = 300;
