import { type Command, type EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import { backspace, enter, forwardDelete, shiftTab, tab } from "../../renderer/editor/commands/keys.ts";
import { commaInSponsor } from "../../renderer/editor/commands/sponsors.ts";
import { annex, doc, op, para, pp } from "../build/build.ts";
import { at, doing, editing, shown, typed } from "./draft.ts";

const sponsors = (state: EditorState): string[] =>
  state.doc
    .child(1)
    .children.map((line) => (line === state.selection.$head.parent ? `${line.textContent}|` : line.textContent));

describe("Enter in the lines of the head", () => {
  test("leads from line to line to the first paragraph", () => {
    const start = editing(
      doc({ title: "Title", masthead: { agendaTitle: "Crime" }, sponsors: ["Iraq"], preamble: [pp("Recalling,")] }),
    );
    const visited: string[] = [];
    let state = doing(start, at("Crime", { atEnd: true }));
    for (let step = 0; step < 4; step += 1) {
      state = doing(state, step === 1 ? tab : enter);
      visited.push(state.selection.$head.parent.type.name);
    }
    expect(visited).toEqual(["sponsor", "sponsorship_form", "title", "enacting"]);
    expect(shown(doing(state, enter))).toEqual(["PP1: |Recalling,"]);
    expect(doing(state, shiftTab).selection.$head.parent.type.name).toBe("title");
  });

  test("makes a place for a sponsor and a first paragraph where there are none", () => {
    const start = editing(doc({ masthead: { agendaTitle: "Crime" } }));
    expect(sponsors(doing(start, at("Crime"), enter))).toEqual(["|", "draft resolution"]);
    expect(shown(doing(start, at("The General"), enter))).toEqual(["PP1: |"]);
  });

  test("leads from the title of an annex into it", () => {
    const start = editing(doc({ annexes: [annex("Principles", {})] }));
    expect(shown(doing(start, at("Principles", { atEnd: true }), enter))).toEqual([
      "Annex: Principles",
      "paragraph: |",
    ]);
  });
});

describe("sponsors", () => {
  const start = editing(doc({ sponsors: ["Albania", "Czech Republic"] }));

  test("are split by Enter and by a comma, without stray spaces", () => {
    for (const split of [enter, commaInSponsor]) {
      expect(sponsors(doing(start, at("Albania", { atEnd: true }), split))).toEqual([
        "Albania",
        "|",
        "Czech Republic",
        "draft resolution",
      ]);
      expect(sponsors(doing(start, at(" Republic"), split))).toEqual([
        "Albania",
        "Czech",
        "Republic|",
        "draft resolution",
      ]);
    }
  });

  test("are joined by Backspace and Delete, with a space", () => {
    expect(sponsors(doing(start, at("Czech"), backspace))).toEqual(["Albania Czech Republic|", "draft resolution"]);
    expect(sponsors(doing(start, at("Albania", { atEnd: true }), forwardDelete))).toEqual([
      "Albania Czech Republic|",
      "draft resolution",
    ]);
  });

  test("end with Enter in an empty one, which goes", () => {
    const state = doing(start, at("Republic", { atEnd: true }), enter, enter);
    expect(sponsors(state)).toEqual(["Albania", "Czech Republic", "draft resolution|"]);
  });

  test("do not run into the form", () => {
    const state = doing(start, at("draft resolution"), backspace);
    expect(sponsors(state)).toEqual(["Albania", "Czech Republic|", "draft resolution"]);
  });
});

test("an annex without words goes by Backspace in its title; one with words stays", () => {
  const inTitle: Command = (state, dispatch) => {
    dispatch?.(
      state.tr.setSelection(
        TextSelection.create(
          state.doc,
          state.doc.content.size - state.doc.child(8).nodeSize - state.doc.child(7).nodeSize + 3,
        ),
      ),
    );
    return true;
  };
  const empty = doing(
    editing(doc({ operative: [op("Requests.")], annexes: [annex("", {}, para(""))] })),
    inTitle,
    backspace,
  );
  expect(empty.doc.child(7).childCount).toBe(0);
  expect(shown(empty)).toEqual(["OP1: Requests.|"]);
  expect(
    doing(editing(doc({ annexes: [annex("", {}, para("Words."))] })), inTitle, backspace).doc.child(7).childCount,
  ).toBe(1);
});

test("typing stays typing: a comma elsewhere is a comma", () => {
  const state = editing(doc({ preamble: [pp("Recalling")] }));
  expect(commaInSponsor(doing(state, at("Recalling", { atEnd: true })))).toBe(false);
  expect(shown(doing(state, at("Recalling", { atEnd: true }), typed(",")))).toEqual(["PP1: Recalling,|"]);
});
