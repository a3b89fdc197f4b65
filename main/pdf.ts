import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { BugError } from "../shared/base/assert.ts";
import { type Message, message } from "../shared/base/message.ts";
import { failure, type Result, success } from "../shared/base/result.ts";
import { missingCharacters, readCoverage } from "./font-coverage.ts";

/** Makes pages of markup. */
export interface Typesetter {
  /**
   * The PDF of Typst `markup`; `words` is what the page says, to tell which characters the fonts do not have. The same markup gives the same
   * bytes on every machine. Throws {@link BugError} with the typesetter's own diagnostics: markup is ours, never the user's.
   */
  readonly pdf: (markup: string, words: string) => Result<Uint8Array>;
}

const FONTS = ["Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf"];

/**
 * A typesetter with the bundled fonts of `fontsFolder` and nothing else: it is handed bytes, so that fonts are found inside a package too; where
 * the system has a font of the same name, the bytes handed in win, and markup forbids to fall back to any other. Fails with
 * `typesetter-missing` where the installation has none for this system.
 */
export async function createTypesetter(fontsFolder: string): Promise<Result<Typesetter>> {
  const fonts = await Promise.all(FONTS.map((name) => readFile(join(fontsFolder, name))));
  const [regular] = fonts;
  if (!regular) throw new BugError("No fonts to set with");
  const covers = readCoverage(regular);
  const typst = loadTypst();
  if (!typst.ok) return typst;
  const { NodeCompiler } = typst.value;
  return success({
    pdf: (markup, words) => {
      // One compiler for each page: a warm one (0.7.0) hands out the page before now and then, when only letters of equal length changed.
      const compiler = NodeCompiler.create({ workspace: fontsFolder, fontArgs: [{ fontBlobs: fonts }] });
      const compiled = compiler.compile({ mainFileContent: markup });
      const document = compiled.result;
      if (!document)
        throw new BugError(`The page cannot be set: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
      const bytes = new Uint8Array(compiler.pdf(document));
      compiler.evictCache(0);
      return success(bytes, lacking(missingCharacters(words, covers)));
    },
  });
}

type Typst = typeof import("@myriaddreamin/typst-ts-node-compiler");

/** Loaded when first needed: it is native code, there once per system, and most commands do without it. */
function loadTypst(): Result<Typst> {
  try {
    const load = createRequire(import.meta.url);
    return success(load("@myriaddreamin/typst-ts-node-compiler") as Typst);
  } catch (error) {
    return failure(
      "typesetter-missing",
      `PDF cannot be made on this computer: the typesetter is not installed for it (${process.platform}, ${process.arch}). ` +
        `All other formats can. ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : ""}`.trimEnd(),
    );
  }
}

function lacking(characters: readonly string[]): readonly Message[] {
  if (characters.length === 0) return [];
  const some = characters.slice(0, 12).join(" ");
  const more = characters.length > 12 ? ` and ${characters.length - 12} more` : "";
  return [
    message(
      "warning",
      "characters-not-in-font",
      `The font of the PDF has no sign for: ${some}${more}. Empty boxes stand in their place; every other format has them.`,
    ),
  ];
}
