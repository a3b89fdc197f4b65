import { toLetter, toRoman } from "../../../shared/document/numerals.ts";
import type { SourceNote, SourceParagraph, SourceRun, SourceTable } from "../../../shared/recognise/source.ts";
import {
  BLOCKS,
  ELEMENT_NODE,
  type HtmlNode,
  type Look,
  lookIn,
  PLAIN,
  runOf,
  styleOf,
  TEXT_NODE,
  UNSEEN,
} from "./html-runs.ts";

/** A pasted web page, or a page of a word processor, as the recogniser reads it. */
export interface SourcePage {
  readonly paragraphs: readonly SourceParagraph[];
  readonly notes: readonly SourceNote[];
}

interface Reading {
  readonly paragraphs: SourceParagraph[];
  readonly notes: SourceNote[];
  /** The paragraph that is being gathered. */
  runs: SourceRun[];
  number: string | null;
  heading: number | null;
}

/** An ordered or unordered list around a paragraph, and how far it has counted. */
interface List {
  readonly type: string | null;
  readonly depth: number;
  next: number;
}

/**
 * Reads the tree of a page: paragraphs, lists with their automatic numbers, headings, tables, footnotes as word processors paste them; of looks only
 * italic, bold, raised and lowered. Everything else (scripts, styles, pictures, colours) is left behind. Never throws.
 */
export function readHtml(root: HtmlNode): SourcePage {
  const reading: Reading = { paragraphs: [], notes: [], runs: [], number: null, heading: null };
  readChildren(reading, root, PLAIN, null);
  endParagraph(reading);
  return { paragraphs: reading.paragraphs, notes: reading.notes };
}

function readChildren(reading: Reading, parent: HtmlNode, look: Look, list: List | null): void {
  for (const child of Array.from(parent.childNodes)) {
    if (child.nodeType === TEXT_NODE) {
      const text = child.nodeValue ?? "";
      // White space between blocks is no text.
      if (text.trim() !== "" || reading.runs.length > 0) reading.runs.push(runOf(text, look));
    } else if (child.nodeType === ELEMENT_NODE) readElement(reading, child, look, list);
  }
}

function readElement(reading: Reading, element: HtmlNode, around: Look, list: List | null): void {
  const name = element.nodeName.toLowerCase();
  if (UNSEEN.has(name) || styleOf(element).get("display") === "none") return;
  const style = styleOf(element);
  if (name === "br") {
    reading.runs.push({ text: "\n" });
    return;
  }
  // The number that a word processor has typed for a list stands in a span of its own.
  if (style.get("mso-list") === "ignore") {
    reading.number = textOf(element).trim() || null;
    return;
  }
  const note = noteReference(element);
  if (note) {
    reading.runs.push({ text: textOf(element).trim(), superscript: true, note });
    return;
  }
  const look = lookIn(element, around);
  if (!BLOCKS.has(name)) {
    readChildren(reading, element, look, list);
    return;
  }

  endParagraph(reading);
  if (style.get("mso-element") === "footnote") readNote(reading, element);
  else if (name === "table") reading.paragraphs.push({ runs: [], table: readTable(element) });
  else if (name === "ol" || name === "ul") readList(reading, element, look, name, list);
  else {
    if (/^h[1-6]$/u.test(name)) reading.heading = Number(name.charAt(1));
    readChildren(reading, element, look, list);
    endParagraph(reading);
  }
}

function readList(reading: Reading, element: HtmlNode, look: Look, name: string, around: List | null): void {
  const start = Number.parseInt(element.getAttribute?.("start") ?? "1", 10);
  const list: List = {
    type: name === "ol" ? (element.getAttribute?.("type") ?? "") : null,
    depth: (around?.depth ?? 0) + 1,
    next: Number.isFinite(start) ? start : 1,
  };
  for (const child of Array.from(element.childNodes)) {
    if (child.nodeName.toLowerCase() !== "li") {
      if (child.nodeType === ELEMENT_NODE) readElement(reading, child, look, list);
      continue;
    }
    endParagraph(reading);
    if (list.type !== null) reading.number = listNumber(list);
    list.next += 1;
    readChildren(reading, child, look, list);
    endParagraph(reading);
  }
}

/** The number an ordered list prints, in the forms of a resolution: "3.", and in lists inside lists "(c)", "(iii)". */
function listNumber(list: List): string {
  const at = Math.min(Math.max(list.next, 1), 3999);
  if (list.type === "a" || (list.type === "" && list.depth === 2)) return `(${toLetter(at)})`;
  if (list.type === "i" || (list.type === "" && list.depth === 3)) return `(${toRoman(at)})`;
  if (list.type === "A") return `${toLetter(at).toUpperCase()}.`;
  if (list.type === "I") return `${toRoman(at).toUpperCase()}.`;
  return `${at}.`;
}

/** Key of the note whose mark this link is, as word processors write it: `#_ftn1`, with the anchor `_ftnref1` to come back to. */
function noteReference(element: HtmlNode): string | null {
  if (element.nodeName.toLowerCase() !== "a") return null;
  return /^#?_?(?:ftn|sdfootnote|edn)(\d+)(?:sym)?$/u.exec(fragmentOf(element))?.[1] ?? null;
}

function fragmentOf(element: HtmlNode): string {
  const href = element.getAttribute?.("href") ?? "";
  return href.slice(href.indexOf("#") + 1);
}

/** A footnote at the foot of a pasted page: its own mark, which leads back, is no part of its words. */
function readNote(reading: Reading, element: HtmlNode): void {
  const key = /(\d+)$/u.exec(element.getAttribute?.("id") ?? "")?.[1];
  const inner: Reading = { paragraphs: [], notes: [], runs: [], number: null, heading: null };
  readChildren(inner, withoutBackLink(element), PLAIN, null);
  endParagraph(inner);
  const runs = inner.paragraphs.flatMap((paragraph, at) =>
    at === 0 ? paragraph.runs : [{ text: " " }, ...paragraph.runs],
  );
  if (key && runs.length > 0) reading.notes.push({ key, kind: "numbered", runs });
  else reading.paragraphs.push(...inner.paragraphs);
}

function withoutBackLink(node: HtmlNode): HtmlNode {
  const isBack = (child: HtmlNode) =>
    child.nodeName.toLowerCase() === "a" && /ftnref|sdfootnote\d+anc/u.test(fragmentOf(child));
  const childNodes = Array.from(node.childNodes)
    .filter((child) => !isBack(child))
    .map((child) => (child.nodeType === ELEMENT_NODE ? withoutBackLink(child) : child));
  return {
    nodeType: node.nodeType,
    nodeName: node.nodeName,
    nodeValue: node.nodeValue,
    childNodes,
    getAttribute: (name) => node.getAttribute?.(name) ?? null,
  };
}

function readTable(table: HtmlNode): SourceTable {
  const rows: (readonly SourceRun[])[][] = [];
  let header = false;
  const visit = (node: HtmlNode): void => {
    for (const child of Array.from(node.childNodes)) {
      const name = child.nodeName.toLowerCase();
      if (name === "tr") {
        const cells = Array.from(child.childNodes).filter((cell) => /^t[dh]$/iu.test(cell.nodeName));
        if (rows.length === 0) header = cells.length > 0 && cells.every((cell) => cell.nodeName.toLowerCase() === "th");
        if (cells.length > 0) rows.push(cells.map(cellRuns));
      } else if (child.nodeType === ELEMENT_NODE) visit(child);
    }
  };
  visit(table);
  return { header, rows };
}

function cellRuns(cell: HtmlNode): readonly SourceRun[] {
  const { paragraphs } = readHtml(cell);
  return paragraphs.flatMap((paragraph, at) => [
    ...(at === 0 ? [] : [{ text: "\n" }]),
    ...(paragraph.table ? paragraph.table.rows.flat(2) : paragraph.runs),
  ]);
}

function endParagraph(reading: Reading): void {
  const { runs, number, heading } = reading;
  if (runs.some((run) => run.text.trim() !== "")) {
    reading.paragraphs.push({ runs, ...(number === null ? {} : { number }), ...(heading === null ? {} : { heading }) });
    reading.number = null;
  }
  reading.runs = [];
  reading.heading = null;
}

function textOf(node: HtmlNode): string {
  if (node.nodeType === TEXT_NODE) return node.nodeValue ?? "";
  return Array.from(node.childNodes).map(textOf).join("");
}
