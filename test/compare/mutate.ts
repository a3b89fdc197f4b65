import fc from "fast-check";
import { Fragment, type Node } from "prosemirror-model";
import { nodeType, schema } from "../../shared/document/schema.ts";

/** One act of a delegate on a draft; `at` and `to` pick paragraphs by counting round, so any number fits any draft. */
export interface Act {
  readonly kind: "delete" | "move" | "insert" | "word" | "clause" | "split" | "merge" | "note" | "italic";
  readonly part: "preamble" | "operative_part";
  readonly at: number;
  readonly to: number;
  readonly word: number;
}

/** Random acts, fewest first when shrinking. */
export const randomActs: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record<Act>({
    kind: fc.constantFrom("delete", "move", "insert", "word", "word", "clause", "split", "merge", "note", "italic"),
    part: fc.constantFrom("preamble", "operative_part"),
    at: fc.nat(40),
    to: fc.nat(40),
    word: fc.nat(60),
  }),
  { maxLength: 8 },
);

const NEW_WORDS = [
  "timely",
  "2030",
  "A/RES/70/1",
  "all Member States",
  "(b)",
  "in this regard,",
  "co-operation",
  "per cent",
];

/** The draft after `acts`. Acts that fit nowhere (a merge of one paragraph) do nothing. */
export function revise(document: Node, acts: readonly Act[]): Node {
  return acts.reduce(actOn, document);
}

function actOn(document: Node, act: Act): Node {
  const parts = document.children.map((part) => {
    if (part.type.name !== act.part) return part;
    const blocks = [...part.children];
    if (blocks.length === 0) return part;
    change(blocks, act, act.part === "preamble" ? "preambular" : "operative");
    return part.copy(Fragment.fromArray(blocks));
  });
  const revised = document.copy(Fragment.fromArray(parts));
  revised.check();
  return revised;
}

function change(blocks: Node[], act: Act, name: string): void {
  const at = act.at % blocks.length;
  const block = blocks[at] as Node;
  const clause = block.type.name === name ? block.firstChild : null;
  switch (act.kind) {
    case "delete":
      blocks.splice(at, 1);
      return;
    case "move":
      blocks.splice(at, 1);
      blocks.splice(act.to % (blocks.length + 1), 0, block);
      return;
    case "insert": {
      const words = Array.from({ length: 6 }, (_, n) => NEW_WORDS[(act.word + n * n) % NEW_WORDS.length]).join(" ");
      const added = nodeType("clause").create(null, schema.text(`Notes ${words};`));
      blocks.splice(at, 0, nodeType(name).create({ id: `new${act.at}-${act.to}-${act.word}` }, added));
      return;
    }
    case "merge": {
      const next = blocks[at + 1];
      if (!clause || next?.type.name !== name || !next.firstChild) return;
      const joined = clause.content.append(Fragment.from(schema.text(" "))).append(next.firstChild.content);
      const below = [...block.children.slice(1), ...next.children.slice(1)];
      blocks.splice(at, 2, block.copy(Fragment.fromArray([clause.copy(joined), ...below])));
      return;
    }
    default:
      if (clause) blocks.splice(at, 1, ...reword(block, clause, act));
  }
}

/** The positions before and after a word of `clause`, or null where it has none. */
function wordAt(clause: Node, word: number): readonly [number, number] | null {
  const words: [number, number][] = [];
  clause.forEach((node, offset) => {
    for (const match of (node.text ?? "").matchAll(/\S+/gu))
      words.push([offset + match.index, offset + match.index + match[0].length]);
  });
  return words[word % Math.max(words.length, 1)] ?? null;
}

function reword(block: Node, clause: Node, act: Act): readonly Node[] {
  const range = wordAt(clause, act.word);
  if (!range) return [block];
  const [from, to] = range;
  const before = clause.content.cut(0, from);
  const after = clause.content.cut(to);
  const put = (middle: Fragment, rest = block.children.slice(1)) => [
    block.copy(Fragment.fromArray([clause.copy(before.append(middle).append(after)), ...rest])),
  ];
  const old = clause.content.cut(from, to);
  switch (act.kind) {
    case "word":
      return put(Fragment.from(schema.text(NEW_WORDS[act.to % NEW_WORDS.length] ?? "new")));
    case "clause":
      return put(old.append(Fragment.from(schema.text(`, ${NEW_WORDS[act.to % NEW_WORDS.length]}, as appropriate`))));
    case "italic": {
      const mark = schema.mark("emphasis");
      return put(
        Fragment.fromArray(old.content.map((node) => (node.isText ? node.mark(mark.addToSet(node.marks)) : node))),
      );
    }
    case "split": {
      const first = block.type.create(block.attrs, clause.copy(before));
      const second = block.type.create({ ...block.attrs, id: `${block.attrs.id}-split${act.word}` }, [
        clause.copy(old.append(after)),
        ...block.children.slice(1),
      ]);
      return [first, second];
    }
    default:
      return [block];
  }
}
