import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf } from "../../shared/document/blocks.ts";
import { notesOf } from "../../shared/document/notes.ts";
import { numbering } from "../../shared/document/numbering.ts";
import {
  annex,
  chapeau,
  closing,
  doc,
  heading,
  note,
  numbered,
  op,
  para,
  pp,
  sub,
  symbolNote,
  table,
} from "./build.ts";
import { randomDocument } from "./random-document.ts";

describe("builders", () => {
  it("write a whole resolution in a few lines", () => {
    const document = doc({
      masthead: { organ: "General Assembly", symbol: "A/C.3/68/L.18[^n2]" },
      sponsors: ["Italy", "Peru"],
      title: "Crime prevention",
      preamble: [pp("*Recalling* its resolution [46/152](A/RES/46/152),[^n1]"), pp("*Noting* 10 m^2^ of **ice**,")],
      operative: [
        heading("Means"),
        chapeau("*Having considered* the report,"),
        op("*Urges* all States:", { id: "first" }, sub(1, "To act:", sub(2, "Now;")), sub(1, "To report;")),
        op("*Requests* a report on {first} above.", { suffix: "bis" }),
        table(
          [
            ["Year", "Sum"],
            ["2026", "7"],
          ],
          true,
        ),
      ],
      closing: [closing("*64th plenary meeting*")],
      annexes: [annex("Principles", {}, numbered("First."), para("A word."))],
      notes: [note("_Ibid._, para. 4."), symbolNote("Reissued.")],
    });
    expect(blocksOf(document).map((block) => `${block.id} ${block.label} ${block.text}`)).toEqual([
      "b1 PP1 Recalling its resolution 46/152,",
      "b2 PP2 Noting 10 m2 of ice,",
      "b3 I Means",
      "b4  Having considered the report,",
      "first OP1 Urges all States:",
      "b5 OP1 (a) To act:",
      "b6 OP1 (a) (i) Now;",
      "b7 OP1 (b) To report;",
      "b8 OP1 bis Requests a report on 1 above.",
      "b9  Year Sum 2026 7",
      "b10  64th plenary meeting",
      "b11 Annex Principles",
      "b12 Annex, 1 First.",
      "b13  A word.",
    ]);
    expect(blocksOf(document)[0]?.opening).toBe("Recalling");
    expect(notesOf(document).map((entry) => `${entry.id} ${entry.mark} ${entry.node.textContent}`)).toEqual([
      "n2 * Reissued.",
      "n1 1 Ibid., para. 4.",
    ]);
  });
});

describe("random documents", () => {
  it("are well formed, and their references find what they name", () => {
    fc.assert(
      fc.property(randomDocument(), (document) => {
        document.check();
        const numbers = numbering(document);
        const notes = new Set(notesOf(document).map((entry) => entry.id));
        document.descendants((node) => {
          if (node.type.name === "note_ref") expect(notes).toContain(node.attrs.note);
          if (node.type.name === "cross_ref") expect(numbers.has(node.attrs.target)).toBe(true);
        });
        expect(notesOf(document).every((entry) => entry.references > 0)).toBe(true);
      }),
    );
  });
});
