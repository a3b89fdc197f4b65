import { assertNever, expectDefined } from "../base/assert.ts";
import type { Block } from "../document/blocks.ts";
import { htmlRuns, type RunTargets } from "./html-runs.ts";
import { anchorOf, element, escapeHtml } from "./html-text.ts";

/** The name of each block on the page, by its id: its label, made unique where two blocks share one. */
export function blockAnchors(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  return new Map(
    blocks.map((block) => {
      const name = anchorOf(block.label) || `block-${block.index + 1}`;
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      return [block.id, count === 1 ? name : `${name}.${count}`];
    }),
  );
}

/** One block of a document, numbered as printed. */
export function htmlBlock(block: Block, targets: RunTargets): string {
  // Only when called: a note mark knows whether it is the first by being asked for once.
  const words = () => htmlRuns(block.runs, targets);
  const id = targets.block(block.id);
  const { kind, level, printed } = block;
  switch (kind) {
    case "preambular":
    case "chapeau":
    case "paragraph":
      return element("p", { id, class: "plain" }, words());
    case "operative":
    case "numbered":
      return element("p", { id, class: printed === "" ? "plain" : "counted" }, number(printed) + words());
    case "subparagraph":
      return element("p", { id, class: `counted level-${level}` }, number(printed) + words());
    case "heading":
      return level === 0
        ? element("h2", { id, class: "annex" }, `${annexName(printed)}${words()}`)
        : element(`h${Math.min(level + 1, 6)}`, { id, class: "section" }, headingNumber(printed, level) + words());
    case "table":
      return htmlTable(block, id, targets);
    case "other":
      return element("p", { id, class: "closing" }, element("i", {}, words()));
    default:
      return assertNever(kind);
  }
}

/** A number and the space after it, so that copied text reads as on paper. */
function number(printed: string): string {
  return printed === "" ? "" : `${element("span", { class: "number" }, escapeHtml(printed))} `;
}

function annexName(printed: string): string {
  return printed === "" ? "" : `${element("span", { class: "annex-name" }, escapeHtml(printed))} `;
}

function headingNumber(printed: string, level: number): string {
  if (printed === "") return "";
  return level === 1
    ? `${element("span", { class: "section-number" }, escapeHtml(printed))} `
    : `${element("span", { class: "number" }, `${escapeHtml(printed)}.`)} `;
}

function htmlTable(block: Block, id: string | null, targets: RunTargets): string {
  const rows = expectDefined(block.rows, "rows of a table");
  const lines = block.node.children.map((row, rowAt) => {
    const cells = row.children.map((cell, cellAt) => {
      const isHeader = cell.type.name === "table_header";
      const attributes = {
        scope: isHeader ? (rowAt === 0 ? "col" : "row") : null,
        colspan: span(cell.attrs.colspan),
        rowspan: span(cell.attrs.rowspan),
      };
      return element(isHeader ? "th" : "td", attributes, htmlRuns(rows[rowAt]?.[cellAt] ?? [], targets));
    });
    return element("tr", {}, cells.join(""));
  });
  return element("table", { id }, `\n${lines.join("\n")}\n`);
}

function span(value: unknown): string | null {
  return value === 1 ? null : String(value);
}

/** How the blocks of a document look; for the page of `html-page.ts`. */
export const BLOCK_STYLE = `.plain, .counted { text-indent: var(--step); text-align: justify; }
.number { display: inline-block; min-width: var(--step); padding-right: 0.4rem; text-indent: 0; text-align: left; }
.level-2 { margin-left: var(--step); text-indent: 0; }
.level-3 { margin-left: calc(2 * var(--step)); text-indent: 0; }
.level-4 { margin-left: calc(3 * var(--step)); text-indent: 0; }
.section { margin-top: 1.1rem; font-weight: bold; }
.section-number { display: block; }
.annex { margin-top: 3rem; font-size: 1.2rem; break-before: page; }
.annex-name { display: block; margin-bottom: 0.8rem; font-size: 1.4rem; }
.closing { width: max-content; max-width: 100%; margin: 0 0 0 auto; text-align: center; }
table { width: 100%; margin: 0.8rem 0 1.1rem; border-collapse: collapse; border-block: 1px solid var(--rule); font-size: 0.86rem; }
td, th { padding: 0.25rem 0.4rem; text-align: left; vertical-align: top; }
th { font-style: italic; font-weight: normal; }
tr:has(th + th) { border-bottom: 2px solid var(--rule); }
`;
