import { Fragment, type Mark, type Node } from "prosemirror-model";
import { markType, nodeType, schema } from "../../shared/document/schema.ts";

/**
 * Reads the tiny notation in which tests write a line of text.
 *
 *     *words*                  opening mark at the head of the line where `opening` is true, else emphasis
 *     _words_  **words**       emphasis, strong
 *     ^2^  ~2~                 superscript, subscript
 *     [46/152](A/RES/46/152)   citation; an address with a colon is a link
 *     [^n1]                    reference to note n1
 *     {b49}  {b49:own}         cross reference to block b49, in full ("6 (a)") or its own number only ("(a)")
 *     \n                       line break;  \\* and so on stand for the sign itself
 */
export function inline(text: string, opening = false): Fragment {
  return Fragment.fromArray(parse(text, opening, []));
}

const TOKENS: readonly (readonly [RegExp, (match: readonly string[], marks: readonly Mark[]) => readonly Node[]])[] = [
  [/^\\([^\n])/, ([, sign = ""], marks) => [schema.text(sign, marks)]],
  [/^\n/, (_, marks) => [nodeType("hard_break").create(null, null, marks)]],
  [/^\[\^([\w@-]+)\]/, ([, note]) => [nodeType("note_ref").create({ note })]],
  [/^\{([\w@-]+)(?::(own))?\}/, ([, target, form]) => [nodeType("cross_ref").create({ target, form: form ?? "full" })]],
  [
    /^\[([^\]]+)\]\(([^)]+)\)/,
    ([, words = "", to = ""], marks) =>
      parse(words, false, [
        ...marks,
        to.includes(":") ? markType("link").create({ href: to }) : markType("citation").create({ symbol: to }),
      ]),
  ],
  [/^\*\*(.+?)\*\*/, ([, words = ""], marks) => parse(words, false, [...marks, markType("strong").create()])],
  [/^[*_](.+?)[*_]/, ([, words = ""], marks) => parse(words, false, [...marks, markType("emphasis").create()])],
  [/^\^(.+?)\^/, ([, words = ""], marks) => parse(words, false, [...marks, markType("superscript").create()])],
  [/^~(.+?)~/, ([, words = ""], marks) => parse(words, false, [...marks, markType("subscript").create()])],
  [/^[^\\\n[{*_^~]+|^[\s\S]/u, ([words = ""], marks) => [schema.text(words, marks)]],
];

function parse(text: string, opening: boolean, marks: readonly Mark[]): Node[] {
  const nodes: Node[] = [];
  let rest = text;
  const head = opening ? /^\*([^*]+)\*/.exec(rest) : null;
  if (head) {
    nodes.push(schema.text(head[1] ?? "", [markType("opening").create(), ...marks]));
    rest = rest.slice(head[0].length);
  }
  while (rest !== "") {
    for (const [pattern, build] of TOKENS) {
      const match = pattern.exec(rest);
      if (!match) continue;
      nodes.push(...build(match, marks));
      rest = rest.slice(match[0].length);
      break;
    }
  }
  return nodes;
}
