import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { readDocumentBytes } from "../../main/files/read-document.ts";
import { blocksOf } from "../../shared/document/blocks.ts";
import { writeDossier } from "../../shared/document/dossier.ts";
import { keepRevision, newDossier } from "../../shared/document/dossier-life.ts";
import { notesOf } from "../../shared/document/notes.ts";
import { repairDocument } from "../../shared/document/repair.ts";
import { documentFromJson, documentToJson } from "../../shared/document/schema.ts";
import { doc, note, op, pp } from "../build/build.ts";
import { randomDocument } from "../build/random-document.ts";

/** A document with some words of its JSON changed, as a hand or another program would. */
function changed(document: Node, ...changes: readonly (readonly [from: string, to: string])[]): Node {
  const json = changes.reduce((all, [from, to]) => all.replaceAll(from, to), JSON.stringify(documentToJson(document)));
  return documentFromJson(JSON.parse(json));
}

const ids = (document: Node) => blocksOf(document).map(({ id }) => id);
const labels = (document: Node) => blocksOf(document).map(({ label }) => label);

/** The document and the codes with which it comes out of a dossier's file. */
function throughFile(document: Node) {
  const read = readDocumentBytes("a.resolution", writeDossier(newDossier(documentToJson(document))));
  if (!read.ok) throw new Error(read.failure.text);
  return { document: documentFromJson(read.value.document), messages: read.value.messages };
}

const codes = ({ messages }: { readonly messages: readonly { readonly code: string }[] }) =>
  messages.map(({ code }) => code);

const text = doc({
  preamble: [pp("*Recalling* it,", { id: "one" })],
  operative: [op("*Urges* all;", { id: "two" }), op("*Decides* to act.", { id: "three" })],
});

/** A text whose first paragraph ends with a mark or a reference. */
function withInline(type: "note_ref" | "cross_ref", attrs: object, notes: readonly Node[] = []): Node {
  const plain = doc({ operative: [op("*Decides* to act.", { id: "one" }), op("*Acts*.", { id: "b9" })], notes });
  const json = JSON.parse(JSON.stringify(documentToJson(plain)));
  const part = json.content.find(({ type: name }: { type: string }) => name === "operative_part");
  part.content[0].content[0].content.push({ type, attrs });
  return documentFromJson(json);
}

describe("ids", () => {
  it("held twice stay with the first and every paragraph has its own number", () => {
    const repaired = throughFile(changed(text, ['"three"', '"two"']));
    expect(ids(repaired.document)).toEqual(["one", "two", "b1"]);
    expect(labels(repaired.document)).toEqual(["PP1", "OP1", "OP2"]);
    expect(codes(repaired)).toEqual(["repaired-ids"]);
  });

  it("that are missing are given, leaving out what is taken", () => {
    const repaired = throughFile(changed(text, ['"one"', "null"], ['"two"', '"b1"'], ['"three"', '""']));
    expect(ids(repaired.document)).toEqual(["b2", "b1", "b3"]);
    expect(repaired.messages[0]?.text).toMatch(/^2 paragraphs or notes/);
  });

  it("of notes held twice leave the mark with the first note", () => {
    const twice = withInline("note_ref", { note: "x" }, [note("First.", { id: "x" }), note("Second.", { id: "x" })]);
    const repaired = throughFile(twice);
    expect(notesOf(repaired.document).map(({ id, node }) => [id, node.textContent])).toEqual([
      ["x", "First."],
      ["n1", "Second."],
    ]);
    expect(codes(repaired)).toEqual(["repaired-ids", "note-without-mark"]);
  });

  it("shared by a paragraph and a note leave the mark with the note", () => {
    const repaired = throughFile(withInline("note_ref", { note: "one" }, [note("A source.", { id: "one" })]));
    expect(notesOf(repaired.document)).toMatchObject([{ id: "n1", references: 1 }]);
    expect(codes(repaired)).toEqual(["repaired-ids"]);
  });
});

describe("references that lead nowhere", () => {
  it("a mark is given an empty note under the name it has", () => {
    const repaired = throughFile(withInline("note_ref", { note: "lost" }));
    expect(notesOf(repaired.document)).toMatchObject([{ id: "lost", mark: "1", references: 1 }]);
    expect(repaired.messages).toMatchObject([{ code: "note-missing", severity: "warning", blockId: "lost" }]);
  });

  it("a mark that names a paragraph is given a note of its own", () => {
    const repaired = throughFile(withInline("note_ref", { note: "one" }));
    expect(notesOf(repaired.document)).toMatchObject([{ id: "n1", references: 1 }]);
    expect(ids(repaired.document)).toEqual(["one", "b9"]);
  });

  it("a cross reference goes on printing its number, and is told of", () => {
    const repaired = throughFile(withInline("cross_ref", { target: "gone", form: "full", fallback: "6 (a)" }));
    expect(blocksOf(repaired.document)[0]?.text).toContain("6 (a)");
    expect(repaired.messages).toMatchObject([{ code: "cross-reference-dangling", blockId: "one" }]);
  });

  it("a lost cross reference is not caught by a paragraph that is given an id", () => {
    const lost = withInline("cross_ref", { target: "b1", form: "full", fallback: "6" });
    expect(ids(throughFile(changed(lost, ['"b9"', "null"])).document)).toEqual(["one", "b2"]);
  });

  it("a note without a mark stays and is told of", () => {
    const repaired = throughFile(doc({ notes: [note("Alone.", { id: "x" })] }));
    expect(repaired.messages).toMatchObject([{ code: "note-without-mark", blockId: "x" }]);
  });
});

describe("repairing", () => {
  it("is told of an older revision by its name", () => {
    const twice = documentToJson(changed(text, ['"three"', '"two"']));
    const [older, working] = keepRevision(newDossier(twice), "First reading").revisions;
    if (!older || !working) throw new Error("Two revisions were expected");
    const revisions = [older, { ...working, document: documentToJson(text) }];
    const read = readDocumentBytes("a.resolution", writeDossier({ revisions }));
    expect(read.ok && read.value.messages.map((one) => one.text)).toEqual([
      expect.stringMatching(/^Revision “First reading”: One paragraph/),
    ]);
  });

  it("makes any document whole, and changes nothing the second time", () => {
    fc.assert(
      fc.property(randomDocument(), fc.nat(), (any, seed) => {
        let at = 0;
        const json = JSON.stringify(documentToJson(any)).replace(/"(id|note|target)":"[^"]*"/g, (_, name) => {
          at += 1;
          return `"${name}":"${"wxyz".charAt((seed + at * at) % 4)}"`;
        });
        const { document } = repairDocument(documentFromJson(JSON.parse(json)));
        document.check();
        const all = [...ids(document), ...notesOf(document).map(({ id }) => id)];
        expect(new Set(all).size).toBe(all.length);
        expect(repairDocument(document).document).toBe(document);
      }),
      { numRuns: 100 },
    );
  });
});
