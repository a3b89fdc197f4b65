import { undo } from "prosemirror-history";
import { type Command, type EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import { backspace, enter, forwardDelete, shiftTab, tab } from "../../renderer/editor/commands/keys.ts";
import { commaInSponsor, spaceInSponsor } from "../../renderer/editor/commands/sponsors.ts";
import { annex, doc, op, para, pp, symbolNote } from "../build/build.ts";
import { at, doing, editing, shown, typed } from "./draft.ts";

const sponsors = (state: EditorState): string[] =>
  state.doc
    .child(1)
    .children.map((line) => (line === state.selection.$head.parent ? `${line.textContent}|` : line.textContent));

const field = (state: EditorState): string => state.selection.$head.parent.type.name;

/** Puts the caret into the empty line called `name`. */
function intoLine(name: string): Command {
  return (state, dispatch) => {
    let pos = -1;
    state.doc.descendants((node, start) => {
      if (node.type.name === name) pos = start + 1;
    });
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, pos)));
    return true;
  };
}

describe("Enter in the lines of the head", () => {
  test("leads from line to line to the first paragraph", () => {
    const start = editing(
      doc({ title: "Title", masthead: { agendaTitle: "Crime" }, sponsors: ["Iraq"], preamble: [pp("Recalling,")] }),
    );
    const visited: string[] = [];
    let state = doing(start, at("Crime", { atEnd: true }));
    for (let step = 0; step < 3; step += 1) {
      state = doing(state, step === 1 ? tab : enter);
      visited.push(state.selection.$head.parent.type.name);
    }
    expect(visited).toEqual(["sponsor", "title", "clause"]);
    expect(shown(state)).toEqual(["PP1: |Recalling,"]);
  });

  test("from the title passes over an enacting phrase only where it is filled and a paragraph follows", () => {
    const noPreamble = doing(editing(doc({ title: "Title" })), at("Title", { atEnd: true }), enter);
    expect(field(noPreamble)).toBe("enacting");
    expect(noPreamble.selection.$head.parentOffset).toBe("The General Assembly,".length);
    expect(shown(doing(noPreamble, enter))).toEqual(["PP1: |"]);
    const noPhrase = editing(doc({ title: "Title", enacting: "", preamble: [pp("Recalling,")] }));
    expect(field(doing(noPhrase, at("Title"), tab))).toBe("enacting");
  });

  test("Shift+Tab leads back the way Tab came", () => {
    for (const [form, enacting] of [
      ["draft resolution", "The General Assembly,"],
      ["", ""],
    ] as const) {
      const document = doc({
        title: "Title",
        masthead: { agendaItem: "Item", agendaTitle: "Crime", jobNumber: "25-1 (E)" },
        sponsors: ["Iraq", "Togo"],
        form,
        enacting,
        preamble: [pp("Recalling,")],
      });
      let state = doing(editing(document), at("Item", { atEnd: true }));
      const lines: unknown[] = [state.selection.$head.parent];
      while (!shown(state).some((line) => line.includes("|"))) {
        state = doing(state, tab);
        lines.push(state.selection.$head.parent);
      }
      const back: unknown[] = [state.selection.$head.parent];
      for (let step = 1; step < lines.length; step += 1) {
        state = doing(state, shiftTab);
        back.push(state.selection.$head.parent);
      }
      expect(back.reverse()).toEqual(lines);
      expect(lines.length).toBe(form === "" ? 8 : 6);
    }
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
    expect(sponsors(state)).toEqual(["Albania", "Czech Republic", "draft resolution"]);
    expect(field(state)).toBe("title");
    expect(sponsors(doing(state, undo))).toEqual(["Albania", "Czech Republic", "|", "draft resolution"]);
  });

  test("are left with Tab: from name to name, from the last one to the title, from an empty one without a trace", () => {
    const second = doing(start, at("Albania"), tab);
    expect(sponsors(second)).toEqual(["Albania", "Czech Republic|", "draft resolution"]);
    expect(field(doing(second, tab))).toBe("title");
    const empty = doing(start, at("Republic", { atEnd: true }), enter, tab);
    expect(sponsors(empty)).toEqual(["Albania", "Czech Republic", "draft resolution"]);
    expect(field(empty)).toBe("title");
    const noForm = doing(editing(doc({ sponsors: ["Iraq"], form: "" })), at("Iraq"), tab);
    expect(field(noForm)).toBe("sponsorship_form");
  });

  test("keep their words out of the form, however many commas are typed", () => {
    const state = doing(start, at("Republic", { atEnd: true }), commaInSponsor, commaInSponsor, enter, typed("Title"));
    expect(sponsors(state)).toEqual(["Albania", "Czech Republic", "draft resolution"]);
    expect(state.doc.child(2).textContent).toBe("Title");
    expect(commaInSponsor(doing(start, at("resolution", { atEnd: true })))).toBe(false);
  });

  test("two known names with an and between them become two when the sponsor is left or a space is typed", () => {
    const written = (name: string) => doing(editing(doc({ sponsors: [""] })), intoLine("sponsor"), typed(name));
    const two = written("Iraq and Togo");
    expect(sponsors(doing(two, enter))).toEqual(["Iraq", "Togo", "|", "draft resolution"]);
    expect(sponsors(doing(two, commaInSponsor))).toEqual(["Iraq", "Togo", "|", "draft resolution"]);
    expect(sponsors(doing(two, tab))).toEqual(["Iraq", "Togo", "draft resolution"]);
    expect(sponsors(doing(two, tab, undo))).toEqual(["Iraq and Togo|", "draft resolution"]);
    const spaced = doing(two, spaceInSponsor);
    expect(sponsors(spaced)).toEqual(["Iraq", "Togo |", "draft resolution"]);
    expect(sponsors(doing(spaced, tab))).toEqual(["Iraq", "Togo", "draft resolution"]);
    expect(sponsors(doing(written("Togo and Trinidad and Tobago"), tab))).toEqual([
      "Togo",
      "Trinidad and Tobago",
      "draft resolution",
    ]);
  });

  test("names that hold an and, and names nobody knows, stay whole", () => {
    for (const name of [
      "Bosnia and Herzegovina",
      "Trinidad and Tobago",
      "Saint Vincent and the Grenadines",
      "United Kingdom of Great Britain and Northern Ireland",
      "Ruritania and Togo",
    ]) {
      const state = doing(editing(doc({ sponsors: [name] })), at(name, { atEnd: true }));
      expect(spaceInSponsor(state)).toBe(false);
      expect(sponsors(doing(state, tab))).toEqual([name, "draft resolution"]);
    }
  });

  test("a note mark stays with the name before it", () => {
    const document = doc({
      sponsors: ["Egypt[^a] and Togo"],
      notes: [symbolNote("On behalf of the Group.", { id: "a" })],
    });
    const state = doing(editing(document), at("Togo", { atEnd: true }), tab);
    expect(state.doc.child(1).children.map((line) => line.childCount)).toEqual([2, 1, 1]);
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
