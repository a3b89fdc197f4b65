import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findGroup, readOnBehalfOf } from "../../shared/lexicon/groups.ts";
import { compareSponsors, findState, STATES, stateSortKey } from "../../shared/lexicon/member-states.ts";
import { splitSponsors } from "../../shared/lexicon/split-sponsors.ts";
import { hasSharedTexts, seedText, sharedTable, sharedText } from "../corpus/shared-texts.ts";

const members = STATES.filter((state) => state.status === "member").map((state) => state.name);

/** The list as printed: commas, and "and" before the last. */
const printed = (names: readonly string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

describe("the States", () => {
  it("are 193 members in alphabetical order and two observers", () => {
    expect(members).toHaveLength(193);
    expect(STATES).toHaveLength(195);
    expect([...members].sort(compareSponsors)).toEqual(members);
  });

  it("are known by their former names", () => {
    for (const [former, present] of [
      ["Swaziland", "Eswatini"],
      ["Czech Republic", "Czechia"],
      ["Turkey", "Türkiye"],
      ["the former Yugoslav Republic of Macedonia", "North Macedonia"],
      ["The former Yugoslav Republic of Macedonia", "North Macedonia"],
      ["Macedonia", "North Macedonia"],
      ["Cape Verde", "Cabo Verde"],
      ["Libyan Arab Jamahiriya", "Libya"],
      ["Netherlands", "Netherlands (Kingdom of the)"],
      ["Bahamas", "Bahamas (The)"],
      ["Gambia (The)", "Gambia"],
    ] as const)
      expect(findState(former)?.name, former).toBe(present);
  });

  it("are known whatever the apostrophe, the accents, the white space or a mark behind", () => {
    for (const name of ["Côte d'Ivoire", "Côte d’Ivoire", "Cote d'Ivoire", "CÔTE D’IVOIRE", " Côte  d‘Ivoire*"])
      expect(findState(name)?.name, name).toBe("Côte d’Ivoire");
    expect(findState("Iran  (Islamic Republic of )")?.name).toBe("Iran (Islamic Republic of)");
    expect(findState("Atlantis")).toBeNull();
    expect(findState("")).toBeNull();
  });

  it("sort the former Yugoslav Republic of Macedonia between Thailand and Togo, observers last", () => {
    const names = ["Togo", "State of Palestine", "the former Yugoslav Republic of Macedonia", "Zambia", "Thailand"];
    expect([...names].sort(compareSponsors)).toEqual([
      "Thailand",
      "the former Yugoslav Republic of Macedonia",
      "Togo",
      "Zambia",
      "State of Palestine",
    ]);
    expect(stateSortKey("Côte d’Ivoire")).toBe("cote divoire");
  });

  it.skipIf(!hasSharedTexts)("are those of the collected list, former names included", () => {
    for (const row of sharedTable("lexicon/member_states.tsv")) {
      const state = findState(row.name_2025 ?? "");
      expect(state, row.name_2025).toMatchObject({ name: row.name_2025, status: row.status });
      for (const alias of (row.aliases ?? "").split("|").filter(Boolean)) expect(findState(alias)).toBe(state);
    }
  });
});

describe("a list of sponsors", () => {
  it("is split where names end, not inside them", () => {
    expect(splitSponsors("Albania, Bosnia and Herzegovina, Togo and Zimbabwe")).toEqual([
      "Albania",
      "Bosnia and Herzegovina",
      "Togo",
      "Zimbabwe",
    ]);
    expect(splitSponsors("Sao Tome and Principe and Trinidad and Tobago and Zimbabwe")).toEqual([
      "Sao Tome and Principe",
      "Trinidad and Tobago",
      "Zimbabwe",
    ]);
    expect(splitSponsors("Antigua and Barbuda")).toEqual(["Antigua and Barbuda"]);
    expect(splitSponsors("Armenia, Cuba [on behalf of the Group of 77 and China], and Malta")).toEqual([
      "Armenia",
      "Cuba [on behalf of the Group of 77 and China]",
      "Malta",
    ]);
    expect(splitSponsors("Atlantis, Ruritania and Laputa")).toEqual(["Atlantis", "Ruritania", "Laputa"]);
    expect(splitSponsors("Group of 77 and China")).toEqual(["Group of 77 and China"]);
    expect(splitSponsors("Egypt*")).toEqual(["Egypt*"]);
    expect(splitSponsors("  ")).toEqual([]);
  });

  it("is split into the names it was made of, whichever States they are", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(STATES.map((state) => state.name)), (names) => {
        expect(splitSponsors(printed(names))).toEqual(names);
      }),
    );
  });

  it.skipIf(!hasSharedTexts)("is read whole from the seed: 126 States in order", () => {
    const line =
      seedText()
        .split("\n")
        .find((words) => words.endsWith(": revised draft resolution")) ?? "";
    const names = splitSponsors(line.replace(": revised draft resolution", ""));
    expect(names).toHaveLength(126);
    expect(names.filter((name) => !findState(name))).toEqual([]);
    expect([...names].sort(compareSponsors)).toEqual(names);
  });

  it.skipIf(!hasSharedTexts)("is known in ten real cases, down to the last name", () => {
    const cases = JSON.parse(sharedText("corpus/sponsors.json")) as readonly {
      firstSponsors: string;
      revisedSponsors: string;
    }[];
    for (const { firstSponsors, revisedSponsors } of cases)
      for (const list of [firstSponsors, revisedSponsors]) {
        const bare = splitSponsors(list).map((name) => name.replace(/ \[.*\]$/, ""));
        expect(bare.filter((name) => !findState(name) && !findGroup(name))).toEqual([]);
      }
  });
});

describe("groups", () => {
  it("are known by full and short names", () => {
    expect(findGroup("EU")).toBe("European Union");
    expect(findGroup("the Group of 77 and China")).toBe("Group of 77 and China");
    expect(findGroup("Group of African States")).toBe("African Group");
    expect(findGroup("Egypt")).toBeNull();
  });

  it.each([
    [
      "On behalf of the States that are members of the Group of 77 and China, taking into account ES-10/23.",
      "Group of 77 and China",
    ],
    [
      "On behalf of the States Members of the United Nations that are members of the League of Arab States.",
      "League of Arab States",
    ],
    ["Cuba [on behalf of the Movement of Non-Aligned Countries]", "Movement of Non-Aligned Countries"],
    ["On behalf of the sponsors of the draft.", "sponsors of the draft"],
  ])("are read from %s", (note, group) => expect(readOnBehalfOf(note)).toBe(group));

  it("are not read from a note that speaks for nobody", () => {
    expect(readOnBehalfOf("Reissued for technical reasons on 26 November 2013.")).toBeNull();
  });
});
