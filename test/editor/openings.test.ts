import { undo } from "prosemirror-history";
import { expect, test } from "vitest";
import { autoOpening, setOpening } from "../../renderer/editor/commands/marks.ts";
import { chapeau, doc, op, para, pp } from "../build/build.ts";
import { at, doing, editing, inside, typed } from "./draft.ts";

type State = ReturnType<typeof editing>;

function italics(state: State): string[] {
  const words: string[] = [];
  state.doc.descendants((node, _pos, parent) => {
    if (parent?.type.name !== "enacting" && node.marks.some((mark) => mark.type.name === "opening"))
      words.push(node.text ?? "");
  });
  return words;
}

test("typing an opening phrase sets it italic, and typing on leaves the rest roman", () => {
  const start = editing(doc({ preamble: [pp("", { id: "p" })] }));
  let state = doing(start, inside("p"));
  for (const letter of "Noting with appreciation the report") state = doing(state, typed(letter));
  expect(italics(state)).toEqual(["Noting with appreciation"]);
  expect(state.doc.textContent).toContain("Noting with appreciation the report");
});

test("changing the verb moves the italic", () => {
  const state = doing(
    editing(doc({ operative: [op("*Requests* all States;")] })),
    at("Requests", { until: "Requests" }),
    typed("Calls upon"),
  );
  expect(italics(state)).toEqual(["Calls upon"]);
  expect(italics(doing(state, undo))).toEqual(["Requests"]);
});

test("a draft opened with wrong italics shows the right ones", () => {
  const document = doc({
    preamble: [pp("Recalling its resolution,"), pp("*Noting the* report,")],
    operative: [op("*Urges all*;")],
  });
  expect(italics(editing(document))).toEqual(["Recalling", "Noting", "Urges"]);
});

test("an opening set by hand stays as it is set until the lexicon is asked again", () => {
  const start = editing(doc({ operative: [op("Hereby requests all States;")] }));
  const set = doing(start, at("Hereby", { until: "all States" }), setOpening);
  expect(italics(set)).toEqual(["Hereby requests all States"]);
  expect(italics(doing(set, at("States", { atEnd: true }), typed(" and others")))).toEqual([
    "Hereby requests all States",
  ]);
  const again = doing(set, at("Hereby"), autoOpening);
  expect(italics(again)).toEqual(italics(start));
  expect(italics(doing(again, undo))).toEqual(["Hereby requests all States"]);
});

test("the organ in the enacting phrase is italic, its comma is not", () => {
  const state = editing(doc({ enacting: "The Security Council," }));
  const enacting = state.doc.child(3);
  expect(enacting.firstChild?.text).toBe("The Security Council");
  expect(enacting.firstChild?.marks.map((mark) => mark.type.name)).toEqual(["opening"]);
});

test("a chapeau opens like a preambular paragraph; plain paragraphs do not open at all", () => {
  const document = doc({ operative: [chapeau("Having considered the report,"), para("*Recalling* this.")] });
  expect(italics(editing(document))).toEqual(["Having considered"]);
});
