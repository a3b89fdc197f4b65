import { describe, expect, it } from "vitest";
import {
  importedDossier,
  keepRevision,
  mastheadFacts,
  newDossier,
  withWorkingText,
  workingRevision,
} from "../../shared/document/dossier-life.ts";
import { documentToJson } from "../../shared/document/schema.ts";
import { doc, op } from "../build/build.ts";

const text = (words: string, masthead = {}) => documentToJson(doc({ masthead, operative: [op(words)] }));
const first = text("*Urges* all States.");
const second = text("*Calls upon* all States.", { symbol: "A/C.3/68/L.33/Rev.1", date: "21 November 2013" });

describe("the life of a draft", () => {
  it("keeps what was received beside the text that is worked on", () => {
    const dossier = importedDossier(first, { name: "L.33.txt", bytes: new Uint8Array([1]) });
    expect(dossier.revisions.map(({ id, label, source }) => [id, label, source?.name])).toEqual([
      ["r1", "As received", "L.33.txt"],
      ["r2", "Working text", undefined],
    ]);
    const later = withWorkingText(dossier, second);
    expect(later.revisions[0]).toBe(dossier.revisions[0]);
    expect(workingRevision(later).document).toBe(second);
  });

  it("takes symbol and date of the working text from its masthead", () => {
    expect(workingRevision(withWorkingText(newDossier(first), second))).toMatchObject({
      symbol: "A/C.3/68/L.33/Rev.1",
      date: "2013-11-21",
    });
    expect(mastheadFacts(first)).toEqual({ symbol: null, date: null });
    expect(mastheadFacts(text("A.", { symbol: "", date: "yesterday" }))).toEqual({ symbol: null, date: null });
  });

  it("keeps the working text under a label and goes on on a copy with an id of its own", () => {
    const once = keepRevision(newDossier(first), "First reading");
    const twice = keepRevision(withWorkingText(once, second), "Second reading");
    expect(twice.revisions.map(({ id, label }) => [id, label])).toEqual([
      ["r1", "First reading"],
      ["r2", "Second reading"],
      ["r3", "Working text"],
    ]);
    expect(twice.revisions.map(({ document }) => document)).toEqual([first, second, second]);
  });
});
