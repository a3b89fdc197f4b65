import { describe, expect, it } from "vitest";
import { sponsorLine, sponsorsOf } from "../../shared/lexicon/sponsors.ts";
import { doc, symbolNote } from "../build/build.ts";

describe("the sponsors of a draft", () => {
  it("are States as printed, with the names they bear today", () => {
    const document = doc({ sponsors: ["Egypt", "Swaziland", "State of Palestine"], form: "revised draft resolution" });
    const sponsors = sponsorsOf(document);
    expect(sponsors.form).toBe("revised draft resolution");
    expect(sponsors.states).toEqual(["Egypt", "Swaziland", "State of Palestine"]);
    expect(sponsors.others).toEqual([]);
    expect(sponsors.entries.map(({ kind, present }) => `${kind} ${present}`)).toEqual([
      "member Egypt",
      "member Eswatini",
      "observer State of Palestine",
    ]);
  });

  it("speak for a group by a bracket or by the note their mark leads to", () => {
    const note = symbolNote(
      "On behalf of the States Members of the United Nations that are members of the Group of African States.",
      { id: "n1" },
    );
    const document = doc({
      sponsors: [
        "Cuba [on behalf of the Group of 77 and China]",
        "Gambia*",
        "Kenya[^n1]",
        "European Union",
        "Atlantis",
      ],
      notes: [note],
    });
    const { states, others, entries } = sponsorsOf(document);
    expect(states).toEqual(["Cuba", "Gambia", "Kenya"]);
    expect(others).toEqual([
      "European Union",
      "Atlantis",
      "on behalf of the Group of 77 and China",
      "on behalf of the African Group",
    ]);
    expect(entries[2]).toMatchObject({ name: "Kenya", onBehalfOf: "African Group", noteIds: ["n1"] });
    expect(entries[4]).toMatchObject({ kind: "unknown" });
  });

  it("are printed with commas, a last and, and a colon before the form", () => {
    expect(sponsorLine(doc({ sponsors: ["Chad", "Togo", "Zimbabwe"] }))).toBe(
      "Chad, Togo and Zimbabwe: draft resolution",
    );
    expect(sponsorLine(doc({ sponsors: ["Chad"] }))).toBe("Chad: draft resolution");
    expect(sponsorLine(doc({ form: "draft resolution submitted by the Chair" }))).toBe(
      "Draft resolution submitted by the Chair",
    );
  });
});
