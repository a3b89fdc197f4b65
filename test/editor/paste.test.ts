import { undo } from "prosemirror-history";
import type { Command } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import { asAct } from "../../renderer/editor/act.ts";
import { copiedFrom, pastedText } from "../../renderer/editor/clipboard/clipboard.ts";
import { copiedText } from "../../renderer/editor/clipboard/copied-text.ts";
import { pastedSlice } from "../../renderer/editor/clipboard/from-slice.ts";
import type { Pasted } from "../../renderer/editor/clipboard/pasted.ts";
import { placePasted } from "../../renderer/editor/clipboard/place.ts";
import { deleteSelection } from "../../renderer/editor/commands/delete-range.ts";
import { createState } from "../../renderer/editor/state.ts";
import { blankDocument } from "../../shared/document/blank.ts";
import { documentToJson } from "../../shared/document/schema.ts";
import { annex, doc, heading, note, op, para, pp, sub, table } from "../build/build.ts";
import { at, countingIds, doing, editing, idsOf, inside, shown } from "./draft.ts";

type State = ReturnType<typeof editing>;

function paste(pasted: Pasted | null, newId = countingIds()): Command {
  return (state, dispatch) => {
    if (!pasted) return false;
    const transaction = state.tr;
    placePasted(transaction, pasted, () => `pasted-${newId()}`);
    dispatch?.(asAct(transaction));
    return true;
  };
}

/** What is selected in `state`, as the clipboard carries it. */
function copy(state: State): Pasted {
  return pastedSlice(state.selection.content(), copiedFrom(state).notes);
}

const draft = doc({
  title: "Title",
  sponsors: ["Albania", "Zimbabwe"],
  preamble: [pp("Recalling its resolution,", { id: "rec" }), pp("", { id: "empty" })],
  operative: [op("Requests this;", { id: "req" }, sub(1, "To act;")), op("Decides that.", { id: "dec" })],
});

describe("pasting plain text", () => {
  test("of one line stays in the line", () => {
    const state = doing(editing(draft), at("resolution,"), paste(pastedText("own\u00a0and other ")));
    expect(shown(state)[0]).toBe("PP1: Recalling its own and other |resolution,");
  });

  test("of several paragraphs makes paragraphs of the part they land in, without their typed numbers", () => {
    const text = "1. Urges all States;\n\n2. Calls upon all States:\n\n(a) To report;\n\n(b) To act.\n";
    expect(shown(doing(editing(draft), inside("empty"), paste(pastedText(text)))).slice(0, 5)).toEqual([
      "PP1: Recalling its resolution,",
      "PP2: Urges all States;",
      "PP3: Calls upon all States:",
      "PP3 (a): To report;",
      "PP3 (b): To act.|",
    ]);
    expect(shown(doing(editing(draft), at("that.", { atEnd: true }), paste(pastedText(text)))).slice(-5)).toEqual([
      "OP2: Decides that.",
      "OP3: Urges all States;",
      "OP4: Calls upon all States:",
      "OP4 (a): To report;",
      "OP4 (b): To act.|",
    ]);
  });

  test("goes behind the subparagraphs of a paragraph at whose end the caret is", () => {
    const text = "1. Urges one;\n\n2. Urges two;\n";
    expect(shown(doing(editing(draft), at("this;", { atEnd: true }), paste(pastedText(text)))).slice(2)).toEqual([
      "OP1: Requests this;",
      "OP1 (a): To act;",
      "OP2: Urges one;",
      "OP3: Urges two;|",
      "OP4: Decides that.",
    ]);
  });

  test("in the middle of a paragraph splits it around what is pasted", () => {
    const state = doing(editing(draft), at("that."), paste(pastedText("one;\n\nUrges two;\n\nUrges three ")));
    expect(shown(state).slice(4)).toEqual(["OP2: Decides one;", "OP3: Urges two;", "OP4: Urges three|that."]);
    expect(idsOf(state.doc)).toContain("dec");
  });

  test("brings footnotes along, in their place among ours", () => {
    const text = "1. Takes note of the report;¹\n\n2. Urges all.\n\n¹ A/68/127.\n";
    const state = doing(editing(draft), at("Decides"), paste(pastedText(text)));
    expect(shown(state).slice(4)).toEqual([
      "OP2: Takes note of the report;[1]",
      "OP3: Urges all.|",
      "OP4: Decides that.",
      "note 1: A/68/127.",
    ]);
    expect(doing(state, undo).doc.eq(editing(draft).doc)).toBe(true);
  });

  test("keeps its internal references on the pasted paragraphs", () => {
    const text = "1. Requests a report;\n\n2. Decides to act on the report requested in paragraph 1 above.\n";
    const state = doing(editing(draft), at("Decides"), paste(pastedText(text)));
    const targets: string[] = [];
    state.doc.descendants((node) => {
      if (node.type.name === "cross_ref") targets.push(node.attrs.target as string);
    });
    expect(targets).toHaveLength(1);
    expect(idsOf(state.doc)).toContain(targets[0]);
    expect(shown(state)[4]).toBe("OP2: Requests a report;");
  });

  test("into a field becomes one line", () => {
    const state = doing(editing(draft), at("Title", { until: "Title" }), paste(pastedText("A title of\n\ntwo lines")));
    expect(state.doc.child(2).textContent).toBe("A title of two lines");
  });

  test("into a sponsor makes several", () => {
    const state = doing(editing(draft), at("Zimbabwe"), paste(pastedText("Trinidad and Tobago, Viet Nam and Yemen")));
    expect(state.doc.child(1).children.map((line) => line.textContent)).toEqual([
      "Albania",
      "Trinidad and Tobago",
      "Viet Nam",
      "YemenZimbabwe",
      "draft resolution",
    ]);
  });

  test("of a whole resolution into a blank draft fills it", () => {
    const text =
      "General Assembly\n\nDistr.: Limited\n\nIraq: draft resolution\n\nEducation\n\nThe General Assembly,\n\nRecalling its resolution 60/1,\n\n1. Decides to act.\n";
    const start = createState(blankDocument(countingIds()), countingIds());
    const state = doing(start, paste(pastedText(text)));
    expect(shown(state)).toEqual(["PP1: Recalling its resolution 60/1,", "OP1: Decides to act.|"]);
    expect(state.doc.child(2).textContent).toBe("Education");
    expect(state.doc.child(1).children.map((line) => line.textContent)).toEqual(["Iraq", "draft resolution"]);
    expect(doing(state, undo).doc.eq(start.doc)).toBe(true);
  });

  test("of a whole resolution into a draft that has words loses none of them", () => {
    const text =
      "Iraq and Iran: draft resolution\n\nEducation\n\nThe General Assembly,\n\nRecalling its resolution 60/1,\n\n1. Decides to act.\n";
    const state = doing(editing(draft), inside("empty"), paste(pastedText(text)));
    for (const words of [
      "Iraq and Iran: draft resolution",
      "Education",
      "The General Assembly,",
      "Recalling its resolution 60/1,",
      "Decides to act.",
    ]) {
      expect(
        shown(state).some((line) => line.includes(words)),
        words,
      ).toBe(true);
    }
  });
});

describe("pasting what was copied here", () => {
  const noted = doc({
    preamble: [pp("Noting the report,[^n]", { id: "p" })],
    operative: [
      op("Requests:", { id: "o" }, sub(1, "one;"), sub(1, "two;")),
      heading("Means"),
      op("Decides.", { id: "d" }),
    ],
    notes: [note("A/68/127.", { id: "n" })],
  });

  test("gives copies fresh ids and repeats the reference to a note", () => {
    const start = editing(noted);
    const state = doing(start, at("Decides"), paste(firstParagraph(start)));
    expect(shown(state).slice(-4)).toEqual([
      "I: Means",
      "OP2: Noting the report,[1]|",
      "OP3: Decides.",
      "note 1: A/68/127.",
    ]);
    expect(new Set(idsOf(state.doc)).size).toBe(idsOf(state.doc).length);
  });

  test("of a stretch of a paragraph is a stretch of words", () => {
    const copied = copy(doing(editing(noted), at("Noting", { until: "report," })));
    expect(shown(doing(editing(noted), at("des."), paste(copied))).at(-2)).toBe("OP2: DeciNoting the report,|des.");
  });

  test("keeps the id of what was cut, and brings its note back", () => {
    const start = editing(noted);
    const pos = offsetOf(start, 4) + 1;
    const cut = firstParagraph(start);
    const without = doing(start, (state, dispatch) => {
      dispatch?.(asAct(state.tr.delete(pos, pos + (state.doc.child(4).firstChild?.nodeSize ?? 0))));
      return true;
    });
    expect(shown(without).some((line) => line.startsWith("note"))).toBe(false);
    const state = doing(without, at("Decides"), paste(cut));
    expect(shown(state).slice(-3)).toEqual(["OP2: Noting the report,[1]|", "OP3: Decides.", "note 1: A/68/127."]);
    expect(idsOf(state.doc)).toContain("p");
    expect(idsOf(state.doc)).toContain("n");
  });

  test("into another draft brings the note's text, under an id of its own where that is taken", () => {
    const other = doc({ operative: [op("Urges.[^n]", { id: "u" })], notes: [note("Another note.", { id: "n" })] });
    const copied = firstParagraph(editing(noted));
    expect(shown(doing(editing(other), at("Urges"), paste(copied)))).toEqual([
      "OP1: Noting the report,[1]|",
      "OP2: Urges.[2]",
      "note 1: A/68/127.",
      "note 2: Another note.",
    ]);
  });

  test("of half a paragraph and half the next joins at both ends", () => {
    const copied = copy(doing(editing(noted), at("ests:", { until: "tw" })));
    expect(shown(doing(editing(noted), at("des."), paste(copied))).slice(-5, -1)).toEqual([
      "I: Means",
      "OP2: Deciests:",
      "OP2 (a): one;",
      "OP2 (b): tw|des.",
    ]);
  });

  test("of everything into a blank draft is the same draft", () => {
    const start = editing(noted);
    const whole = pastedSlice(start.doc.slice(0, start.doc.content.size, true), copiedFrom(start).notes);
    const state = doing(createState(blankDocument(countingIds()), countingIds()), paste(whole));
    expect(shown(state).map((line) => line.replace("|", ""))).toEqual(
      shown(start).map((line) => line.replace("|", "")),
    );
  });

  test("of headings and tables into the preamble keeps their words as paragraphs", () => {
    const rich = doc({
      preamble: [pp("", { id: "e" })],
      operative: [
        heading("Means"),
        table([
          ["a", "b"],
          ["c", "d"],
        ]),
        op("One."),
      ],
    });
    const start = editing(rich);
    const copied = pastedSlice(start.doc.slice(offsetOf(start, 5), offsetOf(start, 6)));
    expect(shown(doing(start, inside("e"), paste(copied))).slice(0, 4)).toEqual([
      "PP1: Means",
      "PP2: a b",
      "PP3: c d",
      "PP4: One.|",
    ]);
  });

  test("into an annex makes paragraphs of the annex", () => {
    const document = doc({
      operative: [op("One:", {}, sub(1, "two."))],
      annexes: [annex("Principles", {}, para("Words.", { id: "w" }))],
    });
    const copied = copy(doing(editing(document), at("One", { until: "two." })));
    const state = doing(editing(document), at("Words."), paste({ ...copied, openStart: false, openEnd: false }));
    expect(shown(state).slice(-4)).toEqual([
      "Annex: Principles",
      "Annex, 1: One:",
      "Annex, 1 (a): two.|",
      "paragraph: Words.",
    ]);
  });
});

test("plain text of what is copied has numbers and note marks", () => {
  const start = editing(
    doc({ operative: [op("Requests;[^n]"), op("Urges:", {}, sub(1, "one;"))], notes: [note("A.", { id: "n" })] }),
  );
  const selected = doing(start, at("Requests", { until: "one;" }));
  expect(copiedText(start.doc.slice(offsetOf(start, 5) + 1, offsetOf(start, 6) - 1), copiedFrom(start))).toBe(
    "1. Requests;¹\n\n2. Urges:\n\n(a) one;",
  );
  expect(copiedText(selected.selection.content(), copiedFrom(selected))).toBe("Requests;¹\n\n2. Urges:\n\n(a) one;");
});

test("cutting across paragraphs and pasting back is the same text", () => {
  const start = editing(draft);
  const selected = doing(start, at("its", { until: "Decides" }));
  const back = doing(selected, deleteSelection, paste(copy(selected)));
  expect(back.doc.textContent).toBe(start.doc.textContent);
  expect(documentToJson(doing(back, undo, undo).doc)).toEqual(documentToJson(start.doc));
});

/** The whole first preambular paragraph, as the clipboard carries it. */
function firstParagraph(state: State): Pasted {
  const pos = offsetOf(state, 4) + 1;
  return pastedSlice(
    state.doc.slice(pos, pos + (state.doc.child(4).firstChild?.nodeSize ?? 0)),
    copiedFrom(state).notes,
  );
}

function offsetOf(state: State, part: number): number {
  let offset = 0;
  for (let at = 0; at < part; at += 1) offset += state.doc.child(at).nodeSize;
  return offset;
}
