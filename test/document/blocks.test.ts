import { describe, expect, it } from "vitest";
import { blocksOf } from "../../shared/document/blocks.ts";
import { isoDate, mastheadPrefix } from "../../shared/document/masthead-fields.ts";
import { noteReferences, notesOf } from "../../shared/document/notes.ts";
import { documentFromJson, documentToJson, nodeType, schema } from "../../shared/document/schema.ts";
import { doc, note, op, pp, sub, symbolNote } from "../build/build.ts";

describe("notes", () => {
  it("are numbered by first reference, repeated ones keep their number, symbols count apart", () => {
    const document = doc({
      masthead: { symbol: "A/80/L.1[^star]" },
      preamble: [pp("*Recalling* the Convention,[^n2][^n1]")],
      operative: [op("*Urges*[^n2] all[^n3].")],
      notes: [note("One."), note("Two."), note("Three."), symbolNote("Reissued.", { id: "star" }), note("Lost.")],
    });
    expect(notesOf(document).map((entry) => [entry.mark, entry.node.textContent, entry.references])).toEqual([
      ["*", "Reissued.", 1],
      ["1", "Two.", 2],
      ["2", "One.", 1],
      ["3", "Three.", 1],
      ["4", "Lost.", 0],
    ]);
    expect(noteReferences(document)).toHaveLength(5);
    expect(blocksOf(document).map((block) => block.notes)).toEqual([
      ["1", "2"],
      ["1", "3"],
    ]);
  });
});

describe("cross references", () => {
  it("print the number their target has today", () => {
    const document = doc({
      operative: [
        op("*Urges*:", { id: "first" }, sub(1, "all;")),
        op("*Recalls* paragraph {first} and subparagraph {b1:own}, that is {b1}."),
      ],
    });
    expect(blocksOf(document)[2]?.text).toBe("Recalls paragraph 1 and subparagraph (a), that is 1 (a).");
  });

  it("print what they last printed when the target is gone", () => {
    const lost = schema.text("Recalls paragraph ");
    const reference = nodeType("cross_ref").create({ target: "gone", fallback: "49" });
    const clause = nodeType("clause").create(null, [lost, reference, schema.text(" above")]);
    const document = doc({ operative: [nodeType("operative").create({ id: "b1" }, clause)] });
    expect(blocksOf(document)[0]?.text).toBe("Recalls paragraph 49 above");
  });
});

describe("a document", () => {
  it("survives JSON", () => {
    const document = doc({ preamble: [pp("*Noting* this,[^n1]")], notes: [note("See.")] });
    expect(documentFromJson(JSON.parse(JSON.stringify(documentToJson(document)))).eq(document)).toBe(true);
  });

  it("is refused where a part is missing, out of order, too deep, or an attribute has the wrong type", () => {
    const json = JSON.parse(JSON.stringify(documentToJson(doc({ operative: [op("*Urges* all.")] }))));
    const without = { ...json, content: json.content.slice(1) };
    const swapped = { ...json, content: [...json.content].reverse() };
    expect(() => documentFromJson(without)).toThrow(RangeError);
    expect(() => documentFromJson(swapped)).toThrow(RangeError);
    expect(() => documentFromJson(schema.text("x").toJSON())).toThrow(RangeError);
    const wrongAttribute = JSON.parse(JSON.stringify(json).replace('"id":"b1"', '"id":7'));
    expect(() => documentFromJson(wrongAttribute)).toThrow(RangeError);
  });

  it("cannot hold a fifth level, a preambular paragraph in the operative part, or text outside a paragraph", () => {
    const clause = nodeType("clause").create();
    expect(() =>
      nodeType("subparagraph_4").createChecked(null, [clause, nodeType("subparagraph_4").create(null, clause)]),
    ).toThrow();
    expect(() => nodeType("operative_part").createChecked(null, [pp("*Recalling* it,")])).toThrow();
    expect(() => nodeType("preamble").createChecked(null, [schema.text("loose")])).toThrow();
  });
});

describe("the masthead", () => {
  it("reads dates of the printed form only", () => {
    expect(isoDate("21 November 2013")).toBe("2013-11-21");
    expect(isoDate("1 May 2025")).toBe("2025-05-01");
    expect([isoDate("November 2013"), isoDate("32 May 2025"), isoDate("1 Floréal 1793")]).toEqual([null, null, null]);
  });

  it("prints the words before a field", () => {
    expect(mastheadPrefix("agendaItem", "72 (a)")).toBe("Agenda item ");
    expect(mastheadPrefix("agendaItem", "14 and 116")).toBe("Agenda items ");
    expect(mastheadPrefix("session", "Eightieth session")).toBe("");
  });
});
