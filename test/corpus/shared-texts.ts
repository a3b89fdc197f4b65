import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of real texts that lies beside the project on a developer's machine; tests that need it skip where it is absent. */
const ROOT = fileURLToPath(new URL("../../../shared/", import.meta.url));

/** True where the real texts are at hand; says so once where they are not. */
export const hasSharedTexts: boolean = existsSync(`${ROOT}corpus/ga/clean`);
if (!hasSharedTexts) process.stderr.write("The real texts are not at hand: tests on them are skipped.\n");

/** A file of the folder as text. */
export function sharedText(path: string): string {
  return readFileSync(`${ROOT}${path}`, "utf8");
}

/** The names of the files in one of its folders, in order. */
export function sharedFiles(folder: string): readonly string[] {
  return readdirSync(`${ROOT}${folder}`).sort();
}

/** Every text of `corpus/ga/clean` by name: official texts with italics and notes kept. */
export function cleanTexts(): readonly { readonly name: string; readonly text: string }[] {
  return sharedFiles("corpus/ga/clean").map((name) => ({ name, text: sharedText(`corpus/ga/clean/${name}`) }));
}

/** The rows of a table of the folder, keyed by its heading line. */
export function sharedTable(path: string): readonly Readonly<Record<string, string>>[] {
  const [heading = "", ...lines] = sharedText(path).trimEnd().split("\n");
  const names = heading.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}

/** The draft that the project began with, as extracted text. */
export function seedText(): string {
  return sharedText(`seed/${sharedFiles("seed").find((name) => name.endsWith(".txt"))}`);
}
