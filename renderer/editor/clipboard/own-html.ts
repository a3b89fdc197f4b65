import { DOMParser, DOMSerializer, type Node, type ParseRule } from "prosemirror-model";
import type { Numbering } from "../../../shared/document/numbering.ts";
import { crossReferenceText } from "../../../shared/document/runs.ts";
import { nodeType, schema } from "../../../shared/document/schema.ts";

/** What the clipboard has to know of the document that something is copied from. */
export interface CopiedFrom {
  readonly notes: ReadonlyMap<string, Node>;
  readonly marks: ReadonlyMap<string, string>;
  readonly numbers: Numbering;
}

/** Sign on the first element of what we have copied, so that pages of other editors are not taken for ours. */
export const OWN_SIGN = "data-resolute";

/**
 * Writes what is copied so that both we and others can read it: structure and ids as attributes, the texts of notes with their marks, and numbers
 * and marks as words that others see and we leave out again.
 */
export function clipboardSerializer(from: () => CopiedFrom): DOMSerializer {
  const base = DOMSerializer.nodesFromSchema(schema);
  const nodes: typeof base = {
    ...base,
    note_ref: (node) => {
      const id = String(node.attrs.note);
      const note = from().notes.get(id);
      const attributes = {
        class: "note-ref",
        "data-note-ref": id,
        ...(note ? { "data-note": JSON.stringify(note.toJSON()) } : {}),
      };
      return ["sup", attributes, from().marks.get(id) ?? ""];
    },
    cross_ref: (node) => [
      "span",
      {
        "data-cross-ref": String(node.attrs.target),
        "data-form": String(node.attrs.form),
        "data-fallback": String(node.attrs.fallback),
      },
      crossReferenceText(node, from().numbers),
    ],
  };
  const serializer = new DOMSerializer(nodes, DOMSerializer.marksFromSchema(schema));
  const write = serializer.serializeFragment.bind(serializer);
  serializer.serializeFragment = (fragment, options, target) => {
    const dom = write(fragment, options, target);
    // Called again for what stands inside an element; only the outermost call sees it all.
    if (!target) finish(dom as DocumentFragment, from());
    return dom;
  };
  return serializer;
}

function finish(dom: DocumentFragment, { numbers }: CopiedFrom): void {
  dom.firstElementChild?.setAttribute(OWN_SIGN, "");
  for (const element of dom.querySelectorAll("[data-id]")) {
    const printed = numbers.get(element.getAttribute("data-id") ?? "")?.printed;
    const line = element.querySelector(":scope > .clause") ?? element.querySelector(":scope > .annex_title") ?? element;
    if (!printed || !(element.matches(".heading") || line !== element)) continue;
    const words = element.ownerDocument.createElement("span");
    words.setAttribute("data-derived", "");
    words.textContent = `${printed} `;
    line.prepend(words);
  }
}

/** Reads what {@link clipboardSerializer} wrote; the texts of notes go into `carried`. */
export function clipboardParser(carried: Map<string, Node>): DOMParser {
  const reference: ParseRule = {
    tag: "sup[data-note-ref]",
    node: "note_ref",
    priority: 100,
    getAttrs: (element) => {
      const id = element.getAttribute("data-note-ref") ?? "";
      const note = readNote(element.getAttribute("data-note"));
      if (note) carried.set(id, note);
      return { note: id };
    },
  };
  const derived: ParseRule = { tag: "[data-derived]", ignore: true, priority: 100 };
  return new DOMParser(schema, [reference, derived, ...DOMParser.fromSchema(schema).rules]);
}

/** A note out of the clipboard, checked: anyone may have written there. */
function readNote(json: string | null): Node | null {
  if (json === null) return null;
  try {
    const note = schema.nodeFromJSON(JSON.parse(json));
    note.check();
    return note.type === nodeType("note") ? note : null;
  } catch (error) {
    // What is no note of ours is no note; the mark is then left out and the drafter told.
    if (error instanceof RangeError || error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}
