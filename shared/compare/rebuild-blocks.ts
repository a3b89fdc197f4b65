import { Fragment, type Mark, type Node } from "prosemirror-model";
import { assertNever } from "../base/assert.ts";
import type { Run, RunMark } from "../document/runs.ts";
import { markType, nodeType, schema } from "../document/schema.ts";
import type { Content } from "./apply.ts";
import type { ComparedCell } from "./comparison.ts";

type ContentBlock = Content["blocks"][number];

/** The parts of a document below its head, made of the blocks of a content. */
export function rebuildParts(blocks: Content["blocks"]): Readonly<Record<string, Node>> {
  const of = (part: ContentBlock["part"]) => blocks.filter((block) => block.part === part);
  return {
    preamble: nodeType("preamble").createChecked(null, nested(of("preamble"))),
    operative_part: nodeType("operative_part").createChecked(null, nested(of("operative"))),
    closing: nodeType("closing").createChecked(null, nested(of("closing"))),
    annexes: nodeType("annexes").createChecked(null, annexes(of("annex"))),
  };
}

/** The inline nodes of runs. A cross reference keeps what it prints for the day its target is gone. */
export function rebuildInline(runs: readonly Run[]): readonly Node[] {
  return runs.flatMap((run): readonly Node[] => {
    const marks = run.marks.map(rebuildMark);
    switch (run.kind) {
      case "text":
        return run.text === "" ? [] : [schema.text(run.text, marks)];
      case "note":
        return [nodeType("note_ref").create({ note: run.note })];
      case "break":
        return [nodeType("hard_break").create(null, null, marks)];
      case "cross": {
        const { target, form, text: fallback } = run;
        return [nodeType("cross_ref").create({ target, form, fallback }, null, marks)];
      }
      default:
        return assertNever(run);
    }
  });
}

function rebuildMark({ name, value }: RunMark): Mark {
  if (name === "citation") return markType(name).create({ symbol: value });
  return markType(name).create(name === "link" ? { href: value } : null);
}

function idOf(id: string): string | null {
  return id.startsWith("@") ? null : id;
}

/** An annex begins at its title and holds what follows up to the next. */
function annexes(blocks: readonly ContentBlock[]): readonly Node[] {
  const starts = blocks.flatMap((block, at) => (isAnnexTitle(block) ? [at] : []));
  return starts.map((start, place) => {
    const block = blocks[start] as ContentBlock;
    const title = nodeType("annex_title").create(null, rebuildInline(block.runs));
    const inside = nested(blocks.slice(start + 1, starts[place + 1]));
    return nodeType("annex").createChecked({ id: idOf(block.id), form: block.attrs.form }, [title, ...inside]);
  });
}

function isAnnexTitle({ kind, attrs }: ContentBlock): boolean {
  return kind === "heading" && attrs.form !== undefined;
}

/** Paragraphs with their subparagraphs below them. */
function nested(blocks: readonly ContentBlock[]): readonly Node[] {
  const nodes: Node[] = [];
  for (let at = 0; at < blocks.length; ) {
    const level = levelOf(blocks[at] as ContentBlock);
    let end = at + 1;
    while (end < blocks.length && levelOf(blocks[end] as ContentBlock) > level) end++;
    nodes.push(rebuildBlock(blocks[at] as ContentBlock, nested(blocks.slice(at + 1, end))));
    at = end;
  }
  return nodes;
}

function levelOf({ kind, level }: ContentBlock): number {
  return kind === "subparagraph" ? level : 0;
}

function rebuildBlock(block: ContentBlock, below: readonly Node[]): Node {
  const { kind, level, runs, rows } = block;
  const attrs = { ...block.attrs, id: idOf(block.id) };
  const line = rebuildInline(runs);
  switch (kind) {
    case "heading":
      return nodeType("heading").createChecked(attrs, line);
    case "other":
      return nodeType("closing_line").createChecked(attrs, line);
    case "table":
      return nodeType("table").createChecked(attrs, rebuildRows(rows ?? [], line));
    default: {
      const name = kind === "subparagraph" ? `subparagraph_${level}` : kind;
      return nodeType(name).createChecked(attrs, [nodeType("clause").create(null, line), ...below]);
    }
  }
}

/** Takes the joined words of a table apart into its cells. */
function rebuildRows(rows: readonly (readonly ComparedCell[])[], words: readonly Node[]): readonly Node[] {
  let at = 0;
  let isFirst = true;
  const isBreak = (node: Node | undefined) => node?.type.name === "hard_break";
  const skipBreak = () => {
    if (isBreak(words[at])) at++;
  };
  const readLine = (breaks: number): readonly Node[] => {
    const line: Node[] = [];
    let left = breaks;
    for (let node = words[at]; node; node = words[at]) {
      if (isBreak(node) && left-- === 0) break;
      line.push(node);
      at++;
    }
    return line;
  };
  return rows.map((row) =>
    nodeType("table_row").createChecked(
      null,
      row.map(({ header, colspan, rowspan, lines }) => {
        if (!isFirst) skipBreak();
        isFirst = false;
        let isEmpty = true;
        const clauses = lines.map((breaks) => {
          if (!isEmpty) skipBreak();
          if (breaks < 0) return nodeType("clause").create();
          isEmpty = false;
          return nodeType("clause").create(null, Fragment.fromArray([...readLine(breaks)]));
        });
        return nodeType(header ? "table_header" : "table_cell").createChecked({ colspan, rowspan }, clauses);
      }),
    ),
  );
}
