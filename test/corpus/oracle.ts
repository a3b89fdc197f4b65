import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A block as an oracle or a reader sees it, in the form in which the two are compared. */
export interface ComparableBlock {
  readonly kind: string;
  readonly text: string;
}

interface ParsedBlock {
  readonly kind: "head" | "left" | "formula" | "text" | "pp" | "op" | "a" | "closing" | "para";
  readonly text: string;
}

/** The real material that lies beside the project on the machines where it is developed; no part of the project itself. */
export const corpus = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));
export const hasCorpus = existsSync(`${corpus}ga`);
if (!hasCorpus) console.warn("Corpus tests are skipped: ../shared/corpus is not on this machine");

/** Names of the files in a folder of the corpus, without their endings; none where the corpus is absent. */
export function corpusNames(folder: string): readonly string[] {
  if (!hasCorpus) return [];
  return readdirSync(`${corpus}${folder}`)
    .sort()
    .map((name) => name.replace(/\.\w+$/, ""));
}

/** The text of one file of the corpus. */
export function corpusText(path: string): string {
  return readFileSync(`${corpus}${path}`, "utf8");
}

/**
 * The blocks of a General Assembly text as `parsed` has them, with what is known to be noise of its own making taken out:
 *
 * - lines of a subparagraph of the second level stand there one by one ("para"): they are put together, "(iii) …" begins a new one;
 * - an asterisk note left at the end of a paragraph by the extraction of the page is no part of the paragraph;
 * - paragraphs of an annex are called `op` or `text` there: they are `numbered`, not operative;
 * - a paragraph whose number lost its full stop ("6 *Also reaffirms*") is operative like its neighbours;
 * - the mark of a note that broke off its paragraph ("7") is no paragraph;
 * - numbered paragraphs of an annex are run together there: they are taken apart at their numbers;
 * - a hyphen at a page break is followed by a space there ("Secretary- General"), which is no word boundary;
 * - a closing line at the end of the last paragraph is taken off it;
 * - heads, origin and agenda lines are compared as masthead and title, not as blocks.
 *
 * `literal` leaves all of it as it stands.
 */
export function oracleBlocks(name: string, literal = false): readonly ComparableBlock[] {
  const { blocks } = JSON.parse(corpusText(`ga/parsed/${name}.json`)) as { blocks: readonly ParsedBlock[] };
  if (literal) return blocks.flatMap(literalBlock);
  const out: { kind: string; text: string }[] = [];
  let annex = false;
  let body = false;
  for (const { kind, text } of blocks.flatMap(takenApart)) {
    const words = comparable(text);
    const last = out.at(-1);
    body ||= kind === "formula";
    if (!body || kind === "formula" || kind === "left" || /^\d+$/.test(words)) continue;
    if (kind === "head") {
      annex ||= /^Annex\b/.test(words);
      out.push({ kind: "heading", text: words.replace(/^(?:Annex|[IVXL]+\.?)(?: |$)/, "") });
    } else if (kind === "closing") out.push({ kind: "other", text: words });
    else if (kind === "pp") out.push({ kind: "preambular", text: words });
    else if (kind === "a" || /^\([a-z]+\) /.test(words))
      out.push({ kind: "subparagraph", text: words.replace(/^\([a-z]+\) /, "") });
    else if (kind === "op" || /^\d+(?:\. | \*)/.test(text))
      out.push({ kind: annex ? "numbered" : "operative", text: words.replace(/^\d+\.? /, "") });
    else if (last && last.kind !== "heading" && !/[;.]$/.test(last.text)) last.text += ` ${words}`;
    else out.push({ kind: "paragraph", text: words });
  }
  return out;
}

/** The blocks whose kind needs no interpretation. */
function literalBlock({ kind, text }: ParsedBlock): readonly ComparableBlock[] {
  const words = comparable(text);
  if (kind === "pp") return [{ kind: "preambular", text: words }];
  if (kind === "op") return [{ kind: "operative", text: words.replace(/^\d+\.? /, "") }];
  return kind === "a" ? [{ kind: "subparagraph", text: words.replace(/^\([a-z]+\) /, "") }] : [];
}

/** A block with the numbered paragraphs and the closing line that extraction left at its end taken off it. */
function takenApart(block: ParsedBlock): readonly ParsedBlock[] {
  const [first = "", ...rest] = block.text.split(/(?<=[.;:”]) (?=\d{1,2}\. [A-Z]|\*?\d+th \(resumed\) plenary)/);
  return [
    { kind: block.kind, text: first },
    ...rest.map((text): ParsedBlock => ({ kind: /meeting\*?$/.test(text) ? "closing" : "text", text })),
  ];
}

/** Words without italics, marks of notes and asterisk notes, white space single. */
export function comparable(text: string): string {
  return text
    .replace(/\[\^[^\]]+\]/g, "")
    .replace(/ \*{1,2} (?:On behalf of|Any changes)[^.]*\./g, "")
    .replace(/\*/g, "")
    .replace(/(?<=\p{L})- (?=\p{L})/gu, "-")
    .replace(/\s+/gu, " ")
    .trim();
}

/** How many blocks of `found` are right, and of `expected` found: a block counts once, by kind and text. */
export function agreement(expected: readonly ComparableBlock[], found: readonly ComparableBlock[]): number {
  const open = new Map<string, number>();
  const key = (block: ComparableBlock) => `${block.kind} ${block.text}`;
  for (const block of expected) open.set(key(block), (open.get(key(block)) ?? 0) + 1);
  let right = 0;
  for (const block of found) {
    const left = open.get(key(block)) ?? 0;
    if (left === 0) continue;
    open.set(key(block), left - 1);
    right += 1;
  }
  return right;
}
