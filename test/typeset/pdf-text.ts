import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundledTypesetter } from "../../main/bundled-typesetter.ts";
import { readCoverage } from "../../main/font-coverage.ts";
import { resourcesFolder } from "../../main/resources-folder.ts";

/** Whether the system can read a PDF back; tests that need it print why they were left out. */
export const hasPdftotext = canRun("pdftotext", "-v");

function canRun(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    console.warn(`PDFs are not read back: ${program} (poppler-utils) is not installed`);
    return false;
  }
}

/** The PDF of Typst markup, set with the bundled fonts. */
export async function pdfOf(markup: string): Promise<Uint8Array> {
  const typesetter = await bundledTypesetter();
  if (!typesetter.ok) throw new Error(typesetter.failure.text);
  const pdf = typesetter.value.pdf(markup, "");
  if (!pdf.ok) throw new Error(pdf.failure.text);
  return pdf.value;
}

/** What a program of poppler prints about a PDF, and the text of `pdftotext` with `-` for standard output. */
export function readPdf(pdf: Uint8Array, program: string, ...args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "resolute-pdf-"));
  try {
    const file = join(folder, "page.pdf");
    writeFileSync(file, pdf);
    const rest = program === "pdftotext" ? ["-"] : [];
    return execFileSync(program, [...args, file, ...rest], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `text` without the characters that the bundled font lacks: on the page they are empty boxes, and the export says so. */
export function covered(text: string): string {
  return [...text].filter((character) => /\s/.test(character) || covers(character.codePointAt(0) ?? 0)).join("");
}

const covers = readCoverage(readFileSync(join(resourcesFolder(), "fonts", "Tinos-Regular.ttf")));

/**
 * The words and single figures of a text, sorted: what must come back whatever the lines, pages and raised marks did to spaces and punctuation
 * (a raised 1 after 2000 is read back as 20001). Ligatures and widths are normalised as every search does.
 */
export function stretches(text: string): readonly string[] {
  return (
    covered(text)
      .normalize("NFKC")
      .match(/\p{L}[\p{L}\p{M}]*|\p{N}/gu) ?? []
  ).sort();
}

/** Every letter and figure of a text by itself, sorted: for texts where a raised letter may stand between others. */
export function letters(text: string): readonly string[] {
  return (
    covered(text)
      .normalize("NFKC")
      .match(/[\p{L}\p{N}]/gu) ?? []
  ).sort();
}

/** What is in `actual` and not in `expected`, and the other way around, each as often as it is. */
export function difference(actual: readonly string[], expected: readonly string[]) {
  const counts = new Map<string, number>();
  for (const word of actual) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of expected) counts.set(word, (counts.get(word) ?? 0) - 1);
  const more = [...counts].filter(([, count]) => count > 0).map(([word]) => word);
  const less = [...counts].filter(([, count]) => count < 0).map(([word]) => word);
  return { more, less };
}
