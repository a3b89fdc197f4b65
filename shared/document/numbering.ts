import type { Node } from "prosemirror-model";
import { toLetter, toRoman } from "./numerals.ts";

/** What a block is called and what is printed before it; both derived from position, never stored. */
export interface BlockNumber {
  /** As a negotiator says it: `PP1`, `OP12 bis`, `OP12 (a) (i)`, `II`, `Annex I, 3`; empty where a block has no name. */
  readonly label: string;
  /** As printed at the head of the block: `12.`, `(a)`, `II`, `Annex I`; empty for preambular paragraphs and a sole operative one. */
  readonly printed: string;
  /** As a cross reference in running text prints it: `12`, `12 (a)`, `II`. */
  readonly cited: string;
  /** As it is cited from beside it: `(a)`; the same as `cited` for what is no subparagraph. */
  readonly citedAlone: string;
}

export type Numbering = ReadonlyMap<string, BlockNumber>;

interface Counters {
  preambular: number;
  operative: number;
  numbered: number;
  /** Count by level and style: `1roman`, `2letter`. */
  headings: Map<string, number>;
}

/** The number of a paragraph that may be locked or be a *bis*: an inserted paragraph keeps the number before it and does not count. */
function negotiatedNumber(node: Node, counters: Counters, kind: "preambular" | "operative" | "numbered"): string {
  const suffix = (node.attrs.suffix ?? null) as string | null;
  const locked = (node.attrs.locked ?? null) as string | null;
  if (locked !== null) {
    const official = Number.parseInt(locked, 10);
    if (Number.isFinite(official)) counters[kind] = official;
    return suffix ? `${locked} ${suffix}` : locked;
  }
  if (suffix) return `${Math.max(counters[kind], 1)} ${suffix}`;
  counters[kind] += 1;
  return String(counters[kind]);
}

function subparagraphMark(level: number, position: number): string {
  switch (level) {
    case 1:
      return `(${toLetter(position)})`;
    case 2:
      return `(${toRoman(position)})`;
    case 3:
      return `${toLetter(position)}.`;
    default:
      return `${toRoman(position)}.`;
  }
}

/**
 * Numbers of all blocks of `document` by block id. Blocks without an id are numbered but not listed.
 * Rules: operative numbers run on through sections (S2), a sole operative paragraph prints none (S3), preambular paragraphs never print one
 * (S4), subparagraphs run (a), (i), a., i. (S5); sources in the Editorial Manual and the guidelines for Akoma Ntoso, part 3.
 */
export function numbering(document: Node): Numbering {
  const numbers = new Map<string, BlockNumber>();
  const put = (node: Node, number: BlockNumber) => {
    if (typeof node.attrs.id === "string") numbers.set(node.attrs.id, number);
  };

  const subparagraphs = (parent: Node, parentNumber: BlockNumber, level: number) => {
    let position = 0;
    parent.forEach((child) => {
      if (!child.type.name.startsWith("subparagraph_")) return;
      const suffix = (child.attrs.suffix ?? null) as string | null;
      if (!suffix) position += 1;
      const mark = subparagraphMark(level, Math.max(position, 1)) + (suffix ? ` ${suffix}` : "");
      const number = {
        label: `${parentNumber.label} ${mark}`.trim(),
        printed: mark,
        cited: `${parentNumber.cited} ${mark}`.trim(),
        citedAlone: mark,
      };
      put(child, number);
      subparagraphs(child, number, level + 1);
    });
  };

  const walk = (container: Node, counters: Counters, place: string, soleOperative: boolean) => {
    container.forEach((node) => {
      const number = blockNumber(node, counters, place, soleOperative);
      if (!number) return;
      put(node, number);
      subparagraphs(node, number, 1);
    });
  };

  document.forEach((part) => {
    const counters: Counters = { preambular: 0, operative: 0, numbered: 0, headings: new Map() };
    if (part.type.name === "preamble") walk(part, counters, "", false);
    if (part.type.name === "operative_part") {
      let operatives = 0;
      part.forEach((node) => {
        if (node.type.name === "operative") operatives += 1;
      });
      walk(part, counters, "", operatives === 1);
    }
    if (part.type.name === "annexes") annexes(part, put, walk);
  });
  return numbers;
}

function annexes(
  part: Node,
  put: (node: Node, number: BlockNumber) => void,
  walk: (container: Node, counters: Counters, place: string, sole: boolean) => void,
): void {
  const totals = new Map<string, number>();
  part.forEach((annex) => {
    const form = annex.attrs.form as string;
    totals.set(form, (totals.get(form) ?? 0) + 1);
  });
  const seen = new Map<string, number>();
  part.forEach((annex) => {
    const form = annex.attrs.form as string;
    const position = (seen.get(form) ?? 0) + 1;
    seen.set(form, position);
    const name = (totals.get(form) ?? 0) > 1 ? `${form} ${toRoman(position).toUpperCase()}` : form;
    put(annex, { label: name, printed: name, cited: name, citedAlone: name });
    walk(annex, { preambular: 0, operative: 0, numbered: 0, headings: new Map() }, `${name}, `, false);
  });
}

function blockNumber(node: Node, counters: Counters, place: string, soleOperative: boolean): BlockNumber | null {
  switch (node.type.name) {
    case "preambular": {
      const number = negotiatedNumber(node, counters, "preambular");
      return { label: `PP${number}`, printed: "", cited: number, citedAlone: number };
    }
    case "operative": {
      const number = negotiatedNumber(node, counters, "operative");
      const silent = soleOperative && node.attrs.locked === null && node.attrs.suffix === null;
      return { label: `OP${number}`, printed: silent ? "" : `${number}.`, cited: number, citedAlone: number };
    }
    case "numbered": {
      const number = negotiatedNumber(node, counters, "numbered");
      return { label: `${place}${number}`, printed: `${number}.`, cited: number, citedAlone: number };
    }
    case "heading":
      return headingNumber(node, counters, place);
    case "chapeau":
    case "paragraph":
      return { label: "", printed: "", cited: "", citedAlone: "" };
    default:
      return null;
  }
}

/** Headings number themselves within the heading above them, each style for itself: I, II; under each A, B. */
function headingNumber(node: Node, counters: Counters, place: string): BlockNumber {
  const level = node.attrs.level as number;
  const style = node.attrs.numbering as string;
  if (node.attrs.restart === "yes") {
    counters.operative = 0;
    counters.numbered = 0;
  }
  if (style === "none") return { label: "", printed: "", cited: "", citedAlone: "" };
  for (const key of counters.headings.keys()) if (Number.parseInt(key, 10) > level) counters.headings.delete(key);
  const position = (counters.headings.get(`${level}${style}`) ?? 0) + 1;
  counters.headings.set(`${level}${style}`, position);
  const number = style === "letter" ? toLetter(position).toUpperCase() : toRoman(position).toUpperCase();
  return { label: `${place}${number}`, printed: number, cited: number, citedAlone: number };
}
