import type { Node } from "prosemirror-model";
import { blocksOf } from "../document/blocks.ts";
import { lineRuns, mastheadRuns } from "../document/head-runs.ts";
import { isoDate } from "../document/masthead-fields.ts";
import { numbering } from "../document/numbering.ts";
import { plainText } from "../document/runs.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { typesetBlocks } from "./typeset-blocks.ts";
import { typesetHead } from "./typeset-head.ts";
import { noteSetter, unreferencedNotes } from "./typeset-notes.ts";
import { setWords } from "./typst-runs.ts";
import { typstString } from "./typst-text.ts";

/**
 * Typst markup for `document` as the organization lays out a draft. Complete in itself: no package, no file, no clock; the date of the file is
 * that of the masthead, so the same document gives the same page.
 */
export function typesetDocument(document: Node): string {
  const numbers = numbering(document);
  const setNote = noteSetter(document, numbers);
  const words = (field: "symbol" | "date" | "jobNumber") => plainText(mastheadRuns(document, field, numbers));
  const title = plainText(lineRuns(document, "title", numbers));
  const symbol = words("symbol");
  // Adopted texts carry their title in the running head; so does a draft that has no symbol yet.
  const running = symbol === "" || /\/RES\//.test(symbol) ? title : "";
  return [
    PAGE_STYLE,
    typesetMetadata({ title: title || symbol || "Draft resolution", subject: symbol, date: isoDate(words("date")) }),
    `#show: sheet.with(symbol: ${typstString(symbol)}, running: [${setWords(shortened(running))}], job: ${typstString(words("jobNumber"))})`,
    typesetHead(document, numbers, setNote),
    typesetBlocks(blocksOf(document, numbers), setNote),
    unreferencedNotes(document, numbers),
    "",
  ].join("\n");
}

/** As much of a running title as two lines hold, cut between words. */
function shortened(title: string): string {
  return title.length <= LONGEST_RUNNING_TITLE
    ? title
    : `${title.slice(0, LONGEST_RUNNING_TITLE).replace(/\s+\S*$/u, "")} …`;
}

const LONGEST_RUNNING_TITLE = 150;

/** What a PDF says of itself. `date` is ISO or null, then the file carries none. */
export function typesetMetadata(about: {
  readonly title: string;
  readonly subject: string;
  readonly author?: string;
  readonly date: string | null;
}): string {
  const args = [
    `title: ${typstString(about.title)}`,
    `description: ${typstString(about.subject)}`,
    `date: ${typstDate(about.date)}`,
    ...(about.author ? [`author: ${typstString(about.author)}`] : []),
  ];
  return `#set document(${args.join(", ")})`;
}

/** A day of the calendar, or none: 31 February is no day, and the typesetter would refuse the whole document for it. */
function typstDate(iso: string | null): string {
  const [year = 0, month = 0, day = 0] = (iso ?? "").split("-").map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days ? `datetime(year: ${year}, month: ${month}, day: ${day})` : "none";
}
