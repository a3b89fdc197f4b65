import type { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { assertNever, expectDefined } from "../base/assert.ts";
import { markType, schema } from "../document/schema.ts";
import type { Edit, Fix, Problem } from "./problem.ts";

/**
 * `document` with the fixes of `problems` carried out, in their order; a problem without a fix changes nothing. A fix that touches what an earlier
 * one has changed is left out, so check again afterwards.
 */
export function applyFixes(document: Node, problems: readonly Problem[]): Node {
  const transform = new Transform(document);
  addFixes(
    transform,
    problems.flatMap(({ fix }) => (fix ? [fix] : [])),
  );
  return transform.doc;
}

/** Adds fixes, made for the document that `transform` began with, to it: an editor's own transaction is one too. */
export function addFixes(transform: Transform, fixes: readonly Fix[]): void {
  const first = transform.steps.length;
  const changed: { readonly from: number; readonly to: number }[] = [];
  for (const fix of fixes) {
    const ranges = fix.edits.map(rangeOf);
    if (ranges.some((range) => changed.some((other) => overlap(range, other)))) continue;
    const before = transform.steps.length;
    for (const edit of fix.edits) applyEdit(transform, edit, first);
    if (transform.steps.length > before) changed.push(...ranges);
  }
}

function rangeOf(edit: Edit): { readonly from: number; readonly to: number } {
  switch (edit.kind) {
    case "text":
    case "remove":
    case "opening":
      return { from: edit.from, to: edit.to };
    case "order":
    case "number":
      return { from: edit.pos, to: edit.pos + 1 };
    default:
      return assertNever(edit);
  }
}

/** Two insertions at one place collide as well: their order would be chance. */
function overlap(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return (a.from < b.to && b.from < a.to) || (a.from === b.from && a.to === b.to);
}

function applyEdit(transform: Transform, edit: Edit, first: number): void {
  const mapping = transform.mapping.slice(first);
  switch (edit.kind) {
    case "text":
      replaceText(transform, mapping.map(edit.from, 1), mapping.map(edit.to, -1), edit.text);
      break;
    case "remove":
      transform.delete(mapping.map(edit.from, 1), mapping.map(edit.to, -1));
      break;
    case "order":
      reorder(transform, mapping.map(edit.pos), edit.order);
      break;
    case "opening": {
      const pos = mapping.map(edit.pos);
      const node = expectDefined(transform.doc.nodeAt(pos), "the paragraph of an opening");
      transform.removeMark(pos + 1, pos + 1 + node.content.size, markType("opening"));
      transform.addMark(mapping.map(edit.from, 1), mapping.map(edit.to, -1), markType("opening").create());
      break;
    }
    case "number":
      transform.setNodeAttribute(mapping.map(edit.pos), "locked", null);
      break;
    default:
      assertNever(edit);
  }
}

/** The new text looks like the first character it replaces, or like what stands before it where it is put in. */
function replaceText(transform: Transform, from: number, to: number, text: string): void {
  if (from > to) return;
  if (text === "") {
    transform.delete(from, to);
    return;
  }
  const place = transform.doc.resolve(from);
  const look = (to > from ? place.nodeAfter?.marks : null) ?? place.marks();
  transform.replaceWith(from, to, schema.text(text, look));
}

function reorder(transform: Transform, pos: number, order: readonly number[]): void {
  const node = expectDefined(transform.doc.nodeAt(pos), "the list to put in order");
  const children = order.flatMap((index) => node.maybeChild(index) ?? []);
  transform.replaceWith(pos + 1, pos + 1 + node.content.size, children);
}
