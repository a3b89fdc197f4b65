import { describe, expect, it } from "vitest";
import { message } from "../../shared/base/message.ts";
import { infoOf } from "../../shared/text/info.ts";
import { annex, closing, doc, heading, note, numbered, op, para, pp, sub, symbolNote } from "../build/build.ts";

describe("what a document is", () => {
  const document = doc({
    masthead: { organ: "General Assembly", symbol: "A/80/L.7[^n2]", date: "some time in 2025", agendaItem: "7" },
    sponsors: ["Italy", "The Friends of Order"],
    form: "draft resolution",
    title: "A title",
    preamble: [pp("*Recalling* its  resolution,[^n1]")],
    operative: [
      heading("Means"),
      op("*Urges* all:", {}, sub(1, "to act;[^n1]")),
      op("*Requests* what {b3} above says."),
    ],
    closing: [closing("64th plenary meeting")],
    annexes: [annex("Principles", {}, numbered("First."), para("Second."))],
    notes: [note("A note."), symbolNote("Reissued.")],
  });
  const info = infoOf(document, [message("info", "one", "About OP1.", "b3"), message("warning", "two", "About all.")]);

  it("is told in the words of the contract", () => {
    expect(info.masthead).toEqual({
      organ: "General Assembly",
      symbol: "A/80/L.7",
      distribution: null,
      date: "some time in 2025",
      originalLanguage: null,
      session: null,
      committee: null,
      agendaItem: "7",
      agendaTitle: null,
    });
    expect(info.sponsors).toEqual({ form: "draft resolution", states: ["Italy"], others: ["The Friends of Order"] });
    expect(info.counts).toEqual({
      preambular: 1,
      operative: 2,
      notes: 1,
      symbolNotes: 1,
      noteReferences: 2,
      sponsors: 2,
      crossReferences: 1,
    });
    expect(info.notes).toEqual([
      { mark: "*", text: "Reissued." },
      { mark: "1", text: "A note." },
    ]);
  });

  it("calls numbered paragraphs paragraphs, and gives each block its label", () => {
    expect(
      info.blocks.map(({ part, kind, level, label, text }) => [part, kind, level, label, text].join(" | ")),
    ).toEqual([
      "preamble | preambular | 0 | PP1 | Recalling its resolution,",
      "operative | heading | 1 | I | Means",
      "operative | operative | 0 | OP1 | Urges all:",
      "operative | subparagraph | 1 | OP1 (a) | to act;",
      "operative | operative | 0 | OP2 | Requests what 1 above says.",
      "closing | other | 0 |  | 64th plenary meeting",
      "annex | heading | 0 | Annex | Principles",
      "annex | paragraph | 0 | Annex, 1 | First.",
      "annex | paragraph | 0 |  | Second.",
    ]);
    expect(info.blocks[0]).toEqual({
      index: 0,
      id: "b1",
      part: "preamble",
      kind: "preambular",
      level: 0,
      label: "PP1",
      opening: "Recalling",
      text: "Recalling its resolution,",
      notes: ["1"],
    });
  });

  it("places messages by the index of their block", () => {
    expect(info.messages).toEqual([
      { severity: "info", code: "one", block: 2, text: "About OP1." },
      { severity: "warning", code: "two", block: null, text: "About all." },
    ]);
  });
});
