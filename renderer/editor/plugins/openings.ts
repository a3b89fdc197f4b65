import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { markType } from "../../../shared/document/schema.ts";
import { type OpeningPart, openingRange } from "../../../shared/lexicon/opening-phrases.ts";
import { differences } from "../differences.ts";

const key = new PluginKey("openings");

/** Which words the italic opening covers in a line: a range of offsets, or null where the mark may stand as the drafter set it. */
type Rule = (line: Node) => { readonly from: number; readonly to: number } | null;

const NOTHING = { from: 0, to: 0 };

const RULES: Readonly<Record<string, Rule>> = {
  preambular: (line) => openingIn(line, ["preambular"]),
  operative: (line) => openingIn(line, ["operative"]),
  chapeau: (line) => openingIn(line, ["preambular", "operative"]),
};

/** The text of a line with one character for each atom, so that offsets in it are offsets in the line. */
export function lineText(line: Node): string {
  return line.textBetween(0, line.content.size, undefined, "\ufffc");
}

function openingIn(line: Node, parts: readonly OpeningPart[]): { readonly from: number; readonly to: number } {
  const text = lineText(line);
  for (const part of parts) {
    const found = openingRange(text, part);
    if (found) return found;
  }
  return NOTHING;
}

/** The organ in "The General Assembly,": all but the comma. */
const enactingRule: Rule = (line) => ({ from: 0, to: lineText(line).replace(/[\s,:]+$/u, "").length });

/** The rule for `line` under `parent`. */
function ruleFor(line: Node, parent: Node): Rule {
  if (line.type.name === "enacting") return enactingRule;
  const rule = RULES[parent.type.name];
  if (!rule) return () => NOTHING;
  return parent.attrs.opening === "drafter" ? () => null : rule;
}

/** Where the opening mark stands in `line`: its outer range and whether it has no gap. */
function marked(line: Node): { readonly from: number; readonly to: number; readonly whole: boolean } {
  const type = markType("opening");
  let from = -1;
  let to = 0;
  let length = 0;
  line.forEach((node, offset) => {
    if (!type.isInSet(node.marks)) return;
    if (from < 0) from = offset;
    to = offset + node.nodeSize;
    length += node.nodeSize;
  });
  return from < 0 ? { from: 0, to: 0, whole: true } : { from, to, whole: length === to - from };
}

/** Lines that are known to be right, with the rule they were held against: nodes never change, so this never goes stale. */
type Known = WeakMap<Node, string>;

function ruleName(line: Node, parent: Node): string {
  return line.type.name === "enacting" ? "enacting" : `${parent.type.name} ${String(parent.attrs.opening ?? "")}`;
}

function tidyLine(transaction: Transaction, line: Node, parent: Node, pos: number, known: Known): void {
  const name = ruleName(line, parent);
  if (known.get(line) === name) return;
  known.set(line, name);
  const wanted = ruleFor(line, parent)(line);
  if (!wanted) return;
  const now = marked(line);
  const empty = wanted.from === wanted.to;
  if (now.whole && (empty ? now.from === now.to : now.from === wanted.from && now.to === wanted.to)) return;
  const type = markType("opening");
  const start = pos + 1;
  transaction.removeMark(start, start + line.content.size, type);
  if (!empty) transaction.addMark(start + wanted.from, start + wanted.to, type.create());
}

/**
 * Keeps the italic opening of each paragraph equal to what the lexicon finds in its words, unless the drafter has set it by hand; everywhere else
 * there is none. Typing costs a look at the line that changed. Waits while an input method composes, which a change of marks would disturb.
 */
export function openings(): Plugin {
  const known: Known = new WeakMap();
  return new Plugin({
    key,
    appendTransaction(transactions, before, after) {
      const all = transactions.some((transaction) => transaction.getMeta("tidy") === true);
      if (!all && before.doc === after.doc) return null;
      if (!all && transactions.some((transaction) => transaction.getMeta("composition") !== undefined)) return null;
      const change = differences(before.doc, after.doc);
      const transaction = after.tr;
      if (all || change.structural) {
        after.doc.descendants((node, pos, parent) => {
          if (!node.isTextblock) return true;
          if (parent && mayHoldOpening(node)) tidyLine(transaction, node, parent, pos, known);
          return false;
        });
      } else {
        for (const { after: line, pos } of change.lines) {
          if (mayHoldOpening(line)) tidyLine(transaction, line, after.doc.resolve(pos).parent, pos, known);
        }
      }
      return transaction.docChanged ? transaction : null;
    },
    view: (view) => {
      const settle = () => view.dispatch(view.state.tr.setMeta("tidy", true));
      // The view reads what was composed in its own turn of the event loop, then there is something to look at.
      const ended = () => setTimeout(() => !view.isDestroyed && !view.composing && settle(), 50);
      view.dom.addEventListener("compositionend", ended);
      return { destroy: () => view.dom.removeEventListener("compositionend", ended) };
    },
  });
}

/** Masthead fields, sponsors and notes cannot carry the mark at all. */
function mayHoldOpening(line: Node): boolean {
  return line.type.allowsMarkType(markType("opening"));
}
