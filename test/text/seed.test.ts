import { describe, expect, it } from "vitest";
import { blocksOf } from "../../shared/document/blocks.ts";
import { noteReferences, notesOf } from "../../shared/document/notes.ts";
import { partOf } from "../../shared/document/schema.ts";
import { sponsorsOf } from "../../shared/lexicon/sponsors.ts";
import { infoOf } from "../../shared/text/info.ts";
import { codes, read } from "./read.ts";
import { seedText } from "./seed.ts";
import { difference, wordsOfDocument, wordsOfText } from "./words.ts";

const reading = read(seedText);
const { document, messages } = reading;
const blocks = blocksOf(document);
const info = infoOf(document, messages);

describe("the revised draft resolution that comes with the program", () => {
  it("has the parts that it has", () => {
    expect(info.counts).toEqual({
      preambular: 43,
      operative: 50,
      notes: 14,
      symbolNotes: 1,
      noteReferences: 19,
      sponsors: 126,
      crossReferences: 1,
    });
    expect(new Set(blocks.map((block) => block.kind))).toEqual(new Set(["preambular", "operative"]));
    expect(blocks.map((block) => block.printed).slice(43)).toEqual(Array.from({ length: 50 }, (_, at) => `${at + 1}.`));
  });

  it("keeps the eight fields of the masthead that the file has, and leaves the symbol open", () => {
    expect(info.masthead).toEqual({
      organ: "General Assembly",
      symbol: null,
      distribution: "Limited",
      date: "2013-11-21",
      originalLanguage: "English",
      session: "Sixty-eighth session",
      committee: "Third Committee",
      agendaItem: "108",
      agendaTitle: "Crime prevention and criminal justice",
    });
    expect(info.title).toMatch(/^Strengthening the United Nations crime prevention .* technical cooperation capacity$/);
    expect(info.enacting).toBe("The General Assembly,");
  });

  it("names 126 sponsors, from Albania to Zimbabwe", () => {
    const { form, states, others } = sponsorsOf(document);
    expect(form).toBe("revised draft resolution");
    expect(states).toHaveLength(126);
    expect(others).toEqual([]);
    expect([states[0], states[16], states.at(-1)]).toEqual(["Albania", "Bolivia (Plurinational State of)", "Zimbabwe"]);
    expect(states).toContain("the former Yugoslav Republic of Macedonia");
    expect(states).toContain("United Kingdom of Great Britain and Northern Ireland");
  });

  it("joins the eight paragraphs that page breaks had split", () => {
    const joined = info.messages.filter((message) => message.code === "joined-at-page-break");
    expect(joined.map((message) => blocks[message.block ?? -1]?.label)).toEqual(
      "PP2 PP17 PP35 OP3 OP9 OP17 OP24 OP45".split(" "),
    );
    const words = (label: string) => blocks.find((block) => block.label === label)?.text;
    expect(words("PP2")).toContain(
      "promoting and facilitating the ratification and implementation of the United Nations",
    );
    expect(words("OP3")).toContain("has reached 177, which is a significant indication");
    expect(words("OP17")).toContain("inter alia, the Financial Action Task Force");
  });

  it("sets every opening phrase in italics again, the formula with a roman comma", () => {
    expect(blocks.every((block) => block.opening !== null)).toBe(true);
    expect(blocks.slice(0, 5).map((block) => block.opening)).toEqual([
      "Reaffirming",
      "Reaffirming also",
      "Reaffirming further",
      "Reaffirming",
      "Reaffirming also",
    ]);
    const openings = Object.fromEntries(blocks.map((block) => [block.label, block.opening]));
    expect(openings).toMatchObject({
      PP9: "Reiterating its condemnation",
      PP15: "Concerned",
      PP20: "Expressing its grave concern",
      PP25: "Deeply concerned",
      PP36: "Mindful",
      OP1: "Takes note with appreciation",
      OP24: "Draws attention",
      OP33: "Strongly encourages",
      OP41: "Reiterates its request",
      OP50: "Also requests",
    });
    // The file has the operative ones in italics; only the others were a guess.
    expect(codes(reading)["opening-restored"]).toBe(44);
    expect(blocks.every((block) => block.node.attrs.opening === "lexicon")).toBe(true);
    const enacting = partOf(document, "enacting").node;
    expect(enacting.children.map((run) => [run.text, run.marks.map((mark) => mark.type.name)])).toEqual([
      ["The General Assembly", ["opening"]],
      [",", []],
    ]);
  });

  it("ties the notes to their marks, five of them a second time", () => {
    const marks = Object.fromEntries(
      blocks.flatMap((block) => (block.notes.length > 0 ? [[block.label, block.notes.join(" ")]] : [])),
    );
    expect(marks).toEqual({
      PP2: "1 2 3 4 5",
      PP3: "6",
      PP4: "7 8",
      PP7: "9",
      PP8: "10",
      PP17: "11",
      PP18: "12",
      PP23: "13",
      OP1: "14",
      OP2: "1",
      OP4: "2 3 4 5",
    });
    const notes = notesOf(document);
    expect(notes.filter((note) => note.references === 2).map((note) => note.mark)).toEqual(["1", "2", "3", "4", "5"]);
    expect(notes.find((note) => note.mark === "14")?.node.textContent).toBe("A/68/127.");
    expect(notes.map((note) => note.id).slice(1)).toEqual(Array.from({ length: 14 }, (_, at) => `n${at + 1}`));
  });

  it("gives the asterisk of the reissue back to the document symbol, and says so", () => {
    const asterisk = notesOf(document).find((note) => note.kind === "symbol");
    expect(asterisk?.node.textContent).toBe("Reissued for technical reasons on 26 November 2013.");
    const reference = noteReferences(document).find((one) => one.note === asterisk?.id);
    expect(reference && document.resolve(reference.pos).parent.type.name).toBe("masthead_symbol");
    expect(messages.filter((message) => message.code === "note-mark-placed")).toHaveLength(1);
  });

  it("keeps the italics inside the notes", () => {
    const italics = notesOf(document).flatMap((note) =>
      note.node.children
        .filter((run) => run.marks.some((mark) => mark.type.name === "emphasis"))
        .map((run) => run.text),
    );
    expect(italics.filter((words) => words === "Ibid.")).toHaveLength(4);
    expect(italics.filter((words) => words === "Treaty Series")).toHaveLength(3);
    expect(
      italics.filter((words) => words?.startsWith("Official Records of the Economic and Social Council")),
    ).toHaveLength(3);
  });

  it("makes citations of the fourteen links that lead nowhere, and of what else is cited", () => {
    const cited = (label: string) =>
      (blocks.find((block) => block.label === label)?.runs ?? []).flatMap((run) =>
        run.marks.filter((mark) => mark.name === "citation").map((mark) => `${run.text} ${mark.value}`),
      );
    expect(cited("PP1")).toEqual([
      "46/152 A/RES/46/152",
      "60/1 A/RES/60/1",
      "67/1 A/RES/67/1",
      "67/186 A/RES/67/186",
      "67/189 A/RES/67/189",
      "67/190 A/RES/67/190",
      "67/192 A/RES/67/192",
    ]);
    expect(cited("OP41")).toEqual(["1373 (2001) S/RES/1373 (2001)"]);
    expect(cited("OP24")).toEqual(["2012/12 E/RES/2012/12"]);
    expect(["PP11", "PP12", "PP13", "PP16", "PP17"].flatMap(cited).map((one) => one.split(" ")[0])).toEqual([
      "65/229",
      "67/184",
      "66/177",
      "66/180",
      "67/80",
      "64/293",
    ]);
    const links: string[] = [];
    document.descendants((node) => {
      links.push(...node.marks.filter((mark) => mark.type.name === "link").map((mark) => mark.attrs.href as string));
    });
    expect(links).toEqual([]);
  });

  it("lets OP50 refer to OP49, and leaves references to other texts alone", () => {
    const references: string[] = [];
    for (const block of blocks) {
      for (const run of block.runs) {
        if (run.kind !== "cross") continue;
        references.push(`${block.label} → ${blocks.find((one) => one.id === run.target)?.label} “${run.text}”`);
      }
    }
    expect(references).toEqual(["OP50 → OP49 “49”"]);
    expect(codes(reading)["cross-reference-recognised"]).toBe(1);
    expect(codes(reading)["cross-reference-unresolved"]).toBeUndefined();
  });

  it("loses no word and invents none", () => {
    expect(difference(wordsOfText(seedText), wordsOfDocument(document, messages))).toEqual({ lost: [], invented: [] });
  });

  it("calls its blocks b1, b2 … in order, and lists every guess with its place", () => {
    expect(blocks.map((block) => block.id)).toEqual(Array.from({ length: 93 }, (_, at) => `b${at + 1}`));
    expect(codes(reading)).toEqual({
      "opening-restored": 44,
      "joined-at-page-break": 8,
      "note-mark-placed": 1,
      "cross-reference-recognised": 1,
    });
    expect(info.messages.find((message) => message.code === "cross-reference-recognised")?.block).toBe(92);
  });
});
